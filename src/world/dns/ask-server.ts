import { randomInt } from 'node:crypto'
import { formatQuery } from '../../protocol/dns/format-message.ts'
import { parseMessage, rcodes, type Message } from '../../protocol/dns/message.ts'
import { readAnswer } from '../../protocol/dns/read-answer.ts'
import { recordTypeOf } from '../../protocol/dns/record.ts'
import { askTcp } from './ask-tcp.ts'
import { askUdp, type Received } from './ask-udp.ts'
import type { ResolverAddress } from './resolver-address.ts'
import type { ResolverWeakness } from './resolver-weakness.ts'
import type { Bound } from './settle-within.ts'

/** The name in normal form. */
export interface AskedQuestion {
  readonly name: string
  /** TYPE number; also those that only a validator reads. */
  readonly type: number
}

/** A message that can be read as far as its type is known, or why there is none. */
export type Outcome = Answered | Failure

export interface Answered {
  readonly kind: 'message'
  readonly message: Message
  /** Whether what this message lacks is the resolver's own doing; may ask it something else. Absent: nobody knows. */
  readonly weakness?: (signal: AbortSignal) => Promise<ResolverWeakness | null>
}

export interface Failure {
  readonly kind: 'failed'
  readonly status: 'servfail' | 'timeout'
  readonly detail: string | null
}

/** What one server said. `isPlain`: it was not asked for signatures. */
export type ServerOutcome =
  | { readonly kind: 'message'; readonly message: Message; readonly isPlain: boolean }
  | Failure

/**
 * Asks one server: UDP with EDNS first, without EDNS if it cannot bear it (RFC 6891 7), by TCP if the answer
 * was cut off or no use; where TCP does not get through, by UDP once more without the signatures, which make most
 * answers too long. Each of these tries has the time of `bound`. Rejects only when the signal aborts.
 */
export async function askServer(
  server: ResolverAddress,
  question: AskedQuestion,
  bound: Bound,
): Promise<ServerOutcome> {
  const first = await askOnce(askUdp, { server, question, form: 'signed' }, bound)
  if (first.kind !== 'again') return first
  const form = first.how === 'without-edns' ? 'bare' : 'signed'
  const second =
    form === 'signed' ? first : await askOnce(askUdp, { server, question, form }, bound)
  if (second.kind !== 'again') return second
  if (second.how === 'without-edns') return second.failure
  const last = await askOnce(askTcp, { server, question, form }, bound)
  if (last.kind === 'message') return last
  if (second.failure.detail === 'truncated' && form === 'signed') {
    const small = await askOnce(askUdp, { server, question, form: 'unsigned' }, bound)
    if (small.kind === 'message') return small
  }
  // That TCP did not work says less than what came by UDP.
  return last.kind === 'again' || last.status === 'timeout' ? second.failure : last
}

interface Try {
  readonly server: ResolverAddress
  readonly question: AskedQuestion
  readonly form: QueryForm
}

/** With EDNS and DO; with EDNS; without. */
type QueryForm = 'signed' | 'unsigned' | 'bare'

/** The server may do better if asked otherwise; `failure` is what remains if it does not. */
interface Again {
  readonly kind: 'again'
  readonly how: 'without-edns' | 'by-tcp'
  readonly failure: Failure
}

async function askOnce(
  ask: typeof askUdp,
  { server, question, form }: Try,
  bound: Bound,
): Promise<ServerOutcome | Again> {
  const id = randomInt(0x1_00_00)
  const query = formatQuery({ id, name: question.name, type: question.type, ...flagsFor(form) })
  if (!query.ok) return failed('servfail', 'bad-name')
  const outcome = judge(await ask(server, query.value, bound), question)
  return outcome.kind === 'message' ? { ...outcome, isPlain: form !== 'signed' } : outcome
}

/** DO and CD (RFC 4035 3.2): the validator wants the signatures, and bogus answers too. */
function flagsFor(form: QueryForm) {
  const edns = form !== 'bare'
  return { edns, dnssecOk: form === 'signed', checkingDisabled: edns }
}

function judge(received: Received, question: AskedQuestion): Answered | Failure | Again {
  if (received.kind === 'silent') return failed('timeout', null)
  if (received.kind === 'unreachable') return failed('timeout', 'unreachable')
  const message = received.kind === 'bytes' ? parseMessage(received.bytes) : null
  if (!message?.ok) return again('by-tcp', 'malformed')
  const { rcode, truncated } = message.value
  if (truncated) return again('by-tcp', 'truncated')
  if (rcode === rcodes.noerror || rcode === rcodes.nxdomain) {
    const type = recordTypeOf(question.type)
    const reading = type === null ? null : readAnswer(message.value, question.name, type)
    if (reading?.ok === false) return again('by-tcp', 'malformed')
    return reading?.value.state === 'lame'
      ? failed('servfail', 'lame')
      : { kind: 'message', message: message.value }
  }
  const detail = details[rcode] ?? `rcode-${rcode}`
  const edns = [rcodes.formerr, rcodes.notimp, rcodes.badvers].some((code) => code === rcode)
  if (edns) return again('without-edns', detail)
  return failed('servfail', rcode === rcodes.servfail ? null : detail)
}

function failed(status: Failure['status'], detail: string | null): Failure {
  return { kind: 'failed', status, detail }
}

function again(how: Again['how'], detail: string): Again {
  return { kind: 'again', how, failure: failed('servfail', detail) }
}

/** Response codes as details of a failure (IANA "DNS RCODEs"). */
const details: Readonly<Record<number, string>> = {
  1: 'formerr',
  4: 'notimp',
  5: 'refused',
  6: 'yxdomain',
  9: 'notauth',
  16: 'badvers',
  23: 'badcookie',
}
