import assert from 'node:assert/strict'
import { test } from 'node:test'
import { types } from '../src/protocol/dnssec/types.ts'
import { typeNumbers } from '../src/protocol/dns/record.ts'
import type { ValidatedAnswer } from '../src/world/dnssec/validated-answer.ts'
import { createValidator } from '../src/world/dnssec/validator.ts'
import type { Zones } from './dns-zones.ts'
import { askTree } from './dnssec-zone-signer-ask.ts'
import type { SigningNumber } from './dnssec-zone-signer-keys.ts'
import type { Nsec3Plan, SigningFault, ZonePlan } from './dnssec-zone-signer-plan.ts'
import { signTree, type SignedTree, type TreePlan } from './dnssec-zone-signer-tree.ts'
import { recordsOf } from './dnssec-zone-signer-zones.ts'

/** The zones of the lab, signed in every way, as our own validator sees them. */

const zones: Zones = {
  'signed.example': { MX: [[10, 'mx.signed.example']], TXT: ['v=x'] },
  'mx.signed.example': { A: ['127.0.0.2'], AAAA: ['::1'] },
  '_25._tcp.mx.signed.example': { TLSA: [[3, 1, 1, 'ab'.repeat(32)]] },
  'alias.signed.example': { CNAME: 'mx.signed.example' },
  'out.signed.example': { CNAME: 'mx.unsigned.example' },
  'nowhere.signed.example': { CNAME: 'missing.signed.example' },
  '*.wild.signed.example': { A: ['127.0.0.3'] },
  'moved.signed.example': { DNAME: 'wild.signed.example' },
  'a.deep.ent.signed.example': { A: ['127.0.0.4'] },
  'unsigned.example': { MX: [[10, 'mx.unsigned.example']] },
  'mx.unsigned.example': { A: ['127.0.0.5'] },
  'in.unsigned.example': { CNAME: 'mx.signed.example' },
  'mx.child.signed.example': { A: ['127.0.0.6'] },
  'mx.loose.signed.example': { A: ['127.0.0.7'] },
}

const at = Date.parse('2026-11-23T12:00:00Z') / 1_000
const nsec3: Nsec3Plan = { iterations: 3, salt: 'aabb', optOut: false }

function plant(plan: ZonePlan = {}, more: TreePlan = {}): SignedTree {
  const tree: TreePlan = {
    '.': {},
    example: {},
    'signed.example': plan,
    'unsigned.example': 'unsigned',
    'child.signed.example': {},
    'loose.signed.example': 'unsigned',
    ...more,
  }
  return signTree(recordsOf(zones), tree, at)
}

function query(tree: SignedTree, name: string, type: keyof typeof typeNumbers | 'DS') {
  const validator = createValidator({
    ask: async (name, type) => askTree(tree, name, type),
    anchors: tree.anchors,
    now: () => new Date(at * 1_000).toISOString(),
  })
  const number = type === 'DS' ? types.ds : typeNumbers[type]
  return validator.query(name, number, new AbortController().signal)
}

const brief = ({ status, security, reason, failing }: ValidatedAnswer) =>
  [status, security, reason, failing].filter((word) => word !== null).join(' ')

