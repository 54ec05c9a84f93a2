import type { LookupStatus } from '../../model/dns.ts'
import { isWithin, normalName } from '../../protocol/dns/name.ts'
import { maxAliases, readAnswer, type AnswerReading } from '../../protocol/dns/read-answer.ts'
import { typeNumbers, type RecordOf, type RecordType } from '../../protocol/dns/record.ts'
import { rootAnchors, type TrustAnchor } from '../../protocol/dnssec/trust-anchors.ts'
import { types } from '../../protocol/dnssec/types.ts'
import { systemClock } from '../clock.ts'
import type { AskRaw, ValidatedAnswer } from '../dnssec/validated-answer.ts'
import { createValidator } from '../dnssec/validator.ts'
import type { Authenticity, Dns, DnsAnswer } from '../world.ts'
import { askServer, type Failure, type Outcome } from './ask-server.ts'
import { askServers } from './ask-servers.ts'
import { localReading } from './local-reading.ts'
import { formatResolverAddress, type ResolverAddress } from './resolver-address.ts'
import { isSigned, weaknessIn } from './resolver-weakness.ts'
import { createSharedAnswers } from './shared-answers.ts'

export interface DnsOptions {
  /** Resolvers, asked in this order. */
  readonly servers: readonly ResolverAddress[]
  /** For one query with all its aliases, in ms; then its status is `timeout`. */
  readonly timeoutMs: number
  /** How long a server may be silent in each round, in ms; if absent 2, 3 and 5 seconds. */
  readonly roundsMs?: readonly number[]
  /** Where validation begins; those of the root if absent. */
  readonly anchors?: readonly TrustAnchor[]
  /** The time of the wall, for signatures. */
  readonly now?: () => string
}

/**
 * A stub resolver (RFC 1034 5.3.1) over UDP and TCP. The same question is asked once, and its answer kept
 * for a minute whatever its time to live says: long enough that a run does not contradict itself.
 *
 * `detail` is one of: `bad-name` (nobody was asked), `no-resolver`, `unreachable`, `refused`, `formerr`,
 * `notimp`, `badvers`, `yxdomain`, `notauth`, `badcookie`, `rcode-N`, `malformed`, `truncated` (and TCP does
 * not work), `lame`, `alias-loop`, `alias-too-long`, or null.
 */
export function createDns(options: DnsOptions): Dns {
  const { servers, timeoutMs, anchors, now = () => systemClock.now() } = options
  const askRaw = createAsker(options)
  const validator = createValidator({ ask: askRaw, now, ...(anchors ? { anchors } : {}) })
  return {
    resolvers: servers.map(formatResolverAddress),
    async query(name, type, signal) {
      signal.throwIfAborted()
      const asked = normalName(name)
      if (!asked.ok) return answered('servfail', 'bad-name')
      const trail: Trail = { aliases: [], name: asked.value }
      const bound = AbortSignal.timeout(Math.ceil(timeoutMs))
      try {
        const either = AbortSignal.any([signal, bound])
        return await follow(trail, (name) => ask(askRaw, { name, type }, either))
      } catch (error) {
        signal.throwIfAborted()
        if (!bound.aborted) throw error
        return withTrail(answered('timeout', null), trail)
      }
    },
    async authenticate(name, type, signal) {
      signal.throwIfAborted()
      const asked = normalName(name)
      if (!asked.ok || isWithin(asked.value, 'localhost'))
        return unknownAuthenticity('lookup-failed')
      const bound = AbortSignal.timeout(Math.ceil(validationPatience * timeoutMs))
      try {
        const either = AbortSignal.any([signal, bound])
        return authenticity(await validator.query(asked.value, typeNumbers[type], either), anchors)
      } catch (error) {
        signal.throwIfAborted()
        if (!bound.aborted) throw error
        return unknownAuthenticity('lookup-failed')
      }
    },
  }
}

/** One question to the resolvers; the same one is asked once, and its answer kept for a while. */
function createAsker(options: DnsOptions): AskRaw {
  const { servers, timeoutMs, roundsMs = [2_000, 3_000, 5_000], anchors = rootAnchors } = options
  const shared = createSharedAnswers<Outcome>({
    limit: 1_000,
    keepMs: 60_000,
    elapsed: () => performance.now(),
    // Silence is no answer: whoever asks again shall have another chance.
    isKept: (outcome) => outcome.kind === 'message' || outcome.status !== 'timeout',
  })
  const passes = signaturePasses(anchors, roundsMs[0] ?? timeoutMs)
  return (name, type, signal) =>
    shared.ask(`${type} ${name}`, signal, async (signal) => {
      const sent = await askServers({ name, type }, { servers, timeoutMs, roundsMs }, signal)
      if (sent.kind === 'failed') return sent
      const { kind, message, isPlain, server } = sent
      const weakness = async (signal: AbortSignal) => {
        const told = weaknessIn(message, isPlain)
        if (told !== null || isSigned(message)) return told
        return (await passes(server, signal)) ? null : 'resolver-strips-dnssec'
      }
      return { kind, message, weakness }
    })
}

