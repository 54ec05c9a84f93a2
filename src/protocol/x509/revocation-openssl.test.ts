import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { daysFrom, mint, mintCa, type Minted } from '../../../lab/mint.ts'
import { type CrlOptions, mintCrl, mintOcsp, serialOf } from '../../../lab/mint-revocation.ts'
import { integer } from '../../../lab/der-writer.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { parseCrl } from './crl.ts'
import { judgeCrl } from './judge-crl.ts'
import { judgeOcsp } from './judge-ocsp.ts'
import { parseOcspResponse } from './ocsp.ts'
import { writeOcspRequest } from './ocsp-request.ts'

/** openssl as CA, as OCSP responder and as second opinion. */

const folder = mkdtempSync(join(tmpdir(), 'mxseal-revocation-'))
after(() => rmSync(folder, { recursive: true }))

// openssl's responder tells the time of the wall: these are valid at any.
const valid = {
  notBefore: new Date('2020-01-01T00:00:00Z'),
  notAfter: new Date('2049-01-01T00:00:00Z'),
}
const now = new Date('2026-11-23T12:00:00Z')
const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const url = 'http://crl.example/5.crl'

const ecCa = mintCa({ subject: 'EC Issuer', ...valid })
const rsaCa = mintCa({ subject: 'RSA Issuer', key: 'rsa2048', ...valid })
const leafOf = (issuer: Minted, subject: string, serial?: string): Minted =>
  mint({ subject, issuer, crlUrls: [url], ...valid, ...(serial === undefined ? {} : { serial }) })

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

const hexSerial = (one: Minted): string => Buffer.from(serialOf(one)).toString('hex').toUpperCase()

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
}

/** A folder with everything that `openssl ca` wants, and its database. */
function authority(name: string, ca: Minted, rows: readonly string[]): (file: string) => string {
  const path = (file: string): string => join(folder, name, file)
  mkdirSync(path(''))
  writeFileSync(path('ca.pem'), ca.pem)
  writeFileSync(path('ca.key'), ca.keyPem)
  writeFileSync(path('index.txt'), rows.map((row) => `${row}\n`).join(''))
  writeFileSync(path('number'), '1A2B\n')
  writeFileSync(
    path('ca.conf'),
    `[ca]
default_ca = own
[own]
database = ${path('index.txt')}
crlnumber = ${path('number')}
default_md = sha256
crl_extensions = extensions
[extensions]
authorityKeyIdentifier = keyid
issuingDistributionPoint = critical, @point
[point]
fullname = URI:${url}
onlyuser = TRUE
`,
  )
  return path
}

const row = (state: string, one: Minted, revoked = ''): string =>
  [
    state,
    '490101000000Z',
    revoked,
    hexSerial(one),
    'unknown',
    `/CN=${one.sha256.slice(0, 8)}`,
  ].join('\t')

for (const [name, ca] of [
  ['ec', ecCa],
  ['rsa', rsaCa],
] as const) {
  const good = leafOf(ca, 'good.example')
  const bad = leafOf(ca, 'bad.example')
  const high = leafOf(ca, 'high.example', '00fedcba9876543210')
  const held = leafOf(ca, 'held.example', '01')
  const path = authority(name, ca, [
    row('V', good),
    row('R', bad, '261101000000Z,keyCompromise'),
    row('R', high, '261102030405Z'),
    row('R', held, '261103000000Z,certificateHold'),
  ])

  test(`a list made by openssl ca is read and believed (${name})`, () => {
    const times = ['-crl_lastupdate', '20261122120000Z', '-crl_nextupdate', '20261129120000Z']
    const files = ['-cert', path('ca.pem'), '-keyfile', path('ca.key'), '-out', path('crl.pem')]
    openssl('ca', '-config', path('ca.conf'), '-gencrl', ...times, ...files)
    openssl('crl', '-in', path('crl.pem'), '-outform', 'der', '-out', path('crl.der'))
    const crl = parseCrl(readFileSync(path('crl.der')))
    assert.ok(crl.ok)
    assert.equal(crl.value.number, '1a2b')
    assert.equal(crl.value.thisUpdate, '2026-11-22T12:00:00Z')
    assert.deepEqual(crl.value.distributionPoint?.urls, [url])
    assert.equal(crl.value.distributionPoint.onlyUserCertificates, true)
    const judge = (one: Minted) => {
      const input = { certificate: read(one), issuer: read(ca), now: now.toISOString() }
      const judgement = judgeCrl({ crl: crl.value, ...input })
      return judgement.status === 'revoked' ? [judgement.at, judgement.reason] : judgement.status
    }
    assert.equal(judge(good), 'good')
    assert.deepEqual(judge(bad), ['2026-11-01T00:00:00Z', 'keyCompromise'])
    assert.deepEqual(judge(high), ['2026-11-02T03:04:05Z', null])
    assert.deepEqual(judge(held), ['2026-11-03T00:00:00Z', 'certificateHold'])
  })

  test(`requests are those of openssl, and its responder answers them (${name})`, () => {
    const delegate = mint({
      subject: 'Responder',
      issuer: ca,
      extKeyUsage: ['1.3.6.1.5.5.7.3.9'],
      ...valid,
    })
    writeFileSync(path('responder.pem'), delegate.pem)
    writeFileSync(path('responder.key'), delegate.keyPem)
    const issuer = read(ca)
    for (const [i, [one, expected]] of [
      [good, 'good'],
      [bad, 'revoked'],
      [high, 'revoked'],
    ].entries() as ArrayIterator<[number, [Minted, string]]>) {
      const certificate = read(one)
      writeFileSync(path('leaf.pem'), one.pem)
      const own = ['-issuer', path('ca.pem'), '-cert', path('leaf.pem'), '-no_nonce']
      openssl('ocsp', ...own, '-reqout', path('theirs.der'))
      const request = writeOcspRequest(certificate, issuer)
      assert.deepEqual(Buffer.from(request), readFileSync(path('theirs.der')))
      writeFileSync(path('request.der'), request)
      const signer = i === 1 ? ['ca.pem', 'ca.key'] : ['responder.pem', 'responder.key']
      const [signerFile = '', keyFile = ''] = signer.map(path)
      const who = ['-CA', path('ca.pem'), '-rsigner', signerFile, '-rkey', keyFile]
      const index = ['-index', path('index.txt'), '-ndays', '3']
      openssl(
        'ocsp',
        ...who,
        ...index,
        '-reqin',
        path('request.der'),
        '-respout',
        path('answer.der'),
      )
      const response = parseOcspResponse(readFileSync(path('answer.der')))
      assert.ok(response.ok)
      // The responder's clock is the only one here.
      const at = response.value.basic?.producedAt ?? ''
      const judgement = judgeOcsp({ response: response.value, certificate, issuer, now: at })
      assert.equal(judgement.status, expected, JSON.stringify(judgement))
      if (judgement.status === 'revoked' && one === bad) {
        assert.deepEqual(
          [judgement.at, judgement.reason],
          ['2026-11-01T00:00:00Z', 'keyCompromise'],
        )
      }
    }
  })
}

