import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoredCheck } from '../store/store.ts'
import { followCheck, theBeginning } from './follow-check.ts'

const queued = { id: 'x', state: 'queued', startedAt: null } as StoredCheck

test('a stream without news says that it is still there every fifteen seconds', async () => {
  const waits: number[] = []
  const signal = new AbortController()
  const doors = {
    store: { check: async () => queued, eventsAfter: async () => [] },
    wakeups: { wait: async (_id: string, _signal: AbortSignal, ms: number) => void waits.push(ms) },
  }
  const told: number[] = []
  for await (const heard of followCheck(doors, { id: 'x', seen: theBeginning }, signal.signal)) {
    assert.equal(heard.kind, 'still-here')
    told.push(waits.reduce((sum, ms) => sum + ms, 0))
    if (told.length === 3) signal.abort()
  }
  assert.deepEqual(told, [15_000, 30_000, 45_000])
})

test('a check that is deleted while it is followed ends the stream', async () => {
  const doors = {
    store: { check: async () => null, eventsAfter: async () => [] },
    wakeups: { wait: async () => undefined },
  }
  const seen = { id: 'x', seen: theBeginning }
  for await (const heard of followCheck(doors, seen, new AbortController().signal))
    assert.fail(heard.kind)
})
