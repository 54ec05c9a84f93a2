import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { examine, type CheckOptions } from '../check.ts'
import { tellEvents } from '../check-events.ts'
import { findSender, guideSender } from '../judge/profiles/senders.ts'
import type { CheckEvent } from '../model/check-event.ts'
import type { Store, StoredCheck } from '../store/store.ts'
import type { Clock, World } from '../world/world.ts'
import type { Log } from './log.ts'
import { createEventWriter } from './event-writer.ts'
import type { Metrics } from './metrics.ts'

export interface RunnerOptions {
  readonly store: Store
  /** A world for one check. */
  readonly openWorld: () => World
  readonly check: CheckOptions
  readonly concurrency: number
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** Called whenever a check has new events or is over. */
  readonly onNews: (id: string) => void
}

/** Takes checks from the store's queue and runs them, a few at a time. */
export interface Runner {
  /** Something was queued. */
  wake(): void
  running(): number
  /** Takes nothing more; resolves when what runs is done or, after the grace, back in the queue. */
  stop(graceMs: number): Promise<void>
}

/** A worker that is silent for so long is taken for dead, and others run its checks. */
const leaseMs = 60_000
/** How often it says that it lives, and looks for checks that others have left or put into the queue. */
const roundMs = 5_000

export function startRunner(options: RunnerOptions): Runner {
  const { store, clock, log } = options
  const worker = randomUUID()
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let filling = Promise.resolve()

  const lease = () => new Date(Date.parse(clock.now()) + leaseMs).toISOString()
  const fill = async () => {
    while (!stopping.signal.aborted && running.size < options.concurrency) {
      const check = await store.claimCheck(worker, clock.now(), lease())
      if (check === null) return
      const run = runCheck(check, worker, options).finally(() => {
        running.delete(run)
        wake()
      })
      running.add(run)
    }
  }
  // One at a time, so that never more run than were allowed.
  const wake = () => {
    filling = filling
      .then(fill)
      .catch((error: unknown) => log.error({ error: String(error) }, 'queue-unreadable'))
  }
  const round = setInterval(() => {
    store
      .renewLease(worker, lease())
      .then(() => store.requeue(null, clock.now()))
      .then(wake, (error: unknown) => log.error({ error: String(error) }, 'queue-unreadable'))
  }, roundMs)
  wake()
  return {
    wake,
    running: () => running.size,
    async stop(graceMs) {
      stopping.abort()
      await filling
      await Promise.race([Promise.all(running), sleep(graceMs, null, { ref: false })])
      clearInterval(round)
      const left = await store.requeue(worker, clock.now())
      if (left > 0) log.info({ checks: left }, 'requeued')
    },
  }
}

/** Never rejects: what goes wrong here is the check's own result, a fault of ours. */
async function runCheck(
  check: StoredCheck,
  worker: string,
  { store, openWorld, check: common, clock, log, metrics, onNews }: RunnerOptions,
): Promise<void> {
  const { id, target, depth, profile } = check
  const from = clock.elapsed()
  const events = createEventWriter(store, id, () => onNews(id))
  const time = { at: common.at ?? clock.now(), isObservation: common.at === null }
  const tell = (told: readonly CheckEvent[]) => events.write(told)
  try {
    const { report } = await examine(
      target,
      {
        ...common,
        depth,
        profile: findSender(profile) ?? guideSender,
        onProgress: (progress) =>
          tell(tellEvents(progress, { ...time, rcpt: common.rcpt !== null })),
      },
      openWorld(),
    )
    await events.flush()
    await store.finishCheck(id, worker, { finishedAt: clock.now(), report })
    metrics.checkDone(report.verdict.id, (clock.elapsed() - from) / 1000)
    log.info(
      { check: id, verdict: report.verdict.id, ms: Math.round(clock.elapsed() - from) },
      'check-done',
    )
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error({ check: id, problem }, 'check-failed')
    metrics.checkDone('failed', (clock.elapsed() - from) / 1000)
    await store
      .finishCheck(id, worker, { finishedAt: clock.now(), problem: firstLine(problem) })
      .catch((later: unknown) => log.error({ check: id, error: String(later) }, 'store-failed'))
  }
  onNews(id)
}

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 500) ?? ''
