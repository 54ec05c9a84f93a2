import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa, type Minted, type MintOptions } from '../../../lab/mint.ts'
import { type CrlOptions, mintCrl, serialOf } from '../../../lab/mint-revocation.ts'
import { integer, octetString, oid, sequence, set, tlv, utf8 } from '../../../lab/der-writer.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { type Crl, parseCrl } from './crl.ts'
import { judgeCrl } from './judge-crl.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const url = 'http://crl.example/5.crl'

const ca = mintCa({ subject: 'Issuer', ...valid })
const rsaCa = mintCa({ subject: 'RSA Issuer', key: 'rsa2048', ...valid })
const other = mintCa({ subject: 'Other', ...valid })
const leafOf = (issuer: Minted, more: Partial<MintOptions> = {}): Minted =>
  mint({ subject: 'mx.example', issuer, crlUrls: [url], ...valid, ...more })
const leaf = leafOf(ca)
const subordinate = mintCa({ subject: 'Sub', issuer: ca, crlUrls: [url], ...valid })
const serial = Buffer.from(serialOf(leaf)).toString('hex')
const entry = { serial, at: daysFrom(now, -3) }

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

function parse(der: Uint8Array): Crl {
  const result = parseCrl(der)
  assert.ok(result.ok)
  return result.value
}

interface Changes {
  readonly certificate?: Minted
  readonly issuer?: Minted
  readonly at?: Date
}

function judge(options: Partial<CrlOptions>, { certificate, issuer, at }: Changes = {}) {
  return judgeCrl({
    crl: parse(mintCrl({ issuer: ca, ...fresh, ...options })),
    certificate: read(certificate ?? leaf),
    issuer: read(issuer ?? ca),
    now: (at ?? now).toISOString(),
  })
}

function why(options: Partial<CrlOptions>, changes: Changes = {}): string {
  const judgement = judge(options, changes)
  return judgement.status === 'unknown' ? judgement.why : judgement.status
}

test('a certificate that is not on a fresh list is good', () => {
  assert.deepEqual(judge({}), {
    status: 'good',
    thisUpdate: '2026-11-22T12:00:00Z',
    nextUpdate: '2026-11-29T12:00:00Z',
  })
  assert.equal(why({ revoked: [{ ...entry, serial: '1234' }] }), 'good')
})

test('a certificate on the list is revoked, with date and reason', () => {
  const times = { thisUpdate: '2026-11-22T12:00:00Z', nextUpdate: '2026-11-29T12:00:00Z' }
  const at = '2026-11-20T12:00:00Z'
  assert.deepEqual(judge({ revoked: [entry] }), { status: 'revoked', at, reason: null, ...times })
  assert.deepEqual(judge({ revoked: [{ ...entry, reason: 1 }] }), {
    status: 'revoked',
    at,
    reason: 'keyCompromise',
    ...times,
  })
})

test('it is found among others, first, in the middle and last', () => {
  const others = Array.from({ length: 50 }, (_, i) => ({
    serial: `${serial.slice(0, -6)}${(0x100000 + i).toString(16)}`,
    at: daysFrom(now, -2),
    ...(i % 3 === 0 ? { reason: 4 } : {}),
  }))
  for (const place of [0, 25, 50]) {
    const revoked = others.toSpliced(place, 0, entry)
    assert.equal(why({ revoked }), 'revoked')
  }
  assert.equal(why({ revoked: others }), 'good')
})

test('zeros before a serial number do not hide it, and no other number is taken for it', () => {
  const high = leafOf(ca, { serial: '00ff01' })
  assert.equal(why({ revoked: [{ ...entry, serial: '00ff01' }] }, { certificate: high }), 'revoked')
  assert.equal(why({ revoked: [{ ...entry, serial: 'ff01' }] }, { certificate: high }), 'good')
  assert.equal(why({ revoked: [{ ...entry, serial: '01ff01' }] }, { certificate: high }), 'good')
  const low = leafOf(ca, { serial: '7f' })
  assert.equal(
    why({ revoked: [{ ...entry, serial: '0000007f' }] }, { certificate: low }),
    'revoked',
  )
})

