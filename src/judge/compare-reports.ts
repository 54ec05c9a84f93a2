import type { FindingCode } from '../model/finding.ts'
import type { Report, ReportEndpoint, ReportHost } from '../model/report.ts'
import type { OutcomeId, VerdictId } from '../model/verdict.ts'

/** One thing that is otherwise in the later of two reports on the same target. */
export type Change =
  | { readonly kind: 'verdict'; readonly before: VerdictId; readonly after: VerdictId }
  | { readonly kind: 'confidence'; readonly before: number | null; readonly after: number | null }
  | { readonly kind: 'host-added' | 'host-gone'; readonly host: string }
  | ({ readonly kind: 'endpoint-added' | 'endpoint-gone' } & Place)
  | ({ readonly kind: 'outcome' } & Place & Pair<OutcomeId | null>)
  | ({ readonly kind: 'version' } & Place & Pair<string>)
  /** Another certificate of the server; its SHA-256. */
  | ({ readonly kind: 'certificate' } & Place & Pair<string>)
  | ({ readonly kind: 'dane' } & Place & Pair<ReportEndpoint['dane']['status']>)
  | ({ readonly kind: 'mta-sts' } & Pair<string>)
  | { readonly kind: 'finding-added' | 'finding-gone'; readonly code: FindingCode }

interface Place {
  readonly host: string
  readonly address: string
  readonly port: number
}

interface Pair<T> {
  readonly before: T
  readonly after: T
}

/**
 * What changed between two reports, the most important first. What one of them could not see is no change:
 * an endpoint that was not tried, a stage that was not reached, a part that was left out.
 */
export function compareReports(before: Report, after: Report): readonly Change[] {
  return [
    ...(before.verdict.id === after.verdict.id
      ? []
      : [{ kind: 'verdict', before: before.verdict.id, after: after.verdict.id } as const]),
    ...(before.confidence.value === after.confidence.value ||
    before.confidence.formula !== after.confidence.formula
      ? []
      : [
          {
            kind: 'confidence',
            before: before.confidence.value,
            after: after.confidence.value,
          } as const,
        ]),
    ...hostChanges(before, after),
    ...stsChanges(before, after),
    ...findingChanges(before, after),
  ]
}

function hostChanges(before: Report, after: Report): Change[] {
  // A failed lookup names no hosts; that says nothing of them.
  if (!isLookedUp(before) || !isLookedUp(after)) return []
  const old = new Map(before.hosts.map((host) => [host.name, host]))
  const now = new Map(after.hosts.map((host) => [host.name, host]))
  const gone = [...old.keys()].filter((name) => !now.has(name))
  return [
    ...gone.map((host): Change => ({ kind: 'host-gone', host })),
    ...[...now.values()].flatMap((host): Change[] => {
      const known = old.get(host.name)
      return known === undefined
        ? [{ kind: 'host-added', host: host.name }]
        : endpointChanges(known, host)
    }),
  ]
}

function isLookedUp({ mx }: Report): boolean {
  return mx === null || (mx.status !== 'servfail' && mx.status !== 'timeout')
}

function endpointChanges(before: ReportHost, after: ReportHost): Change[] {
  const isKnown = ({ addresses }: ReportHost) =>
    addresses === null || (addresses.status !== 'servfail' && addresses.status !== 'timeout')
  if (!isKnown(before) || !isKnown(after)) return []
  const key = ({ address, port }: ReportEndpoint) => `${address} ${port}`
  const old = new Map(before.endpoints.map((endpoint) => [key(endpoint), endpoint]))
  const now = new Map(after.endpoints.map((endpoint) => [key(endpoint), endpoint]))
  const place = ({ address, port }: ReportEndpoint) => ({ host: after.name, address, port })
  return [
    ...[...old]
      .filter(([one]) => !now.has(one))
      .map(([, endpoint]): Change => ({ kind: 'endpoint-gone', ...place(endpoint) })),
    ...[...now].flatMap(([one, endpoint]): Change[] => {
      const known = old.get(one)
      return known === undefined
        ? [{ kind: 'endpoint-added', ...place(endpoint) }]
        : sameEndpointChanges(known, endpoint).map((change) => ({ ...change, ...place(endpoint) }))
    }),
  ]
}

type PlacedChange = Extract<Change, Place & Pair<unknown>>

function sameEndpointChanges(before: ReportEndpoint, after: ReportEndpoint) {
  const changes: Omit<PlacedChange, keyof Place>[] = []
  const tell = (kind: PlacedChange['kind'], old: unknown, now: unknown) => {
    if (old !== null && now !== null && old !== undefined && now !== undefined && old !== now)
      changes.push({ kind, before: old, after: now } as Omit<PlacedChange, keyof Place>)
  }
  tell('outcome', before.outcome, after.outcome)
  tell('version', before.tls?.version, after.tls?.version)
  tell('certificate', before.certificate?.chain[0], after.certificate?.chain[0])
  const isSeen = ({ dane }: ReportEndpoint) =>
    dane.status !== 'not-tested' && dane.status !== 'error'
  if (isSeen(before) && isSeen(after)) tell('dane', before.dane.status, after.dane.status)
  return changes as PlacedChange[]
}

function stsChanges({ mtaSts: before }: Report, { mtaSts: after }: Report): Change[] {
  const isSeen = ({ status }: Report['mtaSts']) => status !== 'not-tested' && status !== 'error'
  if (!isSeen(before) || !isSeen(after)) return []
  const [old, now] = [before, after].map(({ status, mode }) => mode ?? status)
  return old === undefined || now === undefined || old === now
    ? []
    : [{ kind: 'mta-sts', before: old, after: now }]
}

/** Codes, wherever they were found. Where nothing could be judged, nothing was mended either. */
function findingChanges(before: Report, after: Report): Change[] {
  if (before.verdict.judged === 0 || after.verdict.judged === 0) return []
  const codesOf = ({ findings }: Report) =>
    new Set(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code))
  const [old, now] = [codesOf(before), codesOf(after)]
  return [
    ...[...now].filter((code) => !old.has(code)).map((code) => tellFinding('finding-added', code)),
    ...[...old].filter((code) => !now.has(code)).map((code) => tellFinding('finding-gone', code)),
  ]
}

function tellFinding(kind: 'finding-added' | 'finding-gone', code: FindingCode): Change {
  return { kind, code }
}
