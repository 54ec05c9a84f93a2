import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { rootCertificates } from 'node:tls'
import * as fc from 'fast-check'
import { mint, type MintOptions } from '../../../lab/mint.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { judgePath } from './path.ts'
import { verifySignature } from './signature.ts'

const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')]
const roots = rootCertificates.map((pem) =>
  Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'),
)

function minted(options: Partial<MintOptions>): Certificate {
  return read(mint({ subject: 'mx.example', notBefore, notAfter, ...options }).der)
}

function read(der: Uint8Array): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const refused = (der: Uint8Array) => {
  const result = parseCertificate(der)
  assert.ok(!result.ok)
  return result.problems[0]
}

test('every bundled root is read as node:crypto reads it', () => {
  for (const der of roots) {
    const ours = read(der)
    const theirs = new X509Certificate(der)
    assert.equal(ours.sha256, theirs.fingerprint256.replaceAll(':', '').toLowerCase())
    assert.equal(BigInt(`0x${ours.serial}`), BigInt(`0x${theirs.serialNumber}`))
    assert.equal(Date.parse(ours.notBefore ?? ''), theirs.validFromDate.getTime())
    assert.equal(Date.parse(ours.notAfter ?? ''), theirs.validToDate.getTime())
    assert.equal(ours.extensions.basicConstraints?.ca ?? false, theirs.ca)
    assert.deepEqual(
      ours.key.spki,
      new Uint8Array(theirs.publicKey.export({ type: 'spki', format: 'der' })),
    )
    assert.equal(
      ours.key.bits,
      theirs.publicKey.asymmetricKeyDetails?.modulusLength ?? ours.key.bits,
    )
    assert.equal(ours.signatureAlgorithm.name, theirs.signatureAlgorithm)
    // X509v3 names in OpenSSL's multi-line form, first RDN first.
    const common = /CN=(.*)/.exec(theirs.subject)?.[1]
    assert.equal(ours.subject.commonNames.at(-1), common)
    assert.ok(ours.oddities.every(({ fatal }) => !fatal))
  }
})

test('the signature of every bundled root is verified by its own key', () => {
  for (const der of roots) assert.equal(verifySignature(read(der), read(der).key), 'verified')
})

test('every field of a certificate with everything is read', () => {
  const certificate = minted({
    subject: { C: 'DE', O: 'A, B', CN: 'mx.example' },
    serial: '00ff01',
    names: ['mx.example'],
    ips: ['192.0.2.1', '2001:db8::1'],
    emails: ['post@mx.example'],
    isCa: true,
    pathLength: 3,
    keyUsage: ['digitalSignature', 'keyCertSign'],
    extKeyUsage: ['serverAuth', '1.2.3.4'],
    nameConstraints: { permitted: ['example'], excluded: ['192.0.2.0/24'] },
    ocspUrls: ['http://ocsp.example'],
    caIssuerUrls: ['http://ca.example/ca.cer'],
    crlUrls: ['http://crl.example/1.crl'],
    mustStaple: true,
    extensions: [{ oid: '1.3.6.1.4.1.55555.1', critical: true, value: Buffer.from([5, 0]) }],
  })
  const { extensions } = certificate
  assert.equal(certificate.version, 3)
  assert.equal(certificate.serial, '00ff01')
  assert.equal(certificate.subject.text, 'CN=mx.example,O=A\\, B,C=DE')
  assert.equal(certificate.notBefore, '2026-01-01T00:00:00Z')
  assert.equal(certificate.key.type, 'ec')
  assert.equal(certificate.key.curve, 'secp256r1')
  assert.equal(certificate.signatureAlgorithm.name, 'ecdsa-with-SHA256')
  assert.deepEqual(extensions.basicConstraints, { critical: true, ca: true, pathLength: 3 })
  assert.deepEqual(extensions.keyUsage?.usages, ['digitalSignature', 'keyCertSign'])
  assert.deepEqual(extensions.extKeyUsage?.usages, ['serverAuth', '1.2.3.4'])
  assert.deepEqual(
    extensions.subjectAltName?.names.map(({ kind }) => kind),
    ['dns', 'ip', 'ip', 'email'],
  )
  assert.equal(extensions.nameConstraints?.permitted?.length, 1)
  assert.equal(extensions.nameConstraints?.excluded?.length, 1)
  assert.equal(extensions.authorityKeyId?.id, extensions.subjectKeyId?.id)
  assert.deepEqual(extensions.authorityInfo, {
    critical: false,
    ocsp: ['http://ocsp.example'],
    caIssuers: ['http://ca.example/ca.cer'],
  })
  assert.deepEqual(extensions.crlDistributionPoints?.urls, ['http://crl.example/1.crl'])
  assert.deepEqual(extensions.tlsFeature?.features, [5])
  assert.deepEqual(extensions.unknownCritical, ['1.3.6.1.4.1.55555.1'])
  assert.equal(extensions.list.length, 11)
  assert.deepEqual(certificate.oddities, [])
})

test('keys of every kind are named with their size', () => {
  const kinds = {
    rsa1024: ['rsa', 1024],
    ec384: ['ec', 384],
    ec192: ['ec', 192],
    ed25519: ['ed25519', 256],
    ed448: ['ed448', 456],
  } as const
  for (const kind of ['rsa1024', 'ec384', 'ec192', 'ed25519', 'ed448'] as const) {
    const { key } = minted({ key: kind })
    assert.deepEqual([key.type, key.bits], kinds[kind])
  }
})

