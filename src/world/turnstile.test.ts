import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTick } from 'node:timers/promises'
import { createTurnstile } from './turnstile.ts'

const never = new AbortController().signal

test('a second holder of the same key waits for the first, another key does not', async () => {
  const turnstile = createTurnstile()
  const order: string[] = []
  const endFirst = await turnstile.enter('a', never)
  const second = turnstile.enter('a', never).then((end) => {
    order.push('second in')
    end()
  })
  ;(await turnstile.enter('b', never))()
  await nextTick()
  assert.equal(order.length, 0)
  order.push('first out')
  endFirst()
  await second
  assert.deepEqual(order, ['first out', 'second in'])
})

test('who gives up waiting does not hold up those behind', async () => {
  const turnstile = createTurnstile()
  const endFirst = await turnstile.enter('a', never)
  const impatient = new AbortController()
  const second = turnstile.enter('a', impatient.signal)
  const third = turnstile.enter('a', never)
  impatient.abort(new Error('enough'))
  await assert.rejects(second, /enough/)
  endFirst()
  ;(await third)()
})
