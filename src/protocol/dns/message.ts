import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { readName } from './name.ts'

/**
 * Messages of the Domain Name System (RFC 1035 4, RFC 6891).
 *
 * A message is a header of 12 bytes (ID, flags, four counts), then questions, answers, authorities and
 * additional records. A record is an owner name, type, class, time to live and RDATA with its length.
 * EDNS (RFC 6891) hides in the additional section as a pseudo-record OPT: its class is the size of UDP
 * datagrams that the sender can take, its time to live holds eight more bits of the response code, a
 * version and the DO flag. It is taken out of the section here and stands in `edns`.
 *
 * Reading is strict, because a tester that guesses tells fables: every length must fit, counts must be
 * true, nothing may follow the last record. Reading is also shallow: RDATA stays the bytes that came, with
 * its offset, since names in it may point into the message (`read-rdata.ts` goes further) and since
 * signatures (RFC 4034) are over bytes, not over what somebody made of them.
 *
 * Bounds: 65,535 bytes (the length prefix of TCP allows no more), 1,000 records, and those of `name.ts`.
 */

/** The header, counts aside (RFC 1035 4.1.1, RFC 4035 3). */
export interface MessageHead {
  readonly id: number
  readonly response: boolean
  readonly opcode: number
  readonly authoritative: boolean
  readonly truncated: boolean
  readonly recursionDesired: boolean
  readonly recursionAvailable: boolean
  readonly authenticData: boolean
  readonly checkingDisabled: boolean
  /** With the eight bits of EDNS, where there is EDNS. */
  readonly rcode: number
}

export interface Message extends MessageHead {
  readonly questions: readonly Question[]
  readonly answers: readonly ResourceRecord[]
  readonly authorities: readonly ResourceRecord[]
  /** Without OPT. */
  readonly additionals: readonly ResourceRecord[]
  readonly edns: Edns | null
  /** The whole message as it came. */
  readonly bytes: Uint8Array
}

/** Names are in the normal form of `name.ts`. */
export interface Question {
  readonly name: string
  readonly type: number
  readonly class: number
}

export interface ResourceRecord extends Question {
  /** Seconds. */
  readonly ttl: number
  readonly rdata: Uint8Array
  /** Offset of the record, which is that of its owner name, in the message. */
  readonly at: number
  /** Offset of its RDATA in the message. */
  readonly rdataAt: number
}

export interface Edns {
  /** Largest UDP datagram that the sender takes, in bytes. */
  readonly udpSize: number
  readonly version: number
  readonly dnssecOk: boolean
  /** The options (RFC 6891 6.1.2), not taken apart. */
  readonly options: Uint8Array
}

/** Response codes (IANA "DNS RCODEs"). */
export const rcodes = {
  noerror: 0,
  formerr: 1,
  servfail: 2,
  nxdomain: 3,
  notimp: 4,
  refused: 5,
  badvers: 16,
} as const

export const typeOpt = 41
export const maxMessage = 65_535

const maxRecords = 1_000
const headerLength = 12

/** Reads a whole message. Nothing of it is copied: keep the bytes unchanged. */
export function parseMessage(bytes: Uint8Array): Parsed<Message> {
  if (bytes.length < headerLength) return notParsed(0, 'shorter than a header')
  if (bytes.length > maxMessage) return notParsed(0, 'longer than 65,535 bytes')
  const counts = [4, 6, 8, 10].map((at) => readU16(bytes, at))
  const [questionCount = 0, answerCount = 0, authorityCount = 0, additionalCount = 0] = counts
  if (questionCount + answerCount + authorityCount + additionalCount > maxRecords) {
    return notParsed(4, 'more than 1,000 records')
  }
  const questions = readRow(bytes, headerLength, questionCount, readQuestion)
  if (!questions.ok) return questions
  const answers = readRow(bytes, questions.value.end, answerCount, readRecord)
  if (!answers.ok) return answers
  const authorities = readRow(bytes, answers.value.end, authorityCount, readRecord)
  if (!authorities.ok) return authorities
  const additionals = readRow(bytes, authorities.value.end, additionalCount, readRecord)
  if (!additionals.ok) return additionals
  if (additionals.value.end !== bytes.length) {
    return notParsed(additionals.value.end, 'bytes behind the last record')
  }
  const misplaced = [...answers.value.row, ...authorities.value.row].find(isOpt)
  if (misplaced) return notParsed(misplaced.at, 'OPT outside the additional section')
  const [opt, second] = additionals.value.row.filter(isOpt)
  if (second) return notParsed(second.at, 'more than one OPT')
  if (opt && opt.name !== '.') return notParsed(opt.at, 'OPT with an owner name')
  return parsed({
    ...readHead(bytes, opt),
    questions: questions.value.row,
    answers: answers.value.row,
    authorities: authorities.value.row,
    additionals: additionals.value.row.filter((record) => !isOpt(record)),
    edns: opt ? readEdns(bytes, opt) : null,
    bytes,
  })
}