/**
 * Whether a server hands on signatures, by the keys of the trust anchors, which are signed. Of several resolvers
 * one may and another not, and which one answers is a matter of chance. One that fails here gets the benefit of
 * the doubt: others say why.
 */
function signaturePasses(anchors: readonly TrustAnchor[], ms: number) {
  const known = new Map<string, boolean>()
  return async (server: ResolverAddress, signal: AbortSignal): Promise<boolean> => {
    const key = formatResolverAddress(server)
    const before = known.get(key)
    if (before !== undefined) return before
    const answers = await Promise.all(
      anchors.map(({ zone }) =>
        askServer(server, { name: zone, type: types.dnskey }, { ms, signal }),
      ),
    )
    const messages = answers.flatMap((answer) => (answer.kind === 'message' ? answer.message : []))
    const isPassing = messages.length === 0 || messages.some(isSigned)
    if (messages.length > 0) known.set(key, isPassing)
    return isPassing
  }
}

async function ask<T extends RecordType>(
  askRaw: AskRaw,
  { name, type }: { readonly name: string; readonly type: T },
  signal: AbortSignal,
): Promise<AnswerReading<T> | Failure> {
  if (isWithin(name, 'localhost')) return localReading(name, type)
  const outcome = await askRaw(name, typeNumbers[type], signal)
  if (outcome.kind === 'failed') return outcome
  const reading = readAnswer(outcome.message, name, type)
  return reading.ok ? reading.value : { kind: 'failed', status: 'servfail', detail: 'malformed' }
}

/** A chain of trust takes more questions than an answer; so many times the patience for one. */
const validationPatience = 2

/** An anchor that does not fit the keys of its own zone is our mistake, not the other side's. */
function authenticity(
  answer: ValidatedAnswer,
  anchors: readonly TrustAnchor[] = rootAnchors,
): Authenticity {
  const { security, reason, failing, aliases } = answer
  const isOurs =
    reason === 'ds-mismatch' && anchors.some(({ zone }) => failing === `${zone} DNSKEY`)
  if (isOurs) return unknownAuthenticity('no-trust-anchor')
  const [first] = aliases
  return {
    dnssec: security,
    reason,
    failing,
    firstAlias: first?.security ?? null,
    aliasesSecure: aliases.every((alias) => alias.security === 'secure'),
  }
}

function unknownAuthenticity(reason: string): Authenticity {
  return { dnssec: 'indeterminate', reason, failing: null, firstAlias: null, aliasesSecure: false }
}

/** The aliases met so far, and the name that is asked for now. */
interface Trail {
  readonly aliases: string[]
  name: string
}

/** Asks for the name, then for the target of its alias, and so on (RFC 1034 5.2.2). The trail grows as it goes. */
async function follow<T extends RecordType>(
  trail: Trail,
  ask: (name: string) => Promise<AnswerReading<T> | Failure>,
): Promise<DnsAnswer<T>> {
  for (;;) {
    const reading = await ask(trail.name)
    if ('kind' in reading) return withTrail(answered(reading.status, reading.detail), trail)
    const isKnown = [...reading.aliases, reading.name].some((name) => trail.aliases.includes(name))
    trail.aliases.push(...reading.aliases)
    trail.name = reading.name
    const { state, records } = reading
    if (isKnown || state === 'alias-loop') return pathless('alias-loop', trail)
    if (trail.aliases.length > maxAliases) return pathless('alias-too-long', trail)
    if (state === 'elsewhere') continue
    if (state === 'alias-too-long' || state === 'lame') {
      return withTrail(answered('servfail', state), trail)
    }
    return withTrail(answered(state, null, records), trail)
  }
}

function withTrail<T extends RecordType>(answer: DnsAnswer<T>, trail: Trail): DnsAnswer<T> {
  const canonicalName = trail.aliases.length > 0 ? trail.name : null
  return { ...answer, aliases: trail.aliases, canonicalName }
}

/** Aliases that end nowhere have no canonical name. */
function pathless<T extends RecordType>(detail: string, trail: Trail): DnsAnswer<T> {
  return { ...answered<T>('servfail', detail), aliases: trail.aliases }
}

function answered<T extends RecordType>(
  status: LookupStatus,
  detail: string | null,
  records: readonly RecordOf<T>[] = [],
): DnsAnswer<T> {
  return { status, detail, aliases: [], canonicalName: null, records }
}
