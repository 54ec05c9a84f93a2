import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spkiOf } from '../../../lab/lab-key.ts'
import { daysFrom, mint, mintCa, type Minted, type MintOptions } from '../../../lab/mint.ts'
import type { Tlsa } from '../dns/record.ts'
import { type Certificate, parseCertificate } from '../x509/certificate.ts'
import { associationOf, recommendedTlsa } from './association.ts'
import { matchTlsa, type TlsaInput } from './match-tlsa.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const expired = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, -1) }

const root = mintCa({ subject: 'Root', ...valid })
const intermediate = mintCa({ subject: 'Intermediate', issuer: root, ...valid })
const leafBelow = (issuer: Minted, more: Partial<MintOptions> = {}): Minted =>
  mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...valid, ...more })
const leaf = leafBelow(intermediate)
const stranger = mintCa({ subject: 'Stranger', ...valid })

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

/** A record of this form for this certificate. */
function record(form: string, minted: Minted): Tlsa {
  const [usage = 0, selector = 0, matchingType = 0] = form.split(' ').map(Number)
  const association = associationOf(read(minted), { selector, matchingType })
  assert.ok(association !== null && association.length > 0)
  return { usage, selector, matchingType, association }
}

function judge(records: readonly Tlsa[], sent: readonly Minted[], more: Partial<TlsaInput> = {}) {
  const judgement = matchTlsa({
    records,
    chain: sent.map(read),
    names: ['mx.example', 'example'],
    at: now.toISOString(),
    ...more,
  })
  return {
    ...judgement,
    reasons: judgement.matches.map(({ reason }) => reason),
    codes: judgement.problems.map(({ code }) => code),
  }
}

const forms = ['0 0', '0 1', '0 2', '1 0', '1 1', '1 2']

test('usage 3 matches the leaf in every form, and says where', () => {
  for (const form of forms) {
    const { status, matches, problems } = judge([record(`3 ${form}`, leaf)], [leaf, intermediate])
    assert.equal(status, 'valid', form)
    assert.equal(matches[0]?.certificate, leaf.sha256)
    assert.equal(matches[0].depth, 0)
    assert.deepEqual(problems, [])
  }
})

test('usage 3 matches nothing but the leaf, and shows the digest of the leaf', () => {
  const other = leafBelow(intermediate, { keyLabel: 'another key' })
  for (const wrong of [other, intermediate, root]) {
    const { status, matches } = judge([record('3 1 1', wrong)], [leaf, intermediate, root])
    assert.equal(status, 'invalid')
    assert.equal(matches[0]?.reason, 'no-match')
    assert.equal(matches[0].certificate, null)
    assert.deepEqual(matches[0].presented, [record('3 1 1', leaf).association])
  }
})

test('usage 3 looks at no name, no date, no usage and no signature', () => {
  const bad = mint({
    subject: 'elsewhere.example',
    issuer: stranger,
    ...expired,
    extKeyUsage: ['clientAuth'],
    fault: 'wrong-signature',
  })
  assert.equal(judge([record('3 1 1', bad)], [bad], { names: [] }).status, 'valid')
})

test('a key that stays keeps 3 1 1 valid over a renewal, and breaks 3 0 1', () => {
  const renewed = leafBelow(intermediate, { serial: '77', notAfter: daysFrom(now, 1000) })
  assert.equal(judge([record('3 1 1', leaf)], [renewed]).status, 'valid')
  assert.equal(judge([record('3 0 1', leaf)], [renewed]).status, 'invalid')
})

test('usage 2 matches an issuer sent, in every form and at any depth', () => {
  for (const form of forms) {
    for (const [depth, anchor] of [intermediate, root].entries()) {
      const found = judge([record(`2 ${form}`, anchor)], [leaf, intermediate, root])
      assert.equal(found.status, 'valid', form)
      assert.equal(found.matches[0]?.certificate, anchor.sha256)
      assert.equal(found.matches[0].depth, depth + 1)
    }
  }
})

