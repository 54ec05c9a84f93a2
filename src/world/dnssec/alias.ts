import { isWithin, labelsOf, normalName, readName } from '../../protocol/dns/name.ts'
import type { Rrset } from '../../protocol/dnssec/rrset.ts'
import { types } from '../../protocol/dnssec/types.ts'

export interface Alias {
  /** The CNAME of the name, or the DNAME above it that stands for one. */
  readonly rrset: Rrset
  /** Null: the name made by DNAME is too long (RFC 6672 2.2). */
  readonly target: string | null
}

/**
 * Where the answer leads from this name. A CNAME that a server made from a DNAME bears no signature
 * (RFC 6672 5.3.1), so the DNAME counts; a CNAME signed itself needs none.
 */
export function findAlias(sets: readonly Rrset[], name: string, type: number): Alias | null {
  const cname = sets.find((rrset) => rrset.type === types.cname && rrset.name === name)
  const dname = sets.find(
    (rrset) => rrset.type === types.dname && rrset.name !== name && isWithin(name, rrset.name),
  )
  const isFollowed = type !== types.cname && type !== types.any
  const target = cname && isFollowed ? targetOf(cname) : null
  if (cname && target !== null && cname.signatures.length > 0) return { rrset: cname, target }
  const made = dname ? redirect(name, dname) : null
  if (dname && (made !== null || !cname) && (target === null || target === made)) {
    return { rrset: dname, target: made }
  }
  return cname && target !== null ? { rrset: cname, target } : null
}

/** The set that bears the signature for this one: the DNAME of a CNAME that was made from it, else itself. */
export function signedFor(rrset: Rrset, sets: readonly Rrset[]): Rrset {
  const isMade = rrset.type === types.cname && rrset.signatures.length === 0
  return (isMade ? findAlias(sets, rrset.name, types.dname)?.rrset : null) ?? rrset
}

/** RFC 2181 10.1: an alias has one target. */
function targetOf({ rdatas, isMalformed }: Rrset): string | null {
  const [rdata] = rdatas
  if (rdata === undefined || rdatas.length > 1 || isMalformed) return null
  const target = readName(rdata, 0)
  return target.ok ? target.value.name : null
}

/** RFC 6672 2.2: the owner's labels at the end of the name are replaced by the target. */
function redirect(name: string, dname: Rrset): string | null {
  const target = targetOf(dname)
  if (target === null) return null
  const below = labelsOf(name).slice(0, -labelsOf(dname.name).length || undefined)
  const made = normalName([...below, ...(target === '.' ? [] : [target])].join('.'))
  return made.ok ? made.value : null
}
