import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { maxMessage, typeOpt, type Edns, type MessageHead, type Question } from './message.ts'
import { parseName } from './name.ts'
import { classInternet } from './record.ts'

/** A message to be written. RDATA must hold whole names: a pointer from another message means nothing here. */
export interface OutgoingMessage extends MessageHead {
  readonly questions: readonly Question[]
  readonly answers: readonly OutgoingRecord[]
  readonly authorities: readonly OutgoingRecord[]
  readonly additionals: readonly OutgoingRecord[]
  readonly edns: Edns | null
}

export interface OutgoingRecord extends Question {
  readonly ttl: number
  readonly rdata: Uint8Array
}

export interface Query {
  /** 0 to 65535. */
  readonly id: number
  readonly name: string
  /** TYPE number. */
  readonly type: number
  /** With OPT (RFC 6891). DO needs it. */
  readonly edns: boolean
  /** Send signatures too (RFC 4035 3.2.1). */
  readonly dnssecOk?: boolean
  /** Do not validate for us (RFC 4035 3.2.2). */
  readonly checkingDisabled?: boolean
}

/** The size of UDP answers that we ask for: fits an IPv6 packet of 1280 bytes, so that nothing is fragmented. */
export const ednsUdpSize = 1232

/** A question for a resolver (RD set). Its only problem can be the name. */
export function formatQuery(query: Query): Parsed<Uint8Array<ArrayBuffer>> {
  return formatMessage({
    id: query.id,
    response: false,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: true,
    recursionAvailable: false,
    authenticData: false,
    checkingDisabled: query.checkingDisabled ?? false,
    rcode: 0,
    questions: [{ name: query.name, type: query.type, class: classInternet }],
    answers: [],
    authorities: [],
    additionals: [],
    edns: query.edns
      ? {
          udpSize: ednsUdpSize,
          version: 0,
          dnssecOk: query.dnssecOk ?? false,
          options: new Uint8Array(0),
        }
      : null,
  })
}

/** Any message, owner names compressed (RFC 1035 4.1.4). Problems: a bad name, a message past 65,535 bytes. */
export function formatMessage(message: OutgoingMessage): Parsed<Uint8Array<ArrayBuffer>> {
  const writer: Writer = { bytes: [], places: new Map() }
  const { questions, answers, authorities, additionals, edns } = message
  putU16(writer, message.id)
  putU16(writer, formatFlags(message))
  putU16(writer, questions.length)
  putU16(writer, answers.length)
  putU16(writer, authorities.length)
  putU16(writer, additionals.length + (edns ? 1 : 0))
  for (const question of questions) {
    const put = putQuestion(writer, question)
    if (!put.ok) return put
  }
  for (const record of [...answers, ...authorities, ...additionals]) {
    const put = putRecord(writer, record)
    if (!put.ok) return put
    if (writer.bytes.length > maxMessage) return notParsed(maxMessage, 'longer than 65,535 bytes')
  }
  if (edns) putOpt(writer, edns, message.rcode)
  return writer.bytes.length > maxMessage
    ? notParsed(maxMessage, 'longer than 65,535 bytes')
    : parsed(Uint8Array.from(writer.bytes))
}

interface Writer {
  readonly bytes: number[]
  /** Where each name or end of a name already stands, by its wire form. */
  readonly places: Map<string, number>
}

function formatFlags(head: MessageHead): number {
  return (
    (head.response ? 0x8000 : 0) |
    ((head.opcode & 0xf) << 11) |
    (head.authoritative ? 0x0400 : 0) |
    (head.truncated ? 0x0200 : 0) |
    (head.recursionDesired ? 0x0100 : 0) |
    (head.recursionAvailable ? 0x0080 : 0) |
    (head.authenticData ? 0x0020 : 0) |
    (head.checkingDisabled ? 0x0010 : 0) |
    (head.rcode & 0xf)
  )
}

function putQuestion(writer: Writer, question: Question): Parsed<null> {
  const put = putName(writer, question.name)
  if (!put.ok) return put
  putU16(writer, question.type)
  putU16(writer, question.class)
  return put
}

function putRecord(writer: Writer, record: OutgoingRecord): Parsed<null> {
  const put = putQuestion(writer, record)
  if (!put.ok) return put
  putU16(writer, record.ttl >>> 16)
  putU16(writer, record.ttl)
  return putRdata(writer, record.rdata)
}

function putRdata(writer: Writer, rdata: Uint8Array): Parsed<null> {
  if (rdata.length > 0xffff) return notParsed(writer.bytes.length, 'RDATA too long')
  putU16(writer, rdata.length)
  for (const byte of rdata) writer.bytes.push(byte)
  return parsed(null)
}

function putOpt(writer: Writer, edns: Edns, rcode: number): void {
  writer.bytes.push(0)
  putU16(writer, typeOpt)
  putU16(writer, edns.udpSize)
  writer.bytes.push((rcode >> 4) & 0xff, edns.version & 0xff)
  putU16(writer, edns.dnssecOk ? 0x8000 : 0)
  putRdata(writer, edns.options)
}

/** Writes labels until the rest of the name already stands somewhere, then a pointer to it. */
function putName(writer: Writer, text: string): Parsed<null> {
  const name = parseName(text)
  if (!name.ok) return name
  const wire = name.value
  for (let at = 0; ; ) {
    const length = wire[at] ?? 0
    if (length === 0) {
      writer.bytes.push(0)
      return parsed(null)
    }
    const rest = String.fromCharCode(...wire.subarray(at))
    const place = writer.places.get(rest)
    if (place !== undefined) {
      putU16(writer, 0xc000 | place)
      return parsed(null)
    }
    if (writer.bytes.length < 0x4000) writer.places.set(rest, writer.bytes.length)
    writer.bytes.push(...wire.subarray(at, at + 1 + length))
    at += 1 + length
  }
}

function putU16(writer: Writer, value: number): void {
  writer.bytes.push((value >> 8) & 0xff, value & 0xff)
}