/** A row of `count` things, and the offset behind the last. */
interface Row<T> {
  readonly row: readonly T[]
  readonly end: number
}

type ReadOne<T> = (
  bytes: Uint8Array,
  at: number,
) => Parsed<{ readonly value: T; readonly end: number }>

function readRow<T>(
  bytes: Uint8Array,
  start: number,
  count: number,
  readOne: ReadOne<T>,
): Parsed<Row<T>> {
  const row: T[] = []
  let end = start
  while (row.length < count) {
    const one = readOne(bytes, end)
    if (!one.ok) return one
    row.push(one.value.value)
    end = one.value.end
  }
  return parsed({ row, end })
}

const readQuestion: ReadOne<Question> = (bytes, at) => {
  const owner = readName(bytes, at)
  if (!owner.ok) return owner
  const { name, end } = owner.value
  if (end + 4 > bytes.length) return notParsed(end, 'question runs past the end')
  const value = { name, type: readU16(bytes, end), class: readU16(bytes, end + 2) }
  return parsed({ value, end: end + 4 })
}

const readRecord: ReadOne<ResourceRecord> = (bytes, at) => {
  const owner = readName(bytes, at)
  if (!owner.ok) return owner
  const { name, end } = owner.value
  const rdataAt = end + 10
  if (rdataAt > bytes.length) return notParsed(end, 'record runs past the end')
  const rdataEnd = rdataAt + readU16(bytes, end + 8)
  if (rdataEnd > bytes.length) return notParsed(rdataAt, 'RDATA runs past the end')
  const ttl = readU32(bytes, end + 4)
  const value = {
    name,
    type: readU16(bytes, end),
    class: readU16(bytes, end + 2),
    // RFC 2181 8: a time to live with its first bit set is zero. OPT has none; its bits are read elsewhere.
    ttl: ttl > 0x7f_ff_ff_ff ? 0 : ttl,
    rdata: bytes.subarray(rdataAt, rdataEnd),
    at,
    rdataAt,
  }
  return parsed({ value, end: rdataEnd })
}

function isOpt(record: ResourceRecord): boolean {
  return record.type === typeOpt
}

function readHead(bytes: Uint8Array, opt: ResourceRecord | undefined): MessageHead {
  const flags = readU16(bytes, 2)
  const extended = opt ? (bytes[opt.rdataAt - 6] ?? 0) : 0
  return {
    id: readU16(bytes, 0),
    response: (flags & 0x8000) !== 0,
    opcode: (flags >> 11) & 0xf,
    authoritative: (flags & 0x0400) !== 0,
    truncated: (flags & 0x0200) !== 0,
    recursionDesired: (flags & 0x0100) !== 0,
    recursionAvailable: (flags & 0x0080) !== 0,
    authenticData: (flags & 0x0020) !== 0,
    checkingDisabled: (flags & 0x0010) !== 0,
    rcode: (extended << 4) | (flags & 0xf),
  }
}

/** OPT uses the four bytes of the time to live for extended rcode, version and flags (RFC 6891 6.1.3). */
function readEdns(bytes: Uint8Array, opt: ResourceRecord): Edns {
  return {
    udpSize: opt.class,
    version: bytes[opt.rdataAt - 5] ?? 0,
    dnssecOk: (readU16(bytes, opt.rdataAt - 4) & 0x8000) !== 0,
    options: opt.rdata,
  }
}

/** Two bytes in network order; those past the end count as zero, so check the length first. */
export function readU16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

/** Four bytes in network order, unsigned; those past the end count as zero. */
export function readU32(bytes: Uint8Array, at: number): number {
  return readU16(bytes, at) * 0x1_00_00 + readU16(bytes, at + 2)
}
