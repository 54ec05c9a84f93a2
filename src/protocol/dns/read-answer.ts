import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { rcodes, type Message, type ResourceRecord } from './message.ts'
import { isWithin } from './name.ts'
import { readRdata } from './read-rdata.ts'
import { classInternet, typeNumbers, type RecordOf, type RecordType } from './record.ts'

/** What one answer says about one question. */
export interface AnswerReading<T extends RecordType> {
  /**
   * `elsewhere`: the answer ends at an alias and says nothing of its target, which must be asked for.
   * `lame`: a server that neither knows nor looks further (a referral, or nothing at all without RA).
   */
  readonly state:
    | 'found'
    | 'no-data'
    | 'nxdomain'
    | 'elsewhere'
    | 'alias-loop'
    | 'alias-too-long'
    | 'lame'
  /** The aliases followed inside the answer, in order. */
  readonly aliases: readonly string[]
  /** The name behind the last alias; without aliases the name asked. */
  readonly name: string
  /** Owned by `name`, in the order of the answer. */
  readonly records: readonly RecordOf<T>[]
}

/** Senders and resolvers give up at some length; 16 is generous. */
export const maxAliases = 16

/**
 * Reads a NOERROR or NXDOMAIN answer (RFC 1034 3.6.2, 4.3.2; RFC 2308 2). Only the answer section counts,
 * its order does not, nor do records of names that the aliases do not lead to. Of DNAME (RFC 6672) the
 * CNAME that the server makes of it is enough. Problem: a record that is needed cannot be read.
 */
export function readAnswer<T extends RecordType>(
  message: Message,
  asked: string,
  type: T,
): Parsed<AnswerReading<T>> {
  const aliases: string[] = []
  let name = asked
  for (;;) {
    const owned = ownedBy(message, name, type)
    const alias = type === 'CNAME' ? undefined : ownedBy(message, name, 'CNAME')[0]
    if (owned.length > 0 || alias === undefined) {
      return readEnd(message, owned, { aliases, name, type })
    }
    const target = readRdata('CNAME', alias, message.bytes)
    if (!target.ok) return target
    aliases.push(name)
    name = target.value
    const state = aliases.includes(name)
      ? 'alias-loop'
      : aliases.length > maxAliases
        ? 'alias-too-long'
        : null
    if (state !== null) return parsed({ state, aliases, name, records: [] })
  }
}

interface End<T extends RecordType> {
  readonly aliases: readonly string[]
  readonly name: string
  readonly type: T
}

function readEnd<T extends RecordType>(
  message: Message,
  owned: readonly ResourceRecord[],
  { aliases, name, type }: End<T>,
): Parsed<AnswerReading<T>> {
  if (message.rcode === rcodes.nxdomain) {
    return parsed({ state: 'nxdomain', aliases, name, records: [] })
  }
  if (message.rcode !== rcodes.noerror) return notParsed(3, 'an error, not an answer')
  const records: RecordOf<T>[] = []
  for (const record of owned) {
    const read = readRdata(type, record, message.bytes)
    if (!read.ok) return read
    records.push(read.value)
  }
  const state = records.length > 0 ? 'found' : negative(message, name, aliases.length > 0)
  return parsed({ state, aliases, name, records })
}

/** RFC 2308 2.2: "no data" has the SOA of the zone or nothing in the authority section; a referral has NS only. */
function negative(message: Message, name: string, isAlias: boolean) {
  const has = (type: 'SOA' | 'NS') =>
    message.authorities.some(
      (record) => record.type === typeNumbers[type] && isWithin(name, record.name),
    )
  if (has('SOA')) return 'no-data'
  if (isAlias) return 'elsewhere'
  if (message.authoritative) return 'no-data'
  return has('NS') || !message.recursionAvailable ? 'lame' : 'no-data'
}

function ownedBy(message: Message, name: string, type: RecordType): readonly ResourceRecord[] {
  return message.answers.filter(
    (record) =>
      record.type === typeNumbers[type] && record.class === classInternet && record.name === name,
  )
}