test('usage 2 by digest needs the anchor among what is sent', () => {
  for (const form of ['2 0 1', '2 1 1', '2 0 2', '2 1 2']) {
    const { status, matches } = judge([record(form, root)], [leaf, intermediate])
    assert.equal(status, 'invalid')
    assert.equal(matches[0]?.reason, 'no-match')
    assert.deepEqual(matches[0].presented, [record(form, intermediate).association])
  }
})

test('usage 2 with full data brings the anchor itself: certificate or bare key', () => {
  for (const form of ['2 0 0', '2 1 0']) {
    assert.equal(judge([record(form, root)], [leaf, intermediate]).status, 'valid', form)
    assert.equal(judge([record(form, intermediate)], [leaf]).status, 'valid', form)
    assert.equal(judge([record(form, root)], [leaf]).status, 'invalid', form)
    assert.equal(judge([record(form, stranger)], [leaf, intermediate]).status, 'invalid', form)
  }
})

test('usage 2 never matches the leaf, self-signed or not, once or twice', () => {
  const alone = mint({ subject: 'mx.example', names: ['mx.example'], ...valid })
  for (const form of ['2 0 1', '2 1 1', '2 0 0', '2 1 0']) {
    const own = record(form, alone)
    assert.deepEqual(judge([own], [alone]).reasons, ['matches-leaf'], form)
    assert.equal(judge([own], [alone, alone]).status, 'invalid', form)
    assert.equal(judge([record(form, leaf)], [leaf, intermediate]).status, 'invalid', form)
  }
})

test('usage 2 checks dates of leaf and intermediates', () => {
  const late = leafBelow(intermediate, expired)
  const old = judge([record('2 0 1', root)], [late, intermediate, root])
  assert.deepEqual([old.status, old.reasons, old.codes], ['invalid', ['path'], ['expired']])
  const dead = mintCa({ subject: 'Dead', issuer: root, ...expired })
  const below = judge([record('2 0 1', root)], [leafBelow(dead), dead, root])
  assert.deepEqual([below.reasons, below.codes], [['path'], ['expired']])
  const early = { at: daysFrom(now, -200).toISOString() }
  assert.ok(judge([record('2 0 1', root)], [leaf, intermediate, root], early).codes.length > 0)
})

test('usage 2 checks signatures: an anchor that is sent but signed nothing is worth nothing', () => {
  const found = judge([record('2 0 1', stranger)], [leaf, intermediate, stranger])
  assert.deepEqual([found.status, found.reasons], ['invalid', ['path']])
  const forged = leafBelow(intermediate, { fault: 'wrong-signature' })
  const broken = judge([record('2 0 1', intermediate)], [forged, intermediate])
  assert.deepEqual([broken.status, broken.codes], ['invalid', ['malformed']])
  const namesake = mintCa({ subject: 'Intermediate', keyLabel: 'namesake', ...valid })
  assert.equal(judge([record('2 1 1', namesake)], [leaf, namesake]).status, 'invalid')
})

test('usage 2 checks the name against each reference name, with wildcards', () => {
  const anchor = record('2 0 1', intermediate)
  const nameOf = (...names: string[]) => {
    const minted = leafBelow(intermediate, { subject: '', names })
    return judge([anchor], [minted, intermediate], { names: ['mx.a.example', 'b.example'] })
  }
  assert.equal(nameOf('mx.a.example').status, 'valid')
  assert.equal(nameOf('b.example').status, 'valid')
  assert.equal(nameOf('*.a.example').status, 'valid')
  const wrong = nameOf('c.example')
  assert.deepEqual([wrong.status, wrong.reasons], ['invalid', ['name']])
  assert.deepEqual(wrong.problems[0]?.args, {
    expected: ['mx.a.example', 'b.example'],
    presented: ['DNS:c.example'],
  })
})

test('a common name speaks only where there is no dNSName (RFC 7672 3.2.3)', () => {
  const anchor = record('2 0 1', intermediate)
  const only = leafBelow(intermediate, { subject: 'mx.example', names: [] })
  assert.equal(judge([anchor], [only, intermediate]).status, 'valid')
  const both = leafBelow(intermediate, { subject: 'mx.example', names: ['other.test'] })
  assert.equal(judge([anchor], [both, intermediate]).status, 'invalid')
})

