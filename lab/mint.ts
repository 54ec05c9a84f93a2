import { constants, createHash, type KeyObject, sign } from 'node:crypto'
import {
  bitString,
  explicit,
  integer,
  integerOf,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  time,
  tlv,
  utf8,
} from './der-writer.ts'
import { type KeyKind, labKey, spkiOf } from './lab-key.ts'
import { type ExtensionOptions, extensionsOf } from './mint-extensions.ts'

/**
 * A certificate for the fake internet, healthy unless told otherwise. The defaults are those of a public
 * CA, so that each scenario spells out its one fault. Nothing here reads the time: validity is given.
 */
export interface MintOptions extends ExtensionOptions {
  /** A common name, or attributes by short name in order (`{ C: 'DE', O: 'Example', CN: 'mx.example' }`); '' for none. */
  readonly subject: string | Readonly<Record<string, string>>
  /** Absent: self-signed. */
  readonly issuer?: Minted
  readonly notBefore: Date
  readonly notAfter: Date
  /** ec256 unless told otherwise. */
  readonly key?: KeyKind
  /** Certificates with the same kind and label share a key. Absent: its own (EC), one for all leaves or CAs (RSA). */
  readonly keyLabel?: string
  /** sha256 unless told otherwise; not for ed25519 and ed448. */
  readonly signatureHash?: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'
  /** RSASSA-PSS instead of PKCS #1 v1.5. */
  readonly pss?: boolean
  /** Hexadecimal; absent: made from subject and issuer, so that it is the same each time. */
  readonly serial?: string
  readonly version?: 1 | 2 | 3
  readonly fault?: MintFault
}

/** What is wrong with the bytes. `wrong-signature`: one bit of it is turned. */
export type MintFault =
  | 'wrong-signature'
  | 'algorithms-differ'
  | 'bytes-behind'
  | 'length-not-minimal'
  | 'time-without-seconds'

export interface Minted {
  readonly der: Uint8Array
  readonly pem: string
  readonly key: KeyObject
  readonly keyPem: string
  /** SHA-256 of the DER, hexadecimal. */
  readonly sha256: string
  /** DER of the subject. */
  readonly name: Uint8Array
  /** The subject key identifier. */
  readonly keyId: Uint8Array
  readonly issuer: Minted | null
}

export function mint(options: MintOptions): Minted {
  const isCa = options.isCa ?? false
  const kind = options.key ?? 'ec256'
  const name = nameOf(options.subject)
  const shared = isCa ? 'ca' : 'leaf'
  const own = kind.startsWith('rsa') || kind.startsWith('dsa') ? shared : name.toString('hex')
  const key = labKey(kind, options.keyLabel ?? own)
  const keyId = createHash('sha1').update(spkiOf(key)).digest()
  const issuer = options.issuer ?? null
  const signer = issuer?.key ?? key
  const algorithm = algorithmOf(signer, options)
  const tbs = sequence(
    ...(options.version === 1 ? [] : [explicit(0, integer((options.version ?? 3) - 1))]),
    serialOf(options, name, issuer),
    algorithm,
    issuer?.name ?? name,
    sequence(timeOf(options.notBefore, options.fault), time(options.notAfter)),
    name,
    spkiOf(key),
    ...(options.version === 1
      ? []
      : [explicit(3, extensionsOf(options, keyId, issuer?.keyId ?? keyId))]),
  )
  const outer =
    options.fault === 'algorithms-differ'
      ? algorithmOf(signer, { signatureHash: 'sha384' })
      : algorithm
  const der = damaged(
    sequence(tbs, outer, bitString(signatureOf(tbs, signer, options))),
    options.fault,
  )
  return {
    der,
    pem: pemOf('CERTIFICATE', der),
    key,
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }),
    sha256: createHash('sha256').update(der).digest('hex'),
    name,
    keyId,
    issuer,
  }
}

/** A CA: self-signed without an issuer. */
export function mintCa(options: MintOptions): Minted {
  return mint({ keyUsage: ['keyCertSign', 'cRLSign'], extKeyUsage: [], ...options, isCa: true })
}

/** The certificate and its issuers up to, but without, the self-signed root: what a server should send. */
export function chainOf(leaf: Minted): readonly Minted[] {
  const chain: Minted[] = [leaf]
  for (let next = leaf.issuer; next !== null && next.issuer !== null; next = next.issuer)
    chain.push(next)
  return chain
}

