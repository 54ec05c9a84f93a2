import type { MxLookup, TextLookup } from '../model/dns.ts'
import type { Evidence, HostEvidence, StsEvidence } from '../model/evidence.ts'
import { isMailDomain, type Target } from '../model/target.ts'
import { tlsRptRecordName } from '../protocol/tlsrpt/record.ts'
import type { World } from '../world/world.ts'
import { findHosts, type FoundHosts } from './find-hosts.ts'
import type { ObserveOptions } from './observe-options.ts'
import { lookUpTexts, provenBy } from './right-server.ts'
import { createRun, type Run } from './run.ts'
import { observeSts } from './sts.ts'
import { visitHosts } from './visit-hosts.ts'

/**
 * Looks at a target from DNS to QUIT and keeps what was seen. Never rejects for anything that the other
 * side, the network or a resolver does: that is evidence. What proves the right server (DNSSEC, TLSA,
 * MTA-STS, TLSRPT) is asked for beside the visits.
 */
export async function observe(
  target: Target,
  options: ObserveOptions,
  world: World,
): Promise<Evidence> {
  const startedAt = world.clock.now()
  const from = world.clock.elapsed()
  const run = createRun(target, options, world)
  const policies = observePolicies(run)
  const found = await findHosts(run)
  options.onProgress({ kind: 'mx', mx: found.mx })
  const visited = await visitHosts(run, found.hosts)
  const hosts = await provenHosts(run, found, visited)
  const mx = await provenMx(run, found)
  await run.chains.settle()
  return {
    schema: 'mxseal-evidence/1',
    tool: { name: 'mxseal', version: options.toolVersion },
    startedAt,
    target,
    request: {
      port: options.port,
      depth: options.depth,
      rcpt: options.rcpt !== null,
      ...(options.probe === true ? { probe: true } : {}),
    },
    mx,
    ...(await policies),
    hosts,
    vantage: await run.vantage(),
    durationMs: Math.round(world.clock.elapsed() - from),
    ...run.certificates.evidence(),
  }
}

interface Policies {
  readonly sts: StsEvidence | null
  readonly tlsRpt: TextLookup | null
}

async function observePolicies(run: Run): Promise<Policies> {
  const { target, options, asking, certificates } = run
  if (!isMailDomain(target) || !options.mtaSts) return { sts: null, tlsRpt: null }
  const domain = target.asciiDomain
  const question = {
    domain,
    userAgent: `mxseal/${options.toolVersion}`,
    timeoutMs: options.timeoutMs,
    keepChain: certificates.keep,
  }
  const [sts, tlsRpt] = await Promise.all([
    observeSts(question, asking),
    lookUpTexts(tlsRptRecordName(domain), asking),
  ])
  return { sts, tlsRpt }
}

async function provenMx(run: Run, { mx, mxProof }: FoundHosts): Promise<MxLookup | null> {
  if (mx === null || mxProof === null) return mx
  const proof = provenBy(await mxProof)
  run.hearProof(proof.dnssec, proof.doubt)
  return { ...mx, ...proof }
}

async function provenHosts(
  run: Run,
  { hosts }: FoundHosts,
  visited: readonly HostEvidence[],
): Promise<HostEvidence[]> {
  return Promise.all(
    visited.map(async (evidence, index) => {
      const proof = await hosts[index]?.proof
      if (evidence.addresses === null || !proof) return evidence
      const { tlsa, ...proven } = proof
      run.hearProof(proof.dnssec, proof.doubt)
      return { ...evidence, addresses: { ...evidence.addresses, ...proven }, tlsa }
    }),
  )
}
