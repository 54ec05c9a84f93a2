import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { daysFrom, mint, mintCa, type Minted } from '../../../lab/mint.ts'
import { type CrlOptions, mintCrl, serialOf } from '../../../lab/mint-revocation.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { judgeCrls, splitCrls } from './crl-file.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const ca = mintCa({ subject: 'Issuer', ...valid })
const other = mintCa({ subject: 'Other', ...valid })
const leaf = mint({ subject: 'mx.example', issuer: ca, ...valid })

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

const crl = (own: Partial<CrlOptions> = {}) => mintCrl({ issuer: ca, ...fresh, ...own })
const serial = Buffer.from(serialOf(leaf)).toString('hex')
const good = crl()
const bad = crl({ revoked: [{ serial, at: daysFrom(now, -3) }] })
const foreign = crl({ issuer: other })
const forCas = crl({ point: { onlyCaCertificates: true } })
const forged = crl({ fault: 'wrong-signature' })

const pem = (der: Uint8Array) =>
  `-----BEGIN X509 CRL-----\n${Buffer.from(der).toString('base64')}\n-----END X509 CRL-----\n`
const asPem = (...ders: readonly Uint8Array[]) => Buffer.from(`# lists\n${ders.map(pem).join('')}`)
const asDer = (...ders: readonly Uint8Array[]) => Buffer.concat(ders)

function judge(bytes: Uint8Array): string {
  const input = { certificate: read(leaf), issuer: read(ca), now: now.toISOString() }
  const judged = judgeCrls(bytes, input)
  return judged.status === 'unknown' ? judged.why : judged.status
}

for (const [form, join] of [
  ['PEM', asPem],
  ['DER', asDer],
] as const) {
  test(`every list of a file in ${form} counts, wherever it stands`, () => {
    assert.deepEqual(
      splitCrls(join(good, bad, foreign)).map((der) => Buffer.from(der)),
      [good, bad, foreign].map((der) => Buffer.from(der)),
    )
    assert.equal(judge(join(good)), 'good')
    assert.equal(judge(join(foreign, good)), 'good')
    assert.equal(judge(join(forCas, forged, good)), 'good')
    assert.equal(judge(join(good, bad)), 'revoked')
    assert.equal(judge(join(foreign, forCas, bad, good)), 'revoked')
  })

  test(`where no list of a file in ${form} says anything, the one that comes nearest says why`, () => {
    assert.equal(judge(join(foreign, forCas)), 'other-scope')
    assert.equal(judge(join(foreign, foreign)), 'wrong-issuer')
    assert.equal(judge(join(forged)), 'wrong-signature')
  })

  test(`a list of a file in ${form} that cannot be read could be the one that counts`, () => {
    assert.equal(judge(join(good, bad.subarray(0, -40))), 'malformed')
    assert.equal(judge(join(good, Buffer.from([0x30, 0x00]))), 'malformed')
    assert.equal(judge(join(bad, good.subarray(0, -40))), 'revoked')
  })

  test(`of a file in ${form} with too many lists not all are verified, and it is not good`, () => {
    const many = Array.from({ length: 100 }, () => good)
    assert.equal(judge(join(...many)), 'malformed')
    assert.equal(judge(join(...many.slice(0, 60))), 'good')
  })
}

test('bytes behind a list are read as one more, which fails', () => {
  assert.equal(judge(crl({ fault: 'bytes-behind' })), 'malformed')
  assert.equal(judge(Buffer.alloc(0)), 'malformed')
})

test('a file is split within bounds, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (tail) => {
      const bytes = asDer(good, tail)
      const pieces = splitCrls(bytes)
      assert.deepEqual(Buffer.concat(pieces), bytes)
    }),
  )
  const bomb = splitCrls(Buffer.concat([good, Buffer.alloc(2_000_000, Buffer.from([0x30, 0]))]))
  assert.ok(bomb.length <= 1001)
})
