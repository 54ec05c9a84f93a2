import { formatMessage, type OutgoingRecord } from '../../src/protocol/dns/format-message.ts'
import { parseMessage, rcodes } from '../../src/protocol/dns/message.ts'
import { isWithin, labelsOf, readName } from '../../src/protocol/dns/name.ts'
import { wireName } from '../../src/protocol/dnssec/canonical.ts'
import type { Outcome } from '../../src/world/dns/ask-server.ts'
import type { Config, Entry, Range, ServedZone } from './rpl.ts'

/**
 * A tiny iterative resolver over scripted servers: follows referrals and aliases, hands on what it gets
 * with all signatures and validates nothing, as one does that was asked with DO and CD.
 */
export interface ScriptedResolver {
  /** From now on the servers give the replies of this step. */
  enterStep(step: number): void
  /** What was answered once is answered again. */
  ask(name: string, type: number): Outcome
}

const [typeA, typeNs, typeCname, typeSoa, typeDname, typeDs, typeRrsig] = [
  1, 2, 5, 6, 39, 43, 46,
] as const
const denials: readonly number[] = [typeRrsig, 47, 50]

interface Reply {
  readonly rcode: number
  readonly answers: readonly OutgoingRecord[]
  readonly authorities: readonly OutgoingRecord[]
}

export function createScriptedResolver(ranges: readonly Range[], config: Config): ScriptedResolver {
  const answered = new Map<string, Outcome>()
  const state: State = {
    current: [],
    known: [...config.zones],
    glue: [],
    referred: new Map(),
    memory: createMemory(),
  }
  return {
    enterStep(step) {
      state.current = ranges.filter(({ first, last }) => first <= step && step <= last)
    },
    ask(name, type) {
      const before = answered.get(`${name} ${type}`)
      if (before) return before
      const reply = resolve(state, { name, type }, [])
      if (reply === null) return { kind: 'failed', status: 'timeout', detail: null }
      const outcome = outcomeOf(reply, name, type)
      answered.set(`${name} ${type}`, outcome)
      return outcome
    },
  }
}

interface State {
  /** The scripts of this step. */
  current: readonly Range[]
  /** The zones that are known, with their servers. */
  readonly known: ServedZone[]
  readonly glue: OutgoingRecord[]
  /** What referrals told about the DS of a name. */
  readonly referred: Map<string, Reply>
  readonly memory: Memory
}

interface Asked {
  readonly name: string
  readonly type: number
}

/** The reply to a question, its aliases followed; null: nobody answers. */
function resolve(state: State, asked: Asked, seen: readonly string[]): Reply | null {
  const { name, type } = asked
  const reply = iterate(state, asked, 0) ?? state.memory.recall(name, type)
  if (reply === null) return null
  const end = chainEnd(reply, name, type)
  state.memory.remember(reply)
  if (end !== null && reply.rcode === rcodes.nxdomain) state.memory.rememberNone(end, reply)
  if (end === null || seen.includes(end) || seen.length > 12) return reply
  const rest = resolve(state, { name: end, type }, [...seen, name])
  if (rest === null) return null
  const proofs = reply.authorities.filter(({ type }) => denials.includes(type))
  return {
    rcode: rest.rcode,
    answers: [...reply.answers, ...rest.answers],
    authorities: [...proofs, ...rest.authorities],
  }
}

/** Follows referrals, not aliases. */
function iterate(state: State, asked: Asked, depth: number): Reply | null {
  const { name, type } = asked
  const isForward = startOf(state, asked)?.isForward ?? false
  let { name: zone, addresses } = startOf(state, asked) ?? { name: '.', addresses: [] }
  for (let hops = 0; hops < 12; hops += 1) {
    const reply = firstUseful(state, addresses, asked)
    if (reply === null) return (type === typeDs && state.referred.get(name)) || null
    const cut = isForward ? null : referralOf(reply, { zone, name, type })
    if (cut === null) return isWhole(reply) || isForward ? reply : inZone(reply, zone)
    rememberDs(state, cut, reply)
    if (cut === name && type === typeDs) return state.referred.get(name) ?? null
    zone = cut
    addresses = addressesOf(state, { cut, reply, depth })
    state.known.push({ name: cut, addresses, isForward: false })
  }
  return null
}

