import { randomBytes } from 'node:crypto'
import type { Depth } from '../model/evidence.ts'
import { findSender } from '../judge/profiles/senders.ts'
import { parseTarget } from '../observe/parse-target.ts'
import { optedOut } from '../model/opted-out.ts'
import type { Target } from '../model/target.ts'
import type { AddedCheck, CheckSummary, Store } from '../store/store.ts'
import { inDomains } from '../world/net.ts'
import type { Clock, World } from '../world/world.ts'
import type { Metrics } from './metrics.ts'
import { Problem } from './problem.ts'
import type { Runner } from './runner.ts'
import type { WebSettings } from './settings.ts'
import { fillWords, webWords } from './words/words.ts'

export interface AcceptDeps {
  readonly store: Store
  readonly clock: Clock
  readonly settings: WebSettings
  readonly metrics: Metrics
  readonly net: Pick<World['net'], 'barredNetwork'>
  readonly runner: Pick<Runner, 'secondsPerCheck'>
}

export interface CheckWish {
  /** As typed. */
  readonly target: string
  readonly depth: Depth
  /** Id or alias of a built-in sender. */
  readonly profile: string
  readonly repeat: { readonly client: string; readonly key: string } | null
  /** A finished check is no answer, however young; absent: it is. */
  readonly anew?: boolean
}

type Accepted = Extract<AddedCheck, { check: CheckSummary }>

/** Queues a check or finds the one that answers already. Rejects with a `Problem` that says why not. */
export async function acceptCheck(wish: CheckWish, deps: AcceptDeps): Promise<Accepted> {
  try {
    return await accept(wish, deps)
  } catch (error) {
    if (error instanceof Problem) deps.metrics.checkRefused(error.code)
    throw error
  }
}

async function accept(wish: CheckWish, deps: AcceptDeps): Promise<Accepted> {
  const { store, clock, settings, metrics } = deps
  const target = readTarget(wish.target)
  assertAllowed(target, deps)
  const now = clock.now()
  const joinMs = wish.anew === true ? 0 : settings.joinSeconds * 1000
  const added = await store.addCheck({
    id: randomBytes(idBytes).toString('hex'),
    target,
    depth: wish.depth,
    profile: findSender(wish.profile)?.id ?? wish.profile,
    now,
    joinAfter: new Date(Date.parse(now) - joinMs).toISOString(),
    maxQueued: settings.maxQueued,
    perTarget: {
      max: settings.checksPerTarget,
      since: new Date(Date.parse(now) - targetMs).toISOString(),
    },
    repeat: wish.repeat,
  })
  if (added.kind === 'key-reused') throw new Problem('key-reused')
  if (added.kind === 'target-busy') {
    const until = Date.parse(added.oldest) + targetMs
    throw new Problem('target-busy', null, Math.ceil((until - Date.parse(now)) / 1000))
  }
  if (added.kind === 'full') throw new Problem('queue-full', null, retryAfter(added.queued, deps))
  metrics.checkAccepted(added.kind)
  return added
}

/** The hour of `checksPerTarget`. */
const targetMs = 60 * 60 * 1000

/** Too long to guess: a link to a result is known to whom it was given. */
const idBytes = 10

function readTarget(typed: string): Target {
  const target = parseTarget(typed)
  if (target.ok) return target.value
  const { problem, text } = target
  // The part behind the @ alone is quoted: nothing of a local part goes into an answer or a log.
  throw new Problem('bad-target', (lang) => fillWords(webWords[lang].targets[problem], { text }))
}

function assertAllowed({ asciiDomain, given }: Target, { settings, net }: AcceptDeps) {
  const names = given === null || given.isAddress ? [asciiDomain] : [asciiDomain, given.host]
  if (inDomains(names, settings.optedOutDomains)) throw new Problem('opted-out')
  const barred = given?.isAddress === true ? net.barredNetwork(given.host, 'typed') : null
  if (barred === optedOut) throw new Problem('opted-out')
  if (barred !== null) throw new Problem('special-purpose-address', () => barred)
}

/** Seconds until about half of the queue is done, at the pace of the last checks. */
function retryAfter(queued: number, { settings, runner }: AcceptDeps): number {
  const seconds = (queued / 2 / settings.concurrency) * runner.secondsPerCheck()
  return Math.min(3600, Math.max(1, Math.ceil(seconds)))
}
