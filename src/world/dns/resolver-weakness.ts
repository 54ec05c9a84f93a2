import type { Message } from '../../protocol/dns/message.ts'
import { types } from '../../protocol/dnssec/types.ts'
import type { Failure } from './ask-server.ts'

/**
 * What keeps an answer from being the other side's word: `resolver-strips-dnssec`, it came without signatures
 * because the resolver does not hand them on; `resolver-own-answer`, the resolver says that it is its own, stale
 * or filtered.
 */
export type ResolverWeakness = 'resolver-strips-dnssec' | 'resolver-own-answer'

/**
 * What a message says of the resolver that sent it. `isPlain`: it was not asked for signatures. A resolver that
 * knows them answers with EDNS and the DO bit of the question (RFC 6891 6.1.1, RFC 3225 3).
 */
export function weaknessIn(message: Message, isPlain: boolean): ResolverWeakness | null {
  if (message.edns !== null && ownErrors(message.edns.options)) return 'resolver-own-answer'
  if (isSigned(message)) return null
  return isPlain || message.edns?.dnssecOk !== true ? 'resolver-strips-dnssec' : null
}

export function isSigned({ answers, authorities }: Message): boolean {
  return [...answers, ...authorities].some(({ type }) => type === types.rrsig)
}

/** Extended DNS errors (RFC 8914 4) of answers that a resolver makes up: stale, forged, blocked, censored, filtered, prohibited. */
function ownErrors(options: Uint8Array): boolean {
  const view = Buffer.from(options.buffer, options.byteOffset, options.length)
  for (let at = 0; at + 6 <= view.length; at += 4 + view.readUInt16BE(at + 2)) {
    const isExtendedError = view.readUInt16BE(at) === 15 && view.readUInt16BE(at + 2) >= 2
    if (isExtendedError && madeUp.includes(view.readUInt16BE(at + 4))) return true
  }
  return false
}

const madeUp: readonly number[] = [3, 4, 15, 16, 17, 18, 19]

/**
 * Did the resolver itself refuse or fail, or the way to it? SERVFAIL, silence and what cannot be read may come
 * from the servers behind it; these cannot.
 */
export function isResolversFault({ detail }: Pick<Failure, 'detail'>): boolean {
  return detail !== null && ownDetails.includes(detail)
}

const ownDetails: readonly string[] = [
  'refused',
  'formerr',
  'notimp',
  'badvers',
  'badcookie',
  'truncated',
  'unreachable',
  'no-resolver',
  'lame',
]
