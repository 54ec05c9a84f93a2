import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { VerdictId } from '../model/verdict.ts'
import type { CheckState } from '../store/store.ts'

/** What a server counts, in the text format of Prometheus. No label names a target or a client. */
export interface Metrics {
  checkDone(verdict: VerdictId | 'failed', seconds: number): void
  checkAccepted(how: 'new' | 'joined' | 'repeated'): void
  checkRefused(code: string): void
  readerCame(): void
  readerLeft(): void
  /** Content type and text of a scrape. */
  show(): Promise<{ readonly type: string; readonly text: string }>
}

/** `countChecks`: asked at each scrape. */
export function createMetrics(countChecks: (state: CheckState) => Promise<number>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const done = new Counter({
    name: 'mxseal_checks_total',
    help: 'Checks that ended, by verdict; "failed" is a fault of mxseal itself.',
    labelNames: ['verdict'],
    registers,
  })
  const accepted = new Counter({
    name: 'mxseal_checks_accepted_total',
    help: 'Requests for a check that were accepted: begun anew, joined to a running one, or repeated.',
    labelNames: ['how'],
    registers,
  })
  const refused = new Counter({
    name: 'mxseal_requests_refused_total',
    help: 'Requests for a check that were refused, by problem code.',
    labelNames: ['code'],
    registers,
  })
  const seconds = new Histogram({
    name: 'mxseal_check_duration_seconds',
    help: 'How long checks took.',
    buckets: [0.1, 0.3, 1, 3, 10, 30, 60, 120, 300, 600],
    registers,
  })
  const readers = new Gauge({
    name: 'mxseal_event_readers',
    help: 'Open event streams.',
    registers,
  })
  for (const state of ['queued', 'running'] as const) {
    registry.registerMetric(
      new Gauge({
        name: `mxseal_checks_${state}`,
        help: `Checks that are ${state} now.`,
        registers: [],
        async collect() {
          // A scrape must show the rest even where the database is gone.
          this.set(await countChecks(state).catch(() => Number.NaN))
        },
      }),
    )
  }
  return {
    checkDone(verdict, took) {
      done.inc({ verdict })
      seconds.observe(took)
    },
    checkAccepted: (how) => accepted.inc({ how }),
    checkRefused: (code) => refused.inc({ code }),
    readerCame: () => readers.inc(),
    readerLeft: () => readers.dec(),
    show: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
