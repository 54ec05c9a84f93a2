import assert from 'node:assert/strict'
import { test } from 'node:test'
import { octetString, sequence, tlv } from '../../../lab/der-writer.ts'
import { daysFrom, mint, mintCa, type Minted, type MintOptions } from '../../../lab/mint.ts'
import {
  mintOcsp,
  type OcspAnswerOptions,
  type OcspOptions,
  serialOf,
} from '../../../lab/mint-revocation.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { judgeOcsp } from './judge-ocsp.ts'
import { ocspStatuses, parseOcspResponse } from './ocsp.ts'
import { serialKey } from './revocation.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const at = daysFrom(now, -3)

const ca = mintCa({ subject: 'Issuer', ...valid })
const rsaCa = mintCa({ subject: 'RSA Issuer', key: 'rsa2048', ...valid })
const stranger = mintCa({ subject: 'Stranger', ...valid })
const leafOf = (issuer: Minted, more: Partial<MintOptions> = {}): Minted =>
  mint({ subject: 'mx.example', issuer, ...valid, ...more })
const leaf = leafOf(ca)
const delegate = (issuer: Minted, more: Partial<MintOptions> = {}): Minted =>
  mint({ subject: 'Responder', issuer, extKeyUsage: ['1.3.6.1.5.5.7.3.9'], ...valid, ...more })
const responder = delegate(ca)

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

const about = (more: Partial<OcspAnswerOptions> = {}): OcspAnswerOptions => ({
  certificate: leaf,
  issuer: ca,
  status: 'good',
  ...fresh,
  ...more,
})

interface Changes {
  readonly certificate?: Minted
  readonly issuer?: Minted
}

function judge(options: Partial<OcspOptions>, { certificate, issuer }: Changes = {}) {
  const der = mintOcsp({ responder: ca, answers: [about()], producedAt: at, ...options })
  const response = parseOcspResponse(der)
  assert.ok(response.ok)
  return judgeOcsp({
    response: response.value,
    certificate: read(certificate ?? leaf),
    issuer: read(issuer ?? ca),
    now: now.toISOString(),
  })
}

function why(options: Partial<OcspOptions>, changes: Changes = {}): string {
  const judgement = judge(options, changes)
  return judgement.status === 'unknown' ? judgement.why : judgement.status
}

const times = { thisUpdate: '2026-11-22T12:00:00Z', nextUpdate: '2026-11-29T12:00:00Z' }

test('a good answer signed by the issuer is good, named by key or by name', () => {
  assert.deepEqual(judge({}), { status: 'good', ...times })
  assert.deepEqual(judge({ responderId: 'name' }), { status: 'good', ...times })
})

test('a revoked answer has date and reason', () => {
  const revoked = (reason?: number) =>
    judge({ answers: [about({ status: reason === undefined ? { at } : { at, reason } })] })
  const common = { status: 'revoked', at: '2026-11-20T12:00:00Z', ...times }
  assert.deepEqual(revoked(), { ...common, reason: null })
  assert.deepEqual(revoked(1), { ...common, reason: 'keyCompromise' })
})

test('a responder that does not know the certificate says nothing', () => {
  assert.equal(why({ answers: [about({ status: 'unknown' })] }), 'unknown-to-responder')
})

test('answers by RSA keys and with other hashes of the issuer count', () => {
  const certificate = leafOf(rsaCa)
  const answers = [about({ certificate, issuer: rsaCa })]
  assert.equal(why({ responder: rsaCa, answers }, { certificate, issuer: rsaCa }), 'good')
  for (const hash of ['sha256', 'sha384', 'sha512'] as const) {
    assert.equal(why({ answers: [about({ hash })] }), 'good')
  }
})

test('an answer about another certificate, another CA or none says nothing', () => {
  const other = leafOf(ca, { subject: 'other.example' })
  assert.equal(why({ answers: [about({ certificate: other })] }), 'other-certificate')
  assert.equal(why({ answers: [about({ issuer: stranger })] }), 'other-certificate')
  const namesake = mintCa({ subject: 'Issuer', keyLabel: 'namesake', ...valid })
  assert.equal(why({ answers: [about({ issuer: namesake })] }), 'other-certificate')
  const renamed = { ...ca, name: stranger.name }
  assert.equal(why({ answers: [about({ issuer: renamed })] }), 'other-certificate')
  assert.equal(why({ answers: [] }), 'other-certificate')
})

