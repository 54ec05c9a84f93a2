import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTogether } from './read-together.ts'

test('equal reads of one moment are one, later and other ones their own', async () => {
  const asked: string[] = []
  const store = {
    check: async (id: string) => {
      asked.push(id)
      return null
    },
    eventsAfter: async (id: string, sequence: number) => {
      asked.push(`${id} ${sequence}`)
      return []
    },
  }
  const read = () => {
    const reads = readTogether(store)
    return Promise.all([reads.check('a'), reads.check('b'), reads.eventsAfter('a', 1)])
  }
  await Promise.all([read(), read(), read()])
  assert.deepEqual(asked, ['a', 'b', 'a 1'])
  await new Promise(setImmediate)
  await readTogether(store).check('a')
  assert.equal(asked.length, 4)
})