export function pemChain(chain: readonly Minted[]): string {
  return chain.map(({ pem }) => pem).join('')
}

/** `date` and so many days on (or back). */
export function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000)
}

function nameOf(subject: MintOptions['subject']): Buffer {
  const attributes = typeof subject === 'string' ? (subject === '' ? {} : { CN: subject }) : subject
  const rdns = Object.entries(attributes).map(([label, value]) =>
    set(sequence(oid(attributeOids[label] ?? label), utf8(value))),
  )
  return Buffer.from(sequence(...rdns))
}

function serialOf(options: MintOptions, name: Uint8Array, issuer: Minted | null): Uint8Array {
  if (options.serial !== undefined) return tlv(0x02, Buffer.from(options.serial, 'hex'))
  const seed = [name, issuer?.name ?? name, Buffer.from(JSON.stringify(options.names ?? []))]
  const digest = createHash('sha256').update(Buffer.concat(seed)).digest()
  return integerOf(
    Buffer.concat([Buffer.from([0x40 | ((digest[0] ?? 0) & 0x3f)]), digest.subarray(1, 16)]),
  )
}

function timeOf(date: Date, fault: MintFault | undefined): Uint8Array {
  if (fault !== 'time-without-seconds') return time(date)
  return tlv(0x17, Buffer.from(`${time(date).subarray(2, 12).toString()}Z`))
}

type SigningOptions = Pick<MintOptions, 'signatureHash' | 'pss' | 'fault'>

function algorithmOf(
  key: KeyObject,
  { signatureHash = 'sha256', pss = false }: SigningOptions,
): Uint8Array {
  const type = key.asymmetricKeyType ?? ''
  if (pss) return pssAlgorithm(signatureHash)
  const parameters = type === 'rsa' ? [nothing()] : []
  return sequence(oid(signatureOids[type]?.[signatureHash] ?? type), ...parameters)
}

function pssAlgorithm(hash: string): Uint8Array {
  const hashAlgorithm = sequence(oid(hashOids[hash] ?? hash), nothing())
  const mgf = sequence(oid('1.2.840.113549.1.1.8'), hashAlgorithm)
  const parameters = sequence(
    explicit(0, hashAlgorithm),
    explicit(1, mgf),
    explicit(2, integer(32)),
  )
  return sequence(oid('1.2.840.113549.1.1.10'), parameters)
}

function signatureOf(tbs: Uint8Array, key: KeyObject, options: SigningOptions): Uint8Array {
  const hash =
    key.asymmetricKeyType?.startsWith('ed') === true ? null : (options.signatureHash ?? 'sha256')
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const signature = sign(
    hash,
    tbs,
    options.pss === true ? { key, padding, saltLength: 32 } : { key },
  )
  const last = signature.length - 1
  if (options.fault === 'wrong-signature') signature[last] = (signature[last] ?? 0) ^ 1
  return signature
}

function damaged(der: Uint8Array, fault: MintFault | undefined): Uint8Array {
  if (fault === 'bytes-behind') return Buffer.concat([der, octetString(Buffer.alloc(3))])
  if (fault !== 'length-not-minimal') return der
  // 30 82 xx xx becomes 30 83 00 xx xx.
  return Buffer.concat([Buffer.from([0x30, 0x83, 0]), der.subarray(2)])
}

function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

const attributeOids: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  emailAddress: '1.2.840.113549.1.9.1',
}

const signatureOids: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rsa: {
    md5: '1.2.840.113549.1.1.4',
    sha1: '1.2.840.113549.1.1.5',
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha512: '1.2.840.113549.1.1.13',
  },
  ec: {
    sha1: '1.2.840.10045.4.1',
    sha256: '1.2.840.10045.4.3.2',
    sha384: '1.2.840.10045.4.3.3',
    sha512: '1.2.840.10045.4.3.4',
  },
  dsa: { sha1: '1.2.840.10040.4.3', sha256: '2.16.840.1.101.3.4.3.2' },
  ed25519: { sha256: '1.3.101.112', sha384: '1.3.101.113' },
  ed448: { sha256: '1.3.101.113', sha384: '1.3.101.112' },
}

const hashOids: Readonly<Record<string, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}
