import {
  formatMessage,
  type OutgoingMessage,
  type OutgoingRecord,
} from '../src/protocol/dns/format-message.ts'
import { rcodes, type Message } from '../src/protocol/dns/message.ts'
import { labelsOf } from '../src/protocol/dns/name.ts'
import {
  makeRecord,
  type FaultName,
  type Transport,
  type ZoneAnswer,
  type ZoneBook,
} from './dns-zones.ts'

/** What a server sends for a query, and how late. `bytes` null: nothing. `closes`: TCP ends after half of it. */
export interface DnsReply {
  readonly bytes: Uint8Array | null
  readonly closes: boolean
  readonly delayMs: number
}

/** The answer of the zones, or the fault that they want. */
export function makeReply(book: ZoneBook, query: Message, transport: Transport): DnsReply {
  const [question] = query.questions
  if (!question || query.opcode !== 0) {
    return { bytes: format({ ...replyTo(query), rcode: rcodes.notimp }), closes: false, delayMs: 0 }
  }
  const dnssec = query.edns?.dnssecOk === true
  const answer = book.answer(question.name, { type: question.type, transport, dnssec })
  const whole = wholeReply(query, answer)
  const fault = answer.fault === null ? null : faults[answer.fault]
  return {
    bytes: fault ? fault(whole, { query, transport }) : fitting(whole, query, transport),
    closes: answer.fault === 'close',
    delayMs: answer.delayMs,
  }
}

interface Context {
  readonly query: Message
  readonly transport: Transport
}

type MakeFault = (whole: OutgoingMessage, context: Context) => Uint8Array | null

const faults: Readonly<Record<FaultName, MakeFault>> = {
  servfail: (whole) => format(errorOf(whole, rcodes.servfail)),
  refused: (whole) => format(errorOf(whole, rcodes.refused)),
  formerr: (whole) => format(errorOf(whole, rcodes.formerr)),
  notimp: (whole) => format(errorOf(whole, rcodes.notimp)),
  'formerr-edns': (whole, { query, transport }) => {
    // A server from before EDNS does not answer with OPT either.
    return query.edns
      ? format({ ...errorOf(whole, rcodes.formerr), edns: null })
      : fitting(whole, query, transport)
  },
  silent: () => null,
  truncate: (whole, { transport }) => format(transport === 'udp' ? cutOff(whole) : whole),
  malformed: (whole) => {
    const bytes = format({ ...errorOf(whole, rcodes.noerror), edns: null })
    const broken = Uint8Array.from([...bytes, 0xc0, bytes.length & 0xff, 0, 1])
    // One answer is announced; its owner name points at itself.
    broken[7] = 1
    return broken
  },
  garbage: () => Uint8Array.from({ length: 64 }, (_, at) => (at * 151 + 89) & 0xff),
  lame: (whole) => format({ ...errorOf(whole, rcodes.noerror), recursionAvailable: false }),
  close: (whole, { transport }) => (transport === 'udp' ? null : format(whole)),
  'wrong-id': (whole) => format({ ...whole, id: whole.id ^ 1 }),
  'wrong-question': (whole) => {
    const questions = whole.questions.map((question) => ({ ...question, name: 'wrong.example' }))
    return format({ ...whole, questions })
  },
}

function wholeReply(query: Message, answer: ZoneAnswer): OutgoingMessage {
  if (answer.signed !== undefined) return { ...replyTo(query), ...answer.signed }
  const { exists, answers, end } = answer
  const isFound = answers.some((record) => record.type === query.questions[0]?.type)
  return {
    ...replyTo(query),
    rcode: exists ? rcodes.noerror : rcodes.nxdomain,
    answers,
    authorities: isFound || end === null ? [] : [authority(end)],
  }
}

/** An empty answer to this query. */
function replyTo(query: Message): OutgoingMessage {
  return {
    id: query.id,
    response: true,
    opcode: query.opcode,
    authoritative: false,
    truncated: false,
    recursionDesired: query.recursionDesired,
    recursionAvailable: true,
    authenticData: false,
    checkingDisabled: query.checkingDisabled,
    rcode: rcodes.noerror,
    questions: query.questions,
    answers: [],
    authorities: [],
    additionals: [],
    edns: query.edns
      ? { udpSize: maxUdp, version: 0, dnssecOk: query.edns.dnssecOk, options: new Uint8Array(0) }
      : null,
  }
}

/** The SOA of a negative answer (RFC 2308 3), of the top domain for want of zone cuts. */
function authority(name: string): OutgoingRecord {
  const top = labelsOf(name).at(-1) ?? '.'
  return makeRecord(top, 'SOA', {
    primary: 'ns.lab.example',
    mailbox: 'admin.lab.example',
    serial: 1,
    refresh: 3_600,
    retry: 600,
    expire: 86_400,
    minimum: 60,
  })
}

function errorOf(whole: OutgoingMessage, rcode: number): OutgoingMessage {
  return { ...whole, rcode, answers: [], authorities: [] }
}

function cutOff(whole: OutgoingMessage): OutgoingMessage {
  return { ...whole, truncated: true, answers: [], authorities: [] }
}

const maxUdp = 1232

/** Over UDP what does not fit is cut off (RFC 6891 6.2.5); without EDNS 512 bytes are the limit. */
function fitting(whole: OutgoingMessage, query: Message, transport: Transport): Uint8Array {
  const bytes = format(whole)
  const limit = Math.max(512, Math.min(query.edns?.udpSize ?? 512, maxUdp))
  return transport === 'udp' && bytes.length > limit ? format(cutOff(whole)) : bytes
}

function format(message: OutgoingMessage): Uint8Array {
  const bytes = formatMessage(message)
  if (bytes.ok) return bytes.value
  throw new Error(bytes.problems[0]?.problem ?? 'a message that cannot be written')
}
