import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judge } from '../src/judge/judge.ts'
import { readEvidence } from '../src/model/evidence-schema.ts'
import { failed, silence, temporary, visit, visitEnding } from '../src/model/fixture-visits.ts'
import { hostOf, tlsVisit } from './fixture-evidence.ts'
import { policyOutOfReach, signed, signedEvidence, tlsaFor } from './fixture-senders.ts'

const good = tlsVisit('healthy')
const kept = signedEvidence(
  [
    { ...hostOf(10, [[good], [visitEnding('greeting', temporary)], []]), addresses: signed },
    { ...hostOf(20, [[visit({ mail: failed(silence) })]]), tlsa: tlsaFor(good) },
  ],
  {
    sts: policyOutOfReach,
    addedAnchors: [],
    comparedStores: [],
    revocation: [],
    fetchedIssuers: [],
  },
)

const copy = (): Record<string, unknown> => JSON.parse(JSON.stringify(kept))

function problemOf(json: unknown): string {
  const read = readEvidence(json)
  return read.ok ? 'none' : (read.problems[0]?.problem ?? '')
}

test('evidence that was kept is read back as it was', () => {
  const read = readEvidence(copy())
  assert.ok(read.ok)
  assert.deepEqual(read.value, kept)
})

test('what is wrong is named with its place', () => {
  assert.match(problemOf([]), /^\/: must be object/)
  assert.match(problemOf({ ...copy(), schema: 'mxseal-report/1' }), /^\/schema: /)
  assert.match(problemOf({ ...copy(), startedAt: '2026-02-31T00:00:00Z' }), /^\/startedAt: /)
  assert.match(problemOf({ ...copy(), durationMs: 1.5 }), /^\/durationMs: /)
  assert.match(problemOf({ ...copy(), colour: 'red' }), /^\/colour: not known here/)
  assert.match(problemOf({ ...copy(), trustAnchors: ['x'] }), /^\/trustAnchors\/0: /)
  assert.match(problemOf({ ...copy(), certificates: { x: 'AAAA' } }), /^\/certificates\/x: /)
  const { hosts: _, ...without } = copy()
  assert.match(problemOf(without), /hosts/)
})

/** Every place of the evidence where something stands. */
function placesOf(json: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner =
    typeof json === 'object' && json !== null
      ? Object.entries(json).flatMap(([key, value]) => placesOf(value, [...path, key]))
      : []
  return [path, ...inner]
}

function replaced(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json)) {
    return json.map((item, index) => (String(index) === key ? replaced(item, rest, value) : item))
  }
  const inner: Record<string, unknown> = { ...(json as object) }
  inner[key] = replaced(inner[key], rest, value)
  return inner
}

test('whatever stands at whatever place, evidence is refused, or judged without a fault', () => {
  const places = placesOf(copy())
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(
      '',
      'AAAA',
      'MIIB',
      '00',
      'TLSv1.2',
      'found',
      'bogus',
      '9999-12-31T23:59:59Z',
      0,
    ),
    fc.constantFrom(null, [], 65_535, '::1', 'x'.repeat(5000), '\u202e\x00'),
  )
  let judged = 0
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (place, value) => {
      const read = readEvidence(replaced(copy(), place, value))
      if (!read.ok) return
      judged += 1
      assert.equal(judge(read.value, null).schema, 'mxseal-report/1')
    }),
    { numRuns: 500 },
  )
  assert.ok(judged > 30, `${judged} were judged`)
})
