import type { Message } from '../../protocol/dns/message.ts'
import { lastLabels, parentOf } from '../../protocol/dnssec/canonical.ts'
import {
  collectDenials,
  readDenials,
  type DelegationVerdict,
  type Denials,
} from '../../protocol/dnssec/denial.ts'
import { groupRrsets, type Rrset } from '../../protocol/dnssec/rrset.ts'
import type { TrustAnchor } from '../../protocol/dnssec/trust-anchors.ts'
import type { Ds } from '../../protocol/dnssec/rdata.ts'
import { types } from '../../protocol/dnssec/types.ts'
import { verifyRrset, type VerifyContext } from '../../protocol/dnssec/verify-rrset.ts'
import {
  checkZoneKeys,
  readDsSet,
  usableDs,
  type ZoneKeys,
} from '../../protocol/dnssec/zone-keys.ts'
import type { Answered, Failure } from '../dns/ask-server.ts'
import { isResolversFault, isSigned } from '../dns/resolver-weakness.ts'
import { createSharedAnswers } from '../dns/shared-answers.ts'
import type { AskRaw, Judgement, SecurityReason } from './validated-answer.ts'

/** In which zone a name is, as far as it can be told from the anchors down. */
export type ZoneState =
  /** `keys.zone` is the zone. `isVoid`: the name does not exist, so there is no delegation below it either. */
  | { readonly security: 'secure'; readonly keys: ZoneKeys; readonly isVoid: boolean }
  | (Judgement & { readonly security: 'insecure' | 'bogus' | 'indeterminate' })

export interface ZoneTree {
  /** The zone of what stands under this name, DS aside, which belongs to the zone above (RFC 4035 2.4). */
  zoneOf(name: string, signal: AbortSignal): Promise<ZoneState>
  /**
   * Asks ahead, all at once, for what the way down to a name will need: for all of it where the name has signed
   * something, else for the first two delegations, which nearly every name has.
   */
  lookAhead(name: string, isSigner: boolean, signal: AbortSignal): void
}

export interface ZoneTreeOptions {
  readonly ask: AskRaw
  readonly anchors: readonly TrustAnchor[]
  /** A new context for each zone, with its own share of work. */
  readonly context: () => VerifyContext
  /** How long a zone is remembered, in ms. */
  readonly keepMs: number
}

/** Delegations deeper than this are not looked for: each label may cost two questions. */
export const maxLabels = 40
/** Delegations asked for ahead: few names have more above them. */
const maxAhead = 4

/**
 * The delegations below the trust anchors, each looked at once (RFC 4035 5): the DS set of a name, signed by
 * the zone above, and the DNSKEY set that it vouches for; or the proof that there is no DS, by which the
 * name is an unsigned delegation, or no delegation at all.
 */
