import { isWithin } from '../../protocol/dns/name.ts'
import { rcodes, type Message } from '../../protocol/dns/message.ts'
import { maxAliases } from '../../protocol/dns/read-answer.ts'
import { algorithms, type AlgorithmTable } from '../../protocol/dnssec/algorithm.ts'
import { groupRrsets, type Rrset } from '../../protocol/dnssec/rrset.ts'
import { rootAnchors, type TrustAnchor } from '../../protocol/dnssec/trust-anchors.ts'
import { types } from '../../protocol/dnssec/types.ts'
import type { VerifyContext } from '../../protocol/dnssec/verify-rrset.ts'
import { createWork } from '../../protocol/dnssec/work.ts'
import type { Answered, Failure, Outcome } from '../dns/ask-server.ts'
import { isResolversFault } from '../dns/resolver-weakness.ts'
import { createSharedAnswers } from '../dns/shared-answers.ts'
import { findAlias, signedFor, type Alias } from './alias.ts'
import { judgeAbsence, judgeRrset, type Bench, type Place } from './judge-rrset.ts'
import {
  weakest,
  type AliasLink,
  type AskRaw,
  type Judgement,
  type SecurityReason,
  type ValidatedAnswer,
  type ValidatedRecord,
} from './validated-answer.ts'
import { createZoneTree } from './zone-tree.ts'

/**
 * A validating stub (RFC 4033 7, RFC 4035 4.9).
 *
 * It asks any resolver that hands on DNSSEC records, with CD set so that the resolver does not keep the
 * interesting answers to itself, and believes none of its AD bits. What comes is validated from the trust
 * anchors down. Each link of a chain of aliases has its own state and the whole that of its weakest link,
 * because DANE (RFC 7672 2.1, 2.2) asks for more than the sum.
 */
export interface Validator {
  /** `name` in normal form, TYPE as a number. Rejects only when the signal aborts. */
  query(name: string, type: number, signal: AbortSignal): Promise<ValidatedAnswer>
}

export interface ValidatorOptions {
  readonly ask: AskRaw
  /** Those of the root if absent. */
  readonly anchors?: readonly TrustAnchor[]
  /** The time of the wall, ISO 8601. */
  readonly now: () => string
  /** The product's own if absent; for tests over old zones. */
  readonly algorithms?: AlgorithmTable
  /** How long answers, keys and delegations are remembered, in ms; if absent a minute, as in `createDns`. */
  readonly keepMs?: number
}

/** The same thing is asked once, also while it is under way. */
export function createValidator(options: ValidatorOptions): Validator {
  const { anchors = rootAnchors, now, algorithms: table = algorithms, keepMs = 60_000 } = options
  const asked = shared<Outcome>(keepMs, (outcome) => outcome.kind === 'message')
  const answers = shared<ValidatedAnswer>(keepMs, ({ security }) => security !== 'indeterminate')
  const ask: AskRaw = (name, type, signal) =>
    asked.ask(`${type} ${name}`, signal, (signal) => options.ask(name, type, signal))
  const context = (): VerifyContext => ({
    at: Math.floor(Date.parse(now()) / 1_000),
    algorithms: table,
    work: createWork(),
  })
  const tree = createZoneTree({ ask, anchors, context, keepMs })
  return {
    query: (name, type, signal) =>
      answers.ask(`${type} ${name}`, signal, (signal) =>
        withAhead(signal, (ahead) => {
          const bench: Bench = { tree, signal, ahead, context: context(), steps: maxSteps }
          return follow({ name, type, ask, bench })
        }),
      ),
  }
}

/** What was asked for ahead, and turns out not to be needed, ends with the question. */
async function withAhead<T>(
  signal: AbortSignal,
  work: (ahead: AbortSignal) => Promise<T>,
): Promise<T> {
  const done = new AbortController()
  try {
    return await work(AbortSignal.any([signal, done.signal]))
  } finally {
    done.abort()
  }
}

/** Labels looked at for one question, all aliases together: a bound for its questions. */
const maxSteps = 150

function shared<V>(keepMs: number, isKept: (value: V) => boolean) {
  return createSharedAnswers<V>({ limit: 1_000, keepMs, elapsed: () => performance.now(), isKept })
}

interface Course {
  readonly name: string
  readonly type: number
  readonly ask: AskRaw
  readonly bench: Bench
}

/** The question, and what was found on the way to its answer. */
interface Trail {
  readonly aliases: readonly AliasLink[]
  readonly name: string
}

/**
 * Follows the aliases. That there is nothing at their end may be said by the answer that brought them; if it
 * does not say so, or not well enough, the end is asked for by its own name.
 */
