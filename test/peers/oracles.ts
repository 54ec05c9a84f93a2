import { createHash, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256, TlsVersion } from '../../src/model/tls.ts'
import type { PostfixWord } from './dane-peers.ts'
import { hostOf, type Peer } from './peer.ts'
import { runProgram, type RunOptions } from './program.ts'

/** What another program says about one TLS session; `undefined` where it says nothing about it. */
export interface Sighting {
  /** null: no session came about. */
  readonly version: TlsVersion | null
  /** OpenSSL name. */
  readonly cipher: string | null
  /** In OpenSSL's words, see `opensslWordsFor`; null for static RSA. */
  readonly group?: string | null
  /** Type and digest of the handshake signature, in OpenSSL's words; null for static RSA. */
  readonly signature?: string | null
  /** As sent. */
  readonly chain: readonly Sha256[]
  /** The number of the TLS library's result for the chain, without the name. */
  readonly verifyCode?: number
  /** Whether chain and name together are good. */
  readonly verified?: boolean
  /** All it printed, for failure messages. */
  readonly printed: string
}

/** Trust and lowest level: what they may accept is what mxseal accepts. */
export interface OracleSettings {
  readonly rootFile: string
  readonly folder: string
}

const lenient = `
openssl_conf = all
[all]
ssl_conf = ssl
[ssl]
system_default = lenient
[lenient]
MinProtocol = TLSv1
CipherString = ALL:!aNULL:!eNULL:@SECLEVEL=0
`

/** All suites but anonymous ones, and the groups of Debian's OpenSSL in the order of Node's. */
const fullOffer = {
  ciphers: 'ALL:!aNULL:!eNULL:@SECLEVEL=0',
  groups: 'X25519:P-256:X448:P-384:P-521:ffdhe2048:ffdhe3072',
}

/** The anonymous suites and the groups of mxseal's second, small hello. */
const smallOffer = {
  ciphers: 'AECDH-AES128-SHA:ADH-AES128-SHA:@SECLEVEL=0',
  groups: 'P-256:P-384:X25519',
}

/** Writes the files that both programs need. */
export function prepareOracles({ folder }: OracleSettings): void {
  writeFileSync(join(folder, 'lenient.cnf'), lenient)
  writeFileSync(join(folder, 'main.cf'), 'compatibility_level = 3.6\ninet_protocols = all\n')
}

/** How to run a program. */
export interface Invocation {
  readonly command: readonly [string, ...string[]]
  readonly options: RunOptions
}

/** `openssl s_client -starttls smtp` with the same suites, groups and server name. */
export function opensslCommand(
  { rootFile, folder }: OracleSettings,
  peer: Peer,
  address: string,
): Invocation {
  const { ciphers, groups } = peer.chain === 'anonymous' ? smallOffer : fullOffer
  return {
    command: [
      'openssl',
      's_client',
      '-starttls',
      'smtp',
      '-connect',
      `${address.includes(':') ? `[${address}]` : address}:25`,
      '-name',
      'oracle.peers.example',
      '-servername',
      hostOf(peer),
      '-showcerts',
      '-CAfile',
      rootFile,
      '-no-CApath',
      '-no-CAstore',
      '-cipher',
      ciphers,
      '-groups',
      groups,
    ],
    options: { env: { OPENSSL_CONF: join(folder, 'lenient.cnf') }, seconds: 20 },
  }
}

export async function askOpenssl(
  settings: OracleSettings,
  peer: Peer,
  address: string,
): Promise<Sighting> {
  const { command, options } = opensslCommand(settings, peer, address)
  const run = await runProgram(command, options)
  const printed = `${run.stdout}\n${run.stderr}`
  return run.status === 0 ? readOpenssl(printed) : { ...nothing, printed }
}

