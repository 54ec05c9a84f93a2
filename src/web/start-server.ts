import type { Store } from '../store/store.ts'
import type { Clock, World } from '../world/world.ts'
import { createApp } from './app.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createPdfPress, type PdfPress } from './pdf/pdf-press.ts'
import { startRunner } from './runner.ts'
import type { WebSettings } from './settings.ts'
import { createWakeups } from './wakeups.ts'

export interface ServerOptions {
  readonly listen: { readonly host: string; readonly port: number }
  readonly store: Store
  readonly openWorld: () => World
  readonly settings: WebSettings
  readonly log: Log
  /** Absent: with the compiler of this machine, if there is one. */
  readonly pdf?: PdfPress
}

export interface Server {
  /** Where it listens, with the port that was free where 0 was asked for. */
  readonly url: string
  /** Ends event streams, lets running checks end or queues them again, and closes the store. */
  stop(): Promise<void>
}

/**
 * Starts pages, API and the runner of checks. Rejects where the address cannot be listened on, and with a
 * `StoreInUseError` where another process serves from this embedded database; the store is closed then.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { store, settings, log, openWorld, listen } = options
  const { clock, net } = openWorld()
  await beginToServe(store, log)
  const wakeups = createWakeups()
  const metrics = createMetrics((state) => store.countChecks(state))
  const stopping = new AbortController()
  const common = { store, settings, clock, metrics, log }
  const runner = startRunner({
    ...common,
    openWorld,
    check: settings.check,
    concurrency: settings.concurrency,
    onNews: (id) => wakeups.wake(id),
  })
  const app = await createApp({
    ...common,
    pdf: options.pdf ?? createPdfPress(),
    runner,
    wakeups,
    net,
    openWorld,
    stopping: stopping.signal,
  })
  const ageing = startAgeing(store, settings, clock, log)
  try {
    const url = await app.listen(listen)
    log.info({ url }, 'listening')
    return {
      url,
      async stop() {
        log.info({ running: runner.running() }, 'stopping')
        stopping.abort()
        clearInterval(ageing)
        await app.close()
        await runner.stop(settings.graceSeconds * 1000)
        await store.close()
        log.info({}, 'stopped')
      },
    }
  } catch (error) {
    clearInterval(ageing)
    await runner.stop(0)
    await app.close()
    await store.close()
    throw error
  }
}

async function beginToServe(store: Store, log: Log): Promise<void> {
  try {
    const checks = await store.beginToServe()
    if (checks > 0) log.info({ checks }, 'requeued')
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Deletes results that are older than the operator wants to keep, once an hour. */
function startAgeing(store: Store, settings: WebSettings, clock: Clock, log: Log) {
  const age = () => {
    const then = Date.parse(clock.now()) - settings.retentionDays * dayMs
    store.deleteFinishedBefore(new Date(then).toISOString()).then(
      (checks) => {
        if (checks > 0) log.info({ checks }, 'deleted-old')
      },
      (error: unknown) => log.error({ error: String(error) }, 'store-failed'),
    )
  }
  age()
  return setInterval(age, hourMs)
}

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
