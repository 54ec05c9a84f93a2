import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readProfile } from './read-profile.ts'

const whole = {
  schema: 'mxseal-profile/1',
  id: 'our-gateway',
  basis: 'house rules, section 3',
  date: '2026-11-01',
  minimumVersion: 'TLSv1.2',
  authentication: 'dane',
  revocation: 'ignored',
  onFailure: { tls: 'deferred', version: 'deferred', authentication: 'bounced' },
  nextHost: true,
  otherwise: 'mandatory-tls12',
}

function problemsOf(json: unknown): readonly string[] {
  const read = readProfile(json)
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field}: ${problem}`)
}

test('a whole profile is read as it stands', () => {
  const read = readProfile(whole)
  assert.ok(read.ok)
  const { schema: _, ...rest } = whole
  assert.deepEqual(read.value, { ...rest, aliases: [] })
})

test('each field that is missing is named, and all at once', () => {
  for (const field of Object.keys(whole)) {
    const without = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))
    // Without its authentication nobody knows whether `otherwise` is due.
    const more = field === 'authentication' ? ['otherwise: without-otherwise'] : []
    assert.deepEqual(problemsOf(without), [`${field}: missing`, ...more], field)
  }
  assert.equal(problemsOf({}).length, Object.keys(whole).length - 1)
})

test('what is not as it should be is named with its place', () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ schema: 'mxseal-profile/2' }, 'schema: not-one-of'],
    [{ id: 'Our Gateway' }, 'id: not-an-id'],
    [{ id: 'dsk-high' }, 'id: taken'],
    [{ basis: '' }, 'basis: not-text'],
    [{ basis: 'x'.repeat(201) }, 'basis: not-text'],
    [{ date: '2026-02-30' }, 'date: not-a-date'],
    [{ date: 20261101 }, 'date: not-a-date'],
    [{ minimumVersion: '1.2' }, 'minimumVersion: not-one-of'],
    [{ revocation: true }, 'revocation: not-one-of'],
    [{ nextHost: 'yes' }, 'nextHost: not-one-of'],
    [{ otherwise: 'dane' }, 'otherwise: not-one-of'],
    [{ authentication: 'pkix' }, 'otherwise: without-otherwise'],
    [{ colour: 'red' }, 'colour: unknown-field'],
    [{ onFailure: 'deferred' }, 'onFailure: not-an-object'],
  ]
  for (const [change, says] of wrong)
    assert.ok(problemsOf({ ...whole, ...change }).includes(says), says)
  const onFailure = { ...whole.onFailure, tls: 'encrypted' }
  assert.deepEqual(problemsOf({ ...whole, onFailure }), ['onFailure.tls: not-one-of'])
  for (const json of [null, [], 'text', 7]) assert.deepEqual(problemsOf(json), [': not-an-object'])
})

test('whatever JSON it is, it is read or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      assert.equal(readProfile(json).ok, false)
    }),
  )
})
