import { randomInt } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { PlannedHost } from '../model/check-event.ts'
import type { EndpointEvidence, HostEvidence, SkipReason } from '../model/evidence.ts'
import type { Endpoint } from '../world/world.ts'
import { type DanePlan, observeEndpoint, type EndpointPlan } from './endpoint.ts'
import type { FoundHost } from './find-hosts.ts'
import type { Run } from './run.ts'

/** At most so many endpoints of a target are visited, in sender order (contract). */
export const maxEndpoints = 32

/** All endpoints side by side; in depth quick one after the other until one has given a lasting answer. */
export async function visitHosts(run: Run, hosts: readonly FoundHost[]): Promise<HostEvidence[]> {
  const planned = await planVisits(run, hosts)
  const due = planned.filter(({ because }) => because === null)
  run.options.onProgress({
    kind: 'endpoints',
    count: due.length,
    hosts: listPlanned(hosts, planned),
  })
  const visited = new Map<PlannedVisit, EndpointEvidence>()
  const visit = async (entry: PlannedVisit) => {
    visited.set(entry, await visitEndpoint(run, entry.host, entry.endpoint))
  }
  if (run.options.depth === 'quick') await visitUntilJudged(run, senderOrder(due), visit, visited)
  else await Promise.all(due.map(visit))
  const evidence = (entry: PlannedVisit) => visited.get(entry) ?? skippedEndpoint(run, entry)
  return hosts.map((host) => ({
    ...bareHost(host),
    endpoints: planned.filter((entry) => entry.host === host).map(evidence),
  }))
}

/** The host before anything is proven. */
function bareHost({ name, preference, kind, addresses }: FoundHost): HostEvidence {
  return { name, preference, kind, addresses, tlsa: null, endpoints: [] }
}

function listPlanned(
  hosts: readonly FoundHost[],
  planned: readonly PlannedVisit[],
): readonly PlannedHost[] {
  return hosts.map((host) => ({
    name: host.name,
    preference: host.preference,
    kind: host.kind,
    endpoints: planned
      .filter((entry) => entry.host === host)
      .map(({ endpoint, because }) => ({ ...endpoint, because })),
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
  const reasons = await Promise.all(entries.map((entry) => skipReason(run, entry)))
  let free = maxEndpoints
  return entries.map((entry, index) => {
    const because = reasons[index] ?? null
    return { ...entry, because: because === null && --free < 0 ? 'budget' : because }
  })
}

/** By preference; hosts of equal preference in random order, the addresses of a host together (RFC 5321 5.1). */
function senderOrder(due: readonly PlannedVisit[]): PlannedVisit[] {
  const chance = new Map(due.map(({ host }) => [host, randomInt(2 ** 32)]))
  const of = ({ host }: PlannedVisit) => chance.get(host) ?? 0
  return due.toSorted((a, b) => a.host.preference - b.host.preference || of(a) - of(b))
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

async function skipReason(
  run: Run,
  { host, endpoint }: Pick<PlannedVisit, 'host' | 'endpoint'>,
): Promise<SkipReason | null> {
  const { families } = run.options
  const v6 = isIPv6(endpoint.address)
  if (v6 ? !families.ipv6 : !families.ipv4) return 'not-asked'
  if (barredNetwork(run, host, endpoint) !== null) return 'barred'
  if ((await run.world.net.source(endpoint)) !== null) return null
  return v6 ? 'no-ipv6' : 'no-ipv4'
}

/** Where the name or its alias stands on the list of those left alone, the address does not matter. */
function barredNetwork(run: Run, host: FoundHost, { address }: Endpoint): string | null {
  const names = [host.name, host.addresses?.canonicalName].filter(
    (name) => typeof name === 'string',
  )
  return run.world.net.barredNetwork(address, run.origin, names)
}

function skippedEndpoint(
  run: Run,
  { host, endpoint, because: why }: PlannedVisit,
): EndpointEvidence {
  const because = why ?? 'not-asked'
  const network = because === 'barred' ? barredNetwork(run, host, endpoint) : null
  return { ...endpoint, family: isIPv6(endpoint.address) ? 6 : 4, because, network, visits: [] }
}

async function visitEndpoint(
  run: Run,
  host: FoundHost,
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
      ledger: run.ledgerOf(endpoint),
      visit: {
        helo: run.helo(source).then(({ name }) => name),
        mailFrom: options.mailFrom,
        rcpt: options.rcpt,
        serverName: host.name === endpoint.address ? null : host.name,
        timeoutMs: options.timeoutMs,
        onFact: (fact, attempt) =>
          options.onProgress({ kind: 'fact', host: host.name, endpoint, fact, attempt }),
      },
      keepChain: certificates.keep,
      onChain: run.chains.hear,
      dane: danePlan(run, host),
      inventory: inventoryPlan(run, host, endpoint),
      probes: probesPlan(run, host, endpoint),
      isJudged: (visit) => options.outcomeOf(visit, host, certificates) !== null,
      isNegative: (visit) => {
        const outcome = options.outcomeOf(visit, host, certificates)
        return outcome !== null && outcome !== 'encrypted'
      },
    },
    world,
  )
  options.onProgress({
    kind: 'endpoint-done',
    host: bareHost(host),
    endpoint: result,
    certificates,
  })
  return result
}

function inventoryPlan(
  { options }: Run,
  host: FoundHost,
  endpoint: Endpoint,
): EndpointPlan['inventory'] {
  const { depth, maxConnections, parallel, onProgress } = options
  if (depth !== 'full' && depth !== 'exhaustive') return null
  return {
    depth,
    budget: maxConnections ?? (depth === 'full' ? usualConnections : null),
    parallel: depth === 'exhaustive' ? parallel : 1,
    onConnection: (connection) =>
      onProgress({ kind: 'inventory', host: host.name, endpoint, connection }),
  }
}

function probesPlan({ options }: Run, host: FoundHost, endpoint: Endpoint): EndpointPlan['probes'] {
  const { probe, maxConnections, onProgress } = options
  if (probe !== true) return null
  return {
    budget: maxConnections,
    onConnection: (connection) =>
      onProgress({ kind: 'probe', host: host.name, endpoint, connection }),
  }
}

/** To one address in depth full, unless told otherwise (contract). */
const usualConnections = 12

/** The server name is the TLSA base domain (RFC 7672 8.1). */
async function danePlan({ options, certificates }: Run, host: FoundHost): Promise<DanePlan | null> {
  const tlsa = (await host.proof)?.tlsa
  if (tlsa?.status !== 'found') return null
  return {
    serverName: tlsa.baseDomain === host.name ? null : tlsa.baseDomain,
    isNegative: (visit) => options.isUnmetByDane(visit, tlsa, certificates),
    isUnmet: (chain) => options.isChainUnmetByDane(chain, tlsa, certificates),
  }
}
