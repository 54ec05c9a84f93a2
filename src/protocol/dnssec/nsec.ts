import { isWithin, labelsOf } from '../dns/name.ts'
import { commonAncestor, compareNames, hasType, wildcardBelow } from './canonical.ts'
import type {
  DelegationVerdict,
  DenialReader,
  DenialVerdict,
  Denials,
  NsecRecord,
} from './denial.ts'
import { types } from './types.ts'

/** Denial by NSEC (RFC 4035 5.4). */
export function nsecDenial({ nsec, zone }: Denials): DenialReader {
  const at = (name: string) => nsec.find(({ owner }) => owner === name)
  const around = (name: string) => nsec.find((record) => covers(record, name, zone))

  /** The name does not exist, and this is the closest name above that does. */
  function closestEncloser(name: string): string | null {
    const record = around(name)
    return record && !isWithin(record.next, name) ? encloserOf(record, name) : null
  }

  /** It exists for the sake of names below, without records (RFC 4592 2.2.2). */
  function isEmpty(name: string): boolean {
    const record = around(name)
    return record !== undefined && isWithin(record.next, name)
  }

  function noRecordsAt(name: string, type: number): DenialVerdict {
    const record = at(name)
    return isEmpty(name) || (record && denies(record.types, type, name)) ? 'proven' : 'unproven'
  }

  return {
    nameError(name) {
      const encloser = closestEncloser(name)
      const wildcard = encloser === null ? null : wildcardBelow(encloser)
      return wildcard !== null && closestEncloser(wildcard) !== null ? 'proven' : 'unproven'
    },
    noRecords(name, type) {
      if (noRecordsAt(name, type) === 'proven') return 'proven'
      const encloser = closestEncloser(name)
      return encloser === null ? 'unproven' : noRecordsAt(wildcardBelow(encloser), type)
    },
    wildcard(name, encloser) {
      return closestEncloser(name) === encloser ? 'proven' : 'unproven'
    },
    delegation(name): DelegationVerdict {
      const record = at(name)
      if (record) return delegationOf(record.types, name)
      if (isEmpty(name)) return 'no-delegation'
      return closestEncloser(name) === null ? 'unproven' : 'no-name'
    },
  }
}

/** RFC 4034 4.1.1: between owner and next, or behind the last, which points back to the apex. */
function covers(record: NsecRecord, name: string, zone: string): boolean {
  const { owner, next } = record
  if (!isWithin(name, zone) || compareNames(owner, name) >= 0) return false
  const isLast = compareNames(next, owner) <= 0
  if (isLast ? next !== zone : compareNames(name, next) >= 0) return false
  return !(isWithin(name, owner) && endsZone(record.types))
}

/** The deepest name above that the record shows to exist, by its owner or its next. */
function encloserOf({ owner, next }: NsecRecord, name: string): string {
  const byOwner = commonAncestor(name, owner)
  const byNext = commonAncestor(name, next)
  return labelsOf(byOwner).length > labelsOf(byNext).length ? byOwner : byNext
}

/** RFC 6840 4.1: below a delegation or a DNAME the record's zone knows nothing. */
export function endsZone(bitmaps: Uint8Array): boolean {
  const isDelegation = hasType(bitmaps, types.ns) && !hasType(bitmaps, types.soa)
  return isDelegation || hasType(bitmaps, types.dname)
}

/**
 * The owner has no record of that type, nor an alias in its stead. RFC 6840 4.1, 4.3: at a delegation the
 * parent's record speaks of DS only, the child's never of DS.
 */
export function denies(bitmaps: Uint8Array, type: number, name: string): boolean {
  if (type === types.any || hasType(bitmaps, type) || hasType(bitmaps, types.cname)) return false
  const isApex = hasType(bitmaps, types.soa)
  if (type === types.ds) return !isApex || name === '.'
  return isApex || !hasType(bitmaps, types.ns)
}

/** What the record of this very name says of a delegation there. */
export function delegationOf(bitmaps: Uint8Array, name: string): DelegationVerdict {
  if (hasType(bitmaps, types.cname)) return 'no-delegation'
  if (!denies(bitmaps, types.ds, name)) return 'unproven'
  return hasType(bitmaps, types.ns) ? 'unsigned' : 'no-delegation'
}
