import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startDnsServer } from '../lab/dns-server.ts'
import { startHttpServer } from '../lab/http-server.ts'
import { daysFrom, mint, type Minted, pemChain } from '../lab/mint.ts'
import { mintAuthority, mintPreset, type PresetName } from '../lab/mint-presets.ts'
import { mintCrl, serialOf } from '../lab/mint-revocation.ts'
import type { ChainReport } from '../src/model/chain-report.ts'

/** `mxseal cert`, as an administrator starts it: exit status and both views. */

const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mxseal-cert-'))
after(() => rmSync(folder, { recursive: true }))

const now = new Date('2027-03-01T12:00:00Z')
const authority = mintAuthority(now)
const roots = write('roots.pem', authority.root.pem)
const trusted = ['--ca-file', roots, '--at', now.toISOString()]

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A file as servers have it: the private key stands in it, too. */
function chainFile(preset: PresetName, names: readonly string[] = ['mx.example']): string {
  const { leaf, sent } = mintPreset(preset, { names }, authority)
  return write(`${preset}.pem`, `${leaf.keyPem}${pemChain(sent)}`)
}

/** Lists are judged for the moment of looking, whatever --at says. */
function crlBy(issuer: Minted, revoked: readonly Minted[]): Uint8Array {
  return mintCrl({
    issuer,
    thisUpdate: new Date(0),
    nextUpdate: new Date('2049-01-01'),
    revoked: revoked.map((one) => ({
      serial: Buffer.from(serialOf(one)).toString('hex'),
      at: now,
    })),
  })
}

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function cert(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, 'cert', ...args],
      { env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

async function reportOf(args: readonly string[]): Promise<ChainReport> {
  const { stdout } = await cert([...args, '--format', 'json'])
  return JSON.parse(stdout) as ChainReport
}

test('the exit status is 0 for a valid chain and 1 for any that is not, name and moment counted in', async () => {
  const healthy = chainFile('healthy')
  const cases: [args: string[], status: number][] = [
    [[healthy, ...trusted], 0],
    [[healthy, ...trusted, '--no-default-trust'], 0],
    [[healthy, ...trusted, '--strict'], 0],
    [[healthy, ...trusted, '--host', 'MX.example'], 0],
    [[healthy, ...trusted, '--host', 'other.example'], 1],
    [[healthy, ...trusted, '--host', '192.0.2.1'], 1],
    [[healthy, '--ca-file', roots, '--at', '2027-08-01'], 1],
    [[healthy, '--at', now.toISOString()], 1],
    [[healthy, '--no-default-trust', '--at', now.toISOString()], 1],
    [[chainFile('missing-intermediate'), ...trusted], 1],
    [[chainFile('expired'), ...trusted], 1],
    [[chainFile('version-1'), ...trusted], 0],
    [[chainFile('version-1'), ...trusted, '--strict'], 1],
  ]
  const ended = await Promise.all(cases.map(([args]) => cert(args)))
  assert.deepEqual(
    ended.map(({ status, stderr }) => [status, stderr]),
    cases.map(([, status]) => [status, '']),
  )
})

test('an address is compared with the addresses in the certificate', async () => {
  const { leaf, sent } = mintPreset(
    'healthy',
    { names: ['mx.example'], ips: ['192.0.2.1'] },
    authority,
  )
  const file = write('address.pem', pemChain(sent))
  const { hostname } = await reportOf([file, ...trusted, '--host', '[192.0.2.1]'])
  assert.equal(hostname?.matched, 'IP Address:192.0.2.1')
  assert.equal(leaf.pem, sent[0]?.pem)
})

test('the JSON has what a check has: findings by certificate, the chain, each certificate once', async () => {
  const file = chainFile('unrelated-sent')
  const report = await reportOf([file, ...trusted, '--host', 'wrong.example'])
  const codes = report.findings.map(({ code }) => code)
  assert.deepEqual(codes, ['chain-order', 'hostname-mismatch'])
  assert.deepEqual(report.roles, ['leaf', 'unrelated', 'path'])
  assert.deepEqual(
    [report.valid, report.trusted, report.conformant, report.revocation],
    [false, true, true, 'not-tested'],
  )
  assert.deepEqual(report.hostname, {
    expected: 'wrong.example',
    presented: ['DNS:mx.example'],
    matched: null,
  })
  assert.equal(report.chain.length, 3)
  assert.deepEqual(report.repairedChain, [report.chain[0], report.chain[2]])
  assert.deepEqual(Object.keys(report.certificates).toSorted(), report.chain.toSorted())
  assert.equal(report.findings[1]?.at.certificate, report.chain[0])
  assert.equal(report.judgedAt, now.toISOString())
  assert.deepEqual([report.trustStore.added, report.trustStore.name], [1, 'mozilla-bundled'])
})

test('a chain with the CA first is put in order, the leaf first', async () => {
  const { leaf } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const file = write('ca-first.pem', pemChain([authority.root, authority.intermediate, leaf]))
  const report = await reportOf([file, ...trusted])
  assert.equal(report.valid, false)
  assert.deepEqual(report.repairedChain, [leaf.sha256, authority.intermediate.sha256])
})

test('private keys in the file are passed over and never shown', async () => {
  const file = chainFile('wrong-order')
  const views = await Promise.all([
    cert([file, ...trusted]),
    cert([file, ...trusted, '--format', 'json']),
  ])
  for (const { stdout, status } of views) {
    assert.equal(status, 0)
    assert.doesNotMatch(stdout, /PRIVATE KEY|MIGHAgEAMBM/)
  }
})

test('the text names what was compared, the days left, the findings and the right order, in both languages', async () => {
  const file = chainFile('wrong-order')
  const args = [file, ...trusted, '--host', 'wrong.example']
  const [english, german] = await Promise.all([cert(args), cert([...args, '--lang', 'de'])])
  for (const says of [
    /^wrong\.example: NOT VALID$/m,
    /Name NOT verified: wrong\.example is not among: DNS:mx\.example/,
    /Certificate 1 of 3: validated/,
    /60\s+days left/,
    /\(hostname-mismatch\)/,
    /THE CHAIN IN THE RIGHT ORDER\n {2}1\. CN=mx\.example \(number 1 in the file\)\n {2}2\. CN=Lab Intermediate,O=Lab \(number 3/,
    /Not needed: number 2 in the file\./,
  ]) {
    assert.match(english.stdout, says)
  }
  for (const says of [
    /^wrong\.example: NICHT GÜLTIG$/m,
    /noch\s+60\s+Tage/,
    /Zertifikat 1 von 3/,
    /Nummer 3 in der Datei/,
  ]) {
    assert.match(german.stdout, says)
  }
  assert.doesNotMatch(english.stdout, /\u001b/)
})

test('revocation lists on disk are looked into, and --no-revocation leaves them out', async () => {
  const { leaf, sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const file = write('revocation.pem', pemChain(sent))
  const good = write('good.crl', crlBy(authority.intermediate, []))
  const bad = write('bad.crl', crlBy(authority.intermediate, [leaf]))
  const above = write('above.crl', crlBy(authority.root, []))
  const both = await reportOf([file, ...trusted, '--crl', good, '--crl', above])
  assert.deepEqual([both.valid, both.revocation, both.findings], [true, 'good', []])
  assert.deepEqual(
    both.revocationChecks.map(({ certificate, status, sources }) => [
      certificate,
      status,
      sources.map((one) => [one.source, one.url, one.status, one.nextUpdate]),
    ]),
    sent.map(({ sha256 }) => [
      sha256,
      'good',
      [['crl-file', null, 'good', '2049-01-01T00:00:00Z']],
    ]),
  )
  const shown = await cert([file, ...trusted, '--crl', good, '--lang', 'en'])
  const told = shown.stdout.replaceAll(/\s+/g, ' ')
  assert.match(
    told,
    /Revocation not revoked according to the CRL given with --crl, as of 1 January 1970, .*, next update 1 January 2049,/,
  )
  assert.match(
    told,
    /Revocation could not be found out; the certificate names no place where to ask/,
  )
  const revoked = await reportOf([file, ...trusted, '--crl', good, '--crl', above, '--crl', bad])
  assert.deepEqual([revoked.valid, revoked.revocation], [false, 'revoked'])
  assert.deepEqual(
    revoked.findings.map(({ code, severity, args }) => [code, severity, args['revokedAt']]),
    [['revoked', 'error', '2027-03-01T12:00:00Z']],
  )
  const half = await reportOf([file, ...trusted, '--crl', good])
  assert.deepEqual([half.valid, half.revocation], [true, 'unknown'])
  assert.deepEqual(
    half.findings.map(({ code, args }) => [code, args['subject'], args['why']]),
    [['revocation-unknown', 'CN=Lab Intermediate,O=Lab', 'no-source']],
  )
  const off = await reportOf([file, ...trusted, '--crl', bad, '--no-revocation'])
  assert.deepEqual([off.valid, off.revocation], [true, 'not-tested'])
  const wrong = await cert([file, '--crl', file])
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /--crl: .* holds no readable revocation list/)
})

test('each revocation list of a PEM file counts, in any order, with text around it', async () => {
  const { leaf, sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const file = write('revocation-pem.pem', pemChain(sent))
  const pemOf = (crl: Uint8Array) => {
    const lines =
      Buffer.from(crl)
        .toString('base64')
        .match(/.{1,64}/g) ?? []
    return `-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----\n`
  }
  const good = pemOf(crlBy(authority.intermediate, []))
  const bad = pemOf(crlBy(authority.intermediate, [leaf]))
  const above = pemOf(crlBy(authority.root, []))
  const text = 'Certificate Revocation List (CRL):\n        Version 2 (0x1)\n'
  const cases: [content: string, revocation: string][] = [
    [`${good}${above}`, 'good'],
    [`${above}${good}`, 'good'],
    [`${above}${good}${bad}`, 'revoked'],
    [`${above}${bad}${good}`, 'revoked'],
    [`${text}${good}${text}${above}`, 'good'],
    [`${text}${bad}`, 'revoked'],
    [`${good}${above}`.replaceAll('\n', '\r\n'), 'good'],
  ]
  const reports = await Promise.all(
    cases.map(([content], i) =>
      reportOf([file, ...trusted, '--crl', write(`several-${i}.crl`, content)]),
    ),
  )
  assert.deepEqual(
    reports.map(({ valid, revocation }) => [valid, revocation]),
    cases.map(([, revocation]) => [revocation === 'good', revocation]),
  )
  const cut = `${good}${bad.slice(0, bad.length / 2)}`
  const ended = await cert([file, ...trusted, '--crl', write('cut.crl', cut)])
  assert.deepEqual([ended.status, ended.stdout], [2, ''])
  assert.match(ended.stderr, /holds no readable revocation list/)
})

test('an intermediate that its issuer has revoked decides, though the leaf is good', async () => {
  const { intermediate, root } = authority
  const { sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const file = write('revoked-intermediate.pem', pemChain(sent))
  const good = write('leaf-good.crl', crlBy(intermediate, []))
  const above = write('intermediate-revoked.crl', crlBy(root, [intermediate]))
  const report = await reportOf([file, ...trusted, '--crl', good, '--crl', above])
  assert.deepEqual([report.valid, report.trusted, report.revocation], [false, true, 'revoked'])
  assert.deepEqual(
    report.findings.map(({ code, severity, at }) => [code, severity, at.certificate]),
    [['revoked', 'error', intermediate.sha256]],
  )
  // The same serial number says nothing on the list of another CA.
  const elsewhere = write('elsewhere.crl', crlBy(intermediate, [intermediate]))
  const other = await reportOf([file, ...trusted, '--crl', elsewhere])
  assert.deepEqual([other.valid, other.revocation], [true, 'unknown'])
})

test('--fetch-issuers gets the missing intermediate and prints the whole chain file, in order', async () => {
  const { intermediate } = authority
  const leaf = mint({
    subject: 'mx.example',
    names: ['mx.example'],
    issuer: intermediate,
    caIssuerUrls: ['http://ca.example/lab.crt'],
    notBefore: daysFrom(now, -30),
    notAfter: daysFrom(now, 60),
  })
  const file = write('leaf-only.pem', leaf.pem)
  const routes = { '/lab.crt': { status: 200, body: intermediate.der } }
  const web = await startHttpServer({ hosts: { 'ca.example': { tls: null, routes } } })
  const dns = await startDnsServer({ zones: { 'ca.example': { A: ['127.77.9.9'] } } })
  try {
    const args = [file, ...trusted, '--fetch-issuers', '--resolver', `127.0.0.1:${dns.port}`]
    args.push('--connect-to', `127.77.9.9:80=${web.address}:${web.httpPort}`)
    const barred = await reportOf(args)
    assert.deepEqual(
      barred.fetchedIssuers.map(({ why }) => why),
      ['barred'],
    )
    args.push('--allow-network', '127.77.0.0/16')
    const report = await reportOf(args)
    assert.equal(report.valid, false)
    assert.deepEqual(report.chain, [leaf.sha256])
    assert.deepEqual(report.repairedChain, [leaf.sha256, intermediate.sha256])
    const { stdout } = await cert(args)
    assert.match(
      stdout,
      /2\. CN=Lab Intermediate,O=Lab \(fetched from http:\/\/ca\.example\/lab\.crt/,
    )
    const printed = write('printed.pem', stdout.slice(stdout.indexOf('-----BEGIN')))
    assert.equal((await cert([printed, ...trusted])).status, 0)
  } finally {
    await Promise.all([web.stop(), dns.stop()])
  }
})

test('what is no PEM chain is wrong use, and the line says what would be right', async () => {
  const { leaf } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const cases: [file: string, says: RegExp][] = [
    [join(folder, 'none.pem'), /cannot read .*ENOENT/],
    [folder, /cannot read .*EISDIR/],
    [write('empty.pem', ''), /holds no PEM certificate/],
    [write('key.pem', leaf.keyPem), /holds no PEM certificate/],
    [write('leaf.der', leaf.der), /is DER, wanted is PEM.*openssl x509 -inform DER/],
    [
      write('chain.p7b', '-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----\n'),
      /PKCS #7.*openssl pkcs7/,
    ],
    [
      write('chain.pfx', Buffer.from('308203e8020103308203ae', 'hex')),
      /PKCS #12.*openssl pkcs12 -nokeys/,
    ],
  ]
  const ended = await Promise.all(cases.map(([file]) => cert([file])))
  for (const [i, { status, stdout, stderr }] of ended.entries()) {
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, cases[i]?.[1] ?? /^$/)
    assert.match(stderr, /^mxseal: [^\n]+\n$/)
  }
  const wrong = await cert([chainFile('healthy'), '--host', 'exa mple'])
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /--host: "exa mple" is not a host name or an IP address/)
})

test('a certificate that cannot be read is a finding among the others, and standard input will do', async () => {
  const { sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const broken = '-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n'
  const ended = await cert(['-', ...trusted, '--format', 'json'], `${pemChain(sent)}${broken}`)
  const report = JSON.parse(ended.stdout) as ChainReport
  assert.deepEqual(
    report.findings.map(({ code, at }) => [code, at.certificate]),
    [['malformed', report.chain[2]]],
  )
  const [, , unread] = report.chain
  assert.equal(report.certificates[unread ?? '']?.keyType, 'unreadable')
})

test('escape sequences in names do not reach the terminal', async () => {
  const hostile = mint({
    subject: { CN: '\u001b[2J\u0007' },
    names: ['\u001b[31m.example'],
    notBefore: now,
    notAfter: now,
  })
  const { stdout } = await cert([write('hostile.pem', hostile.pem), '--host', 'mx.example'])
  assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f]/)
})