export function createZoneTree({ ask, anchors, context, keepMs }: ZoneTreeOptions): ZoneTree {
  const states = createSharedAnswers<ZoneState>({
    limit: 1_000,
    keepMs,
    elapsed: () => performance.now(),
    // A question that failed may be answered the next time.
    isKept: (state) => state.security !== 'indeterminate',
  })

  async function zoneOf(name: string, signal: AbortSignal): Promise<ZoneState> {
    const near = lastLabels(name, maxLabels)
    const state = await states.ask(near, signal, (signal) => look(near, signal))
    if (near === name || state.security !== 'secure' || state.isVoid) return state
    return fallen('bogus', 'too-much-work', near)
  }

  async function look(name: string, signal: AbortSignal): Promise<ZoneState> {
    const anchor = anchors.find(({ zone }) => zone === name)
    if (anchor) return enterZone({ zone: name, ds: anchor.ds }, signal)
    const parent = parentOf(name)
    if (parent === null) return fallen('indeterminate', 'no-trust-anchor', '.')
    const above = await zoneOf(parent, signal)
    if (above.security !== 'secure' || above.isVoid) return above
    const outcome = await ask(name, types.ds, signal)
    if (outcome.kind === 'failed') return unanswered(outcome, `${name} DS`, false)
    const isAnchor = anchors.some(({ zone }) => zone === above.keys.zone)
    const from = { message: outcome.message, keys: above.keys, context: context(), isAnchor }
    const cut = readCut(name, from)
    if (cut.kind === 'same') return { ...above, isVoid: cut.isVoid }
    if (cut.kind === 'cut') return enterZone({ zone: name, ds: cut.ds }, signal)
    return ownWeakness(cut.state, outcome, signal)
  }

  /** Fetches the keys of a zone of which the DS records are known. */
  async function enterZone(cut: Cut, signal: AbortSignal): Promise<ZoneState> {
    const { zone } = cut
    const usable = usableDs(cut.ds, context().algorithms)
    if (!usable.ok) return fallen('insecure', usable.reason, zone)
    const outcome = await ask(zone, types.dnskey, signal)
    const place = `${zone} DNSKEY`
    const isAnchor = anchors.some((anchor) => anchor.zone === zone)
    if (outcome.kind === 'failed') return unanswered(outcome, place, zone === '.')
    const rrset = findRrset(outcome.message, zone, types.dnskey)
    const state = readKeys(rrset, usable.usable, { place, context: context(), isAnchor })
    return ownWeakness(state, outcome, signal)
  }

  function lookAhead(name: string, isSigner: boolean, signal: AbortSignal): void {
    const ahead = (name: string, type: number) => void ask(name, type, signal).catch(() => {})
    const way = wayTo(name, anchors)
    if (way === null) return
    ahead(way.anchor, types.dnskey)
    for (const [index, step] of way.names.slice(0, isSigner ? maxAhead : 2).entries()) {
      ahead(step, types.ds)
      if (isSigner || index === 0) ahead(step, types.dnskey)
    }
  }

  return { zoneOf, lookAhead }
}

/** The nearest anchor above a name, and the names from there down to it. */
function wayTo(name: string, anchors: readonly TrustAnchor[]) {
  const names: string[] = []
  for (let at: string | null = name; at !== null; at = parentOf(at)) {
    const anchor = at
    if (anchors.some(({ zone }) => zone === anchor)) return { anchor, names }
    names.unshift(at)
  }
  return null
}

interface Cut {
  readonly zone: string
  readonly ds: readonly Ds[]
}

interface KeyPlace {
  readonly place: string
  readonly context: VerifyContext
  readonly isAnchor: boolean
}

/** What a zone's DNSKEY set is worth; that of a trust anchor is missing or unsigned only where somebody strips it. */
function readKeys(
  rrset: Rrset | undefined,
  usable: readonly Ds[],
  { place, context, isAnchor }: KeyPlace,
): ZoneState {
  if (rrset === undefined || rrset.signatures.length === 0) {
    return isAnchor ? stripped(place) : fallen('bogus', 'no-signature', place)
  }
  const check = checkZoneKeys(rrset, usable, context)
  if (check.ok) return { security: 'secure', keys: check.keys, isVoid: false }
  const isGood = (at: number) => checkZoneKeys(rrset, usable, { ...context, at }).ok
  return isOwnClock(rrset, check.reason, isGood)
    ? fallen('indeterminate', 'own-clock', place)
    : fallen('bogus', check.reason, place)
}

/**
 * The root is signed anew every day by people who watch over it. So where one of its own signatures is right but
 * for its time, it is our clock that is wrong (or the resolver's memory), and no zone below is to blame.
 */
function isOwnClock(
  rrset: Rrset,
  reason: SecurityReason,
  isGood: (at: number) => boolean,
): boolean {
  if (reason !== 'signature-not-yet-valid' && reason !== 'signature-expired') return false
  const ofRoot = rrset.signatures.filter(({ signer }) => signer === '.')
  return ofRoot.slice(0, maxRootSignatures).some(({ inception }) => isGood(inception))
}

const maxRootSignatures = 4