/** The deepest zone known; the DS of a name is the zone's above. */
function startOf({ known }: State, { name, type }: Asked): ServedZone | undefined {
  return known
    .filter((zone) => isWithin(name, zone.name) && (type !== typeDs || zone.name !== name))
    .toSorted((first, second) => labelsOf(second.name).length - labelsOf(first.name).length)[0]
}

function firstUseful(
  { current }: State,
  addresses: readonly string[],
  asked: Asked,
): (Reply & Entry) | null {
  let failure: (Reply & Entry) | null = null
  for (const address of addresses) {
    const entry = current
      .filter((range) => range.address === address)
      .flatMap((range) => range.entries)
      .find((entry) => fits(entry, asked.name, asked.type))
    if (entry === undefined) continue
    const reply = { ...sortSignatures(entry), rcode: rcodeOf(entry) }
    if (reply.rcode === rcodes.noerror || reply.rcode === rcodes.nxdomain) return reply
    failure ??= reply
  }
  return failure
}

function rememberDs({ referred }: State, cut: string, reply: Reply): void {
  const ours = reply.authorities.filter(({ type, name }) =>
    type === typeDs ? name === cut : denials.includes(type),
  )
  const has = (record: OutgoingRecord) => record.type === typeDs || coversDs(record)
  if (ours.length === 0) return
  const authorities = ours.filter((record) => !has(record))
  referred.set(cut, { rcode: rcodes.noerror, answers: ours.filter(has), authorities })
}

function addressesOf(
  state: State,
  { cut, reply, depth }: { readonly cut: string; readonly reply: Entry; readonly depth: number },
): readonly string[] {
  state.glue.push(...reply.additionals.filter(({ type }) => type === typeA))
  const servers = reply.authorities
    .filter(({ type, name }) => type === typeNs && name === cut)
    .flatMap(({ rdata }) => nameIn(rdata))
  return servers.flatMap((server) => {
    const own = state.glue.filter(({ name }) => name === server)
    const asked = { name: server, type: typeA }
    const found = own.length > 0 || depth > 4 ? null : iterate(state, asked, depth + 1)
    const fetched = (found?.answers ?? []).filter(({ type }) => type === typeA)
    return [...own, ...fetched].map(({ rdata }) => rdata.join('.'))
  })
}

/** The records that have come by, for questions that the scripts leave to a resolver's memory. */
type Memory = ReturnType<typeof createMemory>

function createMemory() {
  const answers = new Set<OutgoingRecord>()
  const proofs = new Set<OutgoingRecord>()
  const absent = new Map<string, Reply>()
  return {
    rememberNone(name: string, reply: Reply): void {
      absent.set(name, { ...reply, answers: [] })
    },
    remember(reply: Reply): void {
      for (const record of reply.answers) answers.add(record)
      for (const record of reply.authorities) if (denials.includes(record.type)) proofs.add(record)
    },
    /** An alias of that name, that it does not exist, or for DS all that was ever said to deny something. */
    recall(name: string, type: number): Reply | null {
      const rcode = rcodes.noerror
      const alias = [...ownAlias([...answers], name), ...madeAlias([...answers], name)]
      if (alias.length > 0) return { rcode, answers: alias, authorities: [...proofs] }
      const none = absent.get(name)
      if (none) return none
      const isDs = type === typeDs && proofs.size > 0
      return isDs ? { rcode, answers: [], authorities: [...proofs] } : null
    },
  }
}

function ownAlias(answers: readonly OutgoingRecord[], name: string): readonly OutgoingRecord[] {
  const isAlias = (record: OutgoingRecord) =>
    record.type === typeCname || (record.type === typeRrsig && coveredBy(record) === typeCname)
  return answers.filter((record) => record.name === name && isAlias(record))
}

/** The DNAME above a name with its signature, and the CNAME that follows from it. */
function madeAlias(answers: readonly OutgoingRecord[], name: string): readonly OutgoingRecord[] {
  const dname = answers.find(
    ({ type, name: above }) => type === typeDname && name.endsWith(`.${above}`),
  )
  if (dname === undefined) return []
  const signatures = answers.filter(
    (record) =>
      record.name === dname.name && record.type === typeRrsig && coveredBy(record) === typeDname,
  )
  const below = wireName(name.slice(0, -dname.name.length - 1))
  const rdata = Buffer.concat([below.subarray(0, -1), dname.rdata])
  return [dname, ...signatures, { name, type: typeCname, class: 1, ttl: dname.ttl, rdata }]
}

