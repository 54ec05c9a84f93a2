import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { examine, type CheckOptions } from '../check.ts'
import { tellEvents } from '../check-events.ts'
import { findSender, guideSender } from '../judge/profiles/senders.ts'
import type { CheckOutcome, CheckRun, Store, StoredCheck } from '../store/store.ts'
import type { Clock, World } from '../world/world.ts'
import type { Log } from './log.ts'
import { createEventWriter, type EventWriter } from './event-writer.ts'
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
  /** How long one takes, by the last ones; a guess as long as there was none. */
  secondsPerCheck(): number
  /** Takes nothing more; resolves when what runs is done or, after the grace, back in the queue. */
  stop(graceMs: number): Promise<void>
}

/** A worker that is silent for so long is taken for dead, and others run its checks. */
const leaseMs = 60_000
/** How often it says that it lives, and looks for checks that others have left. */
const roundMs = 5_000
/** How often it looks for checks that others have put into the queue. */
const lookMs = 1_000

/** Seconds; what a domain with two servers takes. */
const firstPace = 5
/** The last ten checks or so. */
const paceWeight = 0.1

export function startRunner(options: RunnerOptions): Runner {
  const { store, clock, log } = options
  const worker = randomUUID()
  const runs = new Set<Promise<void>>()
  const stopping = new AbortController()
  const running = { ...options, worker, stopping: stopping.signal }
  let filling = Promise.resolve()
  let pace = firstPace
  let isDue = false

  const lease = () => new Date(Date.parse(clock.now()) + leaseMs).toISOString()
  const fill = async () => {
    while (!stopping.signal.aborted && runs.size < options.concurrency) {
      const check = await store.claimCheck(worker, clock.now(), lease())
      if (check === null) return
      const from = clock.elapsed()
      const run = runCheck(check, running).finally(() => {
        runs.delete(run)
        pace += ((clock.elapsed() - from) / 1000 - pace) * paceWeight
        wake()
      })
      runs.add(run)
    }
  }
  // One at a time, so that never more run than were allowed.
  const wake = () => {
    if (isDue) return
    isDue = true
    filling = filling
      .then(() => {
        isDue = false
        return fill()
      })
      .catch((error: unknown) => log.error({ error: String(error) }, 'queue-unreadable'))
  }
  const round = setInterval(() => {
    store
      .renewLease(worker, lease())
      .then(() => store.requeue(null, clock.now()))
      .then(wake, (error: unknown) => log.error({ error: String(error) }, 'queue-unreadable'))
  }, roundMs)
  const look = setInterval(wake, lookMs)
  wake()
  return {
    wake,
    running: () => runs.size,
    secondsPerCheck: () => pace,
    async stop(graceMs) {
      stopping.abort()
      await filling
      await Promise.race([Promise.all(runs), sleep(graceMs, null, { ref: false })])
      clearInterval(round)
      clearInterval(look)
      const left = await store.requeue(worker, clock.now())
      if (left > 0) log.info({ checks: left }, 'requeued')
    },
  }
}

interface Running extends RunnerOptions {
  readonly worker: string
  readonly stopping: AbortSignal
}

/** Never rejects. Over when its outcome is stored, or was given up because the server stops. */
async function runCheck(check: StoredCheck, running: Running): Promise<void> {
  const { store, worker, clock, log, metrics, onNews } = running
  const { id } = check
  const from = clock.elapsed()
  const events = createEventWriter(store, { id, worker }, () => onNews(id))
  const outcome = await examineCheck(check, events, running)
  const kept = await keepOutcome({ id, worker }, outcome, events, running)
  if (!kept) return
  const ms = Math.round(clock.elapsed() - from)
  metrics.checkDone('report' in outcome ? outcome.report.verdict.id : 'failed', ms / 1000)
  if ('report' in outcome)
    log.info({ check: id, verdict: outcome.report.verdict.id, ms }, 'check-done')
  onNews(id)
}

/** What goes wrong here is the check's own result, a fault of ours. */
async function examineCheck(
  { id, target, depth, profile }: StoredCheck,
  events: EventWriter,
  { openWorld, check: common, clock, log }: Running,
): Promise<CheckOutcome> {
  const time = { at: common.at ?? clock.now(), isObservation: common.at === null }
  try {
    const options: CheckOptions = {
      ...common,
      depth,
      profile: findSender(profile) ?? guideSender,
      onProgress: (progress) =>
        events.write(tellEvents(progress, { ...time, rcpt: common.rcpt !== null })),
    }
    const { report } = await examine(target, options, openWorld())
    return { finishedAt: clock.now(), report }
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error({ check: id, problem }, 'check-failed')
    return { finishedAt: clock.now(), problem: firstLine(problem) }
  }
}

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 500) ?? ''

/**
 * Until the database takes it: one that is full or gone for a while costs no result. False where the check
 * is not ours any more, or the server stops before.
 */
async function keepOutcome(
  run: CheckRun,
  outcome: CheckOutcome,
  events: EventWriter,
  { store, log, stopping }: Running,
): Promise<boolean> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    try {
      await events.flush()
      return await store.finishCheck(run, outcome)
    } catch (error) {
      if (stopping.aborted) return false
      log.error({ check: run.id, error: String(error) }, 'store-failed')
      await sleep(waitMs, null, { signal: stopping, ref: false }).catch(() => null)
    }
  }
}

const firstWaitMs = 500
const longestWaitMs = 10_000
