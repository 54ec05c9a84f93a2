import type { AddressLookup, MxLookup } from '../model/dns.ts'
import type { Authenticity, Endpoint } from '../world/world.ts'
import { implicitMxStatus, lookUpAddresses, lookUpMx, type MailHost, mailHosts } from './mx.ts'
import { type HostProof, type HostQuestion, proveHost } from './right-server.ts'
import type { Run } from './run.ts'

export interface FoundHost extends MailHost {
  /** null where the host was given as an address. */
  readonly addresses: AddressLookup | null
  readonly endpoints: readonly Endpoint[]
  /** DNSSEC and TLSA, under way beside the visits; null where there is no name to prove. */
  readonly proof: Promise<HostProof> | null
}

export interface FoundHosts {
  readonly mx: MxLookup | null
  /** Of the MX answer; null where none was asked for. */
  readonly mxProof: Promise<Authenticity> | null
  readonly hosts: readonly FoundHost[]
}

/** The hosts that mail for the target goes to, in sender order, with their addresses. */
export async function findHosts(run: Run): Promise<FoundHosts> {
  const { target, world, signal } = run
  if (target.given !== null) return { mx: null, mxProof: null, hosts: [await givenHost(run)] }
  const domain = target.asciiDomain
  const mxProof = world.dns.authenticate(domain, 'MX', signal)
  const mx = await lookUpMx(domain, world, signal)
  const next = mxProof.then((proof) => ({ domain, mx, proof }))
  const hosts = await Promise.all(
    mailHosts(domain, mx).map((host) => withEndpoints(run, host, next)),
  )
  const [only] = hosts
  if (only?.kind !== 'implicit' || only.addresses === null) return { mx, mxProof, hosts }
  const status = implicitMxStatus(only.addresses)
  const implicit = { ...mx, status, detail: only.addresses.detail }
  return { mx: implicit, mxProof, hosts: status === 'implicit' ? hosts : [] }
}

type Next = HostQuestion['next']

async function givenHost(run: Run): Promise<FoundHost> {
  const { target, options } = run
  const name = target.given?.host ?? target.asciiDomain
  const port = target.given?.port ?? options.port
  const host: MailHost = { name, preference: 0, kind: 'given' }
  if (target.given?.isAddress !== true) return withEndpoints(run, host, Promise.resolve(null), port)
  return { ...host, addresses: null, endpoints: [{ address: name, port }], proof: null }
}

async function withEndpoints(
  run: Run,
  host: MailHost,
  next: Next,
  port = run.options.port,
): Promise<FoundHost> {
  const both = { ipv4: true, ipv6: true }
  const addresses = await lookUpAddresses(host.name, both, run.world, run.signal)
  const withDane = run.options.dane
  const proof = proveHost({ host, addresses, port, next, withDane }, run.asking)
  const endpoints = addresses.addresses.map((address) => ({ address, port }))
  return { ...host, addresses, endpoints, proof }
}