function fits({ match, question }: Entry, name: string, type: number): boolean {
  if (match.includes('TCP')) return false
  if (match.includes('qtype') && question.type !== type) return false
  if (match.includes('qname') && question.name !== name) return false
  return !match.includes('subdomain') || isWithin(name, question.name)
}

/** A signature belongs to its set, in whichever section the server has put it. */
function sortSignatures(entry: Entry): Entry {
  const all = [...entry.answers, ...entry.authorities, ...entry.additionals]
  const signatures = all.filter(({ type }) => type === typeRrsig)
  const withSignatures = (section: readonly OutgoingRecord[]) => {
    const own = section.filter(({ type }) => type !== typeRrsig)
    const fitting = signatures.filter((signature) =>
      own.some(({ name, type }) => name === signature.name && type === coveredBy(signature)),
    )
    return [...own, ...fitting]
  }
  if (entry.question.type === typeRrsig) return entry
  return {
    ...entry,
    answers: withSignatures(entry.answers),
    authorities: withSignatures(entry.authorities),
  }
}

function coveredBy({ rdata }: OutgoingRecord): number {
  return ((rdata[0] ?? 0) << 8) | (rdata[1] ?? 0)
}

function rcodeOf({ reply }: Entry): number {
  const codes: Readonly<Record<string, number>> = {
    NOERROR: 0,
    FORMERR: 1,
    SERVFAIL: 2,
    NXDOMAIN: 3,
    NOTIMPL: 4,
    REFUSED: 5,
    YXDOMAIN: 6,
  }
  return reply.map((word) => codes[word]).find((code) => code !== undefined) ?? 0
}

/** The zone that a reply refers to; null: it is no referral. */
function referralOf(
  { answers, authorities, rcode, reply }: Reply & Entry,
  { zone, name, type }: { zone: string; name: string; type: number },
): string | null {
  const hasAnswer = answers.some((record) => record.name === name || record.type === typeDname)
  if (rcode !== rcodes.noerror || hasAnswer) return null
  if (authorities.some((record) => record.type === typeSoa)) return null
  const bringsDs = authorities.some((record) => record.type === typeDs)
  if (reply.includes('AA') && type === typeDs && !bringsDs) return null
  const cut = authorities.find((record) => record.type === typeNs)?.name ?? null
  return cut !== null && cut !== zone && isWithin(cut, zone) && isWithin(name, cut) ? cut : null
}

/** One server may know both ends of an alias, and say that there is nothing at the other one. */
function isWhole({ rcode, answers }: Reply): boolean {
  return rcode === rcodes.nxdomain && answers.length > 0
}

/** A server is believed only for its own zone. */
function inZone(reply: Reply, zone: string): Reply {
  const own = (record: OutgoingRecord) => isWithin(record.name, zone)
  const { rcode, answers, authorities } = reply
  return { rcode, answers: answers.filter(own), authorities: authorities.filter(own) }
}

/** Where the aliases of an answer end, if not at an answer. */
function chainEnd({ answers }: Reply, name: string, type: number): string | null {
  let at = name
  for (let hops = 0; hops < 20; hops += 1) {
    const here = answers.filter((record) => record.name === at)
    if (type === 255 || here.some((record) => record.type === type)) return null
    const alias = here.find((record) => record.type === typeCname)
    const [target] = alias ? nameIn(alias.rdata) : []
    if (target === undefined) return at === name ? null : at
    at = target
  }
  return null
}

function nameIn(rdata: Uint8Array): readonly string[] {
  const read = readName(rdata, 0)
  return read.ok ? [read.value.name] : []
}

function coversDs(record: OutgoingRecord): boolean {
  return record.type === typeRrsig && coveredBy(record) === typeDs
}

function outcomeOf({ rcode, answers, authorities }: Reply, name: string, type: number): Outcome {
  if (rcode !== rcodes.noerror && rcode !== rcodes.nxdomain) {
    return { kind: 'failed', status: 'servfail', detail: `rcode-${rcode}` }
  }
  const bytes = formatMessage({
    id: 0,
    response: true,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: true,
    recursionAvailable: true,
    authenticData: false,
    checkingDisabled: true,
    rcode,
    questions: [{ name, type, class: 1 }],
    answers,
    authorities,
    additionals: [],
    edns: null,
  })
  const message = bytes.ok ? parseMessage(bytes.value) : bytes
  return message.ok
    ? { kind: 'message', message: message.value }
    : { kind: 'failed', status: 'servfail', detail: 'malformed' }
}
