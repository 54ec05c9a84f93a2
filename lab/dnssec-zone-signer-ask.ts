import { formatMessage } from '../src/protocol/dns/format-message.ts'
import { parseMessage } from '../src/protocol/dns/message.ts'
import { classInternet } from '../src/protocol/dns/record.ts'
import type { Outcome } from '../src/world/dns/ask-server.ts'
import type { SignedTree, TreeAnswer } from './dnssec-zone-signer-tree.ts'

/** The message in which a resolver hands on an answer. */
export function messageOf({ rcode, answers, authorities }: TreeAnswer, name: string, type: number) {
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
    questions: [{ name, type, class: classInternet }],
    answers,
    authorities,
    additionals: [],
    edns: { udpSize: 1232, version: 0, dnssecOk: true, options: new Uint8Array(0) },
  })
  if (!bytes.ok) throw new Error(bytes.problems[0]?.problem ?? 'a message that cannot be written')
  return bytes.value
}

/** A question to the tree without a network between. */
export function askTree(tree: SignedTree, name: string, type: number): Outcome {
  return outcomeOf(messageOf(tree.answer(name, type, true), name, type))
}

/** What a stub makes of the bytes of an answer. */
export function outcomeOf(bytes: Uint8Array): Outcome {
  const message = parseMessage(bytes)
  return message.ok
    ? { kind: 'message', message: message.value }
    : { kind: 'failed', status: 'servfail', detail: 'malformed' }
}
