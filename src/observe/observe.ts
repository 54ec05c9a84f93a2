import { isIPv6 } from 'node:net'
import type { Attempt } from '../model/attempt.ts'
import type { AddressLookup, MxLookup } from '../model/dns.ts'
import type {
  EndpointEvidence,
  Evidence,
  HeloName,
  HostEvidence,
  SkipReason,
  Vantage,
  Visit,
  VisitFacts,
} from '../model/evidence.ts'
import type { Target } from '../model/target.ts'
import type { OutcomeId } from '../model/verdict.ts'
import { deadlineFrom, type Deadline } from '../world/time-bounds.ts'
import type { AddressOrigin, Endpoint, World } from '../world/world.ts'
import { createCertificateStore, type CertificateStore } from './certificate-store.ts'
import { observeEndpoint } from './endpoint.ts'
import { heloName } from './helo.ts'
import { implicitMxStatus, lookUpAddresses, lookUpMx, mailHosts, type MailHost } from './mx.ts'

export interface ObserveOptions {
  readonly toolVersion: string
  readonly port: number
  /** Address families that are asked for. */
  readonly families: { readonly ipv4: boolean; readonly ipv6: boolean }
  /** EHLO name, or null for the default of each family. */
  readonly helo: string | null
  readonly mailFrom: string
  readonly rcpt: string | null
  readonly timeoutMs: number
  readonly depth: 'quick' | 'standard'
  /** What one finished visit shows of the endpoint; null where it shows nothing lasting. Its chain is already kept. */
  readonly outcomeOf: (
    visit: Visit,
    host: MailHost,
    certificates: CertificateStore,
  ) => OutcomeId | null
  readonly onProgress: (progress: Progress) => void
}

/** What a listener hears while the work goes on. */
export type Progress =
  | { readonly kind: 'mx'; readonly mx: MxLookup | null }
  | { readonly kind: 'endpoints'; readonly count: number }
  | {
      readonly kind: 'fact'
      readonly host: string
      readonly endpoint: Endpoint
      readonly fact: keyof VisitFacts
      readonly attempt: Attempt<unknown>
    }
  | { readonly kind: 'endpoint-done'; readonly host: string; readonly endpoint: Endpoint }

/** At most so many endpoints of a target are visited, in sender order (contract). */
export const maxEndpoints = 32

/**
 * Looks at a target from DNS to QUIT and keeps what was seen. Never rejects for anything that the other
 * side, the network or a resolver does: that is evidence.
 */
export async function observe(
  target: Target,
  options: ObserveOptions,
  world: World,
): Promise<Evidence> {
  const startedAt = world.clock.now()
  const from = world.clock.elapsed()
  const run = createRun(target, options, world)
  const { mx, hosts } = await findHosts(run)
  options.onProgress({ kind: 'mx', mx })
  const evidence = await visitHosts(run, hosts)
  const certificates = run.certificates.evidence()
  return {
    schema: 'mxseal-evidence/1',
    tool: { name: 'mxseal', version: options.toolVersion },
    startedAt,
    durationMs: Math.round(world.clock.elapsed() - from),
    target,
    request: { port: options.port, depth: options.depth, rcpt: options.rcpt !== null },
    vantage: await run.vantage(),
    mx,
    hosts: evidence,
    ...certificates,
  }
}

interface FoundHost extends MailHost {
  readonly addresses: AddressLookup | null
  readonly endpoints: readonly Endpoint[]
}

type Run = ReturnType<typeof createRun>

/** What one observation carries along: bounds, the EHLO names already found, the certificates seen. */
function createRun(target: Target, options: ObserveOptions, world: World) {
  const deadline: Deadline = deadlineFrom(world.clock, 'target', options.timeoutMs)
  const sources = new Map<string, Promise<HeloName>>()
  const signal = new AbortController().signal
  const origin: AddressOrigin = target.given === null ? 'looked-up' : 'typed'
  return {
    target,
    options,
    world,
    deadline,
    signal,
    origin,
    certificates: createCertificateStore(world.trust),
    helo(source: string): Promise<HeloName> {
      const known = sources.get(source) ?? heloName(source, options.helo, world, signal)
      sources.set(source, known)
      return known
    },
    async vantage(): Promise<Vantage> {
      const heloNames = await Promise.all(sources.values())
      const used = (family: 4 | 6) => heloNames.some((name) => name.family === family)
      const [ipv4, ipv6] = await Promise.all(probeAddresses.map((probe) => world.net.source(probe)))
      return {
        heloNames: heloNames.toSorted((a, b) => a.family - b.family),
        addresses: [...sources.keys()].toSorted(),
        families: { ipv4: used(4) || ipv4 !== null, ipv6: used(6) || ipv6 !== null },
        resolver: world.dns.resolvers,
        dnssecCapable: null,
        trustStore: world.trust.name,
        nodeVersion: process.versions.node,
        opensslVersion: process.versions.openssl,
      }
    },
  }
}

/** Root servers' addresses, for "is there a route"; nothing is sent to them. */
const probeAddresses: readonly Endpoint[] = [
  { address: '198.41.0.4', port: 53 },
  { address: '2001:503:ba3e::2:30', port: 53 },
]

