import type { InventoryQuestion } from '../../model/inventory.ts'
import { suiteClasses, suitesOfVersion, type SuiteClass } from '../../protocol/tls/suite-classes.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { askConfirmation } from './ask-confirmation.ts'
import { askKey, ssl2, ssl3, type Ask, type Hello, type RefusalMeans } from './ask.ts'
import { classProofs, decisiveVersions, openSuites } from './class-facts.ts'
import { blockSuites, extensionProofs, fallbackScsv, fallbackVersion } from './extension-facts.ts'
import { openGroups } from './group-facts.ts'
import {
  isIntolerant,
  newestOld,
  offeredVersions,
  type KeyType,
  type Knowledge,
} from './knowledge.ts'
import {
  byWorth,
  groupsHello,
  isPostQuantum,
  keyTypeHello,
  shrink,
  smallHello,
  suitesHello,
  suitesOfKeyType,
  unique,
  wideHello,
} from './offers.ts'
import { choiceToTurn, orderProof } from './order-facts.ts'

/**
 * The next hello that can still tell something, in the order of worth: TLS 1.2 with its extensions; the
 * older versions; the weak classes; static RSA and finite-field DH; block ciphers of SSLv3; the other key type; post-quantum
 * groups, then all groups; who orders; fallback and encrypt-then-MAC; block ciphers of TLS 1.0. null:
 * nothing is left to ask.
 *
 * Each answer tells more than what it was asked for, so that most questions are answered before their
 * turn comes. `remaining`: connections that may still be used.
 */
export function nextAsk(knowledge: Knowledge, remaining: number): Ask | null {
  const confirmed = (isLast: boolean) =>
    askConfirmation(knowledge, { isLast, attempts: maxAttempts })
  const confirmation = confirmed(remaining === 1)
  if (confirmation !== null) return confirmation
  for (const propose of questions) {
    const ask = fitted(knowledge, propose(knowledge, remaining))
    if (ask !== null && !isExhausted(knowledge, ask)) return ask
  }
  return confirmed(true)
}

/** Small, where the server is known not to bear more; a whole key type does not fit, and is not asked for. */
function fitted(knowledge: Knowledge, ask: Ask | null): Ask | null {
  if (ask === null || ask.hello.extensions !== 'all' || !isIntolerant(knowledge)) return ask
  return ask.refusalMeans === 'key-type' ? null : { ...ask, hello: shrink(ask.hello) }
}

type Propose = (knowledge: Knowledge, remaining: number) => Ask | null

/** An ask that was broken off this often is left, as is a hello that was made this often and taught nothing. */
const maxAttempts = 2

function isExhausted(knowledge: Knowledge, ask: Ask): boolean {
  if (timesUnclear(knowledge, ask) >= maxAttempts) return true
  const hello = JSON.stringify(ask.hello)
  const same = knowledge.outcomes.filter(
    (outcome) => outcome.answer !== null && JSON.stringify(outcome.ask.hello) === hello,
  )
  return same.length >= maxAttempts
}

const lastQuestions: readonly Propose[] = [askOrder, askFallback, askEncryptThenMac]

const questions: readonly Propose[] = [
  askNewest,
  askTls12,
  (knowledge) => askVersion(knowledge, 'tls-1.1', 0x0302),
  (knowledge) => askVersion(knowledge, 'tls-1.0', 0x0301),
  (knowledge) => askVersion(knowledge, 'ssl-3', ssl3),
  (knowledge) => askVersion(knowledge, 'ssl-2', ssl2),
  (knowledge) => askVersion(knowledge, 'tls-1.3', tls13),
  askWeakSuites,
  askKeyExchange,
  (knowledge) => askOldBlocks(knowledge, ssl3),
  askKeyType,
  askServerGroups,
  askPostQuantum,
  whileRoomy((knowledge) => askGroups(knowledge, tls13)),
  whileRoomy((knowledge) => askGroups(knowledge, newestOld(knowledge))),
  ...lastQuestions,
  (knowledge) => askGroups(knowledge, tls13),
  (knowledge) => askGroups(knowledge, newestOld(knowledge)),
  (knowledge) => askOldBlocks(knowledge, 0x0301),
]

/**
 * Groups come one by one where the server does not list them, more than a budget has; each of the last
 * questions is answered by one connection.
 */
function whileRoomy(propose: Propose): Propose {
  return (knowledge, remaining) => {
    const last = lastQuestions.filter((one) => one(knowledge, remaining) !== null)
    return remaining > last.length ? propose(knowledge, remaining) : null
  }
}