test('signatures of every kind are verified, and a turned bit is noticed', () => {
  const variants: readonly Partial<MintOptions>[] = [
    { key: 'rsa1024' },
    { key: 'rsa1024', signatureHash: 'md5' },
    { key: 'rsa1024', signatureHash: 'sha1' },
    { key: 'rsa1024', pss: true },
    { key: 'ec384', signatureHash: 'sha384' },
    { key: 'ec521', signatureHash: 'sha512' },
    { key: 'ed25519' },
    { key: 'ed448' },
  ]
  for (const variant of variants) {
    const good = minted(variant)
    assert.equal(verifySignature(good, good.key), 'verified', good.signatureAlgorithm.name)
    const bad = minted({ ...variant, fault: 'wrong-signature' })
    assert.notEqual(verifySignature(bad, bad.key), 'verified', good.signatureAlgorithm.name)
  }
})

test('names are compared without case and runs of spaces, and their separators cannot be forged', () => {
  const canonical = (name: string) => minted({ subject: { O: name, CN: 'x' } }).subject.canonicalKey
  assert.equal(canonical('Example  Ltd '), canonical('EXAMPLE ltd'))
  assert.notEqual(
    canonical('a,2.5.4.3=x'),
    minted({ subject: { O: 'a', CN: 'x,2.5.4.3=x' } }).subject.canonicalKey,
  )
  assert.notEqual(canonical('Example'), canonical('Exampl'))
})

test('what libraries overlook is noted, and the certificate read all the same', () => {
  const notMinimal = minted({ fault: 'length-not-minimal' })
  assert.deepEqual(notMinimal.oddities, [{ at: 1, problem: 'length not minimal', fatal: false }])
  const twice = minted({
    extensions: [
      { oid: '1.2.3.4', critical: false, value: Buffer.alloc(0) },
      { oid: '1.2.3.4', critical: false, value: Buffer.alloc(0) },
    ],
  })
  assert.equal(twice.oddities[0]?.fatal, false)
  const aia = minted({
    extensions: [{ oid: '1.3.6.1.5.5.7.1.1', critical: false, value: Buffer.from('3000', 'hex') }],
  })
  assert.match(aia.oddities[0]?.problem ?? '', /authorityInfoAccess malformed: empty/)
  assert.equal(aia.oddities[0]?.fatal, false)
})

test('what libraries refuse is noted as fatal, with its byte', () => {
  const behind = minted({ fault: 'bytes-behind' })
  assert.deepEqual(
    behind.oddities.map(({ fatal }) => fatal),
    [true],
  )
  assert.equal(behind.oddities[0]?.at, behind.der.length - 5)
  const time = minted({ fault: 'time-without-seconds' })
  assert.equal(time.notBefore, null)
  assert.equal(time.notAfter, '2027-01-01T00:00:00Z')
  assert.equal(time.oddities[0]?.fatal, true)
  const value = new TextEncoder().encode('x')
  const san = minted({ extensions: [{ oid: '2.5.29.17', critical: false, value }] })
  assert.equal(san.extensions.subjectAltName, null)
  assert.match(san.oddities[0]?.problem ?? '', /subjectAltName malformed/)
  assert.equal(san.oddities[0]?.fatal, true)
})

test('versions 1 and 3 are told apart', () => {
  assert.equal(minted({ version: 1 }).version, 1)
  assert.deepEqual(minted({ version: 1 }).oddities, [])
  assert.match(minted({ version: 2 }).oddities[0]?.problem ?? '', /extensions in version 2/)
})

test('what is no certificate is refused with a place', () => {
  assert.deepEqual(refused(new Uint8Array()), { at: 0, problem: 'cut off' })
  assert.deepEqual(refused(Buffer.from('3080', 'hex')), { at: 1, problem: 'indefinite length' })
  assert.deepEqual(refused(Buffer.from('04020500', 'hex')), {
    at: 0,
    problem: 'tag 0x04 instead of 0x30',
  })
  assert.match(refused(Buffer.alloc(10_000_000, 0x30))?.problem ?? '', /100 kB/)
})

test('a certificate keeps its bytes when the buffer is used again', () => {
  const { der } = mint({ subject: 'buffer.example', notBefore, notAfter })
  const buffer = Buffer.from(der)
  const certificate = read(buffer)
  buffer.fill(0)
  assert.deepEqual(new Uint8Array(certificate.der), new Uint8Array(der))
})

test('certificates with any bytes changed are read or refused, and judged, without a throw', () => {
  const seeds = [
    ...roots.slice(0, 10),
    mint({
      subject: 'x',
      names: ['mx.example'],
      nameConstraints: { permitted: ['example'] },
      isCa: true,
      notBefore,
      notAfter,
    }).der,
  ]
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255) })
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.nat(20),
      (seed, changes, cut) => {
        const der = Uint8Array.from(cut === 0 ? seed.subarray(0, seed.length >> 1) : seed)
        for (const { at, byte } of changes) der[at % der.length] = byte
        const result = parseCertificate(der)
        if (!result.ok) return assert.ok((result.problems[0]?.at ?? -1) >= 0)
        const { problems } = judgePath({
          chain: [result.value, ...roots.slice(0, 3).map(read)],
          anchors: [read(seeds[0] ?? der)],
          at: '2026-11-23T00:00:00Z',
        })
        assert.ok(problems.length > 0)
      },
    ),
    { numRuns: 1500, seed: 5280 },
  )
})
