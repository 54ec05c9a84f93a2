import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa } from '../../lab/mint.ts'
import type { PresetName } from '../../lab/mint-presets.ts'
import { chainOf, evidenceOf, hostOf, observedAt, tlsVisit } from '../../test/fixture-evidence.ts'
import type { TlsaData, TlsaEvidence } from '../model/dns.ts'
import { handshake, known, visit } from '../model/fixture-visits.ts'
import type { RevocationFact, RevocationResult } from '../model/revocation.ts'
import { associationOf } from '../protocol/dane/association.ts'
import { judgeChain } from './certificate-chain.ts'
import { type JudgeTime, judgeCertificate, readCertificate } from './certificate.ts'
import { judge } from './judge.ts'

const host = { name: 'mx.example' }
const observed: JudgeTime = { at: observedAt, isObservation: true }

/** What is found about a preset where the TLS library said this. */
function found(preset: PresetName, libraryVerify: string, time = observed) {
  const seen = { ...handshake(chainOf(preset)), libraryVerify }
  const judged = judgeCertificate(seen, host, evidenceOf([]), time)
  assert.ok(judged)
  return judged
}

const dates = {
  notBefore: daysFrom(new Date(observedAt), -60),
  notAfter: daysFrom(new Date(observedAt), 600),
}
const bare = { ...dates, omit: ['authorityKeyId', 'subjectKeyId'] } as const

const disagreements = (...input: Parameters<typeof found>) =>
  found(...input).findings.flatMap(({ code, certificate, args }) =>
    code === 'trust-disagreement' ? [{ certificate, args }] : [],
  )

test('a path that we trust and the TLS library does not is told, with what each says', () => {
  const library = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
  assert.deepEqual(disagreements('healthy', library), [
    { certificate: null, args: { ours: 'trusted', library } },
  ])
})

test('a path that the TLS library trusts and we do not is told, with our reason', () => {
  for (const [preset, ours] of [
    ['expired', 'expired'],
    ['missing-intermediate', 'incomplete-chain'],
    ['self-signed', 'self-signed'],
  ] as const) {
    assert.deepEqual(
      disagreements(preset, 'ok'),
      [{ certificate: null, args: { ours, library: 'ok' } }],
      preset,
    )
  }
})

test('where both say the same, nothing is told; names and mere weakness are no difference', () => {
  for (const [preset, library] of [
    ['healthy', 'ok'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    // The library is asked about the path alone, and told to take any strength.
    ['wrong-name', 'ok'],
    ['common-name-only', 'ok'],
    ['rsa-1024', 'ok'],
    ['md5', 'ok'],
  ] as const) {
    assert.deepEqual(disagreements(preset, library), [], preset)
  }
})

test('a good path that the library misses, as we knew it would, is told and is not trusted', () => {
  const root = mintCa({ subject: 'Root', ...dates })
  const former = mintCa({ subject: 'Issuer', issuer: root, keyLabel: 'former', ...bare })
  const issuer = mintCa({ subject: 'Issuer', issuer: root, ...dates })
  const leaf = mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...bare })
  const all = [leaf, former, issuer, root]
  const certificates = Object.fromEntries(
    all.map(({ sha256, der }) => [sha256, Buffer.from(der).toString('base64')]),
  )
  const chain = [leaf.sha256, former.sha256, issuer.sha256]
  const of = (libraryVerify: string) =>
    judgeCertificate(
      { ...handshake(chain), libraryVerify },
      host,
      { certificates, trustAnchors: [root.sha256] },
      observed,
    )
  const library = 'CERT_SIGNATURE_FAILURE'
  const judged = of(library)
  assert.deepEqual([judged?.trusted, judged?.conformant, judged?.fatal], [false, false, true])
  const told = judged?.findings.find(({ code }) => code === 'trust-disagreement')
  assert.deepEqual(told?.args, { ours: 'good path', library })
  assert.deepEqual(judged?.repaired, [leaf.sha256, issuer.sha256])
  assert.ok(of('ok')?.findings.every(({ code }) => code !== 'trust-disagreement'))
})