function readOpenssl(printed: string): Sighting {
  const cipher = /^New, .*, Cipher is (\S+)/m.exec(printed)?.[1] ?? null
  if (cipher === null || cipher === '(NONE)') return { ...nothing, printed }
  const protocol = / {4}Protocol {2}: (\S+)/.exec(printed)?.[1]
  const verifyCode = Number(/Verify return code: (\d+)/.exec(printed)?.[1])
  const key = /^Server Temp Key: (.*)$/m.exec(printed)?.[1] ?? null
  return {
    version: toVersion(protocol ?? /^New, (\S+),/m.exec(printed)?.[1]),
    cipher,
    group: key === null ? null : opensslGroup(key),
    chain: fingerprints(printed),
    signature: opensslSigned(printed),
    verifyCode,
    printed,
  }
}

function opensslSigned(printed: string): string | null {
  const type = /^Peer signature type: (.*)$/m.exec(printed)?.[1]
  const digest = /^Peer signing digest: (.*)$/m.exec(printed)?.[1]
  return type === undefined ? null : [type, digest].filter((word) => word !== undefined).join(' ')
}

/** `X25519, 253 bits`, `ECDH, prime256v1, 256 bits` or `DH, 2048 bits`, as X25519, prime256v1, DH-2048. */
function opensslGroup(key: string): string {
  const words = key.split(', ')
  return words[0] === 'DH' ? `DH-${Number.parseInt(words[1] ?? '', 10)}` : (words.at(-2) ?? key)
}

/** `posttls-finger -c -l verify`, trusting our root. */
export function posttlsFingerCommand(
  settings: OracleSettings,
  peer: Peer,
  address: string,
): Invocation {
  const flags = ['-L', 'summary', '-F', settings.rootFile]
  return posttlsFinger(settings, peer, { address, flags })
}

function posttlsFinger(
  { folder }: OracleSettings,
  peer: Peer,
  { address, flags }: { readonly address: string; readonly flags: readonly string[] },
): Invocation {
  const host = hostOf(peer)
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  return {
    command: [
      'posttls-finger',
      '-c',
      '-o',
      `inet_protocols=${family}`,
      '-o',
      'myhostname=oracle.peers.example',
      '-l',
      'verify',
      '-d',
      'sha256',
      '-p',
      '>=TLSv1',
      '-s',
      host,
      ...flags,
      `[${host}]`,
      host,
    ],
    options: {
      env: { MAIL_CONFIG: folder, OPENSSL_CONF: join(folder, 'lenient.cnf') },
      seconds: 20,
    },
  }
}

/** Once for the verification, and once without trust, because with it the chain is completed. */
export async function askPosttlsFinger(
  settings: OracleSettings,
  peer: Peer,
  address: string,
): Promise<Sighting> {
  const verified = await printedBy(posttlsFingerCommand(settings, peer, address))
  const flags = ['-L', 'none', '-C']
  const withChain = await printedBy(posttlsFinger(settings, peer, { address, flags }))
  return readPosttlsFinger(verified, withChain)
}

export interface DaneSighting {
  readonly word: PostfixWord | null
  /** The last that it tried. */
  readonly address: string | null
  readonly printed: string
}

/**
 * `posttls-finger -l dane` on a mail domain, believing the AD bit of the system's resolver, or of another one
 * that stands in the system's place for this program alone.
 */
export async function postfixDane(
  { folder }: Pick<OracleSettings, 'folder'>,
  domain: string,
  resolvConf?: string,
): Promise<DaneSighting> {
  const settings = ['inet_protocols=ipv4', 'myhostname=oracle.peers.example']
  const finger = [
    'posttls-finger',
    '-c',
    ...settings.flatMap((setting) => ['-o', setting]),
    '-l',
    'dane',
    '-L',
    'summary,verbose',
    domain,
  ] as const
  const mount = 'mount --bind "$0" /etc/resolv.conf && exec "$@"'
  const printed = await printedBy({
    command:
      resolvConf === undefined
        ? finger
        : ['unshare', '--mount', 'sh', '-c', mount, resolvConf, ...finger],
    options: {
      env: { MAIL_CONFIG: folder, OPENSSL_CONF: join(folder, 'lenient.cnf') },
      seconds: 40,
    },
  })
  const address = [...printed.matchAll(/\[(127\.[\d.]+)\]:25/g)].at(-1)?.[1] ?? null
  return { word: readDane(printed), address, printed }
}