type CutReading =
  | { readonly kind: 'cut'; readonly ds: readonly Ds[] }
  /** The name is in the zone above. */
  | { readonly kind: 'same'; readonly isVoid: boolean }
  | { readonly kind: 'fallen'; readonly state: ZoneState }

interface Above {
  readonly message: Message
  readonly keys: ZoneKeys
  readonly context: VerifyContext
  /** The zone above is a trust anchor. */
  readonly isAnchor: boolean
}

/** What the answer to a question for DS says about a delegation. */
function readCut(name: string, { message, keys, context, isAnchor }: Above): CutReading {
  const place = `${name} DS`
  const rrset = findRrset(message, name, types.ds)
  if (rrset !== undefined) {
    const verified = verifyRrset(rrset, keys, context)
    if (verified.ok && verified.encloser === null) return { kind: 'cut', ds: readDsSet(rrset) }
    const reason = verified.ok ? 'signature-invalid' : verified.reason
    if (reason === 'no-signature' && isAnchor) return asFallen(stripped(place))
    const isGood = (at: number) => verifyRrset(rrset, keys, { ...context, at }).ok
    return isOwnClock(rrset, reason, isGood)
      ? asFallen(fallen('indeterminate', 'own-clock', place))
      : asFallen(fallen('bogus', reason, place))
  }
  const alias = findRrset(message, name, types.cname)
  // What is an alias is no delegation (RFC 1034 3.6.2); a wildcard makes none either (RFC 4592 4.2).
  if (alias && verifyRrset(alias, keys, context).ok) return { kind: 'same', isVoid: false }
  const denials = collectDenials(groupRrsets(message.authorities, message.bytes), keys, context)
  const verdict = readDenials(denials).delegation(name)
  if (verdict === 'unproven' && isAnchor && !isSigned(message)) {
    return asFallen(stripped(place))
  }
  return readVerdict(verdict, name, denials)
}

function readVerdict(
  verdict: DelegationVerdict,
  name: string,
  { failure, context }: Denials,
): CutReading {
  if (verdict === 'no-delegation' || verdict === 'no-name') {
    return { kind: 'same', isVoid: verdict === 'no-name' }
  }
  if (verdict === 'unproven') {
    const reason = context.work.isSpent ? 'too-much-work' : (failure ?? 'denial-missing')
    return asFallen(fallen('bogus', reason, `${name} DS`))
  }
  const reason = verdict === 'unsigned' ? 'unsigned-delegation' : verdict
  return asFallen(fallen('insecure', reason, name))
}

function asFallen(state: ZoneState): CutReading {
  return { kind: 'fallen', state }
}

function fallen(
  security: 'insecure' | 'bogus' | 'indeterminate',
  reason: SecurityReason,
  failing: string,
): ZoneState {
  return { security, reason, failing }
}

/** A question on the way that brought nothing; that the root's keys are not to be had is never the other side's fault. */
function unanswered(failure: Failure, place: string, isRoot: boolean): ZoneState {
  const isOurs = isRoot || isResolversFault(failure)
  return fallen('indeterminate', isOurs ? 'resolver-fails' : 'lookup-failed', place)
}

/** What is bogus by our own resolver's doing is not known. */
async function ownWeakness(
  state: ZoneState,
  { weakness }: Answered,
  signal: AbortSignal,
): Promise<ZoneState> {
  if (state.security !== 'bogus') return state
  const own = (await weakness?.(signal)) ?? null
  return own === null ? state : fallen('indeterminate', own, state.failing ?? '.')
}

/** What a trust anchor is for is signed; who hands on nothing of that hands on no signatures at all. */
function stripped(failing: string): ZoneState {
  return fallen('indeterminate', 'resolver-strips-dnssec', failing)
}

function findRrset(message: Message, name: string, type: number): Rrset | undefined {
  return groupRrsets(message.answers, message.bytes).find(
    (rrset) => rrset.name === name && rrset.type === type,
  )
}