test('of several answers the one about the certificate counts, and revoked before good', () => {
  const other = about({ certificate: leafOf(ca, { subject: 'other.example' }), status: { at } })
  assert.equal(why({ answers: [other, about()] }), 'good')
  assert.equal(why({ answers: [about(), about({ status: { at } })] }), 'revoked')
  const old = about({ thisUpdate: daysFrom(now, -9), nextUpdate: daysFrom(now, -2) })
  assert.equal(why({ answers: [old, about()] }), 'good')
})

test('a wrong signature, or one by a wrong key, says nothing', () => {
  for (const status of ['good', { at }] as const) {
    const answers = [about({ status })]
    assert.equal(why({ answers, fault: 'wrong-signature' }), 'wrong-signature')
    assert.equal(why({ answers, signer: stranger.key }), 'wrong-signature')
    assert.equal(why({ answers, responder: stranger }), 'not-authorised')
    assert.equal(why({ answers, responder: stranger, certificates: [stranger] }), 'not-authorised')
  }
})

test('a responder appointed by the issuer may sign, if its certificate is sent along', () => {
  assert.equal(why({ responder, certificates: [responder] }), 'good')
  assert.equal(why({ responder, certificates: [stranger, responder] }), 'good')
  assert.equal(why({ responder, responderId: 'name', certificates: [responder] }), 'good')
  assert.equal(why({ responder }), 'not-authorised')
})

test('a responder without OCSPSigning, past its time, of another CA or forged may not', () => {
  const wrong = (one: Minted) => why({ responder: one, certificates: [one] })
  assert.equal(wrong(delegate(ca, { extKeyUsage: ['serverAuth'] })), 'not-authorised')
  assert.equal(wrong(delegate(ca, { extKeyUsage: [] })), 'not-authorised')
  assert.equal(wrong(leaf), 'not-authorised')
  assert.equal(wrong(delegate(ca, { notAfter: daysFrom(now, -1) })), 'not-authorised')
  assert.equal(wrong(delegate(ca, { notBefore: daysFrom(now, 1) })), 'not-authorised')
  assert.equal(wrong(delegate(stranger)), 'not-authorised')
  assert.equal(wrong(delegate(ca, { fault: 'wrong-signature' })), 'not-authorised')
  const odd = { oid: '1.2.3.4', critical: true, value: octetString(Buffer.alloc(1)) }
  assert.equal(wrong(delegate(ca, { extensions: [odd] })), 'not-authorised')
  const namesake = mintCa({ subject: 'Issuer', keyLabel: 'namesake', ...valid })
  assert.equal(wrong(delegate(namesake, { omit: ['authorityKeyId'] })), 'not-authorised')
})

test('an old answer proves revocation, but neither goodness nor a hold', () => {
  const old = { thisUpdate: daysFrom(now, -9), nextUpdate: daysFrom(now, -1) }
  assert.equal(why({ answers: [about(old)] }), 'expired')
  assert.equal(why({ answers: [about({ ...old, status: { at } })] }), 'revoked')
  assert.equal(why({ answers: [about({ ...old, status: { at, reason: 6 } })] }), 'expired')
})

test('answers of the future say nothing; clocks may differ by five minutes', () => {
  const seconds = (count: number): Date => new Date(now.getTime() + count * 1000)
  assert.equal(why({ answers: [about({ thisUpdate: seconds(300) })] }), 'good')
  assert.equal(why({ answers: [about({ thisUpdate: seconds(301) })] }), 'not-yet-valid')
  assert.equal(why({ answers: [about({ nextUpdate: seconds(-300) })] }), 'good')
  assert.equal(why({ answers: [about({ nextUpdate: seconds(-301) })] }), 'expired')
  assert.equal(why({ producedAt: seconds(300) }), 'good')
  assert.equal(why({ producedAt: seconds(301) }), 'not-yet-valid')
})

