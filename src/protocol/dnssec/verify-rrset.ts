import { labelsOf, isWithin } from '../dns/name.ts'
import { classInternet } from '../dns/record.ts'
import type { AlgorithmTable } from './algorithm.ts'
import { lastLabels, wildcardBelow, wireName } from './canonical.ts'
import type { Rrsig } from './rdata.ts'
import type { Rrset } from './rrset.ts'
import { timeFaultOf } from './signature-time.ts'
import { types } from './types.ts'
import type { Work } from './work.ts'
import type { ZoneKeys } from './zone-keys.ts'

export interface VerifyContext {
  /** The moment of judging, in seconds since 1970. */
  readonly at: number
  readonly algorithms: AlgorithmTable
  readonly work: Work
}

export type Verification =
  /** `encloser`: the set was made from the wildcard below this name; null: it stands under its own name. */
  | { readonly ok: true; readonly encloser: string | null }
  | { readonly ok: false; readonly reason: VerifyFailure }

/** From the one that got least far to the one that got farthest. */
const failures = [
  'no-signature',
  'malformed',
  'signer-mismatch',
  'unsupported-algorithm',
  'key-missing',
  'signature-not-yet-valid',
  'signature-expired',
  'signature-invalid',
  'too-much-work',
] as const

export type VerifyFailure = (typeof failures)[number]

/** Signatures of one set that are looked at, and keys that are tried where several share a tag. */
const maxSignatures = 16
const maxKeysOfTag = 4

/**
 * Is one of the signatures over this set good, by these keys, at this moment (RFC 4035 5.3)? If none is,
 * `reason` is that of the signature that got farthest. That a name made from a wildcard does not exist
 * itself is not known by that (RFC 4035 5.3.4): see `encloser`.
 */
export function verifyRrset(rrset: Rrset, keys: ZoneKeys, context: VerifyContext): Verification {
  if (rrset.isMalformed || rrset.rdatas.length === 0) return { ok: false, reason: 'malformed' }
  let reason: VerifyFailure = 'no-signature'
  for (const signature of rrset.signatures.slice(0, maxSignatures)) {
    const result = verifySignature(rrset, signature, { keys, context })
    if (result === null) return { ok: true, encloser: encloserOf(rrset.name, signature) }
    if (failures.indexOf(result) > failures.indexOf(reason)) reason = result
  }
  return { ok: false, reason }
}

interface By {
  readonly keys: ZoneKeys
  readonly context: VerifyContext
}

/** RFC 4035 5.3.1, then 5.3.3; null: the signature is good. */
function verifySignature(
  rrset: Rrset,
  signature: Rrsig,
  { keys, context }: By,
): VerifyFailure | null {
  const { signer, labels, algorithm, tag } = signature
  if (signer !== keys.zone || !isWithin(rrset.name, signer)) return 'signer-mismatch'
  if (labels < labelsOf(signer).length || labels > signedLabels(rrset.name)) return 'malformed'
  if (!context.algorithms.signing.some(({ id }) => id === algorithm)) return 'unsupported-algorithm'
  const fitting = keys.keys.filter(
    ({ dnskey }) => dnskey.tag === tag && dnskey.algorithm === algorithm,
  )
  if (fitting.length === 0) return 'key-missing'
  const timeFault = timeFaultOf(signature, context.at)
  if (timeFault !== null) return timeFault
  const signed = signedBytes(rrset, signature)
  for (const key of fitting.slice(0, maxKeysOfTag)) {
    if (!context.work.verify()) return 'too-much-work'
    if (key.verify(signed, signature.signature)) return null
  }
  return 'signature-invalid'
}

/** RFC 4034 3.1.3: without the root and a leading asterisk. */
function signedLabels(name: string): number {
  const labels = labelsOf(name)
  return labels[0] === '*' ? labels.length - 1 : labels.length
}

function encloserOf(name: string, { labels }: Rrsig): string | null {
  return labels < signedLabels(name) ? lastLabels(name, labels) : null
}

/** What the signature is over (RFC 4034 3.1.8.1). */
export function signedBytes(
  rrset: Pick<Rrset, 'name' | 'type' | 'rdatas'>,
  signature: Pick<Rrsig, 'labels' | 'originalTtl' | 'head'>,
): Uint8Array {
  const { labels, originalTtl, head } = signature
  const isMade = labels < signedLabels(rrset.name)
  const owner = wireName(isMade ? wildcardBelow(lastLabels(rrset.name, labels)) : rrset.name)
  const fixed = Buffer.alloc(8)
  fixed.writeUInt16BE(rrset.type, 0)
  fixed.writeUInt16BE(classInternet, 2)
  fixed.writeUInt32BE(originalTtl, 4)
  const records = rrset.rdatas.flatMap((rdata) => {
    const length = Uint8Array.of(rdata.length >> 8, rdata.length & 0xff)
    return [owner, fixed, length, rdata]
  })
  return Buffer.concat([head, ...records])
}

/** The zones that claim to have signed this set and could have. A DS set belongs to the zone above (RFC 4035 2.4). */
export function signersOf({ name, type, signatures }: Rrset): readonly string[] {
  const able = signatures
    .map(({ signer }) => signer)
    .filter((signer) => isWithin(name, signer) && (type !== types.ds || signer !== name))
  return [...new Set(able)]
}
