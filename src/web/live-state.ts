import type { CheckEvent, PlannedHost } from '../model/check-event.ts'
import type { Finding } from '../model/finding.ts'
import type { StageId, StageStatus } from '../model/stage.ts'

export interface LiveCell {
  readonly status: StageStatus
  readonly ms: number | null
}

/** What the events of a running check have told so far; the live page is drawn from it. */
export interface LiveState {
  /** null: the hosts are not known yet. */
  readonly hosts: readonly PlannedHost[] | null
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, LiveCell>
  readonly findings: readonly Finding[]
}

export const emptyState: LiveState = { hosts: null, cells: new Map(), findings: [] }

export interface CellPlace {
  readonly host: string
  readonly address: string
  readonly port: number
  readonly stage: StageId
}

export function cellKey({ host, address, port, stage }: CellPlace): string {
  return `${host} ${address} ${port} ${stage}`
}

export function foldEvent(state: LiveState, event: CheckEvent): LiveState {
  switch (event.kind) {
    case 'hosts':
      // The first of a run: what an earlier one told, which did not come to its end, is void.
      return { ...emptyState, hosts: event.hosts }
    case 'stage': {
      const { status, ms } = event
      return { ...state, cells: new Map(state.cells).set(cellKey(event), { status, ms }) }
    }
    case 'finding':
      return { ...state, findings: [...state.findings, event.finding] }
  }
}

/** Endpoints that have their judged row, of those that are visited: the certificate's cell comes with it. */
export function progressOf({ hosts, cells }: LiveState): { done: number; count: number } {
  const visited = listVisited(hosts)
  return {
    done: visited.filter((place) => cells.has(cellKey({ ...place, stage: 'cert' }))).length,
    count: visited.length,
  }
}

/** Of the endpoints that are done: those whose session is encrypted with a valid certificate, and those where that fails. */
export function outcomesOf({ hosts, cells }: LiveState): {
  readonly good: number
  readonly bad: number
  readonly done: number
} {
  const rows = listVisited(hosts)
    .map((place) => proofStages.map((stage) => cells.get(cellKey({ ...place, stage }))?.status))
    .filter(([, cert]) => cert !== undefined)
  return {
    good: rows.filter((row) => row.every((status) => status === 'ok')).length,
    bad: rows.filter((row) => row.includes('fail')).length,
    done: rows.length,
  }
}

const proofStages = ['tls', 'cert', 'secure'] as const

function listVisited(hosts: LiveState['hosts']): readonly Omit<CellPlace, 'stage'>[] {
  return (hosts ?? []).flatMap(({ name, endpoints }) =>
    endpoints
      .filter(({ because }) => because === null)
      .map(({ address, port }) => ({ host: name, address, port })),
  )
}

/** The id of a cell in the page: numbers only, as names and addresses are not ours. */
export function cellId({ hosts }: LiveState, place: CellPlace): string | null {
  const host = (hosts ?? []).findIndex(({ name }) => name === place.host)
  const endpoint = (hosts ?? [])[host]?.endpoints.findIndex(
    ({ address, port }) => address === place.address && port === place.port,
  )
  return endpoint === undefined || endpoint === -1 ? null : `c${host}-${endpoint}-${place.stage}`
}