const questions = [
  ['signed.example', 'MX', 'found secure'],
  ['mx.signed.example', 'AAAA', 'found secure'],
  ['_25._tcp.mx.signed.example', 'TLSA', 'found secure'],
  ['alias.signed.example', 'A', 'found secure'],
  ['any.wild.signed.example', 'A', 'found secure'],
  ['two.labels.wild.signed.example', 'A', 'found secure'],
  ['x.moved.signed.example', 'A', 'found secure'],
  ['mx.child.signed.example', 'A', 'found secure'],
  ['signed.example', 'DS', 'found secure'],
  ['mx.signed.example', 'TXT', 'no-data secure'],
  ['any.wild.signed.example', 'TXT', 'no-data secure'],
  ['ent.signed.example', 'A', 'no-data secure'],
  ['deep.ent.signed.example', 'A', 'no-data secure'],
  ['missing.signed.example', 'A', 'nxdomain secure'],
  ['_25._tcp.missing.signed.example', 'TLSA', 'nxdomain secure'],
  ['nowhere.signed.example', 'A', 'nxdomain secure'],
  ['missing', 'MX', 'nxdomain secure'],
  ['loose.signed.example', 'DS', 'no-data secure'],
  ['mx.loose.signed.example', 'A', 'found insecure unsigned-delegation loose.signed.example'],
  ['unsigned.example', 'MX', 'found insecure unsigned-delegation unsigned.example'],
  ['unsigned.example', 'TXT', 'no-data insecure unsigned-delegation unsigned.example'],
  ['missing.unsigned.example', 'A', 'nxdomain insecure unsigned-delegation unsigned.example'],
  ['out.signed.example', 'A', 'found insecure unsigned-delegation unsigned.example'],
  ['in.unsigned.example', 'A', 'found insecure unsigned-delegation unsigned.example'],
] as const

const algorithms: readonly SigningNumber[] = [8, 10, 13, 14, 15, 16]

for (const algorithm of algorithms) {
  for (const denial of ['nsec', nsec3] as const) {
    const kind = denial === 'nsec' ? 'NSEC' : 'NSEC3'
    test(`algorithm ${algorithm} with ${kind}: what is signed is secure, there or not`, async () => {
      const plan = { algorithm, denial }
      const tree = plant(plan, { '.': plan, example: plan })
      for (const [name, type, expected] of questions) {
        assert.equal(brief(await query(tree, name, type)), expected, `${name} ${type}`)
      }
    })
  }
}

test('a parent with opt-out: its signed children are secure, its gaps insecure', async () => {
  const tree = plant({ denial: { ...nsec3, optOut: true } })
  const expectations = [
    ['mx.signed.example', 'A', 'found secure'],
    ['mx.child.signed.example', 'A', 'found secure'],
    ['mx.signed.example', 'TXT', 'no-data secure'],
    ['mx.loose.signed.example', 'A', 'found insecure opt-out loose.signed.example'],
    ['missing.signed.example', 'A', 'nxdomain insecure opt-out signed.example'],
    ['any.wild.signed.example', 'A', 'found insecure opt-out signed.example'],
  ] as const
  for (const [name, type, expected] of expectations) {
    assert.equal(brief(await query(tree, name, type)), expected, `${name} ${type}`)
  }
})

test('more NSEC3 iterations than the limit make absence insecure, not presence', async () => {
  const tree = plant({ denial: { ...nsec3, iterations: 101 } })
  assert.equal(brief(await query(tree, 'mx.signed.example', 'A')), 'found secure')
  assert.equal(
    brief(await query(tree, 'missing.signed.example', 'A')),
    'nxdomain insecure nsec3-iterations signed.example',
  )
  const most = plant({ denial: { ...nsec3, iterations: 100 } })
  assert.equal(brief(await query(most, 'missing.signed.example', 'A')), 'nxdomain secure')
})

const faults: readonly (readonly [SigningFault, expected: string])[] = [
  [{ fault: 'expired' }, 'bogus signature-expired signed.example DNSKEY'],
  [{ fault: 'not-yet-valid' }, 'bogus signature-not-yet-valid signed.example DNSKEY'],
  [{ fault: 'wrong-signature' }, 'bogus signature-invalid signed.example DNSKEY'],
  [{ fault: 'no-signature' }, 'bogus no-signature signed.example DNSKEY'],
  [{ fault: 'expired', type: types.mx }, 'bogus signature-expired signed.example MX'],
  [{ fault: 'not-yet-valid', type: types.mx }, 'bogus signature-not-yet-valid signed.example MX'],
  [{ fault: 'wrong-signature', type: types.mx }, 'bogus signature-invalid signed.example MX'],
  [{ fault: 'no-signature', type: types.mx }, 'bogus no-signature signed.example MX'],
  [{ fault: 'no-ds' }, 'insecure unsigned-delegation signed.example'],
  [{ fault: 'wrong-ds' }, 'bogus ds-mismatch signed.example DNSKEY'],
  [{ fault: 'unknown-ds' }, 'insecure unsupported-algorithm signed.example'],
]

