import type { FindingCode } from '../../src/model/finding.ts'
import type { OutcomeId } from '../../src/model/verdict.ts'
import { daneSettings, type DaneCase } from './dane-peers.ts'

/** One real mail server in one setting, on an address of its own, under a domain of its own. */
export interface Peer {
  /** Also the label of its domain, `<id>.peers.example`; its host is `mx.<id>.peers.example`. */
  readonly id: string
  readonly software: 'postfix' | 'exim' | 'opensmtpd' | 'opensmtpd-6.8'
  /** The endpoints, all port 25. Postfix alone is given an IPv6 one. */
  readonly addresses: readonly [string, ...string[]]
  readonly chain: ChainKind
  /** Postfix: main.cf parameters. Exim: `ciphers`, a GnuTLS priority string; `connections` at a time from one client. OpenSMTPD: options of `listen`. */
  readonly settings: Readonly<Record<string, string>>
  /** Offers STARTTLS, and no handshake succeeds. */
  readonly handshakeFails?: boolean
  /** What `posttls-finger` cannot do, and would have to in order to get a session here. */
  readonly beyondPosttlsFinger?: string
  /** Called only by the tests of DANE. */
  readonly dane?: DaneCase
  /** Address of the host of its MTA-STS policy, which enforces; its domain asks for TLSRPT reports too. */
  readonly policyHost?: string
  /** What mxseal must make of it. */
  readonly outcome: OutcomeId
  /** Codes that must be among the findings. */
  readonly findings: readonly FindingCode[]
}

/** What the server sends: key type of the leaf, or what is wrong with its chain. `none`: no TLS at all. */
export type ChainKind =
  | 'ecdsa'
  | 'rsa'
  | 'ed25519'
  | 'rsa-and-ecdsa'
  | 'self-signed'
  | 'incomplete'
  | 'expired'
  | 'wrong-name'
  | 'private-root'
  | 'root-included'
  | 'anonymous'
  | 'none'

export const domainOf = (peer: Peer) => `${peer.id}.peers.example`
export const hostOf = (peer: Peer) => `mx.${domainOf(peer)}`

type Setting = Omit<Peer, 'addresses' | 'software' | 'findings'> &
  Partial<Pick<Peer, 'addresses' | 'findings' | 'handshakeFails' | 'beyondPosttlsFinger' | 'dane'>>

const only = (version: string) => ({ smtpd_tls_protocols: `>=${version}, <=${version}` })

const postfixSettings: readonly Setting[] = [
  {
    id: 'postfix',
    chain: 'ecdsa',
    addresses: ['127.77.1.1', 'fd77::1:1'],
    settings: {},
    outcome: 'encrypted',
  },
  { id: 'postfix-tls13-rsa', chain: 'rsa', settings: only('TLSv1.3'), outcome: 'encrypted' },
  { id: 'postfix-tls13-ed25519', chain: 'ed25519', settings: {}, outcome: 'encrypted' },
  { id: 'postfix-tls12-rsa', chain: 'rsa', settings: only('TLSv1.2'), outcome: 'encrypted' },
  { id: 'postfix-tls12-ecdsa', chain: 'ecdsa', settings: only('TLSv1.2'), outcome: 'encrypted' },
  {
    id: 'postfix-tls12-dhe',
    chain: 'rsa',
    settings: { ...only('TLSv1.2'), tls_medium_cipherlist: 'kDHE:!aNULL:@SECLEVEL=0' },
    outcome: 'encrypted',
  },
  {
    id: 'postfix-tls12-static-rsa',
    chain: 'rsa',
    settings: { ...only('TLSv1.2'), tls_medium_cipherlist: 'kRSA:@SECLEVEL=0' },
    outcome: 'encrypted',
  },
  {
    id: 'postfix-p384',
    chain: 'ecdsa',
    settings: { tls_eecdh_auto_curves: 'secp384r1' },
    outcome: 'encrypted',
  },
  { id: 'postfix-two-keys', chain: 'rsa-and-ecdsa', settings: {}, outcome: 'encrypted' },
  {
    id: 'postfix-asks-certificate',
    chain: 'rsa',
    settings: { smtpd_tls_ask_ccert: 'yes' },
    outcome: 'encrypted',
    findings: ['client-certificate-requested'],
  },
  {
    id: 'postfix-tls11',
    chain: 'rsa',
    settings: { ...only('TLSv1.1'), tls_medium_cipherlist: 'kRSA:@SECLEVEL=0' },
    outcome: 'old-tls',
    findings: ['old-tls-version'],
  },
  {
    id: 'postfix-tls10',
    chain: 'rsa',
    settings: { ...only('TLSv1'), tls_medium_cipherlist: 'ALL:!aNULL:!eNULL:@SECLEVEL=0' },
    beyondPosttlsFinger: 'its signatures are TLS 1.2 or newer',
    outcome: 'old-tls',
    findings: ['old-tls-version'],
  },
  {
    id: 'postfix-plain',
    chain: 'none',
    settings: {},
    outcome: 'no-tls',
    findings: ['starttls-absent'],
  },
  {
    id: 'postfix-self-signed',
    chain: 'self-signed',
    settings: {},
    outcome: 'invalid-certificate',
    findings: ['self-signed'],
  },
  {
    id: 'postfix-incomplete',
    chain: 'incomplete',
    settings: only('TLSv1.2'),
    outcome: 'invalid-certificate',
    findings: ['incomplete-chain'],
  },
  {
    id: 'postfix-expired',
    chain: 'expired',
    settings: {},
    outcome: 'invalid-certificate',
    findings: ['expired'],
  },
  {
    id: 'postfix-wrong-name',
    chain: 'wrong-name',
    settings: {},
    outcome: 'invalid-certificate',
    findings: ['hostname-mismatch'],
  },
  {
    id: 'postfix-private-root',
    chain: 'private-root',
    settings: {},
    outcome: 'invalid-certificate',
    findings: ['self-signed-in-chain'],
  },
  {
    id: 'postfix-root-included',
    chain: 'root-included',
    settings: {},
    outcome: 'encrypted',
    findings: ['root-included'],
  },
  {
    id: 'postfix-anonymous',
    chain: 'anonymous',
    settings: only('TLSv1.2'),
    beyondPosttlsFinger: 'with verification it offers no anonymous suites',
    outcome: 'invalid-certificate',
    findings: ['anonymous-only'],
  },
  // Only the tests of names call this one, beside those of the others.
  { id: 'postfix-names', chain: 'ecdsa', settings: {}, outcome: 'encrypted' },
]