async function findHosts(run: Run): Promise<{ mx: MxLookup | null; hosts: FoundHost[] }> {
  const { target, world, signal } = run
  if (target.given !== null) return { mx: null, hosts: [await givenHost(run)] }
  const mx = await lookUpMx(target.asciiDomain, world, signal)
  const hosts = await Promise.all(
    mailHosts(target.asciiDomain, mx).map((host) => withEndpoints(run, host)),
  )
  const [only] = hosts
  if (only?.kind !== 'implicit' || only.addresses === null) return { mx, hosts }
  const status = implicitMxStatus(only.addresses)
  const implicit = { ...mx, status, detail: only.addresses.detail }
  return status === 'implicit' ? { mx: implicit, hosts } : { mx: implicit, hosts: [] }
}

async function givenHost(run: Run): Promise<FoundHost> {
  const { target, options } = run
  const name = target.given?.host ?? target.asciiDomain
  const port = target.given?.port ?? options.port
  const host: MailHost = { name, preference: 0, kind: 'given' }
  if (target.given?.isAddress !== true) return withEndpoints(run, host, port)
  return { ...host, addresses: null, endpoints: [{ address: name, port }] }
}

async function withEndpoints(
  run: Run,
  host: MailHost,
  port = run.options.port,
): Promise<FoundHost> {
  const both = { ipv4: true, ipv6: true }
  const addresses = await lookUpAddresses(host.name, both, run.world, run.signal)
  return {
    ...host,
    addresses,
    endpoints: addresses.addresses.map((address) => ({ address, port })),
  }
}

/** All endpoints side by side; in depth quick one after the other until one has given a lasting answer. */
async function visitHosts(run: Run, hosts: readonly FoundHost[]): Promise<HostEvidence[]> {
  const planned = await planVisits(run, hosts)
  const due = planned.filter(({ because }) => because === null)
  run.options.onProgress({ kind: 'endpoints', count: due.length })
  const visited = new Map<PlannedVisit, EndpointEvidence>()
  const visit = async (entry: PlannedVisit) => {
    visited.set(entry, await visitEndpoint(run, entry.host, entry.endpoint))
  }
  if (run.options.depth === 'standard') await Promise.all(due.map(visit))
  else await visitUntilJudged(run, due, visit, visited)
  const evidence = (entry: PlannedVisit) =>
    visited.get(entry) ?? skippedEndpoint(run, entry.endpoint, entry.because ?? 'not-asked')
  return hosts.map((host) => ({
    name: host.name,
    preference: host.preference,
    kind: host.kind,
    addresses: host.addresses,
    endpoints: planned.filter((entry) => entry.host === host).map(evidence),
  }))
}

interface PlannedVisit {
  readonly host: FoundHost
  readonly endpoint: Endpoint
  readonly because: SkipReason | null
}

/** The endpoints in sender order, each with the reason why it is left out, if any. */
async function planVisits(run: Run, hosts: readonly FoundHost[]): Promise<PlannedVisit[]> {
  const entries = hosts.flatMap((host) => host.endpoints.map((endpoint) => ({ host, endpoint })))
  const reasons = await Promise.all(entries.map(({ endpoint }) => skipReason(run, endpoint)))
  let free = maxEndpoints
  return entries.map((entry, index) => {
    const because = reasons[index] ?? null
    return { ...entry, because: because === null && --free < 0 ? 'budget' : because }
  })
}

async function visitUntilJudged(
  run: Run,
  due: readonly PlannedVisit[],
  visit: (entry: PlannedVisit) => Promise<void>,
  visited: ReadonlyMap<PlannedVisit, EndpointEvidence>,
): Promise<void> {
  for (const entry of due) {
    await visit(entry)
    const judged = visited
      .get(entry)
      ?.visits.some((one) => run.options.outcomeOf(one, entry.host, run.certificates) !== null)
    if (judged === true) return
  }
}

async function skipReason(run: Run, endpoint: Endpoint): Promise<SkipReason | null> {
  const { families } = run.options
  const v6 = isIPv6(endpoint.address)
  if (v6 ? !families.ipv6 : !families.ipv4) return 'not-asked'
  if (run.world.net.barredNetwork(endpoint.address, run.origin) !== null) return 'barred'
  if ((await run.world.net.source(endpoint)) !== null) return null
  return v6 ? 'no-ipv6' : 'no-ipv4'
}

function skippedEndpoint(run: Run, endpoint: Endpoint, because: SkipReason): EndpointEvidence {
  const network =
    because === 'barred' ? run.world.net.barredNetwork(endpoint.address, run.origin) : null
  return { ...endpoint, family: isIPv6(endpoint.address) ? 6 : 4, because, network, visits: [] }
}

async function visitEndpoint(
  run: Run,
  host: MailHost,
  endpoint: Endpoint,
): Promise<EndpointEvidence> {
  const { options, world, certificates } = run
  const source = (await world.net.source(endpoint)) ?? '0.0.0.0'
  const result = await observeEndpoint(
    {
      endpoint,
      family: isIPv6(endpoint.address) ? 6 : 4,
      origin: run.origin,
      target: run.deadline,
      visit: {
        helo: run.helo(source).then(({ name }) => name),
        mailFrom: options.mailFrom,
        rcpt: options.rcpt,
        serverName: host.name === endpoint.address ? null : host.name,
        timeoutMs: options.timeoutMs,
        onFact: (fact, attempt) =>
          options.onProgress({ kind: 'fact', host: host.name, endpoint, fact, attempt }),
      },
      keepChain: (chain) => certificates.keep(chain),
      isNegative: (visit) => {
        const outcome = options.outcomeOf(visit, host, certificates)
        return outcome !== null && outcome !== 'encrypted'
      },
    },
    world,
  )
  options.onProgress({ kind: 'endpoint-done', host: host.name, endpoint })
  return result
}
