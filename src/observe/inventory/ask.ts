import type { InventoryQuestion, InventoryStep } from '../../model/inventory.ts'
import type { ServerAnswer } from '../../protocol/tls/server-answer.ts'
import { suitesOfVersion } from '../../protocol/tls/suite-classes.ts'
import { tls13 } from '../../protocol/tls/versions.ts'

/** SSL 2.0 among the version numbers of the wire. */
export const ssl2 = 0x0002
export const ssl3 = 0x0300

/** What one hello offers; `write-hello.ts` makes bytes of it. */
export interface Hello {
  /** Every version that the server may pick, highest first; `[ssl2]` alone for SSL 2.0. */
  readonly versions: readonly number[]
  /** In our order of preference. */
  readonly suites: readonly number[]
  readonly groups: readonly number[]
  /** The groups among them that bring a key share. */
  readonly shares: readonly number[]
  readonly schemes: readonly number[]
  /** `small`: few extensions, for servers that cannot bear more. `none`: as before RFC 3546. */
  readonly extensions: 'all' | 'small' | 'none'
  readonly fallback: boolean
}

/**
 * What a refusal means. `versions`: none of them is offered (every suite was there); `suites`, `groups`,
 * `schemes`, `key-type`: none of those it offers, in its highest version; `nothing`: no conclusion.
 */
export type RefusalMeans = 'versions' | 'suites' | 'groups' | 'schemes' | 'key-type' | 'nothing'

export interface Ask {
  readonly question: InventoryQuestion
  readonly hello: Hello
  readonly refusalMeans: RefusalMeans
}

/** One connection and what came of it. */
export interface Outcome {
  readonly connection: number
  readonly ask: Ask
  readonly step: InventoryStep['outcome']
  /** null: the dialogue did not get to the hello. */
  readonly answer: ServerAnswer | null
  readonly atMs: number
}

/** Asks that are the same for a server: one that brought no clear answer is made again once. */
export function askKey({ question, hello }: Ask): string {
  return `${question} ${hello.versions[0] ?? 0}`
}

export type Reading = 'hello' | 'refusal' | 'unclear'

/**
 * What each outcome says. A fatal alert is a refusal unless it complains of something else. Where the
 * server just fell silent or broke off at our hello, it may be load as well as refusal: it counts as
 * refusal only if the same ask met it twice, and a later connection was answered again.
 */
export function readOutcomes(outcomes: readonly Outcome[]): readonly Reading[] {
  const lastAnswered = outcomes.findLastIndex(
    ({ step }) => step === 'answered' || step === 'refused',
  )
  return outcomes.map((outcome, index) => {
    if (isHello(outcome)) return 'hello'
    if (isRefusal(outcome)) return 'refusal'
    if (!isBroken(outcome) || index > lastAnswered) return 'unclear'
    const key = askKey(outcome.ask)
    const same = outcomes.filter((other) => isBroken(other) && askKey(other.ask) === key)
    const needed = outcome.ask.hello.versions[0] === ssl2 && outcome.step === 'closed' ? 1 : 2
    return same.length >= needed ? 'refusal' : 'unclear'
  })
}

const brokenSteps: ReadonlySet<InventoryStep['outcome']> = new Set(['reset', 'closed', 'silent'])

/** Broken off at our hello; what was broken off before says nothing of it. */
function isBroken({ step, answer }: Outcome): boolean {
  return answer !== null && brokenSteps.has(step)
}

/** A hello counts only with what was offered: anything else is no answer to ours. */
function isHello({ answer, ask }: Outcome): boolean {
  if (answer === null) return false
  const { versions, suites } = ask.hello
  if (answer.kind === 'ssl2') return versions[0] === ssl2
  if (answer.kind !== 'hello' && answer.kind !== 'retry') return false
  const version = answer.version ?? 0
  const suite = answer.cipherSuite ?? -1
  const inRange = version >= ssl3 && version <= (versions[0] ?? 0)
  const belongs = suitesOfVersion(tls13).includes(suite) === version >= tls13
  return inRange && belongs && suites.includes(suite)
}

/** Alerts about the hello's form or our name (unrecognized_name), or the server's own trouble. */
const otherComplaints: ReadonlySet<number> = new Set([10, 20, 22, 50, 51, 80, 112])

function isRefusal({ answer, ask }: Outcome): boolean {
  // Whatever is no SERVER-HELLO is the answer of a server without SSL 2.0.
  if (ask.hello.versions[0] === ssl2) return answer?.kind === 'alert' || answer?.kind === 'garbage'
  return answer?.kind === 'alert' && !otherComplaints.has(answer.alert?.code ?? 80)
}