test('for another moment the two are not compared: the library knows only its own', () => {
  const later = { at: '2027-06-01T00:00:00Z', isObservation: false }
  const judged = found('healthy', 'ok', later)
  assert.ok(!judged.trusted)
  assert.deepEqual(disagreements('healthy', 'ok', later), [])
  assert.equal(disagreements('healthy', 'ok', { ...later, isObservation: true }).length, 1)
  const bare = hostOf(10, [[tlsVisit('healthy')]])
  const codes = judge(evidenceOf([bare]), later.at).findings.map(({ code }) => code)
  assert.ok(codes.includes('expired') && !codes.includes('trust-disagreement'))
})

const rootChain = chainOf('root-included')
const [leafId = '', issuerId = '', rootId = ''] = rootChain

/** A usable record for this certificate, but for what differs. */
function recordFor(id: string, changes: Partial<TlsaData> = {}): TlsaData {
  const certificate = readCertificate(id, evidenceOf([]))
  assert.ok(certificate)
  const form = { usage: 2, selector: 1, matchingType: 1, ...changes }
  return { ...form, association: changes.association ?? associationOf(certificate, form) ?? '' }
}

function evidenceWith(
  records: readonly TlsaData[],
  status: TlsaEvidence['status'] = 'found',
  name = 'mx.example',
) {
  const tlsa: TlsaEvidence = {
    status,
    baseDomain: name,
    records,
    referenceNames: [name],
    detail: null,
    doubt: { reason: null, failing: null },
  }
  return evidenceOf([{ ...hostOf(10, [[tlsVisit('root-included')]]), name, tlsa }])
}

const namesRoot = (evidence: ReturnType<typeof evidenceWith>) =>
  judge(evidence, null).findings.some(({ code }) => code === 'root-included')

test('a sent root that a usage-2 TLSA record names is needed, and not told', () => {
  const forms = [0, 1].flatMap((selector) =>
    [0, 1, 2].map((matchingType) => ({ selector, matchingType })),
  )
  for (const form of forms) {
    const records = [recordFor(leafId, { usage: 3 }), recordFor(rootId, form)]
    assert.equal(namesRoot(evidenceWith(records)), false, JSON.stringify(form))
  }
})

test('a sent root that no such record names is told', () => {
  assert.equal(namesRoot(evidenceOf([hostOf(10, [[tlsVisit('root-included')]])])), true)
  for (const evidence of [
    evidenceWith([]),
    evidenceWith([recordFor(leafId, { usage: 3 }), recordFor(issuerId)]),
    evidenceWith([recordFor(rootId, { usage: 3 })]),
    evidenceWith([recordFor(rootId, { usage: 0 })]),
    evidenceWith([recordFor(rootId, { matchingType: 3, association: '00' })]),
    evidenceWith([recordFor(rootId)], 'insecure'),
  ]) {
    assert.equal(namesRoot(evidence), true, JSON.stringify(evidence.hosts[0]?.tlsa))
  }
})

test('the records of another host do not count', () => {
  const evidence = evidenceWith([recordFor(rootId)], 'found', 'other.example')
  const codesFor = (value: string) =>
    judgeChain({
      chain: rootChain,
      known: evidence,
      reference: { kind: 'dns', value },
      at: observedAt,
    }).findings.map(({ code }) => code)
  assert.deepEqual(codesFor('mx.example'), ['root-included'])
  assert.deepEqual(codesFor('other.example'), ['hostname-mismatch'])
})

test('an intermediate that was revoked makes the certificate invalid, at its own place', () => {
  const chain = chainOf('healthy')
  const [leaf = '', intermediate = ''] = chain
  const times = { thisUpdate: observedAt, nextUpdate: null }
  const factOf = (certificate: string, result: RevocationResult): RevocationFact => ({
    certificate,
    issuer: rootId,
    checks: [{ source: 'crl', url: 'http://ca.example/', fetchedAt: observedAt, result }],
  })
  const seen = visit({ handshake: known(handshake(chain)) })
  const evidence = {
    ...evidenceOf([hostOf(10, [[seen, { ...seen, purpose: 'confirmation' }]])]),
    revocation: [
      factOf(leaf, { status: 'good', ...times }),
      factOf(intermediate, { status: 'revoked', at: observedAt, reason: null, ...times }),
    ],
  }
  const { verdict, findings } = judge(evidence, null)
  assert.equal(verdict.id, 'invalid-certificate')
  assert.deepEqual(
    findings.filter(({ code }) => code === 'revoked').map(({ at }) => at.certificate),
    [intermediate],
  )
})
