import assert from 'node:assert/strict'
import { test } from 'node:test'
import { algorithms } from './algorithm.ts'
import { readDenials } from './denial.ts'
import { createWork } from './work.ts'

const [a, ns, soa, txt, dname, ds] = [1, 2, 6, 16, 39, 43] as const

/** Type bit maps of types below 256. */
function bitmaps(types: readonly number[]): Uint8Array {
  const map = new Uint8Array(32)
  for (const type of types) map[type >> 3] = (map[type >> 3] ?? 0) | (0x80 >> (type & 7))
  return Uint8Array.of(0, 32, ...map)
}

function reader(
  ...rows: readonly (readonly [owner: string, next: string, types: readonly number[]])[]
) {
  return readDenials({
    zone: 'example',
    nsec: rows.map(([owner, next, types]) => ({ owner, next, types: bitmaps(types) })),
    nsec3: [],
    failure: null,
    context: { at: 0, algorithms, work: createWork() },
  })
}

const apex = ['example', 'a.example', [soa, ns]] as const

test('a name between two others does not exist, if no wildcard stands for it', () => {
  const gap = ['b.example', 'd.example', [a]] as const
  assert.equal(reader(apex, gap).nameError('c.example'), 'proven')
  assert.equal(reader(gap).nameError('c.example'), 'unproven')
  assert.equal(reader(apex, gap).nameError('b.example'), 'unproven')
  assert.equal(reader(apex, gap).nameError('d.example'), 'unproven')
  assert.equal(reader(apex, gap).nameError('c.other'), 'unproven')
})

test('the last record points to the apex, and to nothing else', () => {
  const name = 'zz.example'
  assert.equal(reader(apex, ['z.example', 'example', [a]]).nameError(name), 'proven')
  assert.equal(reader(apex, ['z.example', 'b.example', [a]]).nameError(name), 'unproven')
})

test('a record above a delegation or DNAME says nothing of what is below (RFC 6840 4.1)', () => {
  const name = 'x.sub.example'
  for (const type of [ns, dname]) {
    const shown = reader(apex, ['sub.example', 'z.example', [type]])
    assert.equal(shown.nameError(name), 'unproven')
    assert.equal(shown.noRecords(name, a), 'unproven')
    assert.equal(shown.delegation(name), 'unproven')
  }
  assert.equal(reader(apex, ['sub.example', 'z.example', [a]]).delegation(name), 'no-name')
})

test('the parent’s record speaks of DS alone, the child’s of all but DS', () => {
  const parent = reader(['sub.example', 'z.example', [ns]])
  assert.equal(parent.noRecords('sub.example', ds), 'proven')
  assert.equal(parent.noRecords('sub.example', txt), 'unproven')
  assert.equal(parent.delegation('sub.example'), 'unsigned')
  const child = reader(['sub.example', 'z.example', [ns, soa]])
  assert.equal(child.noRecords('sub.example', ds), 'unproven')
  assert.equal(child.noRecords('sub.example', txt), 'proven')
  assert.equal(child.delegation('sub.example'), 'unproven')
})

test('a delegation with DS is not unsigned, and a name without NS is none', () => {
  assert.equal(reader(['sub.example', 'z.example', [ns, ds]]).delegation('sub.example'), 'unproven')
  assert.equal(reader(['sub.example', 'z.example', [a]]).delegation('sub.example'), 'no-delegation')
})

test('a name that exists for those below it has no records', () => {
  const shown = reader(apex, ['b.example', 'x.ent.example', [a]])
  assert.equal(shown.noRecords('ent.example', a), 'proven')
  assert.equal(shown.nameError('ent.example'), 'unproven')
  assert.equal(shown.delegation('ent.example'), 'no-delegation')
})

test('a wildcard may stand only where nothing closer exists (RFC 4035 5.3.4)', () => {
  const name = 'x.b.example'
  assert.equal(reader(['a.example', 'c.example', [a]]).wildcard(name, 'example'), 'proven')
  assert.equal(reader(['b.example', 'c.example', [a]]).wildcard(name, 'example'), 'unproven')
  assert.equal(reader(['b.example', 'c.example', [a]]).wildcard(name, 'b.example'), 'proven')
})

test('a wildcard without the type has no records for any name', () => {
  const gap = ['b.example', 'd.example', [a]] as const
  const wildcard = (types: readonly number[]) =>
    reader(gap, ['*.example', 'a.example', types]).noRecords('c.example', txt)
  assert.equal(wildcard([a]), 'proven')
  assert.equal(wildcard([txt]), 'unproven')
  assert.equal(wildcard([5]), 'unproven')
})