async function follow({ name: first, type, ask, bench }: Course): Promise<ValidatedAnswer> {
  const aliases: AliasLink[] = []
  let name = first
  let answered: Answered | null = null
  for (;;) {
    const isFresh = answered === null
    if (answered === null) {
      const asking = ask(name, type, bench.signal)
      bench.tree.lookAhead(name, false, bench.ahead)
      const outcome = await asking
      if (outcome.kind === 'failed') {
        const reason = await reasonOfFailure(outcome, bench)
        return withoutAnswer({ ...outcome, reason }, { aliases, name })
      }
      answered = outcome
    }
    const { message, weakness } = answered
    const place = { message, bench, ...(weakness ? { weakness } : {}) }
    const sets = groupRrsets(message.answers, message.bytes)
    const found = message.rcode === rcodes.nxdomain ? [] : sets.filter(fits(name, type))
    if (found.length > 0) {
      const judged: Judgement[] = []
      for (const rrset of found) {
        judged.push(await judgeRrset(signedFor(rrset, sets), { name, ...place }))
      }
      return finish({ aliases, name }, { status: 'found', end: weakest(judged), found })
    }
    const alias = findAlias(sets, name, type)
    if (alias === null) {
      const isEnd = isFresh || saysNothing(message, name)
      const answer = isEnd ? await nothing({ aliases, name }, { type, place }) : null
      if (answer && (isFresh || isSettled(answer.end))) return answer
      answered = null
      continue
    }
    aliases.push(await linkOf(alias, { name, ...place }))
    const detail = dead(alias, aliases)
    if (detail !== null || alias.target === null) {
      const reason = 'lookup-failed'
      return withoutAnswer({ status: 'servfail', detail, reason }, { aliases, name })
    }
    name = alias.target
  }
}

/** RFC 2308 2.1, 2.2: a response code or an SOA that speaks of the end of the aliases. */
function saysNothing({ rcode, authorities }: Message, name: string): boolean {
  const isOf = (owner: string) => isWithin(name, owner)
  return (
    rcode === rcodes.nxdomain ||
    authorities.some((record) => record.type === types.soa && isOf(record.name))
  )
}

function isSettled({ security }: Judgement): boolean {
  return security === 'secure' || security === 'insecure'
}

function fits(name: string, type: number) {
  return (rrset: Rrset) => rrset.name === name && (rrset.type === type || type === types.any)
}

async function linkOf(alias: Alias, place: Place): Promise<AliasLink> {
  const judgement = await judgeRrset(alias.rrset, { ...place, name: alias.rrset.name })
  return {
    name: place.name,
    target: alias.target ?? place.name,
    owner: alias.rrset.name,
    ...judgement,
  }
}

/** Why an alias leads nowhere. */
function dead({ target }: Alias, aliases: readonly AliasLink[]): string | null {
  if (target === null) return 'yxdomain'
  if (aliases.some(({ name }) => name === target)) return 'alias-loop'
  return aliases.length > maxAliases ? 'alias-too-long' : null
}

interface End {
  readonly status: ValidatedAnswer['status']
  readonly end: Judgement
  readonly found?: readonly Rrset[]
}

async function nothing(
  trail: Trail,
  { type, place }: { readonly type: number; readonly place: Omit<Place, 'name'> },
): Promise<ValidatedAnswer> {
  const { isEmpty, ...end } = await judgeAbsence({ name: trail.name, type }, place)
  const isError = place.message.rcode === rcodes.nxdomain && !isEmpty
  return finish(trail, { status: isError ? 'nxdomain' : 'no-data', end })
}

/** A resolver that cannot even tell the keys of the root fails itself, whatever it was asked. */
async function reasonOfFailure(failure: Failure, { tree, signal }: Bench): Promise<SecurityReason> {
  if (isResolversFault(failure)) return 'resolver-fails'
  const root = await tree.zoneOf('.', signal)
  return root.security === 'indeterminate' && root.reason === 'resolver-fails'
    ? 'resolver-fails'
    : 'lookup-failed'
}

interface NoAnswer {
  readonly status: ValidatedAnswer['status']
  readonly detail: string | null
  readonly reason: SecurityReason
}

function withoutAnswer({ status, detail, reason }: NoAnswer, trail: Trail): ValidatedAnswer {
  const end: Judgement = { security: 'indeterminate', reason, failing: trail.name }
  return { ...finish(trail, { status, end }), detail }
}

function finish(trail: Trail, { status, end, found = [] }: End): ValidatedAnswer {
  return {
    ...weakest([...trail.aliases, end].map(justJudgement)),
    status,
    detail: null,
    ...trail,
    end,
    records: found.flatMap(recordsOf),
  }
}

function justJudgement({ security, reason, failing }: Judgement): Judgement {
  return { security, reason, failing }
}

function recordsOf({ name, type, ttl, rdatas }: Rrset): readonly ValidatedRecord[] {
  return rdatas.map((rdata) => ({ name, type, ttl, rdata }))
}
