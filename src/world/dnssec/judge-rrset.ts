import { labelsOf } from '../../protocol/dns/name.ts'
import { rcodes, type Message } from '../../protocol/dns/message.ts'
import { parentOf } from '../../protocol/dnssec/canonical.ts'
import {
  collectDenials,
  readDenials,
  type DenialReader,
  type DenialVerdict,
} from '../../protocol/dnssec/denial.ts'
import { groupRrsets, type Rrset } from '../../protocol/dnssec/rrset.ts'
import { types } from '../../protocol/dnssec/types.ts'
import { signersOf, verifyRrset, type VerifyContext } from '../../protocol/dnssec/verify-rrset.ts'
import type { Answered } from '../dns/ask-server.ts'
import { secure, type Judgement, type SecurityReason } from './validated-answer.ts'
import { maxLabels, type ZoneState, type ZoneTree } from './zone-tree.ts'

/** What judging one question needs. `steps`: labels that may still be looked at. */
export interface Bench {
  readonly tree: ZoneTree
  readonly signal: AbortSignal
  /** For what is asked without being waited for. */
  readonly ahead: AbortSignal
  readonly context: VerifyContext
  steps: number
}

export interface Place {
  /** The name the set is to answer for. */
  readonly name: string
  readonly message: Message
  readonly bench: Bench
  /** As in `Answered`. */
  readonly weakness?: Answered['weakness']
}

/** Zones that may claim to have signed one thing. */
const maxSigners = 3

/** How far one set of an answer can be believed. */
export async function judgeRrset(rrset: Rrset, place: Place): Promise<Judgement> {
  const { message, bench } = place
  let reason: SecurityReason = 'no-signature'
  for (const signer of signersOf(rrset).slice(0, maxSigners)) {
    bench.tree.lookAhead(signer, true, bench.ahead)
    const state = await zoneOf(signer, bench)
    if (state.security !== 'secure' || state.keys.zone !== signer) continue
    const verified = verifyRrset(rrset, state.keys, bench.context)
    if (!verified.ok) {
      reason = verified.reason
      continue
    }
    if (verified.encloser === null) return secure
    // A DNAME or a DS set made from a wildcard means nothing (RFC 6672 3.3; RFC 4592 4.4, 4.5).
    if (rrset.type === types.dname || rrset.type === types.ds) continue
    const authorities = groupRrsets(message.authorities, message.bytes)
    const denials = collectDenials(authorities, state.keys, bench.context)
    const verdict = readDenials(denials).wildcard(rrset.name, verified.encloser)
    const judged = byVerdict(verdict, signer)
    if (judged !== null) return judged
    reason = denials.failure ?? 'wildcard-unproven'
  }
  const unproven = { name: rrset.name, type: rrset.type, isBare: signersOf(rrset).length === 0 }
  return withoutProof(unproven, rrset.isMalformed ? 'malformed' : reason, place)
}

/** A judgement of an absence. `isEmpty`: the name exists, whatever the response code says. */
export interface AbsenceJudgement extends Judgement {
  readonly isEmpty: boolean
}

/** How far "there is nothing" can be believed (RFC 4035 5.4, RFC 5155 8.4 to 8.7). */
export async function judgeAbsence(
  question: { readonly name: string; readonly type: number },
  place: Omit<Place, 'name'>,
): Promise<AbsenceJudgement> {
  const { message, bench } = place
  const authorities = groupRrsets(message.authorities, message.bytes)
  const denying = authorities.filter((set) => set.type === types.nsec || set.type === types.nsec3)
  const signers = new Set(denying.flatMap((set) => signersOf(set)))
  const isError = message.rcode === rcodes.nxdomain
  let reason: SecurityReason = 'denial-missing'
  for (const signer of [...signers].slice(0, maxSigners)) {
    bench.tree.lookAhead(signer, true, bench.ahead)
    const state = await zoneOf(signer, bench)
    if (state.security !== 'secure' || state.keys.zone !== signer) continue
    const denials = collectDenials(denying, state.keys, bench.context)
    reason = denials.failure ?? 'denial-missing'
    const { verdict, isEmpty } = readAbsence(readDenials(denials), { ...question, isError })
    const judged = byVerdict(verdict, signer)
    if (judged !== null) return { ...judged, isEmpty }
  }
  return {
    ...(await withoutProof({ ...question, isBare: signers.size === 0 }, reason, place)),
    isEmpty: false,
  }
}

interface Absence {
  readonly name: string
  readonly type: number
  readonly isError: boolean
}

/** A server may say NXDOMAIN where a name exists for the names below it; what is signed counts. */
function readAbsence(
  reader: DenialReader,
  { name, type, isError }: Absence,
): { readonly verdict: DenialVerdict; readonly isEmpty: boolean } {
  const records = () => reader.noRecords(name, type)
  if (!isError) return { verdict: records(), isEmpty: true }
  const verdict = reader.nameError(name)
  return verdict === 'unproven' && records() === 'proven'
    ? { verdict: 'proven', isEmpty: true }
    : { verdict, isEmpty: false }
}

/** Null: it was not proven, not by this zone. */
function byVerdict(verdict: DenialVerdict, zone: string): Judgement | null {
  if (verdict === 'unproven') return null
  if (verdict === 'proven') return secure
  return { security: 'insecure', reason: verdict, failing: zone }
}

interface Unproven {
  readonly name: string
  readonly type: number
  /** No zone that could have has signed anything of it. */
  readonly isBare: boolean
}

/**
 * Without proof a thing is as good as the zone where it stands: in a signed one that is bogus (RFC 4035 5.5).
 * Where the way down to it is as bogus as itself, what is wrong with itself says more. What our own resolver left
 * out or made up is nobody's fault but its own.
 */
async function withoutProof(
  { name, type, isBare }: Unproven,
  reason: SecurityReason,
  { bench, weakness }: Pick<Place, 'bench' | 'weakness'>,
): Promise<Judgement> {
  const state = await zoneOf(type === types.ds ? (parentOf(name) ?? '.') : name, bench)
  const isOwn = reason !== 'no-signature' && reason !== 'denial-missing'
  const isAlike = isBare && state.security === 'bogus' && state.failing === `${name} DS`
  const isHere = state.security === 'bogus' && (isOwn || isAlike)
  if (state.security !== 'secure' && !isHere) return state
  const spent = bench.context.work.isSpent
  const failing = `${name} ${typeName(type)}`
  const own = (await weakness?.(bench.signal)) ?? null
  if (own !== null) return { security: 'indeterminate', reason: own, failing }
  return { security: 'bogus', reason: spent ? 'too-much-work' : reason, failing }
}

async function zoneOf(name: string, bench: Bench): Promise<ZoneState> {
  bench.steps -= Math.min(labelsOf(name).length, maxLabels)
  if (bench.steps < 0) return { security: 'bogus', reason: 'too-much-work', failing: name }
  return bench.tree.zoneOf(name, bench.signal)
}

function typeName(type: number): string {
  return typeNames[type] ?? `TYPE${type}`
}

const typeNames: Readonly<Record<number, string>> = {
  1: 'A',
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
  39: 'DNAME',
  43: 'DS',
  48: 'DNSKEY',
  52: 'TLSA',
}