const leaf = leafOf(ecCa, 'mx.example')
const entry = { serial: Buffer.from(serialOf(leaf)).toString('hex'), at: daysFrom(now, -3) }
const stranger = mintCa({ subject: 'EC Issuer', keyLabel: 'stranger', ...valid })
const old = { thisUpdate: daysFrom(now, -9), nextUpdate: daysFrom(now, -1) }

/** `revoked` stands for "certificate revoked", `good` for OK, `unknown` for any other refusal. */
const lists: readonly (readonly [title: string, options: Partial<CrlOptions>, differs?: string])[] =
  [
    ['a fresh list', {}],
    ['a fresh list with the certificate', { revoked: [entry] }],
    ['a list with others', { revoked: [{ ...entry, serial: '77', reason: 3 }] }],
    ['a list of version 1', { version: 1, revoked: [entry] }],
    ['an old list', old],
    ['an old list with the certificate', { ...old, revoked: [entry] }],
    ['a list of tomorrow', { thisUpdate: daysFrom(now, 1) }],
    ['a list without end', { nextUpdate: null }, 'openssl takes it for ever'],
    ['a forged list', { revoked: [entry], fault: 'wrong-signature' }],
    ['a list by another key', { signer: stranger.key }],
    ['a list for this distribution point', { point: { urls: [url] }, revoked: [entry] }],
    ['a list for another one', { point: { urls: ['http://crl.example/6.crl'] }, revoked: [entry] }],
    ['a list for CAs', { point: { onlyCaCertificates: true } }],
    ['a list for others than CAs', { point: { onlyUserCertificates: true } }],
    ['a list for attribute certificates', { point: { onlyAttributeCertificates: true } }],
    ['a list for some reasons', { point: { onlySomeReasons: [1] } }],
    ['an indirect list', { point: { isIndirect: true } }],
    ['a delta list', { extensions: [{ oid: '2.5.29.27', critical: true, value: integer(1) }] }],
    [
      'an unknown critical extension',
      { extensions: [{ oid: '1.2.3.4', critical: true, value: integer(1) }] },
    ],
    [
      'an unknown critical extension of an entry',
      {
        revoked: [
          {
            ...entry,
            serial: '77',
            extensions: [{ oid: '1.2.3.4', critical: true, value: integer(1) }],
          },
        ],
      },
    ],
  ]

for (const [title, options, differs] of lists) {
  test(`openssl ${differs === undefined ? 'agrees' : 'has its own answer'} about ${title}`, (t) => {
    const der = mintCrl({ issuer: ecCa, ...fresh, ...options })
    const crl = parseCrl(der)
    assert.ok(crl.ok)
    const input = { certificate: read(leaf), issuer: read(ecCa), now: now.toISOString() }
    const ours = judgeCrl({ crl: crl.value, ...input }).status
    const theirs = opinionOfOpenssl(der)
    if (differs === undefined) assert.equal(ours, theirs)
    else assert.notEqual(ours, theirs, `${differs}: no longer true`)
    t.diagnostic(`${ours}, openssl: ${theirs}`)
  })
}

function opinionOfOpenssl(der: Uint8Array): 'good' | 'revoked' | 'unknown' {
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const list = spawnSync('openssl', ['crl', '-inform', 'der', '-outform', 'pem'], { input: der })
  const args = ['verify', '-crl_check', '-attime', String(now.getTime() / 1000)]
  args.push('-CAfile', file('ca.pem', ecCa.pem), '-CRLfile', file('crl.pem', list.stdout))
  const { status, stderr } = spawnSync('openssl', [...args, file('leaf.pem', leaf.pem)])
  if (status === 0) return 'good'
  return stderr.toString().includes('certificate revoked') ? 'revoked' : 'unknown'
}

test('openssl reads the OCSP responses of the lab', () => {
  const answer = { certificate: leaf, issuer: ecCa, status: { at: now, reason: 1 }, ...fresh }
  const der = mintOcsp({ responder: ecCa, answers: [answer], producedAt: fresh.thisUpdate })
  writeFileSync(join(folder, 'minted.der'), der)
  const args = ['ocsp', '-respin', join(folder, 'minted.der'), '-resp_text', '-noverify']
  const { stdout } = spawnSync('openssl', args)
  assert.match(stdout.toString(), /Cert Status: revoked/)
  assert.match(stdout.toString(), /Revocation Reason: keyCompromise/)
})