test('lists of version 1 and lists signed with RSA count too', () => {
  assert.equal(why({ version: 1, revoked: [entry] }), 'revoked')
  const below = { certificate: leafOf(rsaCa), issuer: rsaCa }
  assert.equal(why({ issuer: rsaCa }, below), 'good')
  const rsaEntry = { ...entry, serial: Buffer.from(serialOf(below.certificate)).toString('hex') }
  assert.equal(why({ issuer: rsaCa, revoked: [rsaEntry] }, below), 'revoked')
})

test('a list of another CA, or of a namesake, says nothing', () => {
  assert.equal(why({ issuer: other }), 'wrong-issuer')
  const namesake = mintCa({ subject: 'Issuer', keyLabel: 'namesake', ...valid })
  assert.equal(why({ issuer: namesake, revoked: [entry] }), 'wrong-issuer')
  assert.equal(why({ issuer: namesake, authorityKeyId: null }), 'wrong-signature')
  assert.equal(why({}, { issuer: other }), 'wrong-issuer')
  assert.equal(why({}, { certificate: leafOf(other) }), 'wrong-issuer')
})

test('a wrong signature, and one by a wrong key, say nothing, revoked or not', () => {
  for (const revoked of [[], [entry]]) {
    assert.equal(why({ revoked, fault: 'wrong-signature' }), 'wrong-signature')
    assert.equal(why({ revoked, signer: other.key }), 'wrong-signature')
    assert.equal(why({ revoked, fault: 'algorithms-differ' }), 'malformed')
  }
})

test('signatures over MD5 are not believed, those over SHA-1 are', () => {
  const below = { certificate: leafOf(rsaCa), issuer: rsaCa }
  const signed = (signatureHash: 'md5' | 'sha1') => why({ issuer: rsaCa, signatureHash }, below)
  assert.equal(signed('md5'), 'unsupported-signature')
  assert.equal(signed('sha1'), 'good')
})

test('an issuer whose keyUsage has no cRLSign may not sign lists', () => {
  const weak = mintCa({ subject: 'Weak', keyUsage: ['keyCertSign'], ...valid })
  assert.equal(why({ issuer: weak }, { certificate: leafOf(weak), issuer: weak }), 'not-authorised')
  const plain = mintCa({ subject: 'Plain', keyUsage: [], ...valid })
  assert.equal(why({ issuer: plain }, { certificate: leafOf(plain), issuer: plain }), 'good')
})

test('an old list proves revocation, but neither goodness nor a hold', () => {
  const old = { thisUpdate: daysFrom(now, -9), nextUpdate: daysFrom(now, -1) }
  assert.equal(why(old), 'expired')
  assert.equal(why({ ...old, revoked: [entry] }), 'revoked')
  assert.equal(why({ ...old, revoked: [{ ...entry, reason: 6 }] }), 'expired')
  assert.equal(why({ revoked: [{ ...entry, reason: 6 }] }), 'revoked')
})

test('a list of the future says nothing; clocks may differ by five minutes', () => {
  const seconds = (count: number): Date => new Date(now.getTime() + count * 1000)
  const from = (count: number) => ({ ...fresh, thisUpdate: seconds(count) })
  assert.equal(why(from(300)), 'good')
  assert.equal(why(from(301)), 'not-yet-valid')
  assert.equal(why({ ...from(86_400), revoked: [entry] }), 'not-yet-valid')
  assert.equal(why({ ...fresh, nextUpdate: seconds(-300) }), 'good')
  assert.equal(why({ ...fresh, nextUpdate: seconds(-301) }), 'expired')
})

test('a list without nextUpdate proves revocation only', () => {
  assert.equal(why({ nextUpdate: null }), 'no-next-update')
  assert.equal(why({ nextUpdate: null, revoked: [entry] }), 'revoked')
})

test('a list that ends before it begins is malformed', () => {
  assert.equal(why({ nextUpdate: daysFrom(now, -2) }), 'malformed')
})