test('of several digests only the strongest counts, for each usage and selector alone', () => {
  const weak = record('3 1 1', leaf)
  const strongWrong = record('3 1 2', intermediate)
  const found = judge([weak, strongWrong], [leaf, intermediate])
  assert.deepEqual([found.status, found.reasons], ['invalid', ['weaker-digest', 'no-match']])
  assert.equal(judge([weak, record('3 0 2', intermediate)], [leaf]).status, 'valid')
  assert.equal(judge([weak, record('2 1 2', stranger)], [leaf]).status, 'valid')
})

test('full data always counts, and an unusable digest pushes none aside', () => {
  const full = record('3 1 0', leaf)
  assert.equal(judge([full, record('3 1 2', intermediate)], [leaf]).status, 'valid')
  const cut = { ...record('3 1 2', intermediate), association: 'abcd' }
  const found = judge([record('3 1 1', leaf), cut], [leaf])
  assert.deepEqual([found.status, found.reasons], ['valid', ['matched', 'digest-length']])
})

test('one record that matches is enough, whatever the others say', () => {
  const others = [record('1 1 1', leaf), record('3 1 1', stranger), record('2 0 1', stranger)]
  const found = judge([...others, record('2 1 1', intermediate)], [leaf, intermediate])
  assert.equal(found.status, 'valid')
  assert.deepEqual(found.reasons, ['usage', 'no-match', 'no-match', 'matched'])
  assert.deepEqual(found.problems, [])
})

test('where no record is usable nothing is verified; unusable ones never match', () => {
  const found = judge([record('1 1 1', leaf), record('0 0 1', root)], [leaf, intermediate, root])
  assert.deepEqual([found.status, found.reasons], ['unusable', ['usage', 'usage']])
})

test('a server without a certificate fails usable records', () => {
  const found = judge([record('3 1 1', leaf)], [])
  assert.deepEqual([found.status, found.reasons], ['invalid', ['no-certificate']])
})

test('upper case in a record does not matter', () => {
  const own = record('3 1 1', leaf)
  const loud = { ...own, association: own.association.toUpperCase() }
  assert.equal(judge([loud], [leaf]).status, 'valid')
})

test('the recommended record is the one that matches', () => {
  assert.equal(recommendedTlsa(read(leaf), []), `3 1 1 ${record('3 1 1', leaf).association}`)
  // Beside a SHA-512 digest none of SHA-256 would be looked at.
  const other = leafBelow(intermediate, { keyLabel: 'another key' })
  for (const others of [
    [record('3 1 2', other)],
    [record('3 1 1', other), record('3 0 2', leaf)],
  ]) {
    const [usage = 0, selector = 0, matchingType = 0] = recommendedTlsa(read(leaf), others)
      .split(' ')
      .map(Number)
    const form = `${usage} ${selector} ${matchingType}`
    assert.equal(judge([...others, record(form, leaf)], [leaf]).status, 'valid', form)
  }
})

test('hundreds of records and a mesh of issuers end soon', () => {
  const mesh = Array.from({ length: 60 }, (_, i) =>
    mintCa({ subject: 'Mesh', keyLabel: `mesh ${i}`, ...valid }),
  )
  const below = leafBelow(mesh[59] ?? root)
  const records = [
    ...mesh.flatMap((one) => ['2 0 1', '2 1 1', '2 1 0', '2 0 0'].map((form) => record(form, one))),
    ...Array.from({ length: 1000 }, (_, i) => ({
      usage: 3,
      selector: 1,
      matchingType: 0,
      association: Buffer.from(spkiOf(mesh[i % 60]?.key ?? root.key)).toString('hex'),
    })),
  ]
  const start = performance.now()
  const { status, reasons } = judge(records, [below, ...mesh])
  assert.equal(status, 'invalid')
  assert.ok(reasons.includes('too-many'))
  assert.ok(performance.now() - start < 2000)
})