for (const [fault, expected] of faults) {
  const type = fault.type === undefined ? 'the zone' : 'MX'
  test(`the fault ${fault.fault} in ${type} is found and named`, async () => {
    const answer = await query(plant({ faults: [fault] }), 'signed.example', 'MX')
    assert.equal(brief(answer), `found ${expected}`)
    assert.equal(answer.records.length, 1, 'what is bogus is shown all the same')
  })
}

for (const denial of ['nsec', nsec3] as const) {
  const kind = denial === 'nsec' ? 'NSEC' : 'NSEC3'
  test(`absence without ${kind} is bogus in a signed zone`, async () => {
    const tree = plant({ denial, faults: [{ fault: 'no-denial' }] })
    const expectations = [
      ['missing.signed.example', 'A', 'nxdomain bogus denial-missing missing.signed.example A'],
      ['mx.signed.example', 'TXT', 'no-data bogus denial-missing mx.signed.example TXT'],
      ['any.wild.signed.example', 'A', 'found bogus wildcard-unproven any.wild.signed.example A'],
      ['mx.loose.signed.example', 'A', 'found bogus denial-missing loose.signed.example DS'],
    ] as const
    for (const [name, type, expected] of expectations) {
      assert.equal(brief(await query(tree, name, type)), expected, `${name} ${type}`)
    }
  })

  test(`absence with expired ${kind} is bogus`, async () => {
    const type = denial === 'nsec' ? types.nsec : types.nsec3
    const tree = plant({ denial, faults: [{ fault: 'expired', type }] })
    const answer = await query(tree, 'signed.example', 'AAAA')
    assert.equal(brief(answer), 'no-data bogus signature-expired signed.example AAAA')
    const loose = await query(tree, 'mx.loose.signed.example', 'A')
    assert.equal(brief(loose), 'found bogus signature-expired loose.signed.example DS')
  })
}

test('each alias has its own state, and so has the end', async () => {
  const tree = plant()
  const out = await query(tree, 'out.signed.example', 'A')
  assert.deepEqual(
    out.aliases.map(({ name, target, security }) => [name, target, security]),
    [['out.signed.example', 'mx.unsigned.example', 'secure']],
  )
  assert.equal(out.end.security, 'insecure')
  const inward = await query(tree, 'in.unsigned.example', 'A')
  assert.equal(inward.aliases[0]?.security, 'insecure')
  assert.equal(inward.end.security, 'secure')
  const moved = await query(tree, 'x.moved.signed.example', 'A')
  assert.equal(moved.aliases[0]?.owner, 'moved.signed.example')
})

test('a bogus alias makes the whole bogus, and its end is still found', async () => {
  const fault: SigningFault = { fault: 'expired', type: types.cname }
  const answer = await query(plant({ faults: [fault] }), 'alias.signed.example', 'A')
  assert.equal(brief(answer), 'found bogus signature-expired alias.signed.example CNAME')
  assert.equal(answer.end.security, 'secure')
  assert.equal(answer.name, 'mx.signed.example')
})

test('keys of another trust anchor are not believed; one of two anchors is enough', async () => {
  const tree = plant()
  const other = plant({}, { '.': { keyLabel: 'other' } })
  const mismatched = { ...tree, anchors: other.anchors }
  const answer = await query(mismatched, 'signed.example', 'MX')
  assert.equal(brief(answer), 'found bogus ds-mismatch . DNSKEY')
  const ds = [...other.anchors, ...tree.anchors].flatMap((anchor) => anchor.ds)
  const both = await query({ ...tree, anchors: [{ zone: '.', ds }] }, 'signed.example', 'MX')
  assert.equal(both.security, 'secure')
})
