import type { InventoryQuestion } from '../../model/inventory.ts'
import { cipherSuiteParts } from '../../protocol/tls/cipher-suites.ts'
import { suitesOfVersion } from '../../protocol/tls/suite-classes.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { readOutcomes, ssl2, type Ask, type Outcome } from './ask.ts'
import { isIntolerant, newestOld, offeredVersions, type Knowledge } from './knowledge.ts'
import { orderVersions } from './next-ask.ts'
import { schemes, schemesHello, shrink, smallBlock, suitesHello } from './offers.ts'
import { orderProof } from './order-facts.ts'

/** Asks once; null when the budget or our patience is at its end. */
export type Put = (ask: Ask) => Promise<Outcome | null>

/**
 * Every suite of every version, and every signature scheme, by elimination: what the server took is
 * left out of the next hello, until it refuses the rest. Gives the suites of each version whose every
 * suite was asked for; in the server's order where that is known, else empty.
 * `parallel`: how many versions are gone through at a time.
 */
export async function enumerate(
  knowledge: () => Knowledge,
  put: Put,
  parallel: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const putAgain: Put = (ask) => untilHeard(put, ask)
  const before = knowledge()
  const byServer = orderProof(before, orderVersions(before)).by === 'server'
  const isSmall = isIntolerant(before)
  const orders = new Map<number, readonly number[]>()
  const suiteTasks = offeredVersions(before).map((version) => async () => {
    orders.set(
      version,
      await enumerateSuites(before, { version, byServer, isSmall, put: putAgain }),
    )
  })
  const signed = [tls13, newestOld(before)].filter(
    (version) => version !== null && version >= tls12 && offeredVersions(before).includes(version),
  )
  const schemeTasks = signed.map(
    (version) => () => enumerateSchemes(before, version ?? tls12, putAgain),
  )
  await runTasks([...suiteTasks, ...schemeTasks], parallel)
  await confirmLast(knowledge(), put)
  const after = knowledge()
  const whole = [...orders].filter(([version]) => {
    const { accepted, refused } = after.of(version)
    return suitesOfVersion(version, true).every((code) => accepted.has(code) || refused.has(code))
  })
  // SSLv2 tells all its cipher kinds at once.
  const hasSsl2 = after.versions.get(ssl2)?.offered === 'yes'
  return new Map([...(hasSsl2 ? [[ssl2, []] as const] : []), ...whole])
}

/** Asks until the hello was heard: being turned away before it says nothing of it. */
async function untilHeard(put: Put, ask: Ask): Promise<Outcome | null> {
  for (;;) {
    const outcome = await put(ask)
    if (outcome === null || outcome.answer !== null) return outcome
  }
}

/** Some servers cannot bear a longer list. */
const usualBlock = 64

/**
 * Blocks hide the order between them, and to find it costs a connection for every few suites: where the
 * server orders, a block is as long as the longest list that it has answered.
 */
function blockSize({ hellos }: Knowledge, { byServer, isSmall }: SuiteTask): number {
  if (isSmall) return smallBlock
  if (!byServer) return usualBlock
  return hellos.reduce((most, { ask }) => Math.max(most, ask.hello.suites.length), usualBlock)
}

interface SuiteTask {
  readonly version: number
  readonly byServer: boolean
  /** The server bears small hellos only. */
  readonly isSmall: boolean
  readonly put: Put
}

async function enumerateSuites(before: Knowledge, task: SuiteTask): Promise<readonly number[]> {
  const { accepted, refused } = before.of(task.version)
  const open = suitesOfVersion(task.version, true).filter(
    // In the server's order each has to be met again to find its place.
    (code) => !refused.has(code) && (task.byServer || !accepted.has(code)),
  )
  const candidates = byLikelihood(open, (code) => accepted.has(code))
  const lists: (readonly number[])[] = []
  const size = blockSize(before, task)
  for (let at = 0; at < candidates.length; at += size) {
    lists.push(await eliminate(candidates.slice(at, at + size), task))
  }
  return task.byServer ? merge(lists, task) : []
}

