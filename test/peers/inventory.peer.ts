import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { ReportInventory } from '../../src/model/report.ts'
import { check, endpointOf, reportOf } from './mxseal.ts'
import { domainOf, hostOf, peers, type Peer } from './peer.ts'
import { runProgram } from './program.ts'
import { runningWorld } from './world.ts'

/**
 * What `--depth exhaustive` finds against what `sslscan --starttls-smtp` finds: the suites of each version.
 * What sslscan sees mxseal must see; what mxseal alone sees, openssl must get.
 */
const world = runningWorld()
const compared = new Set([
  'postfix',
  'postfix-two-keys',
  'postfix-tls10',
  'postfix-tls12-dhe',
  'postfix-tls12-static-rsa',
  'exim',
  'exim-tls12-cbc',
  'opensmtpd',
])

/** Where sslscan 2.0.7 may not see all, and why; openssl shows each time that mxseal is right. */
const beyondSslscan: Readonly<Record<string, string>> = {
  exim: 'it takes "421 too many connections", which its own haste brings about, for a no',
  opensmtpd: 'it stops before the suites with static RSA',
}

for (const peer of peers.filter(({ id }) => compared.has(id))) {
  void describe(peer.id, () => {
    void test('offers the versions and suites that sslscan sees, and those only', async () => {
      const [address] = peer.addresses
      const inventory = await takeInventory(peer, address)
      const seen = await askSslscan(peer, address)
      assert.ok(inventory.complete, JSON.stringify(inventory, null, 1))
      const offered = inventory.protocols.filter((one) => one.offered === 'yes')
      const suites = suitesOf(inventory)
      const lost = seen.suites.filter((one) => !suites.includes(one))
      assert.deepEqual(lost, [], `seen by sslscan alone\n${seen.printed}`)
      assert.deepEqual(
        offered.map(({ version }) => version),
        [...new Set(inventory.ciphers.map(({ version }) => version))].toReversed(),
      )
      const more = suites.filter((one) => !seen.suites.includes(one))
      assert.ok(more.length === 0 || beyondSslscan[peer.id] !== undefined, more.join(', '))
      // The first of all, too: so that the server is known to take connections again.
      for (const one of [...more, ...suites.slice(0, 1)])
        assert.ok(await opensslGets(one, address), `${one}: not with openssl`)
    })
  })
}

/** The facts that twelve connections leave open, where they leave any: these servers list no groups. */
const openInTwelve: Readonly<Record<string, readonly string[]>> = {
  'postfix-tls10': ['groups'],
  exim: ['groups'],
}

for (const peer of peers.filter(({ id }) => compared.has(id))) {
  void test(`${peer.id} is known whole within twelve connections, but for what its library keeps to itself`, async () => {
    const run = await check(domainOf(peer), world, ['--ipv4', '--depth', 'full'])
    const { inventory } = endpointOf(reportOf(run), peer.addresses[0])
    assert.ok(inventory)
    assert.ok(inventory.connections <= 12, `${inventory.connections}`)
    const open = Object.entries(inventory).filter(([, fact]) =>
      [fact].flat().some((one) => isProof(one) && one.offered === 'not-tested'),
    )
    assert.deepEqual(
      open.map(([name]) => name),
      openInTwelve[peer.id] ?? [],
    )
  })
}

function isProof(fact: unknown): fact is { readonly offered: string } {
  return typeof fact === 'object' && fact !== null && 'offered' in fact
}

void test('Postfix with two keys has a certificate of each type, both judged', async () => {
  const peer = peers.find(({ id }) => id === 'postfix-two-keys')
  assert.ok(peer)
  const run = await check(domainOf(peer), world, ['--depth', 'full'])
  const { otherCertificates, connections } = endpointOf(reportOf(run), peer.addresses[0])
  assert.equal(otherCertificates.length, 1)
  assert.equal(otherCertificates[0]?.trusted, true)
  assert.ok(connections <= 12)
})

async function takeInventory(peer: Peer, address: string): Promise<ReportInventory> {
  const run = await check(domainOf(peer), world, ['--ipv4', '--depth', 'exhaustive'])
  const { inventory } = endpointOf(reportOf(run), address)
  assert.ok(inventory)
  return inventory
}

function suitesOf({ ciphers }: ReportInventory): readonly string[] {
  return ciphers.map(({ version, opensslName }) => `${version} ${opensslName}`).toSorted()
}

/** `TLSv1.2 AES128-SHA`: does openssl shake hands with it? */
async function opensslGets(suite: string, address: string): Promise<boolean> {
  const [version = '', cipher = ''] = suite.split(' ')
  const flag = `-${version.toLowerCase().replace('v', '').replace('.', '_')}`
  const offer =
    version === 'TLSv1.3' ? ['-ciphersuites', cipher] : ['-cipher', `${cipher}:@SECLEVEL=0`]
  const to = ['-starttls', 'smtp', '-name', 'oracle.peers.example', '-connect', `${address}:25`]
  // Behind sslscan, Exim takes no more connections for some seconds.
  for (let tries = 0; tries < 10; tries += 1) {
    const run = await runProgram(['openssl', 's_client', ...to, flag, ...offer], { seconds: 20 })
    if (new RegExp(`^New, .*, Cipher is ${cipher}$`, 'm').test(run.stdout)) return true
    if (!run.stderr.includes("Didn't find STARTTLS")) return false
    await setTimeout(1000)
  }
  return false
}

async function askSslscan(peer: Peer, address: string) {
  const flags = ['--starttls-smtp', `--sni-name=${hostOf(peer)}`, '--no-colour', '--xml=-']
  const quick = ['--no-heartbleed', '--no-compression', '--no-renegotiation', '--no-fallback']
  const run = await runProgram(['sslscan', ...flags, ...quick, '--no-groups', `${address}:25`], {
    seconds: 60,
  })
  const printed = run.stdout
  const attributes = (element: string) =>
    [...printed.matchAll(new RegExp(`<${element} ([^>]*)/>`, 'g'))].map(([, text = '']) =>
      Object.fromEntries(
        [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    )
  const suites = attributes('cipher').map(
    ({ sslversion = '', cipher = '' }) => `${sslversion.replace('v1.0', 'v1')} ${cipher}`,
  )
  return { suites: suites.toSorted(), printed }
}