test('a partitioned list counts for the certificates that name its distribution point', () => {
  assert.equal(why({ point: { urls: [url] } }), 'good')
  assert.equal(why({ point: { urls: ['ldap://x', 'HTTP://CRL.Example/5.crl'] } }), 'good')
  assert.equal(why({ point: { urls: ['http://crl.example/6.crl'] } }), 'other-partition')
  assert.equal(why({ point: { urls: ['http://crl.example/5.CRL'] } }), 'other-partition')
  const wrong = { revoked: [entry], point: { urls: ['http://crl.example/6.crl'] } }
  assert.equal(why(wrong), 'other-partition')
  const unnamed = leafOf(ca, { crlUrls: [] })
  assert.equal(why({ point: { urls: [url] } }, { certificate: unnamed }), 'other-partition')
  assert.equal(why({ point: {} }, { certificate: unnamed }), 'good')
})

test('a list for CA certificates says nothing of a leaf, and the other way round', () => {
  const sub = { certificate: subordinate }
  assert.equal(why({ point: { onlyCaCertificates: true } }), 'other-scope')
  assert.equal(why({ point: { onlyCaCertificates: true } }, sub), 'good')
  assert.equal(why({ point: { onlyUserCertificates: true } }), 'good')
  assert.equal(why({ point: { onlyUserCertificates: true } }, sub), 'other-scope')
  assert.equal(why({ point: { onlyAttributeCertificates: true } }), 'other-scope')
})

test('indirect and delta lists say nothing; one for some reasons only proves revocation', () => {
  assert.equal(why({ point: { isIndirect: true }, revoked: [entry] }), 'indirect')
  const delta = [{ oid: '2.5.29.27', critical: true, value: integer(1) }]
  assert.equal(why({ extensions: delta, revoked: [entry] }), 'delta')
  assert.equal(why({ point: { onlySomeReasons: [1] } }), 'some-reasons')
  assert.equal(why({ point: { onlySomeReasons: [1] }, revoked: [entry] }), 'revoked')
})

test('unknown critical extensions, of the list or of any entry, make the list useless', () => {
  const unknown = { oid: '1.3.6.1.4.1.99999.1', value: octetString(Buffer.alloc(1)) }
  const critical = [{ ...unknown, critical: true }]
  const harmless = [{ ...unknown, critical: false }]
  assert.equal(why({ extensions: critical }), 'unknown-critical')
  assert.equal(why({ extensions: harmless }), 'good')
  const with_ = (extensions: typeof critical) => [{ ...entry, serial: '05', extensions }, entry]
  assert.equal(why({ revoked: with_(critical) }), 'unknown-critical')
  assert.equal(why({ revoked: with_(critical).toReversed() }), 'unknown-critical')
  assert.equal(why({ revoked: with_(harmless) }), 'revoked')
  const issuerNamed = { oid: '2.5.29.29', critical: true, value: sequence() }
  assert.equal(why({ revoked: with_([issuerNamed]) }), 'unknown-critical')
  const invalidity = { oid: '2.5.29.24', critical: true, value: tlv(0x18, Buffer.alloc(15)) }
  assert.equal(why({ revoked: with_([invalidity]) }), 'revoked')
})

test('entries that are none make the list useless', () => {
  const broken = (...bytes: number[]) => why({ revoked: [entry], rawEntries: Buffer.from(bytes) })
  assert.equal(broken(0x05, 0x00), 'malformed')
  assert.equal(broken(0x30, 0x00), 'malformed')
  assert.equal(broken(0x30, 0x03, 0x02, 0x01, 0x05), 'malformed')
  assert.equal(broken(0x30, 0x05, 0x02, 0x01, 0x05, 0x05, 0x00), 'malformed')
  assert.equal(why({ revoked: [{ ...entry, reason: 8 }] }), 'malformed', 'removeFromCRL')
})

test('what a list says of itself is read', () => {
  const point = { urls: [url], onlyUserCertificates: true }
  const crl = parse(mintCrl({ issuer: ca, ...fresh, number: 0x1234, point }))
  assert.equal(crl.issuer.text, 'CN=Issuer')
  assert.equal(crl.number, '1234')
  assert.equal(crl.authorityKeyId?.id, Buffer.from(ca.keyId).toString('hex'))
  assert.deepEqual(crl.distributionPoint, {
    urls: [url],
    onlyUserCertificates: true,
    onlyCaCertificates: false,
    onlyAttributeCertificates: false,
    onlySomeReasons: false,
    isIndirect: false,
  })
})