/** Those that the server is known to take, then those that OpenSSL has; the ones with a shared secret last. */
function byLikelihood(
  codes: readonly number[],
  isKnown: (code: number) => boolean,
): readonly number[] {
  const rank = (code: number) => {
    const parts = cipherSuiteParts(code)
    if (isKnown(code)) return 0
    if (parts === null || /PSK|SRP|KRB5/.test(parts.keyExchange)) return 3
    return parts.openssl === null ? 2 : 1
  }
  return codes
    .map((code) => ({ code, rank: rank(code) }))
    .sort((first, second) => first.rank - second.rank)
    .map(({ code }) => code)
}

/** The suites of a block that the server takes, in the order in which it took them. */
async function eliminate(block: readonly number[], task: SuiteTask): Promise<readonly number[]> {
  const taken: number[] = []
  let failures = 0
  while (taken.length < block.length && failures < 2) {
    const rest = block.filter((code) => !taken.includes(code))
    const outcome = await task.put(suitesAsk('suites', task, rest))
    if (outcome === null) break
    const [reading] = readOutcomes([outcome])
    if (reading === 'refusal') break
    if (reading === 'hello' && outcome.answer?.version === task.version) {
      taken.push(outcome.answer.cipherSuite ?? 0)
      failures = 0
    } else failures += 1
  }
  return taken
}

function suitesAsk(
  question: InventoryQuestion,
  { version, isSmall }: SuiteTask,
  suites: readonly number[],
): Ask {
  const hello = suitesHello(version, suites)
  return { question, refusalMeans: 'suites', hello: isSmall ? shrink(hello) : hello }
}

/** One list out of several, each in the server's order; empty where the server would not say. */
async function merge(
  lists: readonly (readonly number[])[],
  task: SuiteTask,
): Promise<readonly number[]> {
  const [first = [], ...others] = [...lists].sort((one, other) => other.length - one.length)
  const merged = [...first]
  for (const list of others) {
    let from = 0
    for (const code of list) {
      const place = await placeOf(code, merged, { ...task, from })
      if (place === null) return []
      merged.splice(place, 0, code)
      from = place + 1
    }
  }
  return merged
}

/** Where a suite stands among those in order, from a place on, by halving. */
async function placeOf(
  code: number,
  ordered: readonly number[],
  task: SuiteTask & { readonly from: number },
): Promise<number | null> {
  let low = task.from
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const outcome = await task.put(suitesAsk('order', task, [code, ordered[middle] ?? 0]))
    const taken = outcome?.answer?.cipherSuite ?? null
    if (taken === null) return null
    if (taken === code) high = middle
    else low = middle + 1
  }
  return low
}

async function enumerateSchemes(before: Knowledge, version: number, put: Put): Promise<void> {
  const [group] = before.of(version).groups.keys()
  let open: readonly number[] = schemes
  for (let failures = 0; failures < 2 && open.length > 0; ) {
    const hello = schemesHello(version, open, group ?? null)
    const outcome = await put({ question: 'signature-schemes', refusalMeans: 'schemes', hello })
    if (outcome === null) return
    const [reading] = readOutcomes([outcome])
    if (reading === 'refusal') return
    const taken = outcome.answer?.signatureScheme ?? null
    if (taken === null || !open.includes(taken)) failures += 1
    open = open.filter((scheme) => scheme !== taken)
  }
}

/** What was broken off counts only if the server answers afterwards. */
async function confirmLast({ outcomes, hellos }: Knowledge, put: Put): Promise<void> {
  const last = outcomes.at(-1)
  const known = hellos.at(-1)
  if (last === undefined || known === undefined) return
  if (last.step === 'answered' || last.step === 'refused') return
  await put({ ...known.ask, question: 'suites', refusalMeans: 'nothing' })
}

/** Runs the tasks in their order, some of them at a time. */
async function runTasks(
  tasks: readonly (() => Promise<unknown>)[],
  parallel: number,
): Promise<void> {
  const waiting = [...tasks]
  const lane = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await task()
  }
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, lane))
}
