import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { hostOf, type ChainKind, type Peer } from './peer.ts'
import { mustRun } from './program.ts'

/**
 * The certificates of the peers, made by openssl: a root and an intermediate (P-256), a second, never
 * trusted pair, and leaves. The root's file is what mxseal and the others are told to trust.
 */
export interface Authority {
  readonly folder: string
  readonly rootFile: string
}

/** The files of one peer: `chain` as it is to be sent, leaf first, and the leaf's key. */
export interface KeyAndChain {
  readonly chain: string
  readonly key: string
}

type LeafKey = 'ecdsa' | 'rsa' | 'ed25519'

/** Each made once and used for every certificate of its kind: chains are what differs here, not keys. */
const keyKinds: Readonly<Record<LeafKey, readonly string[]>> = {
  ecdsa: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ed25519: ['-algorithm', 'ED25519'],
}

const leafExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature,keyEncipherment',
  'extendedKeyUsage=serverAuth',
]
const caExtensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']

export async function makeAuthority(folder: string): Promise<Authority> {
  mkdirSync(folder)
  writeFileSync(join(folder, 'openssl.cnf'), opensslConfig(folder))
  for (const [key, kind] of Object.entries(keyKinds)) {
    await mustRun(['openssl', 'genpkey', ...kind, '-out', join(folder, `${key}.key`)])
  }
  for (const family of ['', 'private-']) {
    const root = join(folder, `${family}root`)
    const intermediate = join(folder, `${family}intermediate`)
    for (const path of [root, intermediate]) {
      await mustRun(['openssl', 'genpkey', ...keyKinds.ecdsa, '-out', `${path}.key`])
    }
    await certify(folder, { to: root, by: null, subject: `${family}root` })
    await certify(folder, { to: intermediate, by: root, subject: `${family}intermediate` })
  }
  return { folder, rootFile: join(folder, 'root.pem') }
}

/** Key and chain files for each key type of a peer; none where it does no TLS or only anonymous TLS. */
export async function keysFor(authority: Authority, peer: Peer): Promise<readonly KeyAndChain[]> {
  const made: KeyAndChain[] = []
  for (const key of leafKeys(peer.chain)) made.push(await keyAndChain(authority, peer, key))
  // GnuTLS in Exim reads its key after root is given up; the other two insist on a closed file.
  for (const { key } of made) chmodSync(key, peer.software === 'exim' ? 0o644 : 0o600)
  return made
}

function leafKeys(chain: ChainKind): readonly LeafKey[] {
  switch (chain) {
    case 'none':
    case 'anonymous':
      return []
    case 'ecdsa':
    case 'ed25519':
      return [chain]
    case 'rsa-and-ecdsa':
      return ['rsa', 'ecdsa']
    default:
      return ['rsa']
  }
}

async function keyAndChain({ folder }: Authority, peer: Peer, key: LeafKey): Promise<KeyAndChain> {
  const family = peer.chain === 'private-root' ? 'private-' : ''
  const leaf = join(folder, `${peer.id}-${key}`)
  const files = { chain: `${leaf}-chain.pem`, key: `${leaf}.key` }
  const name = peer.chain === 'wrong-name' ? 'mx.elsewhere.example' : hostOf(peer)
  const by = peer.chain === 'self-signed' ? null : join(folder, `${family}intermediate`)
  copyFileSync(join(folder, `${key}.key`), files.key)
  await certify(folder, { to: leaf, by, subject: name, name })
  if (peer.chain === 'expired' && by !== null) await expire({ folder, leaf, by, name })
  copyFileSync(`${leaf}.pem`, files.chain)
  const append = (issuer: string) =>
    appendFileSync(files.chain, readFileSync(join(folder, `${family}${issuer}.pem`)))
  if (peer.chain !== 'self-signed' && peer.chain !== 'incomplete') append('intermediate')
  if (peer.chain === 'private-root' || peer.chain === 'root-included') append('root')
  return files
}

/** Key and chain of a web server of that name. */
export async function webKeyAndChain({ folder }: Authority, name: string): Promise<KeyAndChain> {
  const leaf = join(folder, name)
  const files = { chain: `${leaf}-chain.pem`, key: `${leaf}.key` }
  copyFileSync(join(folder, 'ecdsa.key'), files.key)
  await certify(folder, { to: leaf, by: join(folder, 'intermediate'), subject: name, name })
  copyFileSync(`${leaf}.pem`, files.chain)
  appendFileSync(files.chain, readFileSync(join(folder, 'intermediate.pem')))
  return files
}

interface Order {
  /** Path without suffix: `.key` is there, `.pem` is written. */
  readonly to: string
  /** The issuer's path without suffix; null for self-signed. */
  readonly by: string | null
  readonly subject: string
  /** The DNS name of a leaf; absent for a CA. */
  readonly name?: string
}

async function certify(folder: string, order: Order): Promise<void> {
  await mustRun(
    [
      'openssl',
      'req',
      '-x509',
      '-sha256',
      '-days',
      '90',
      '-key',
      `${order.to}.key`,
      '-out',
      `${order.to}.pem`,
      '-subj',
      `/CN=${order.subject}`,
      ...(order.by === null ? [] : ['-CA', `${order.by}.pem`, '-CAkey', `${order.by}.key`]),
      ...extensionsOf(order.name),
    ],
    { env: { OPENSSL_CONF: join(folder, 'openssl.cnf') } },
  )
}

function extensionsOf(name: string | undefined): readonly string[] {
  const extensions =
    name === undefined ? caExtensions : [...leafExtensions, `subjectAltName=DNS:${name}`]
  return extensions.flatMap((extension) => ['-addext', extension])
}

interface Expiry {
  readonly folder: string
  readonly leaf: string
  readonly by: string
  readonly name: string
}

/** Makes the same certificate again with a validity that ended. */
async function expire({ folder, leaf, by, name }: Expiry): Promise<void> {
  const env = { OPENSSL_CONF: join(folder, 'openssl.cnf') }
  await mustRun(
    [
      'openssl',
      'req',
      '-new',
      '-key',
      `${leaf}.key`,
      '-out',
      `${leaf}.csr`,
      '-subj',
      `/CN=${name}`,
      ...extensionsOf(name),
    ],
    { env },
  )
  writeFileSync(join(folder, 'index'), '')
  await mustRun(
    [
      'openssl',
      'ca',
      '-batch',
      '-notext',
      '-cert',
      `${by}.pem`,
      '-keyfile',
      `${by}.key`,
      '-startdate',
      '20250101000000Z',
      '-enddate',
      '20250401000000Z',
      '-in',
      `${leaf}.csr`,
      '-out',
      `${leaf}.pem`,
    ],
    { env },
  )
}

const opensslConfig = (folder: string) => `
[req]
distinguished_name = name
[name]
[ca]
default_ca = expired
[expired]
database = ${folder}/index
new_certs_dir = ${folder}
default_md = sha256
rand_serial = yes
policy = any
copy_extensions = copyall
[any]
commonName = supplied
`