const eximSettings: readonly Setting[] = [
  { id: 'exim', chain: 'rsa', settings: { ciphers: 'NORMAL' }, outcome: 'encrypted' },
  {
    id: 'exim-tls13-ffdhe',
    chain: 'ecdsa',
    settings: { ciphers: 'NORMAL:-VERS-ALL:+VERS-TLS1.3:-GROUP-ALL:+GROUP-FFDHE3072' },
    beyondPosttlsFinger: 'it offers no finite-field groups',
    outcome: 'encrypted',
  },
  {
    id: 'exim-tls12-ecdsa',
    chain: 'ecdsa',
    settings: { ciphers: 'NORMAL:-VERS-ALL:+VERS-TLS1.2' },
    outcome: 'encrypted',
  },
  {
    id: 'exim-tls12-cbc',
    chain: 'rsa',
    settings: { ciphers: 'NORMAL:-VERS-ALL:+VERS-TLS1.2:-CIPHER-ALL:+AES-128-CBC:-KX-ALL:+RSA' },
    outcome: 'encrypted',
  },
  {
    id: 'exim-tls10',
    chain: 'rsa',
    settings: { ciphers: 'NORMAL:-VERS-ALL:+VERS-TLS1.0' },
    beyondPosttlsFinger: 'its signatures are TLS 1.2 or newer',
    outcome: 'old-tls',
    findings: ['old-tls-version'],
  },
  {
    id: 'exim-plain',
    chain: 'none',
    settings: { ciphers: 'NORMAL' },
    outcome: 'no-tls',
    findings: ['starttls-absent'],
  },
  {
    id: 'exim-busy',
    chain: 'rsa',
    settings: { ciphers: 'NORMAL', connections: '4' },
    outcome: 'encrypted',
  },
  {
    id: 'exim-wrong-name',
    chain: 'wrong-name',
    settings: { ciphers: 'NORMAL' },
    outcome: 'invalid-certificate',
    findings: ['hostname-mismatch'],
  },
]

const opensmtpdSettings: readonly Setting[] = [
  { id: 'opensmtpd', chain: 'rsa', settings: {}, outcome: 'encrypted' },
  { id: 'opensmtpd-ecdsa', chain: 'ecdsa', settings: {}, outcome: 'encrypted' },
  {
    id: 'opensmtpd-tls12',
    chain: 'rsa',
    settings: { protocols: '"tlsv1.2"' },
    outcome: 'encrypted',
  },
  {
    id: 'opensmtpd-plain',
    chain: 'none',
    settings: {},
    outcome: 'no-tls',
    findings: ['starttls-absent'],
  },
  {
    id: 'opensmtpd-self-signed',
    chain: 'self-signed',
    settings: {},
    outcome: 'invalid-certificate',
    findings: ['self-signed'],
  },
]

/** Debian 12's own: built against OpenSSL 3, it loses its private key before every signature. */
const oldOpensmtpdSettings: readonly Setting[] = [
  {
    id: 'opensmtpd-broken-tls',
    chain: 'rsa',
    settings: {},
    handshakeFails: true,
    outcome: 'no-tls',
    findings: ['handshake-failed'],
  },
]

export const peers: readonly Peer[] = [
  ...withAddresses('postfix', '127.77.1', postfixSettings),
  ...withAddresses('postfix', '127.77.5', daneSettings.map(whole)),
  ...withAddresses('exim', '127.77.2', eximSettings),
  ...withAddresses('opensmtpd', '127.77.3', opensmtpdSettings),
  ...withAddresses('opensmtpd-6.8', '127.77.4', oldOpensmtpdSettings),
]

/** What the guide's sender makes of them is told by other peers. */
function whole(setting: (typeof daneSettings)[number]): Setting {
  return { ...setting, settings: {}, outcome: 'encrypted' }
}

function withAddresses(
  software: Peer['software'],
  network: string,
  settings: readonly Setting[],
): readonly Peer[] {
  return settings.map((setting, at) => ({
    software,
    addresses: [`${network}.${at + 1}`],
    findings: [],
    ...setting,
  }))
}
