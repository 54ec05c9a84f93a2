import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { InventoryStep } from '../../model/inventory.ts'
import { AnswerReader } from '../../protocol/tls/server-answer.ts'
import { systemClock } from '../../world/clock.ts'
import type { Outcome } from './ask.ts'
import { suitesHello } from './offers.ts'
import { createPace, type PaceOptions } from './pace.ts'

const nothing = new AnswerReader({ message: new Uint8Array(0), keyShares: [] }).answer

function outcome(step: InventoryStep['outcome']): Outcome {
  const ask = {
    question: 'suites',
    refusalMeans: 'suites',
    hello: suitesHello(0x0303, []),
  } as const
  const answer = step === 'rate-limited' || step === 'unreachable' ? null : nothing
  return { connection: 1, ask, step, answer, atMs: 0 }
}

const paceOf = (options: Partial<PaceOptions>) =>
  createPace({ clock: systemClock, outer: [], parallel: 1, backOffMs: [1, 1, 1], ...options })

/** Makes as many connections as it may, and says how many were open at most. */
async function crowd(
  pace: ReturnType<typeof createPace>,
  stepOf: (index: number) => InventoryStep['outcome'],
) {
  const openAt: number[] = []
  let open = 0
  const connect = (index: number) => async () => {
    open += 1
    openAt[index] = open
    await new Promise((resolve) => setImmediate(resolve))
    open -= 1
    return outcome(stepOf(index))
  }
  const made = await Promise.all(Array.from({ length: 12 }, (_, at) => pace.go(connect(at))))
  return { openAt, made: made.filter((one) => one !== null).length }
}

describe('several connections at a time', () => {
  test('are as many as asked for, and no more', async () => {
    for (const parallel of [1, 3, 5]) {
      const { openAt, made } = await crowd(paceOf({ parallel }), () => 'answered')
      assert.equal(Math.max(...openAt), parallel)
      assert.equal(made, 12)
    }
  })

  test('become one at the first sign of load, and none is lost', async () => {
    for (const load of ['rate-limited', 'reset', 'silent'] as const) {
      const { openAt, made } = await crowd(paceOf({ parallel: 3 }), (index) =>
        index < 3 ? load : 'answered',
      )
      assert.equal(Math.max(...openAt.slice(0, 3)), 3)
      assert.equal(Math.max(...openAt.slice(3)), 1, load)
      assert.equal(made, 12)
    }
  })
})

test('a server that goes on turning us away is left for good', async () => {
  const { made } = await crowd(paceOf({ backOffMs: [1, 1] }), () => 'rate-limited')
  assert.equal(made, 3)
})

test('after being reached again, patience is whole again', async () => {
  const { made } = await crowd(paceOf({ backOffMs: [1, 1] }), (index) =>
    index % 3 === 2 ? 'answered' : 'rate-limited',
  )
  assert.equal(made, 12)
})

test('the wait gets longer each time, and lasts behind it between the connections', async () => {
  const pace = paceOf({ backOffMs: [40, 80] })
  const began = performance.now()
  const after = async (step: InventoryStep['outcome']) => {
    await pace.go(() => Promise.resolve(outcome(step)))
    return performance.now() - began
  }
  assert.ok((await after('answered')) < 30)
  assert.ok((await after('rate-limited')) >= 39)
  assert.ok((await after('rate-limited')) >= 118)
  const before = performance.now() - began
  assert.ok((await after('answered')) - before >= 45)
})

test('nothing is begun behind a deadline', async () => {
  const past = { bound: 'target', seconds: 1, at: 0 } as const
  assert.equal(await paceOf({ outer: [past] }).go(() => Promise.resolve(outcome('answered'))), null)
})
