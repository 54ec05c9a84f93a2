import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  daysFrom,
  type Minted,
  mint,
  mintCa,
  type MintOptions,
  pemChain,
} from '../../../lab/mint.ts'
import { parseCertificate } from './certificate.ts'
import { judgePath } from './path.ts'

/**
 * Which path senders come to: openssl is asked about every order of certificates that all look like the
 * issuer, and about those that could stand above them.
 */

const folder = mkdtempSync(join(tmpdir(), 'mxseal-chosen-'))
after(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const ca = (subject: string, issuer?: Minted, options: Partial<MintOptions> = {}) =>
  mintCa({ subject, ...valid, ...(issuer === undefined ? {} : { issuer }), ...options })

const root = ca('Root')
const old = ca('Old Root')
const unmarked = { omit: ['subjectKeyId', 'authorityKeyId'] } as const
const right = ca('Issuer', root)
const crossed = ca('Issuer', old, { serial: '71', notAfter: daysFrom(now, 1500) })
const former = ca('Issuer', root, { keyLabel: 'former', serial: '72', ...unmarked })
const past = ca('Issuer', root, { notAfter: daysFrom(now, -1), serial: '73' })
const longPast = ca('Issuer', old, { notAfter: daysFrom(now, -9), serial: '74' })
const early = ca('Issuer', root, { notBefore: daysFrom(now, 1), serial: '77' })
const weak = ca('Issuer', root, { signatureHash: 'sha1', serial: '75' })
const rsa = ca('Issuer', root, { key: 'rsa2048', serial: '76', ...unmarked })
const rootByOld = mintCa({ subject: 'Root', issuer: old, ...valid })

const candidates = { right, crossed, former, past, longPast, early, weak, rsa, rootByOld, old }

test('of certificates that look alike, senders are taken to choose what openssl chooses', () => {
  const leaf = mint({
    subject: 'mx.example',
    names: ['mx.example'],
    issuer: right,
    ...valid,
    ...unmarked,
  })
  const names = Object.keys(candidates) as (keyof typeof candidates)[]
  const orders = names.flatMap((a) => names.flatMap((b) => (a === b ? [] : [[a, b]])))
  const compared = [
    ...orders,
    ...orders.map(([a = 'right', b = 'right']) => [a, b, 'right' as const]),
  ]
  const differ = compared.flatMap((order) => {
    const chain = [leaf, ...new Set(order.map((name) => candidates[name]))]
    const ours = trusts(chain)
    return ours === verifies(chain) ? [] : [`${order.join(', ')}: ours ${ours}`]
  })
  assert.deepEqual(differ, [])
  assert.ok(compared.some((order) => trusts([leaf, ...order.map((name) => candidates[name])])))
})

function trusts(chain: readonly Minted[]): boolean {
  const read = ({ der }: Minted) => {
    const result = parseCertificate(der)
    assert.ok(result.ok)
    return result.value
  }
  return judgePath({ chain: chain.map(read), anchors: [read(root)], at: now.toISOString() }).trusted
}

function verifies(chain: readonly Minted[]): boolean {
  const [leaf] = chain
  const args = ['verify', '-purpose', 'sslserver', '-partial_chain', '-auth_level', '1']
  args.push('-attime', String(now.getTime() / 1000))
  args.push('-CAfile', write('root.pem', [root]), '-untrusted', write('sent.pem', chain))
  return spawnSync('openssl', [...args, write('leaf.pem', leaf ? [leaf] : [])]).status === 0
}

function write(name: string, certificates: readonly Minted[]): string {
  const path = join(folder, name)
  writeFileSync(path, pemChain(certificates))
  return path
}
