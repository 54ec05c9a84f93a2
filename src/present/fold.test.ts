import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finding } from './fixtures.ts'
import { foldFindings } from './fold.ts'

const at = (last: number, host = 'mx.example') => ({ host, address: `192.0.2.${last}`, port: 25 })

test('the same finding at many addresses becomes one case', () => {
  const [folded, ...more] = foldFindings(
    [1, 2, 3].map((last) => finding('starttls-absent', 'error', at(last))),
  )
  assert.deepEqual(more, [])
  assert.equal(folded?.cases.length, 1)
  assert.deepEqual(
    folded?.cases[0]?.places.map(({ address }) => address),
    ['192.0.2.1', '192.0.2.2', '192.0.2.3'],
  )
})

test('other arguments make a case of its own under the same code', () => {
  const folded = foldFindings([
    finding('greeting-refused', 'error', at(1), { code: 554, text: 'no' }),
    finding('greeting-refused', 'error', at(2), { code: 421, text: 'later' }),
    finding('greeting-refused', 'error', at(3), { code: 554, text: 'no' }),
  ])
  assert.deepEqual(
    folded.map(({ code, cases }) => [code, cases.map(({ places }) => places.length)]),
    [['greeting-refused', [2, 1]]],
  )
})

test('an address among the arguments that is the place itself does not keep findings apart', () => {
  const places = [at(1), at(2), at(3, 'other.example')]
  const [folded] = foldFindings(
    places.map((at) => finding('mx-unreachable', 'warning', at, { ...at, reason: 'refused' })),
  )
  assert.deepEqual(
    folded?.cases.map(({ args }) => args['address']),
    [['192.0.2.1', '192.0.2.2'], '192.0.2.3'],
  )
  assert.equal(folded?.cases[0]?.args['port'], 25)
})

test('errors come before warnings and notes, and our own blocked port before all', () => {
  const codes = foldFindings([
    finding('implicit-mx', 'info'),
    finding('expired', 'error', at(1)),
    finding('slow-greeting', 'warning', at(1)),
    finding('port-blocked-suspected', 'info', {}, { port: 25, endpoints: 1 }),
    finding('no-mail-host', 'error'),
  ]).map(({ code }) => code)
  assert.deepEqual(codes, [
    'port-blocked-suspected',
    'expired',
    'no-mail-host',
    'slow-greeting',
    'implicit-mx',
  ])
})