/** It goes on and shows the session also where Postfix would keep the mail; without STARTTLS it ends silently. */
function readDane(printed: string): PostfixWord | null {
  const word = /(Verified|Trusted|Untrusted) TLS connection established/.exec(printed)?.[1]
  const found = postfixWords.find((one) => one === word) ?? null
  const isBound =
    /DNSSEC-signed TLSA record/.test(printed) && !/all TLSA records unusable/.test(printed)
  const isDeferred = /TLSA lookup error|lookup failed: .*, try again/.test(printed)
  if (found === null && isDeferred) return 'deferred'
  return isBound && (found === null || found === 'Untrusted') ? 'refused' : found
}

const postfixWords: readonly PostfixWord[] = ['Verified', 'Trusted', 'Untrusted']

async function printedBy({ command, options }: Invocation): Promise<string> {
  const run = await runProgram(command, options)
  return `${run.stdout}\n${run.stderr}`
}

function readPosttlsFinger(verified: string, withChain: string): Sighting {
  const printed = `${verified}\n${withChain}`
  const summary =
    /(\w+) TLS connection established to \S+ (\S+) with cipher (\S+) \(\d+\/\d+ bits\)(?: key-exchange (\S+))?/.exec(
      verified,
    )
  if (summary === null) return { ...nothing, printed }
  const [, trust, version, cipher, group] = summary
  return {
    version: toVersion(version),
    cipher: cipher ?? null,
    // For some groups it says no more than ECDHE.
    ...(group === undefined || group === 'ECDHE' ? {} : { group }),
    chain: fingerprints(withChain),
    verified: trust === 'Verified',
    printed,
  }
}

const nothing = { version: null, cipher: null, chain: [] }

const versions: Readonly<Record<string, TlsVersion>> = {
  TLSv1: 'TLSv1',
  'TLSv1.0': 'TLSv1',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
}

function toVersion(printed: string | undefined): TlsVersion | null {
  return versions[printed ?? ''] ?? null
}

function fingerprints(printed: string): readonly Sha256[] {
  const blocks = printed.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((pem) =>
    createHash('sha256').update(new X509Certificate(pem).raw).digest('hex'),
  )
}

/** Results of OpenSSL's verification by number (X509_V_…), in the names that Node has for them. */
export const verifyNames: Readonly<Record<number, string>> = {
  0: 'ok',
  10: 'CERT_HAS_EXPIRED',
  18: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  19: 'SELF_SIGNED_CERT_IN_CHAIN',
  20: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  21: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
}

/** A signature scheme (IANA) in the words of `openssl s_client`. */
export function opensslSignature(scheme: string): string {
  return signatureWords[scheme] ?? scheme
}

const signatureWords: Readonly<Record<string, string>> = {
  rsa_pss_rsae_sha256: 'RSA-PSS SHA256',
  rsa_pkcs1_sha256: 'RSA SHA256',
  ecdsa_secp256r1_sha256: 'ECDSA SHA256',
  ed25519: 'ed25519',
}

/** The group of a report in the words of OpenSSL and Postfix; null for none. */
export function opensslWordsFor(group: string | null, dhBits: number | null): string | null {
  if (group === 'dh') return `DH-${dhBits}`
  if (group?.startsWith('ffdhe')) return `DH-${group.slice('ffdhe'.length)}`
  return group === null ? null : (groupWords[group] ?? group)
}

const groupWords: Readonly<Record<string, string>> = {
  x25519: 'X25519',
  x448: 'X448',
  secp256r1: 'prime256v1',
}
