import { isWithin } from '../dns/name.ts'
import { nsecDenial } from './nsec.ts'
import { nsec3Denial, nsec3OwnerHash, type Nsec3Record } from './nsec3.ts'
import { readNsec, readNsec3, type Nsec } from './rdata.ts'
import type { Rrset } from './rrset.ts'
import { types } from './types.ts'
import { verifyRrset, type VerifyContext, type VerifyFailure } from './verify-rrset.ts'
import type { ZoneKeys } from './zone-keys.ts'

/**
 * Authenticated denial of existence (RFC 4034 4, RFC 4035 5.4, RFC 5155, RFC 6840 4, RFC 7129).
 *
 * A signature can only be over something, so "there is nothing" must be told by records that are there.
 * NSEC records make a ring of the names of a zone: each names the next, and the types of its owner. NSEC3
 * does the same with hashes of the names, so that nobody can walk along the ring. A name between an owner
 * and the next does not exist; a type not in the bit map of its owner does not either. That a name does
 * not exist is not all: a wildcard could have stood for it, so its absence must be shown too, or, for a
 * record made from a wildcard, that nothing closer was there.
 *
 * Whose records these are matters as much as what they say: at a delegation both sides have a record under
 * one name. That of the parent (NS without SOA) speaks of DS alone, that of the child of all but DS; and
 * none above a delegation or a DNAME says anything of what is below it (RFC 6840 4.1).
 *
 * With the opt-out flag NSEC3 leaves out unsigned delegations: what lies in such a gap may exist unsigned,
 * so what is shown by it is insecure, never secure (RFC 5155 9.2, 12.2).
 */
export type DenialVerdict =
  | 'proven'
  /** Shown by an opt-out gap only: insecure. */
  | 'opt-out'
  /** RFC 9276 3.2: hashed too often to be looked at: insecure. */
  | 'nsec3-iterations'
  | 'unproven'

/** What is known about a delegation at a name, from its parent. */
export type DelegationVerdict =
  /** There is one, without DS: what is below is insecure. */
  | 'unsigned'
  | 'opt-out'
  | 'nsec3-iterations'
  /** The name is in the zone, and no delegation. */
  | 'no-delegation'
  /** The name does not exist, so nothing below it does. */
  | 'no-name'
  | 'unproven'

export interface NsecRecord extends Nsec {
  readonly owner: string
}

/** The records of denial of one zone, their signatures good. */
export interface Denials {
  readonly zone: string
  readonly nsec: readonly NsecRecord[]
  readonly nsec3: readonly Nsec3Record[]
  /** Why a record of denial was not taken, where one was not; null: all were. */
  readonly failure: VerifyFailure | null
  readonly context: VerifyContext
}

/** How denial is read from one kind of records. */
export interface DenialReader {
  nameError(name: string): DenialVerdict
  noRecords(name: string, type: number): DenialVerdict
  /** That a set made from the wildcard below `encloser` stands for this name rightly. */
  wildcard(name: string, encloser: string): DenialVerdict
  delegation(name: string): DelegationVerdict
}

/** Takes from a section what these keys have signed as denial. Sets made from wildcards deny nothing (RFC 4035 5.4). */
export function collectDenials(
  rrsets: readonly Rrset[],
  keys: ZoneKeys,
  context: VerifyContext,
): Denials {
  const { zone } = keys
  const nsec: NsecRecord[] = []
  const nsec3: Nsec3Record[] = []
  let failure: VerifyFailure | null = null
  for (const rrset of rrsets) {
    if (rrset.type !== types.nsec && rrset.type !== types.nsec3) continue
    const verified = verifyRrset(rrset, keys, context)
    // What another zone has signed may stand there by right, behind an alias.
    if (!verified.ok && verified.reason !== 'signer-mismatch') failure ??= verified.reason
    if (!verified.ok || verified.encloser !== null) continue
    for (const rdata of rrset.rdatas) {
      if (rrset.type === types.nsec) {
        const read = readNsec(rdata)
        if (read.ok && isWithin(read.value.next, zone))
          nsec.push({ ...read.value, owner: rrset.name })
      } else {
        const read = readNsec3(rdata)
        const hash = nsec3OwnerHash(rrset.name, zone)
        if (read.ok && hash !== null) nsec3.push({ ...read.value, hash })
      }
    }
  }
  return { zone, nsec, nsec3, failure, context }
}

/** One reader over both kinds; a zone uses one of them. */
export function readDenials(denials: Denials): DenialReader {
  const readers = [nsecDenial(denials), nsec3Denial(denials)]
  const first = (verdict: (reader: DenialReader) => DenialVerdict): DenialVerdict =>
    readers.map(verdict).find((one) => one !== 'unproven') ?? 'unproven'
  return {
    nameError: (name) => first((reader) => reader.nameError(name)),
    noRecords: (name, type) => first((reader) => reader.noRecords(name, type)),
    wildcard: (name, encloser) => first((reader) => reader.wildcard(name, encloser)),
    delegation: (name) =>
      readers.map((reader) => reader.delegation(name)).find((one) => one !== 'unproven') ??
      'unproven',
  }
}
