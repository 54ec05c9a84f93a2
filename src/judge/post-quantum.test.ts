import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing, seen, untested } from '../model/fixture-inventory.ts'
import { handshake } from '../model/fixture-visits.ts'
import type { Proof } from '../model/inventory.ts'
import { judgePostQuantum } from './post-quantum.ts'

const group = (id: number, name: string, proof: Proof) => ({ id, name, versions: [], ...proof })
const x25519 = group(29, 'x25519', seen)
const hybrid = (proof: Proof) => group(0x11ec, 'X25519MLKEM768', proof)
const other = (proof: Proof) => group(0x11eb, 'SecP256r1MLKEM768', proof)
const judged = (groups: readonly ReturnType<typeof group>[], groupOrder: string[] | null = null) =>
  judgePostQuantum({ groups, groupOrder }, null)
const taking = (name: string | null) => ({ ...handshake([]), group: name })

test('one hybrid is enough for a yes, all have to be refused for a no', () => {
  assert.equal(judged([hybrid(seen), other(untested)]).offered, 'yes')
  assert.equal(judged([hybrid(missing), other(missing)]).offered, 'no')
  assert.equal(judged([hybrid(missing), other(untested)]).offered, 'not-tested')
  assert.equal(judged([x25519]).offered, 'not-tested')
})

test('ML-KEM alone and the drafts of Kyber are no hybrids', () => {
  const {
    offered,
    hybrid: names,
    alone,
  } = judged([
    hybrid(missing),
    group(0x0201, 'MLKEM768', seen),
    group(0x6399, 'X25519Kyber768Draft00', seen),
  ])
  assert.deepEqual([offered, names, alone], ['no', [], ['MLKEM768']])
})

test('what the server took counts where it had the choice, and nowhere else', () => {
  const taken = (name: string | null, changes = {}, proof: Proof = seen) =>
    judgePostQuantum(
      { groups: [x25519, hybrid(proof)], groupOrder: null },
      { ...taking(name), ...changes },
    ).taken
  assert.equal(taken('X25519MLKEM768'), true)
  assert.equal(taken('x25519'), false)
  assert.equal(taken('x25519', {}, missing), null)
  assert.equal(taken('x25519', { version: 'TLSv1.2' }), null)
  assert.equal(taken('x25519', { hello: 'small' }), null)
  assert.equal(judged([hybrid(seen)]).taken, null)
})

test('first in the server’s own list, where it gave one', () => {
  const groups = [x25519, hybrid(seen)]
  assert.equal(judged(groups, ['X25519MLKEM768', 'x25519']).first, true)
  assert.equal(judged(groups, ['x25519', 'X25519MLKEM768']).first, false)
  assert.equal(judged(groups).first, null)
})

test('the BSI’s dates are met by a hybrid, missed without one, and open where that was not tested', () => {
  const met = (proof: Proof) => judged([hybrid(proof)]).deadlines.map((one) => one.met)
  assert.deepEqual(met(seen), [true, true])
  assert.deepEqual(met(missing), [false, false])
  assert.deepEqual(met(untested), [null, null])
  const { deadlines, source } = judged([])
  assert.deepEqual(
    deadlines.map(({ until }) => until),
    ['2030-12-31', '2031-12-31'],
  )
  assert.equal(source.secondHand, true)
})
