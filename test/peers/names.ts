import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Authority } from './authority.ts'
import { eventually, startDaemon, type Daemon } from './daemon.ts'
import { domainOf, hostOf, type Peer } from './peer.ts'
import { policyRecords } from './policy-host.ts'
import { runProgram } from './program.ts'
import {
  algorithmDomains,
  anchorFileIn,
  makeSigningKeys,
  signingConfig,
  zoneSigning,
} from './signed-names.ts'
import { tlsaRecord } from './tlsa.ts'

/** The resolver, and where its TCP and UDP questions are counted. */
export const resolver = '127.77.0.53'
/** The name server of every zone. */
export const authoritative = '127.77.0.1'
/** Nobody answers here: the server of silent.example. */
const deserted = '127.77.0.9'

/** What our own address is called forwards and backwards. */
export const clientName = 'client.peers.example'

/** Number of MX records of `many.peers.example`: more than fit into a UDP answer. */
export const manyExchanges = 60

/** Knot with all zones from the root down, and unbound as resolver before it. */
export async function startNames(
  folder: string,
  peers: readonly Peer[],
  authority: Authority,
): Promise<readonly Daemon[]> {
  const zones = join(folder, 'zones')
  for (const made of [folder, zones]) mkdirSync(made)
  const all = zoneFiles(peers, authority)
  // Of these zones the server has no file: it answers SERVFAIL.
  const lame = ['lame.example.', ...peers.filter(isLame).map((peer) => `${tlsaZoneOf(peer)}.`)]
  const knotFile = join(folder, 'knot.conf')
  writeFileSync(knotFile, knotConfig(folder, [...Object.keys(all), ...lame]))
  const { ds } = await makeSigningKeys(knotFile)
  writeFileSync(anchorFileIn(folder), ds['.'] ?? '')
  for (const [zone, records] of Object.entries(all)) {
    const { '.': _, ...below } = ds
    const own = zone === '.' ? [records, ...Object.values(below)].join('\n') : records
    writeFileSync(join(zones, `${zone}zone`), `$TTL 60\n${apex}${own}\n`)
  }
  writeFileSync(join(folder, 'unbound.conf'), unboundConfig(folder))
  const knot = await startDaemon({
    name: 'knot',
    command: ['knotd', '-c', knotFile],
    logFile: join(folder, 'knot.log'),
    ready: () => answers(authoritative, 'peers.example', 'SOA'),
  })
  try {
    const unbound = await startDaemon({
      name: 'unbound',
      command: ['unbound', '-d', '-p', '-c', join(folder, 'unbound.conf')],
      logFile: join(folder, 'unbound.log'),
      ready: () => answers(resolver, 'peers.example', 'SOA'),
    })
    return [unbound, knot]
  } catch (error) {
    await knot.stop()
    throw error
  }
}

/** unbound's counters, as `num.query.tcp` and the like. */
export async function resolverCounters(folder: string): Promise<Readonly<Record<string, number>>> {
  const conf = join(folder, 'unbound.conf')
  const run = await runProgram(['unbound-control', '-c', conf, 'stats_noreset'])
  const lines = run.stdout.split('\n').filter((line) => line.includes('='))
  return Object.fromEntries(lines.map((line) => [line.split('=')[0], Number(line.split('=')[1])]))
}

/** The RCODE that the resolver gives, as kdig names it. */
export async function rcodeOf(name: string, type: string): Promise<string | undefined> {
  return (await resolve(name, type)).rcode
}

/** The RCODE, and whether the resolver calls the answer secure (AD). */
export async function resolve(name: string, type: string) {
  const asked = ['kdig', `@${resolver}`, '+timeout=5', '+retry=0', '+adflag'] as const
  const { stdout } = await runProgram([...asked, name, type])
  const flags = /^;; Flags: ([^;]*);/m.exec(stdout)?.[1] ?? ''
  return { rcode: /status: (\w+);/.exec(stdout)?.[1], isSecure: flags.split(' ').includes('ad') }
}

async function answers(server: string, name: string, type: string): Promise<boolean> {
  return eventually(async () => {
    const asked = ['kdig', `@${server}`, '+noall', '+answer', '+timeout=1', '+retry=0'] as const
    const run = await runProgram([...asked, name, type])
    return run.status === 0 && run.stdout.includes(type)
  }, 2)
}

const apex =
  '@ SOA ns.peers.example. admin.peers.example. 1 3600 900 604800 60\n@ NS ns.peers.example.\n'

