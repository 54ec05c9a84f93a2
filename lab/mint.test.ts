import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect, createServer } from 'node:tls'
import type { FindingCode } from '../src/model/finding.ts'
import { type Certificate, parseCertificate } from '../src/protocol/x509/certificate.ts'
import { matchIdentity } from '../src/protocol/x509/identity.ts'
import { judgePath } from '../src/protocol/x509/path.ts'
import { type Minted, mint, pemChain } from './mint.ts'
import { mintAuthority, mintPreset, type PresetName, presetNames } from './mint-presets.ts'

const now = new Date('2026-11-23T12:00:00Z')
const authority = mintAuthority(now)
const host = { names: ['mx.example.com'], ips: ['192.0.2.1'] }
const folder = mkdtempSync(join(tmpdir(), 'mxseal-mint-'))
after(() => rmSync(folder, { recursive: true }))

const chains = presetNames().map((name) => ({ name, ...mintPreset(name, host, authority) }))

/** What each preset is for: every problem that its path has, and the name. */
const expected: Readonly<Record<PresetName, readonly FindingCode[]>> = {
  healthy: [],
  rsa: [],
  ed25519: ['not-conformant'],
  wildcard: [],
  expired: ['expired'],
  'not-yet-valid': ['not-yet-valid'],
  'expires-soon': ['expires-soon'],
  'wrong-name': ['hostname-mismatch'],
  'common-name-only': ['not-conformant', 'common-name-only'],
  'client-only': ['wrong-usage'],
  'key-usage': ['wrong-usage'],
  'critical-extension': ['malformed'],
  'malformed-extension': ['malformed', 'hostname-mismatch'],
  'duplicate-extension': ['malformed'],
  'wrong-signature': ['malformed'],
  'version-1': ['not-conformant', 'common-name-only'],
  'rsa-1024': ['weak-key'],
  sha1: ['weak-signature'],
  md5: ['weak-signature'],
  'self-signed': ['self-signed'],
  'private-ca': ['self-signed-in-chain'],
  'private-ca-root-missing': ['incomplete-chain'],
  'missing-intermediate': ['incomplete-chain'],
  'wrong-order': ['chain-order', 'root-included'],
  'root-included': ['root-included'],
  'unrelated-sent': ['chain-order'],
  'duplicate-sent': ['chain-order'],
  'not-a-ca': ['not-a-ca', 'not-conformant'],
  'ca-key-usage': ['not-a-ca'],
  'expired-intermediate': ['expired'],
  'ca-client-only': ['wrong-usage'],
  'name-constraint': ['name-constraint'],
  'name-constraint-kept': [],
  'path-length': ['path-length'],
  'chain-of-50': [],
  'chain-of-120': ['path-length'],
}

test('every preset has the problems it is named after, and no others', () => {
  const found = chains.map(({ name, sent }) => [name, codesOf(sent)])
  assert.deepEqual(Object.fromEntries(found), expected)
})

test('openssl verifies exactly the presets that we trust', () => {
  for (const { name, leaf, sent } of chains) {
    const [first] = sent.map(read)
    assert.ok(first)
    const { commonNameOnly, matched } = identity(first)
    // OpenSSL still takes a common name where there is no subjectAltName; RFC 9525 does not.
    const ours = judge(sent).trusted && (matched !== null || commonNameOnly)
    const { status, stderr } = verify(leaf, sent)
    assert.equal(status === 0, ours, `${name}: ${stderr}`)
  }
})

test('node:tls serves what is minted, in the order given', async () => {
  const served: readonly PresetName[] = [
    'healthy',
    'rsa',
    'ed25519',
    'md5',
    'rsa-1024',
    'duplicate-extension',
    'critical-extension',
    'expired',
    'version-1',
  ]
  for (const { name, leaf, sent } of chains.filter((one) => served.includes(one.name))) {
    const server = createServer({
      key: leaf.keyPem,
      cert: pemChain(sent),
      ciphers: 'ALL:@SECLEVEL=0',
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    assert.ok(typeof address === 'object' && address !== null)
    const { port } = address
    const options = {
      port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      ciphers: 'ALL:@SECLEVEL=0',
    }
    const socket = connect(options)
    await once(socket, 'secureConnect')
    assert.deepEqual(
      new Uint8Array(socket.getPeerX509Certificate()?.raw ?? []),
      new Uint8Array(leaf.der),
      name,
    )
    socket.destroy()
    server.close()
  }
})

test('the same is minted again but for its signature', () => {
  const dates = { notBefore: now, notAfter: now }
  const [one, other] = [1, 2].map(() =>
    read(mint({ subject: 'same', names: ['same.example'], ...dates })),
  )
  assert.deepEqual(one?.tbs, other?.tbs)
})

function codesOf(sent: readonly Minted[]): readonly string[] {
  const [leaf] = sent.map(read)
  assert.ok(leaf)
  const { matched, commonNameOnly } = identity(leaf)
  const name = commonNameOnly ? ['common-name-only'] : matched === null ? ['hostname-mismatch'] : []
  return [...new Set([...judge(sent).problems.map(({ code }) => code), ...name])]
}

function judge(sent: readonly Minted[]) {
  return judgePath({
    chain: sent.map(read),
    anchors: [read(authority.root)],
    at: now.toISOString(),
  })
}

function identity(leaf: Certificate) {
  return matchIdentity({ kind: 'dns', value: 'mx.example.com' }, leaf)
}

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

function verify(leaf: Minted, sent: readonly Minted[]) {
  const args = [
    'verify',
    '-purpose',
    'sslserver',
    '-auth_level',
    '1',
    '-verify_hostname',
    'mx.example.com',
  ]
  args.push(
    '-attime',
    String(now.getTime() / 1000),
    '-CAfile',
    write('root.pem', authority.root.pem),
  )
  if (sent.length > 1) args.push('-untrusted', write('sent.pem', pemChain(sent.slice(1))))
  return spawnSync('openssl', [...args, write('leaf.pem', leaf.pem)], { encoding: 'utf8' })
}

function write(name: string, pem: string): string {
  const path = join(folder, name)
  writeFileSync(path, pem)
  return path
}
