import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'
import {
  boolean,
  explicit,
  implicit,
  integer,
  namedBits,
  octetString,
  oid,
  sequence,
} from './der-writer.ts'

/** The extensions of a minted certificate; absent means what a public CA would write. */
export interface ExtensionOptions {
  readonly isCa?: boolean
  readonly pathLength?: number
  /** `false`: no basicConstraints at all. */
  readonly basicConstraints?: boolean
  /** dNSName. */
  readonly names?: readonly string[]
  /** iPAddress, as text. */
  readonly ips?: readonly string[]
  readonly emails?: readonly string[]
  /** By RFC 5280's names; empty for none. Absent: digitalSignature. */
  readonly keyUsage?: readonly string[]
  /** By RFC 5280's names or OID; empty for none. Absent: serverAuth. */
  readonly extKeyUsage?: readonly string[]
  readonly nameConstraints?: NameConstraintOptions
  readonly omit?: readonly ('subjectKeyId' | 'authorityKeyId')[]
  readonly ocspUrls?: readonly string[]
  readonly caIssuerUrls?: readonly string[]
  readonly crlUrls?: readonly string[]
  /** RFC 7633 "must staple". */
  readonly mustStaple?: boolean
  /** Further ones, written as they are: unknown, malformed, twice. */
  readonly extensions?: readonly RawExtension[]
}

/** Domain names, and networks as `192.0.2.0/24`. */
export interface NameConstraintOptions {
  readonly permitted?: readonly string[]
  readonly excluded?: readonly string[]
}

export interface RawExtension {
  readonly oid: string
  readonly critical: boolean
  /** The content of the OCTET STRING. */
  readonly value: Uint8Array
}

export function extensionsOf(
  options: ExtensionOptions,
  subjectKeyId: Uint8Array,
  authorityKeyId: Uint8Array,
): Uint8Array {
  const omit = options.omit ?? []
  const aki = sequence(implicit(0, authorityKeyId))
  return sequence(
    ...basicConstraints(options),
    ...usages(options),
    ...subjectAltName(options),
    ...nameConstraints(options.nameConstraints),
    ...(omit.includes('subjectKeyId') ? [] : [extension('2.5.29.14', octetString(subjectKeyId))]),
    ...(omit.includes('authorityKeyId') ? [] : [extension('2.5.29.35', aki)]),
    ...locations(options),
    ...(options.extensions ?? []).map((one) => extension(one.oid, one.value, one.critical)),
  )
}

function basicConstraints({
  isCa = false,
  pathLength,
  basicConstraints: isPresent = true,
}: ExtensionOptions) {
  if (!isPresent) return []
  const parts = [
    ...(isCa ? [boolean(true)] : []),
    ...(pathLength === undefined ? [] : [integer(pathLength)]),
  ]
  return [extension('2.5.29.19', sequence(...parts), true)]
}

function usages({
  keyUsage = ['digitalSignature'],
  extKeyUsage = ['serverAuth'],
}: ExtensionOptions) {
  const bits = keyUsage.map((usage) => keyUsageBits.indexOf(usage))
  const purposes = extKeyUsage.map((usage) => oid(purposeOids[usage] ?? usage))
  return [
    ...(bits.length === 0 ? [] : [extension('2.5.29.15', namedBits(bits), true)]),
    ...(purposes.length === 0 ? [] : [extension('2.5.29.37', sequence(...purposes))]),
  ]
}

function subjectAltName({ names = [], ips = [], emails = [] }: ExtensionOptions) {
  const list = [
    ...names.map((name) => implicit(2, Buffer.from(name, 'utf8'))),
    ...ips.map((ip) => implicit(7, Buffer.from(ipaddr.parse(ip).toByteArray()))),
    ...emails.map((email) => implicit(1, Buffer.from(email, 'utf8'))),
  ]
  return list.length === 0 ? [] : [extension('2.5.29.17', sequence(...list))]
}

function nameConstraints(options: NameConstraintOptions | undefined) {
  if (options === undefined) return []
  const value = sequence(...subtrees(0, options.permitted), ...subtrees(1, options.excluded))
  return [extension('2.5.29.30', value, true)]
}

function subtrees(number: number, bases: readonly string[] | undefined): readonly Uint8Array[] {
  if (bases === undefined) return []
  return [explicit(number, ...bases.map((base) => sequence(constraintOf(base))))]
}

function constraintOf(base: string): Uint8Array {
  const [address = '', bits] = base.split('/')
  if (bits === undefined) return implicit(2, Buffer.from(base))
  const family = isIPv4(address) ? ipaddr.IPv4 : ipaddr.IPv6
  const mask = family.subnetMaskFromPrefixLength(Number(bits))
  return implicit(7, Buffer.from([...ipaddr.parse(address).toByteArray(), ...mask.toByteArray()]))
}

function locations(options: ExtensionOptions) {
  const access = [
    ...(options.ocspUrls ?? []).map((url) => accessDescription('1.3.6.1.5.5.7.48.1', url)),
    ...(options.caIssuerUrls ?? []).map((url) => accessDescription('1.3.6.1.5.5.7.48.2', url)),
  ]
  const points = (options.crlUrls ?? []).map((url) => sequence(explicit(0, explicit(0, uri(url)))))
  return [
    ...(access.length === 0 ? [] : [extension('1.3.6.1.5.5.7.1.1', sequence(...access))]),
    ...(points.length === 0 ? [] : [extension('2.5.29.31', sequence(...points))]),
    ...(options.mustStaple === true ? [extension('1.3.6.1.5.5.7.1.24', sequence(integer(5)))] : []),
  ]
}

function accessDescription(method: string, url: string): Uint8Array {
  return sequence(oid(method), uri(url))
}

function uri(url: string): Uint8Array {
  return implicit(6, Buffer.from(url))
}

function extension(type: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value))
}

const keyUsageBits: readonly string[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
]

const purposeOids: Readonly<Record<string, string>> = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  anyExtendedKeyUsage: '2.5.29.37.0',
}
