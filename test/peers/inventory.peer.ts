import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { ReportInventory } from '../../src/model/report.ts'
import { check, endpointOf, reportOf } from './mxseal.ts'
import { inventoryDifferences, type Difference } from './inventory-differences.ts'
import { domainOf, hostOf, peers, type Peer } from './peer.ts'
import { runProgram } from './program.ts'
import { runningWorld } from './world.ts'

/**
 * What `--depth exhaustive` finds against what `sslscan --starttls-smtp` and `nmap --script
 * ssl-enum-ciphers` find: the suites of each version, none more and none less, but for what
 * `inventory-differences.ts` explains. What mxseal alone sees the server must choose for openssl, too.
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
  'exim-tls12-ecdsa',
  'exim-tls10',
  'opensmtpd',
  'opensmtpd-tls12',
  'opensmtpd-ecdsa',
])

for (const peer of peers.filter(({ id }) => compared.has(id))) {
  void describe(peer.id, () => {
    void test('offers the versions and suites that sslscan and nmap see, and those only', async () => {
      const [address] = peer.addresses
      const inventory = await takeInventory(peer, address)
      assert.ok(inventory.complete, JSON.stringify(inventory, null, 1))
      const offered = inventory.protocols.filter((one) => one.offered === 'yes')
      assert.deepEqual(
        offered.map(({ version }) => version),
        [...new Set(inventory.ciphers.map(({ version }) => version))].toReversed(),
      )
      const bySslscan = inventory.ciphers.map((one) => `${one.version} ${one.opensslName}`)
      const byNmap = inventory.ciphers.map((one) => `${one.version} ${one.iana}`)
      const found: Difference[] = [
        ...differences(bySslscan, await askSslscan(peer, address), {
          peer: peer.id,
          tool: 'sslscan',
        }),
        ...differences(byNmap, await askNmap(address), { peer: peer.id, tool: 'nmap' }),
      ]
      assert.deepEqual(found, explained(peer.id))
      const openssl = (iana: string) =>
        inventory.ciphers.find((one) => `${one.version} ${one.iana}` === iana)?.opensslName ?? ''
      for (const { tool, mxsealAlone } of found) {
        for (const suite of mxsealAlone) {
          const name = tool === 'nmap' ? `${suite.split(' ')[0]} ${openssl(suite)}` : suite
          assert.ok(await opensslGets(name, address), `${name}: not with openssl`)
        }
      }
    })
  })
}

/** Empty where both see the same. */
function differences(
  mxseal: readonly string[],
  other: readonly string[],
  of: Pick<Difference, 'peer' | 'tool'>,
): readonly Difference[] {
  const mxsealAlone = mxseal.filter((one) => !other.includes(one)).toSorted()
  const toolAlone = other.filter((one) => !mxseal.includes(one)).toSorted()
  return mxsealAlone.length + toolAlone.length === 0 ? [] : [{ ...of, mxsealAlone, toolAlone }]
}

function explained(id: string): readonly Difference[] {
  return inventoryDifferences
    .filter(({ peer }) => peer === id)
    .map(({ peer, tool, mxsealAlone, toolAlone }) => ({ peer, tool, mxsealAlone, toolAlone }))
}

void test('every explained difference is of a peer that is compared', () => {
  assert.deepEqual(
    inventoryDifferences.filter(({ peer }) => !compared.has(peer)),
    [],
  )
})

void test('an Exim that turns away whoever has four connections shows everything, too', async () => {
  const suitesOf = async (id: string) => {
    const peer = peers.find((one) => one.id === id)
    assert.ok(peer)
    const { complete, ciphers } = await takeInventory(peer, peer.addresses[0])
    assert.ok(complete)
    return ciphers.map(({ version, opensslName }) => `${version} ${opensslName}`).toSorted()
  }
  assert.deepEqual(await suitesOf('exim-busy'), await suitesOf('exim'))
})

/** The facts that twelve connections leave open, where they leave any: these servers list no groups. */
const openInTwelve: Readonly<Record<string, readonly string[]>> = {
  'postfix-tls10': ['groups'],
  exim: ['groups'],
  'exim-tls10': ['groups'],
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

/**
 * `TLSv1.2 AES128-SHA`: does the server choose it for openssl? Its ServerHello is what counts; whether the server can
 * then finish is another matter (OpenSMTPD with static RSA cannot).
 */
async function opensslGets(suite: string, address: string): Promise<boolean> {
  const [version = '', cipher = ''] = suite.split(' ')
  const flag = `-${version.toLowerCase().replace('v', '').replace('.', '_')}`
  const offer =
    version === 'TLSv1.3' ? ['-ciphersuites', cipher] : ['-cipher', `${cipher}:@SECLEVEL=0`]
  const to = ['-starttls', 'smtp', '-name', 'oracle.peers.example', '-connect', `${address}:25`]
  // Behind a scan, a server may take no more connections for some seconds.
  for (let tries = 0; tries < 10; tries += 1) {
    const run = await runProgram(['openssl', 's_client', ...to, flag, ...offer], { seconds: 20 })
    if (new RegExp(`^New, .*, Cipher is ${cipher}$`, 'm').test(run.stdout)) return true
    if (!run.stderr.includes("Didn't find STARTTLS")) return false
    await setTimeout(1000)
  }
  return false
}

/** `TLSv1.2 AES128-SHA`, by OpenSSL's names. */
async function askSslscan(peer: Peer, address: string): Promise<readonly string[]> {
  const flags = ['--starttls-smtp', `--sni-name=${hostOf(peer)}`, '--no-colour', '--xml=-']
  const quick = ['--no-heartbleed', '--no-compression', '--no-renegotiation', '--no-fallback']
  const run = await runProgram(['sslscan', ...flags, ...quick, '--no-groups', `${address}:25`], {
    seconds: 60,
  })
  return [...run.stdout.matchAll(/<cipher ([^>]*)\/>/g)].map(([, text = '']) => {
    const attributes = new Map(
      [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const version = attributes.get('sslversion')?.replace('v1.0', 'v1') ?? ''
    return `${version} ${attributes.get('cipher') ?? ''}`
  })
}

/** `TLSv1.2 TLS_RSA_WITH_AES_128_CBC_SHA`, by IANA's names. It goes nowhere but to this address of loopback. */
async function askNmap(address: string): Promise<readonly string[]> {
  assert.match(address, /^127\./)
  const flags = ['-Pn', '-n', '-sT', '-p', '25', '--script', 'ssl-enum-ciphers', '-oX', '-']
  const run = await runProgram(['nmap', ...flags, address], { seconds: 100 })
  const suites: string[] = []
  let version = ''
  const parts = /<table key="((?:TLS|SSL)v[\d.]+)">|<elem key="name">([^<]*)<\/elem>/g
  for (const [, begun, name = ''] of run.stdout.matchAll(parts)) {
    if (begun === undefined) suites.push(`${version} ${name.replace('TLS_AKE_WITH_', 'TLS_')}`)
    else version = begun.replace('v1.0', 'v1')
  }
  return suites
}
