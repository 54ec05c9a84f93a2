import type { KeyObject } from 'node:crypto'
import { dsDigest, type AlgorithmTable } from './algorithm.ts'
import { wireName } from './canonical.ts'
import { readDnskey, readDs, type Dnskey, type Ds } from './rdata.ts'
import type { Rrset } from './rrset.ts'
import { verifyRrset, type VerifyContext, type VerifyFailure } from './verify-rrset.ts'

/** The keys that may sign in a zone, none of them before it was vouched for. */
export interface ZoneKeys {
  readonly zone: string
  readonly keys: readonly ZoneKey[]
}

export interface ZoneKey {
  readonly dnskey: Dnskey
  /** Is this a signature of this key over that? False too if the key or its algorithm is no use. */
  verify(signed: Uint8Array, signature: Uint8Array): boolean
}

/** What came of holding a zone's DNSKEY set against the DS set of its parent or a trust anchor. */
export type KeyCheck =
  | { readonly ok: true; readonly keys: ZoneKeys }
  | { readonly ok: false; readonly reason: VerifyFailure | 'ds-mismatch' }

const zoneKeyFlag = 0x0100
const revokedFlag = 0x0080

/** The DS records of a set that can be read. */
export function readDsSet(rrset: Rrset): readonly Ds[] {
  return rrset.rdatas.map(readDs).flatMap((ds) => (ds.ok ? [ds.value] : []))
}

/** Why no DS record of a set is any use, which makes the child insecure (RFC 4035 5.2), or those that are. */
export type UsableDs =
  | { readonly ok: true; readonly usable: readonly Ds[] }
  | { readonly ok: false; readonly reason: 'unsupported-algorithm' | 'unsupported-digest' }

/** RFC 4035 5.2, RFC 4509 3: supported algorithm and digest; SHA-1 only if there is nothing better. */
export function usableDs(set: readonly Ds[], table: AlgorithmTable): UsableDs {
  const known = set.filter(({ algorithm }) => table.signing.some(({ id }) => id === algorithm))
  if (known.length === 0) return { ok: false, reason: 'unsupported-algorithm' }
  const usable = known.filter((ds) => table.digests.some(({ id }) => id === ds.digestType))
  if (usable.length === 0) return { ok: false, reason: 'unsupported-digest' }
  const better = usable.filter(({ digestType }) => digestType !== 1)
  return { ok: true, usable: better.length > 0 ? better : usable }
}

/**
 * The keys of a zone, if one of them is named by a DS record and has signed them all (RFC 4035 5.2). One
 * path is enough (RFC 6840 5.11), which is what carries a zone through the rollover of its keys.
 */
export function checkZoneKeys(
  rrset: Rrset,
  usable: readonly Ds[],
  context: VerifyContext,
): KeyCheck {
  const { name } = rrset
  const keys = zoneKeys(rrset, context.algorithms)
  let reason: VerifyFailure | 'ds-mismatch' = rrset.isMalformed ? 'malformed' : 'ds-mismatch'
  for (const key of keys) {
    if (!usable.some((ds) => isDigestOf(ds, { name, key: key.dnskey }, context))) continue
    const verified = verifyRrset(rrset, { zone: name, keys: [key] }, context)
    if (verified.ok) return { ok: true, keys: { zone: name, keys } }
    reason = verified.reason
  }
  return { ok: false, reason: context.work.isSpent ? 'too-much-work' : reason }
}

/** RFC 4034 2.1.1, 2.1.2; a revoked key signs nothing but its revocation (RFC 5011 2.1). */
function zoneKeys(rrset: Rrset, table: AlgorithmTable): readonly ZoneKey[] {
  return rrset.rdatas
    .map(readDnskey)
    .flatMap((read) => (read.ok ? [read.value] : []))
    .filter(
      ({ flags, protocol }) =>
        (flags & zoneKeyFlag) !== 0 && (flags & revokedFlag) === 0 && protocol === 3,
    )
    .map((dnskey) => zoneKey(dnskey, table))
}

function zoneKey(dnskey: Dnskey, table: AlgorithmTable): ZoneKey {
  const algorithm = table.signing.find(({ id }) => id === dnskey.algorithm)
  let imported: KeyObject | null | undefined
  return {
    dnskey,
    verify(signed, signature) {
      if (algorithm === undefined) return false
      try {
        imported ??= algorithm.importKey(dnskey.publicKey)
        return imported !== null && algorithm.verify(imported, signed, signature)
      } catch {
        // The library refuses what is no key or no signature by throwing.
        return false
      }
    },
  }
}

function isDigestOf(
  ds: Ds,
  { name, key }: { readonly name: string; readonly key: Dnskey },
  { algorithms, work }: VerifyContext,
): boolean {
  if (ds.tag !== key.tag || ds.algorithm !== key.algorithm) return false
  const digest = algorithms.digests.find(({ id }) => id === ds.digestType)
  if (digest === undefined || ds.digest.length !== digest.length || !work.hash(1)) return false
  return dsDigest(digest, wireName(name), key.rdata).equals(ds.digest)
}