test('an answer without nextUpdate counts for a day', () => {
  const since = (hours: number) =>
    about({ thisUpdate: new Date(now.getTime() - hours * 3_600_000), nextUpdate: null })
  assert.equal(why({ answers: [since(24)] }), 'good')
  assert.equal(why({ answers: [since(25)] }), 'no-next-update')
})

test('an answer that ends before it begins is malformed', () => {
  assert.equal(why({ answers: [about({ nextUpdate: daysFrom(now, -2) })] }), 'malformed')
})

test('unknown critical extensions make an answer useless, nonces and others do not', () => {
  const odd = { oid: '1.2.3.4', critical: true, value: octetString(Buffer.alloc(1)) }
  assert.equal(why({ extensions: [odd] }), 'unknown-critical')
  assert.equal(why({ answers: [about({ extensions: [odd] })] }), 'unknown-critical')
  assert.equal(why({ extensions: [{ ...odd, critical: false }] }), 'good')
  assert.equal(why({ extensions: [{ ...odd, oid: '1.3.6.1.5.5.7.48.1.2' }] }), 'good')
})

test('a responder that gives no answer is told by its status', () => {
  for (const [number, status] of ocspStatuses.entries()) {
    if (number === 0) continue
    const response = parseOcspResponse(
      mintOcsp({ responder: ca, answers: [], producedAt: at, status: number }),
    )
    assert.deepEqual(response, { ok: true, value: { status, basic: null } })
    assert.equal(why({ status: number }), 'responder-error')
  }
  assert.equal(why({ status: 0 }), 'malformed')
})

test('what is cut off, padded, or larger than 100 kB is no response', () => {
  const der = mintOcsp({ responder, answers: [about()], producedAt: at, certificates: [responder] })
  for (let length = 0; length < der.length; length += 1) {
    assert.equal(parseOcspResponse(der.subarray(0, length)).ok, false)
  }
  assert.equal(parseOcspResponse(Buffer.concat([der, Buffer.alloc(1)])).ok, false)
  assert.equal(parseOcspResponse(Buffer.alloc(100_001)).ok, false)
})

test('a response may be thrown away after it was read', () => {
  const der = Buffer.from(mintOcsp({ responder: ca, answers: [about()], producedAt: at }))
  const response = parseOcspResponse(der)
  der.fill(0)
  assert.ok(response.ok)
  const input = { certificate: read(leaf), issuer: read(ca), now: now.toISOString() }
  assert.equal(judgeOcsp({ response: response.value, ...input }).status, 'good')
})

test('thousands of answers, certificates or empty elements end soon', () => {
  const half = Buffer.alloc(90_000, tlv(0x05))
  const answers = Array.from({ length: 600 }, () => about())
  const bombs = [
    sequence(half),
    sequence(tlv(0x0a, Buffer.alloc(1)), tlv(0xa0, sequence(half))),
    mintOcsp({ responder: ca, answers, producedAt: at }),
    mintOcsp({
      responder: { ...ca, name: sequence(half) },
      responderId: 'name',
      answers: [about()],
      producedAt: at,
    }),
    mintOcsp({
      responder,
      answers: [about()],
      producedAt: at,
      certificates: Array.from({ length: 200 }, () => ({ ...responder, der: sequence() })),
    }),
  ]
  const start = performance.now()
  for (const bomb of bombs) parseOcspResponse(bomb)
  assert.ok(performance.now() - start < 2000)
})

test('serial numbers are compared as numbers', () => {
  assert.equal(serialKey('007F'), '7f')
  assert.equal(serialKey('0000ff'), '00ff')
  assert.equal(serialKey('00'), '00')
  assert.equal(serialKey('0000'), '00')
  assert.equal(serialKey('80'), '80')
  const high = leafOf(ca, { serial: '00c0ffee' })
  assert.deepEqual([...serialOf(high)], [0, 0xc0, 0xff, 0xee])
  const answers = [about({ certificate: high })]
  assert.equal(why({ answers }, { certificate: high }), 'good')
})