function timesUnclear({ outcomes, readings }: Knowledge, ask: Ask): number {
  const key = askKey(ask)
  return outcomes.filter(
    (outcome, index) =>
      outcome.answer !== null && readings[index] === 'unclear' && askKey(outcome.ask) === key,
  ).length
}

function ask(question: InventoryQuestion, refusalMeans: RefusalMeans, hello: Hello): Ask {
  return { question, refusalMeans, hello }
}

/** Once with everything; where that was broken off, once more with little. */
function versionAsk(knowledge: Knowledge, question: InventoryQuestion, version: number): Ask {
  const wide = ask(question, 'versions', wideHello(version, openClasses(knowledge, suiteClasses)))
  const isFirst = timesUnclear(knowledge, wide) === 0 && !isIntolerant(knowledge)
  if (version <= ssl3 || isFirst) return wide
  return ask(question, 'versions', smallHello(version))
}

/** Where no visit got into TLS, one hello for all versions tells two things of a server without TLS 1.3. */
function askNewest(knowledge: Knowledge): Ask | null {
  return knowledge.versions.size === 0 ? versionAsk(knowledge, 'tls-1.3', tls13) : null
}

/** Where TLS 1.2 is known from a visit, its extensions are not. */
function askTls12(knowledge: Knowledge): Ask | null {
  const known = knowledge.versions.get(tls12)?.offered
  const isSeen = knowledge.hellos.some(({ answer }) => answer.version === tls12)
  if (known === 'no' || isSeen) return null
  return versionAsk(knowledge, 'tls-1.2', tls12)
}

function askVersion(
  knowledge: Knowledge,
  question: InventoryQuestion,
  version: number,
): Ask | null {
  return knowledge.versions.has(version) ? null : versionAsk(knowledge, question, version)
}

function openClasses(knowledge: Knowledge, among: readonly SuiteClass[]): ReadonlySet<SuiteClass> {
  const proofs = classProofs(knowledge)
  return new Set(among.filter((id) => proofs.get(id)?.offered === 'not-tested'))
}

const keyExchangeClasses: readonly SuiteClass[] = ['static-rsa', 'finite-field-dh']
const weakestClasses = suiteClasses.filter((id) => !keyExchangeClasses.includes(id))

/** Together with the key exchanges and the other key type where there is room: fewer refusals. */
function askWeakSuites(knowledge: Knowledge, remaining: number): Ask | null {
  const weakest = openClasses(knowledge, weakestClasses)
  if (weakest.size === 0) return null
  const all = openClasses(knowledge, suiteClasses)
  // A server without old versions seldom has more than two of the classes.
  const isModern = decisiveVersions(knowledge)?.join() === String(tls12)
  // What the newest version refused as a whole, the oldest hardly ever takes.
  const newest = newestOld(knowledge)
  const isRefused = newest !== null && openSuites(knowledge, newest, [...all]).length === 0
  const isRoomy = isModern || isRefused || remaining >= all.size
  if (!isRoomy) return askClasses(knowledge, 'weak-suites', weakest)
  return askClasses(knowledge, 'weak-suites', all, suitesOfMissingKey(knowledge))
}

/** The suites of the key type that was not shown, in the newest version before TLS 1.3. */
function suitesOfMissingKey(knowledge: Knowledge): readonly number[] {
  const version = newestOld(knowledge)
  const [missing, ...others] = missingKeyTypes(knowledge)
  if (version === null || missing === undefined || others.length > 0) return []
  const suites = suitesOfKeyType(version, missing)
  // Taken without that key type: EdDSA comes with the suites of ECDSA.
  return suites.some((suite) => knowledge.of(version).accepted.has(suite)) ? [] : suites
}

function askKeyExchange(knowledge: Knowledge): Ask | null {
  return askClasses(knowledge, 'key-exchange', openClasses(knowledge, keyExchangeClasses))
}

/** The union of the classes, in the first deciding version that has not refused it yet. `more`: suites for the newest. */
function askClasses(
  knowledge: Knowledge,
  question: InventoryQuestion,
  wanted: ReadonlySet<SuiteClass>,
  more: readonly number[] = [],
): Ask | null {
  const versions = decisiveVersions(knowledge) ?? offeredVersions(knowledge)
  for (const version of versions) {
    if (version > tls12) continue
    const open = openSuites(knowledge, version, [...wanted])
    if (open.length === 0) continue
    const suites = byWorth(open, wanted)
    const added = version === newestOld(knowledge) ? more : []
    const whole = ask(question, 'suites', suitesHello(version, unique([...suites, ...added])))
    const one = fitted(knowledge, whole)
    if (one !== null && !isExhausted(knowledge, one)) return one
  }
  return null
}

