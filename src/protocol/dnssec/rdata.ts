import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { readU16, readU32 } from '../dns/message.ts'
import { readName } from '../dns/name.ts'
import { keyTag } from './canonical.ts'

/**
 * The records of DNSSEC (RFC 4034 2 to 5, RFC 5155 3 and 4). Their RDATA stands alone: names in it must not
 * be compressed (RFC 4034 3.1.7, 4.1.1), so a pointer makes them unreadable.
 */

/** A public key of a zone. */
export interface Dnskey {
  readonly flags: number
  readonly protocol: number
  readonly algorithm: number
  readonly publicKey: Uint8Array
  readonly tag: number
  readonly rdata: Uint8Array
}

/** The digest of a child's key, told and signed by its parent. */
export interface Ds {
  readonly tag: number
  readonly algorithm: number
  readonly digestType: number
  readonly digest: Uint8Array
}

/** A signature over the records of one name and type. Times in seconds since 1970, modulo 2^32. */
export interface Rrsig {
  readonly typeCovered: number
  readonly algorithm: number
  /** Labels of the owner name without the root and without a leading `*`. */
  readonly labels: number
  readonly originalTtl: number
  readonly expiration: number
  readonly inception: number
  readonly tag: number
  readonly signer: string
  readonly signature: Uint8Array
  /** What stands before the signature, the signer's name in lower case: the first part of what is signed. */
  readonly head: Uint8Array
}

/** Between the owner and `next` there is no name; the owner has these types and no others. */
export interface Nsec {
  readonly next: string
  readonly types: Uint8Array
}

/** The same for hashed names. */
export interface Nsec3 extends Nsec3Param {
  readonly optOut: boolean
  readonly nextHash: Uint8Array
  readonly types: Uint8Array
}

export interface Nsec3Param {
  readonly hashAlgorithm: number
  readonly flags: number
  readonly iterations: number
  readonly salt: Uint8Array
}

export function readDnskey(rdata: Uint8Array): Parsed<Dnskey> {
  if (rdata.length < 5) return notParsed(0, 'DNSKEY is too short')
  return parsed({
    flags: readU16(rdata, 0),
    protocol: rdata[2] ?? 0,
    algorithm: rdata[3] ?? 0,
    publicKey: rdata.subarray(4),
    tag: keyTag(rdata),
    rdata,
  })
}

export function readDs(rdata: Uint8Array): Parsed<Ds> {
  if (rdata.length < 5) return notParsed(0, 'DS is too short')
  return parsed({
    tag: readU16(rdata, 0),
    algorithm: rdata[2] ?? 0,
    digestType: rdata[3] ?? 0,
    digest: rdata.subarray(4),
  })
}

const signerAt = 18

export function readRrsig(rdata: Uint8Array): Parsed<Rrsig> {
  if (rdata.length <= signerAt) return notParsed(0, 'RRSIG is too short')
  const signer = readPlainName(rdata, signerAt)
  if (!signer.ok) return signer
  const { name, end } = signer.value
  if (end >= rdata.length) return notParsed(end, 'RRSIG without a signature')
  // Length bytes of labels are below the letters, so all of the name can be put in lower case at once.
  const lower = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)
  const head = Uint8Array.of(
    ...rdata.subarray(0, signerAt),
    ...rdata.subarray(signerAt, end).map(lower),
  )
  return parsed({
    typeCovered: readU16(rdata, 0),
    algorithm: rdata[2] ?? 0,
    labels: rdata[3] ?? 0,
    originalTtl: readU32(rdata, 4),
    expiration: readU32(rdata, 8),
    inception: readU32(rdata, 12),
    tag: readU16(rdata, 16),
    signer: name,
    signature: rdata.subarray(end),
    head,
  })
}

export function readNsec(rdata: Uint8Array): Parsed<Nsec> {
  const next = readPlainName(rdata, 0)
  if (!next.ok) return next
  const types = readTypes(rdata, next.value.end)
  return types.ok ? parsed({ next: next.value.name, types: types.value }) : types
}

export function readNsec3(rdata: Uint8Array): Parsed<Nsec3> {
  const param = readSalted(rdata)
  if (!param.ok) return param
  const hashAt = 5 + param.value.salt.length + 1
  const typesAt = hashAt + (rdata[hashAt - 1] ?? 0)
  if (typesAt === hashAt || typesAt > rdata.length) return notParsed(hashAt, 'no next hashed name')
  const types = readTypes(rdata, typesAt)
  if (!types.ok) return types
  const optOut = (param.value.flags & 1) !== 0
  const nextHash = rdata.subarray(hashAt, typesAt)
  return parsed({ ...param.value, optOut, nextHash, types: types.value })
}

export function readNsec3Param(rdata: Uint8Array): Parsed<Nsec3Param> {
  const param = readSalted(rdata)
  if (!param.ok) return param
  return param.value.salt.length + 5 === rdata.length
    ? param
    : notParsed(rdata.length, 'NSEC3PARAM is too long')
}

/** The beginning that NSEC3 and NSEC3PARAM share. */
function readSalted(rdata: Uint8Array): Parsed<Nsec3Param> {
  const saltEnd = 5 + (rdata[4] ?? 0)
  if (rdata.length < 5 || rdata.length < saltEnd) return notParsed(0, 'salt runs past the end')
  return parsed({
    hashAlgorithm: rdata[0] ?? 0,
    flags: rdata[1] ?? 0,
    iterations: readU16(rdata, 2),
    salt: rdata.subarray(5, saltEnd),
  })
}

/** RFC 4034 4.1.2: windows in rising order, each of 1 to 32 bytes. */
function readTypes(rdata: Uint8Array, start: number): Parsed<Uint8Array> {
  let before = -1
  for (let at = start; at < rdata.length; ) {
    const window = rdata[at] ?? 0
    const length = rdata[at + 1] ?? 0
    if (window <= before) return notParsed(at, 'type bit maps out of order')
    if (length < 1 || length > 32) return notParsed(at, 'type bit map of a wrong length')
    before = window
    at += 2 + length
    if (at > rdata.length) return notParsed(at, 'type bit map runs past the end')
  }
  return parsed(rdata.subarray(start))
}

/** A name without pointers. */
function readPlainName(
  rdata: Uint8Array,
  at: number,
): Parsed<{ readonly name: string; readonly end: number }> {
  for (let next = at; (rdata[next] ?? 0) > 0; next += 1 + (rdata[next] ?? 0)) {
    if ((rdata[next] ?? 0) > 63) return notParsed(next, 'compressed name')
  }
  return readName(rdata, at)
}