/** Zone file by zone name (with its last dot). */
function zoneFiles(peers: readonly Peer[], authority: Authority): Readonly<Record<string, string>> {
  const recordsOf = (peer: Peer) => [
    `${domainOf(peer)}. MX 10 ${hostOf(peer)}.`,
    ...peer.addresses.map(
      (address) => `${hostOf(peer)}. ${address.includes(':') ? 'AAAA' : 'A'} ${address}`,
    ),
    ...policyRecords(peer),
    ...(peer.dane?.records ?? []).map(
      (form) => `_25._tcp.${hostOf(peer)}. ${tlsaRecord(authority, peer, form)}`,
    ),
  ]
  const own = peers.flatMap((peer) => {
    if (isUnsigned(peer)) return [`${domainOf(peer)}. NS ns.peers.example.`]
    const lame = isLame(peer) ? [`${tlsaZoneOf(peer)}. NS ns.peers.example.`] : []
    return [...recordsOf(peer), ...lame]
  })
  const unsigned = peers.filter(isUnsigned).map((peer) => {
    // A mail domain that is not signed, and its host that is.
    const toSigned = `elsewhere.${domainOf(peer)}. MX 10 mx.dane-valid.peers.example.`
    return [`${domainOf(peer)}.`, [...recordsOf(peer), toSigned].join('\n')]
  })
  return {
    '.': [
      delegate('peers.example', authoritative),
      ...algorithmDomains.map((domain) => delegate(domain, authoritative)),
      delegate('bogus.example', authoritative),
      `bogus.example. DS 20326 13 2 ${digest}`,
      delegate('lame.example', authoritative),
      delegate('silent.example', deserted),
      delegate('127.in-addr.arpa', authoritative),
    ].join('\n'),
    'peers.example.': [`ns A ${authoritative}`, ...own, ...oddNames(peers)].join('\n'),
    ...Object.fromEntries(unsigned),
    ...Object.fromEntries(algorithmDomains.map((domain) => [`${domain}.`, signedRecords])),
    ...Object.fromEntries(
      algorithmDomains.map((domain) => [
        `unsigned.${domain}.`,
        '@ MX 10 mx.postfix-names.peers.example.',
      ]),
    ),
    'bogus.example.': '@ MX 10 mx.postfix-names.peers.example.',
    '127.in-addr.arpa.': `1.0.0 PTR ${clientName}.`,
  }
}

/** Of each zone that tries an algorithm: an answer, a wildcard, an alias, a name without data. */
const signedRecords = [
  '@ MX 10 mx.postfix-names.peers.example.',
  '*.star MX 10 mx.postfix-names.peers.example.',
  'alias CNAME @',
  'no-data TXT "neither MX nor address"',
  'unsigned NS ns.peers.example.',
].join('\n')

function isUnsigned({ dane }: Peer): boolean {
  return dane?.zone === 'unsigned'
}

function isLame({ dane }: Peer): boolean {
  return dane?.zone === 'lame'
}

function tlsaZoneOf(peer: Peer): string {
  return `_tcp.${hostOf(peer)}`
}

function delegate(zone: string, server: string): string {
  const glue = server === authoritative ? 'ns.peers.example.' : `ns.${zone}.`
  return `${zone}. NS ${glue}\n${glue} A ${server}`
}

/** Relative to peers.example: every shape of an MX answer. */
function oddNames(peers: readonly Peer[]): readonly string[] {
  const host = 'mx.postfix-names'
  const server = peers.find(({ id }) => id === 'postfix-names')
  const long = 'a-rather-long-label-that-fills-the-answer'
  return [
    'client A 127.0.0.1',
    'no-data TXT "neither MX nor address"',
    'null-mx MX 0 .',
    `implicit A ${server?.addresses[0] ?? deserted}`,
    'alias CNAME postfix-names',
    'dane-alias MX 10 mx.dane-alias',
    'mx.dane-alias CNAME mx.dane-valid',
    'alias-loop CNAME alias-loop-2',
    'alias-loop-2 CNAME alias-loop',
    'mx-is-alias MX 10 alias-host',
    `alias-host CNAME ${host}`,
    'mx-without-address MX 10 no-data',
    'mx-without-address MX 20 does-not-exist',
    `second-is-lame MX 10 ${host}`,
    'second-is-lame MX 20 mx.lame.example.',
    `many MX 10 ${host}`,
    ...Array.from({ length: manyExchanges - 1 }, (_, at) => `many MX 20 ${long}-${at}.no-data`),
  ]
}

const knotConfig = (folder: string, zones: readonly string[]) => `
server:
    rundir: ${folder}
    listen: ${authoritative}@53
    udp-workers: 1
    tcp-workers: 1
    background-workers: 1
database:
    storage: ${folder}
log:
  - target: stderr
    any: info
template:
  - id: default
    storage: ${join(folder, 'zones')}
    file: "%szone"
    zonefile-load: whole
    journal-content: none
${signingConfig}
zone:
${zones.map((zone) => `  - domain: "${zone}"\n    file: "${zone}zone"${zoneSigning(zone)}`).join('\n')}
`

/** Of a key that nobody has. */
const digest = 'e06d44b80b8f1d39a95c0b0d7c65d08458e880409bbc683457104237c7f8ec8d'

/** It recurses from a root of ours; bogus.example has a DS and no signatures. */
const unboundConfig = (folder: string) => `
server:
    interface: ${resolver}
    interface: 127.0.0.1
    port: 53
    access-control: 127.0.0.0/8 allow
    chroot: ""
    username: ""
    directory: "${folder}"
    pidfile: ""
    use-syslog: no
    logfile: ""
    verbosity: 1
    log-servfail: yes
    extended-statistics: yes
    num-threads: 1
    do-ip6: no
    do-not-query-localhost: no
    max-udp-size: 1232
    edns-buffer-size: 1232
    minimal-responses: yes
    module-config: "validator iterator"
    trust-anchor-file: "${anchorFileIn(folder)}"
    local-zone: "127.in-addr.arpa." nodefault
    local-zone: "example." nodefault
remote-control:
    control-enable: yes
    control-interface: ${join(folder, 'control')}
    control-use-cert: no
stub-zone:
    name: "."
    stub-addr: ${authoritative}
    stub-prime: no
`