/** The key type that the server did not show yet: RSA or ECDSA. */
export function missingKeyTypes({ chains, refusedKeyTypes }: Knowledge): readonly ('rsa' | 'ec')[] {
  const isOpen = (type: KeyType) => !chains.has(type) && !refusedKeyTypes.has(type)
  return (['ec', 'rsa'] as const).filter(isOpen)
}

function askKeyType(knowledge: Knowledge): Ask | null {
  const [missing] = missingKeyTypes(knowledge)
  const [newest] = offeredVersions(knowledge)
  const version = newestOld(knowledge) ?? newest
  if (missing === undefined || version === undefined) return null
  const [group] = knowledge.of(version).groups.keys()
  return ask('key-type', 'key-type', keyTypeHello(version, missing, group ?? null))
}

/** A server that had to take a group which is not its first may list all it has (RFC 8446 4.2.7). */
function askServerGroups(knowledge: Knowledge): Ask | null {
  const isAsked = knowledge.outcomes.some(
    ({ ask: { question, hello } }) => question === 'groups' && hello.versions[0] === tls13,
  )
  return isAsked ? null : askGroups(knowledge, tls13)
}

function askPostQuantum(knowledge: Knowledge): Ask | null {
  if (knowledge.versions.get(tls13)?.offered !== 'yes') return null
  const open = openGroups(knowledge, tls13).filter(isPostQuantum)
  return open.length === 0 ? null : ask('post-quantum', 'groups', groupsHello(tls13, open))
}

function askGroups(knowledge: Knowledge, version: number | null): Ask | null {
  if (version === null || version <= ssl3) return null
  if (knowledge.versions.get(version)?.offered !== 'yes') return null
  const open = openGroups(knowledge, version)
  return open.length === 0 ? null : ask('groups', 'groups', groupsHello(version, open))
}

function askOrder(knowledge: Knowledge): Ask | null {
  const versions = orderVersions(knowledge)
  const [version] = versions
  if (version === undefined || orderProof(knowledge, versions).offered !== 'not-tested') return null
  const choice = choiceToTurn(knowledge, version)
  const { accepted, refused, groups } = knowledge.of(version)
  const [group = null] = groups.keys()
  if (choice !== null) {
    return ask('order', 'nothing', suitesHello(version, [choice.other, choice.preferred], group))
  }
  const rest = suitesOfVersion(version).filter((code) => !accepted.has(code) && !refused.has(code))
  if (rest.length === 0) return null
  // Only one suite is known. Behind all others it is taken again where the server decides, or has no other.
  const wasLast = knowledge.hellos.some(
    ({ ask: { question, hello }, answer }) =>
      question === 'order' &&
      answer.version === version &&
      hello.suites.at(-1) === answer.cipherSuite,
  )
  const suites = wasLast ? rest : [...rest, ...accepted.keys()]
  return ask(
    'order',
    wasLast || accepted.size === 0 ? 'suites' : 'nothing',
    suitesHello(version, suites, group),
  )
}

/** TLS 1.2 and older leave the choice to the same setting; TLS 1.3 is asked where there is nothing else. */
export function orderVersions(knowledge: Knowledge): readonly number[] {
  const offered = offeredVersions(knowledge)
  const old = offered.filter((version) => version <= tls12)
  return old.length > 0 ? old : offered
}

function askFallback(knowledge: Knowledge): Ask | null {
  const version = fallbackVersion(knowledge)
  if (version === null || fallbackScsv(knowledge).offered !== 'not-tested') return null
  const suites = [...knowledge.of(version).accepted.keys()]
  const hello = suitesHello(version, suites.length > 0 ? suites : suitesOfVersion(version))
  return ask('fallback-scsv', 'nothing', { ...hello, fallback: true })
}

function askEncryptThenMac(knowledge: Knowledge): Ask | null {
  const newest = newestOld(knowledge)
  if (newest === null || newest <= ssl3) return null
  if (extensionProofs(knowledge).encryptThenMac.offered !== 'not-tested') return null
  const { refused } = knowledge.of(newest)
  const suites = blockSuites(newest).filter((suite) => !refused.has(suite))
  return ask('encrypt-then-mac', 'suites', suitesHello(newest, suites))
}

/** Block ciphers in the versions where they are a weakness of their own (POODLE, BEAST). */
function askOldBlocks(knowledge: Knowledge, version: number): Ask | null {
  if (knowledge.versions.get(version)?.offered !== 'yes') return null
  const { accepted, refused } = knowledge.of(version)
  const all = blockSuites(version)
  if (all.some((suite) => accepted.has(suite))) return null
  const open = all.filter((suite) => !refused.has(suite))
  return open.length === 0 ? null : ask('weak-suites', 'suites', suitesHello(version, open))
}
