import { judgeRow } from './judge/judge-row.ts'
import { stageOf } from './judge/stages.ts'
import type { CheckEvent } from './model/check-event.ts'
import type { VisitFacts } from './model/evidence.ts'
import { stageIds, type StageId } from './model/stage.ts'
import type { Progress } from './observe/observe-options.ts'

export interface EventTellerOptions {
  /** ISO 8601: the moment for which certificates are judged. */
  readonly at: string
  readonly isObservation: boolean
  readonly rcpt: boolean
}

/**
 * What listeners hear of a check's progress: the empty matrix, each cell as it comes, and once an endpoint
 * is done its judged row and findings. The row may correct cells: a confirming visit can differ.
 */
export function tellEvents(progress: Progress, options: EventTellerOptions): CheckEvent[] {
  switch (progress.kind) {
    case 'endpoints':
      return [{ kind: 'hosts', hosts: structuredClone(progress.hosts) as HostsEvent['hosts'] }]
    case 'fact':
      return tellFact(progress)
    case 'endpoint-done':
      return tellRow(progress, options)
    case 'mx':
    case 'inventory':
    case 'probe':
      return []
  }
}

type HostsEvent = Extract<CheckEvent, { kind: 'hosts' }>

function tellFact({ host, endpoint, fact, attempt }: Extract<Progress, { kind: 'fact' }>) {
  const id = stageOfFact[fact]
  // STARTTLS accepted is half of its stage: the handshake ends it.
  const isHalf = fact === 'starttls' && attempt.state === 'known'
  if (id === undefined || isHalf || attempt.state === 'skipped') return []
  const { status, ms } = stageOf(attempt)
  const { address, port } = endpoint
  return [{ kind: 'stage', host, address, port, stage: id, status, ms } as const]
}

const stageOfFact: Partial<Record<keyof VisitFacts, StageId>> = {
  answer: 'answer',
  greeting: 'connect',
  ehlo: 'helo',
  starttls: 'tls',
  handshake: 'tls',
  secureEhlo: 'secure',
  mail: 'from',
  rcpt: 'to',
}

function tellRow(
  { host, endpoint, certificates }: Extract<Progress, { kind: 'endpoint-done' }>,
  { at, isObservation, rcpt }: EventTellerOptions,
): CheckEvent[] {
  const { stages, findings } = judgeRow({
    host,
    endpoint,
    certificates: certificates.evidence(),
    time: { at, isObservation },
    rcpt,
  })
  const { address, port } = endpoint
  const cells = stageIds.flatMap((id): CheckEvent[] => {
    const cell = stages[id]
    if (cell === undefined) return []
    const { status, ms } = cell
    return [{ kind: 'stage', host: host.name, address, port, stage: id, status, ms }]
  })
  const told = findings.map((finding) => ({ kind: 'finding', finding }) as CheckEvent)
  return [...cells, ...told]
}
