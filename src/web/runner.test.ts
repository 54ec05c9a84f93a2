import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCheckOptions } from '../check.ts'
import { openStore } from '../store/open-store.ts'
import type { CheckRequest, Store } from '../store/store.ts'
import { systemClock } from '../world/clock.ts'
import { createMetrics } from './metrics.ts'
import { startRunner } from './runner.ts'

test('an outcome that the database does not take is offered again until it does', async () => {
  const store = await openStore('sqlite::memory:')
  await store.addCheck(someRequest)
  let refusals = 2
  const flaky: Store = {
    ...store,
    async finishCheck(run, outcome) {
      if (refusals-- > 0) throw new Error('database or disk is full')
      return store.finishCheck(run, outcome)
    },
  }
  const { runner, logged, over } = start(flaky)
  await over
  assert.equal((await store.check(someRequest.id))?.state, 'failed')
  assert.deepEqual(
    logged.filter((event) => event === 'store-failed'),
    ['store-failed', 'store-failed'],
  )
  await runner.stop(0)
  await store.close()
})

test('an outcome that is never taken keeps nobody from stopping, and its check waits for the next start', async () => {
  const store = await openStore('sqlite::memory:')
  await store.addCheck(someRequest)
  const failing: Store = {
    ...store,
    finishCheck: () => Promise.reject(new Error('database or disk is full')),
  }
  const { runner } = start(failing)
  await runner.stop(60_000)
  assert.equal((await store.check(someRequest.id))?.state, 'queued')
  await store.close()
})

/** Its checks all fail at once, as there is no world; that is an outcome, too. */
function start(store: Store) {
  const logged: string[] = []
  const log = (_facts: unknown, event: string) => void logged.push(event)
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const runner = startRunner({
    store,
    openWorld() {
      throw new Error('no world')
    },
    check: defaultCheckOptions,
    concurrency: 1,
    clock: systemClock,
    log: { info: log, warn: log, error: log },
    metrics: createMetrics(async () => 0),
    onNews: () => resolve(),
  })
  return { runner, logged, over }
}

const someRequest: CheckRequest = {
  id: 'some',
  target: {
    input: 'some.example',
    kind: 'domain',
    domain: 'some.example',
    asciiDomain: 'some.example',
    given: null,
  },
  depth: 'standard',
  profile: 'tls12-authenticated',
  now: '2026-11-23T11:59:59.000Z',
  joinAfter: '2026-11-23T11:59:00.000Z',
  maxQueued: 10,
  perTarget: { max: 1000, since: '2026-01-01T00:00:00.000Z' },
  repeat: null,
}
