import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FaultError } from './fault-error.ts'
import { deadlineFrom, within } from './time-bounds.ts'

const clock = { now: () => '2026-11-23T12:00:00Z', elapsed: () => 1000 }

test('the bounds are the multiples of --timeout that are promised', () => {
  const bounds = (['silence', 'line', 'stage', 'endpoint', 'target'] as const).map((bound) => {
    const { at, seconds } = deadlineFrom(clock, bound, 30_000)
    return [bound, seconds, at]
  })
  assert.deepEqual(bounds, [
    ['silence', 30, 31_000],
    ['line', 60, 61_000],
    ['stage', 120, 121_000],
    ['endpoint', 300, 301_000],
    ['target', 600, 601_000],
  ])
})

test('the nearest bound ends a wait and is named', async () => {
  const near = { bound: 'stage', seconds: 0.01, at: 1010 } as const
  const far = { bound: 'target', seconds: 9, at: 10_000 } as const
  const wait = within(clock, [far, near], (signal) => {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  await assert.rejects(wait, (error) => {
    assert.ok(error instanceof FaultError)
    assert.deepEqual(error.fault, { kind: 'timeout', bound: 'stage', seconds: 0.01 })
    return true
  })
})
