import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { judgeCase, type LimboCase, limboCases, remarks, timeOf } from './x509-limbo-cases.ts'

/**
 * `trusted` is what a mail sender's TLS library would say; `openssl verify` says it of every x509-limbo
 * case, and GnuTLS, where its certtool is installed, of those where `trusted` and `conformant` differ.
 */

const folder = mkdtempSync(join(tmpdir(), 'mxseal-limbo-'))
after(() => rmSync(folder, { recursive: true }))

/** Cases where openssl refuses what we trust, and why we do. */
const known: Readonly<Record<string, string>> = {
  'pathlen::max-chain-depth-1-self-issued': 'openssl counts self-issued certificates as depth',
  'rfc5280::validity::notafter-exact':
    'the last second is valid in RFC 5280 4.1.2.5, not in openssl',
  'rfc5280::validity::notafter-fractional': 'the same second',
}

interface Compared {
  readonly id: string
  readonly one: LimboCase
  readonly ours: boolean
  readonly conformant: boolean
  readonly openssl: boolean
}

const compared: readonly Compared[] = limboCases().map((one) => {
  const { path } = judgeCase(one)
  return {
    id: one.id,
    one,
    ours: path?.trusted ?? false,
    conformant: path?.conformant ?? false,
    openssl: verifies(one),
  }
})

test('every path of x509-limbo is trusted exactly where openssl trusts it, but for the cases listed', () => {
  const others = compared.filter(({ ours, openssl }) => ours !== openssl)
  assert.deepEqual(
    others.map(({ id, ours }) => [id, ours]),
    Object.keys(known).map((id) => [id, true]),
  )
})

test('the cases where trusted and conformant differ are listed, with openssl and GnuTLS', (t) => {
  const listed = remarks('trusted-differs.json')
  const differ = compared.filter(({ ours, conformant }) => ours !== conformant)
  const hasGnutls = spawnSync('certtool', ['--version']).status === 0
  if (!hasGnutls) t.diagnostic('certtool is not installed: GnuTLS is not asked')
  const said = differ.map(({ id, openssl, one }) => {
    const gnutls = hasGnutls ? gnutlsOf(one) : (listed[id] ?? '').split('gnutls: ')[1]
    return [id, `openssl: ${openssl ? 'ok' : 'refused'}; gnutls: ${gnutls}`]
  })
  assert.deepEqual(Object.fromEntries(said), listed)
})

/** certtool cannot be asked about another time than now. */
function gnutlsOf(one: LimboCase): string {
  if (one.validation_time !== null) return 'cannot be asked, needs another time'
  const anchors = write('anchors.pem', one.trusted_certs)
  const sent = write('sent.pem', [one.peer_certificate, ...one.untrusted_intermediates])
  const args = ['--verify', '--verify-purpose', '1.3.6.1.5.5.7.3.1']
  args.push('--load-ca-certificate', anchors, '--infile', sent)
  return spawnSync('certtool', args).status === 0 ? 'ok' : 'refused'
}

function verifies(one: LimboCase): boolean {
  const args = ['verify', '-purpose', 'sslserver', '-partial_chain']
  args.push('-auth_level', '1', '-attime', String(Math.floor(Date.parse(timeOf(one)) / 1000)))
  args.push('-CAfile', write('anchors.pem', one.trusted_certs))
  if (one.untrusted_intermediates.length > 0) {
    args.push('-untrusted', write('sent.pem', one.untrusted_intermediates))
  }
  if (one.max_chain_depth !== null) args.push('-verify_depth', String(one.max_chain_depth))
  return spawnSync('openssl', [...args, write('leaf.pem', [one.peer_certificate])]).status === 0
}

function write(name: string, pems: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, pems.join('\n'))
  return path
}