test('what is cut off, longer than it says, of a later version or above 20 MB is no list', () => {
  const der = mintCrl({ issuer: ca, ...fresh, revoked: [entry], point: { urls: [url] } })
  for (let length = 0; length < der.length; length += 1) {
    assert.equal(parseCrl(der.subarray(0, length)).ok, false)
  }
  assert.equal(parseCrl(mintCrl({ issuer: ca, ...fresh, fault: 'bytes-behind' })).ok, false)
  assert.equal(parseCrl(mintCrl({ issuer: ca, ...fresh, version: 3 })).ok, false)
  assert.equal(parseCrl(Buffer.alloc(20 * 2 ** 20 + 1)).ok, false)
})

test('an extension twice, or a malformed one of those that matter, is no list', () => {
  const extension = (value: Uint8Array) => ({ oid: '2.5.29.28', critical: true, value })
  const parses = (...extensions: ReturnType<typeof extension>[]) =>
    parseCrl(mintCrl({ issuer: ca, ...fresh, extensions })).ok
  assert.equal(parses(extension(sequence())), true)
  assert.equal(parses(extension(sequence()), extension(sequence())), false)
  assert.equal(parses(extension(sequence(tlv(0x86, Buffer.from('x'))))), false)
  assert.equal(parses(extension(sequence(tlv(0x81, Buffer.alloc(2))))), false)
  assert.equal(parses(extension(octetString(Buffer.alloc(0)))), false)
})

/** 20 MB of one entry, again and again. */
function filled(one: Uint8Array): Uint8Array {
  return Buffer.alloc(Math.floor((20 * 2 ** 20 - 1000) / one.length) * one.length, one)
}

test('one number among half a million is found without a list in memory, and soon', () => {
  const time = tlv(0x17, Buffer.from('261101000000Z'))
  const reason = sequence(sequence(oid('2.5.29.21'), octetString(tlv(0x0a, Buffer.from([4])))))
  const rawEntries = filled(sequence(tlv(0x02, Buffer.alloc(16, 0x41)), time, reason))
  const der = mintCrl({ issuer: ca, ...fresh, revoked: [entry], rawEntries })
  const input = { certificate: read(leaf), issuer: read(ca), now: now.toISOString() }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const judgement = judgeCrl({ crl: parse(der), ...input })
  const took = performance.now() - start
  assert.equal(judgement.status, 'revoked')
  assert.ok(took < 3000, `${took} ms`)
  assert.ok(process.memoryUsage().heapUsed - before < 20e6)
})

test('20 MB of nothing in the places of lists, names and extensions end soon', () => {
  const nulls = filled(tlv(0x05))
  const bombs = [
    sequence(nulls),
    sequence(sequence(nulls), sequence(), tlv(3, Buffer.alloc(1))),
    mintCrl({ issuer: { ...ca, name: sequence(filled(set())) }, ...fresh }),
    mintCrl({ issuer: { ...ca, name: sequence(filled(utf8('x'))) }, ...fresh }),
    mintCrl({ issuer: ca, ...fresh, rawEntries: nulls }),
    mintCrl({ issuer: ca, ...fresh, rawEntries: filled(sequence()) }),
    mintCrl({
      issuer: ca,
      ...fresh,
      extensions: [{ oid: '2.5.29.28', critical: true, value: sequence(nulls) }],
    }),
  ]
  for (const [i, bomb] of bombs.entries()) {
    const start = performance.now()
    const crl = parseCrl(bomb)
    if (crl.ok) {
      const input = { certificate: read(leaf), issuer: read(ca), now: now.toISOString() }
      assert.notEqual(judgeCrl({ crl: crl.value, ...input }).status, 'good')
    }
    assert.ok(performance.now() - start < 3000, `bomb ${i}`)
  }
})
