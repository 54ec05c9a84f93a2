import type { Attempt } from '../model/attempt.ts'
import type { Visit, VisitPurpose } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'

/**
 * Which visit an endpoint still needs, or null when it has shown enough. At most three, and one where
 * the answer is good:
 *
 * - A failed handshake is tried again with a small hello; if that works, the full hello is confirmed
 *   (intolerance or chance?), if not, MAIL FROM is still tried in clear text.
 * - A connection, greeting or EHLO that is refused or dropped is tried once more.
 * - STARTTLS absent or refused, a broken session inside TLS, and whatever `isNegative` says of a
 *   finished visit (old version, bad certificate) is confirmed by the same again.
 * - "Temporary" and "not in our time" are answers of their own: they are not asked again here.
 */
export function nextVisit(
  visits: readonly Visit[],
  isNegative: (visit: Visit) => boolean,
): VisitPurpose | null {
  const [first, second, third] = visits
  if (first === undefined) return 'delivery'
  if (third !== undefined) return null
  if (first.facts.ehlo.state !== 'known')
    return second === undefined && turnedAway(first) ? 'confirmation' : null
  if (lasting(first.facts.handshake)) return afterFailedHandshake(second)
  const brokenSession = lasting(first.facts.secureEhlo)
  const lostAtStarttls = lasting(first.facts.starttls) && endedThere(first.facts.starttls)
  if (second === undefined) {
    const negative = brokenSession || lasting(first.facts.starttls) || isNegative(first)
    return negative ? 'confirmation' : null
  }
  return brokenSession || lostAtStarttls ? 'clear-text' : null
}

/** Refused or dropped before anything could be asked: once may be chance. */
function turnedAway({ facts: { answer, greeting, ehlo } }: Visit): boolean {
  return lasting(answer) || lasting(greeting) || lasting(ehlo)
}

function afterFailedHandshake(second: Visit | undefined): VisitPurpose | null {
  if (second === undefined) return 'small-hello'
  const { handshake } = second.facts
  if (handshake.state === 'known') return handshake.value.chain.length > 0 ? 'confirmation' : null
  return lasting(handshake) ? 'clear-text' : null
}

/** A failure that would be the same tomorrow, as far as one can see: no 4xx, none of our own time bounds. */
function lasting(attempt: Attempt<unknown>): boolean {
  return attempt.state === 'failed' && isLasting(attempt.fault)
}

function endedThere(attempt: Attempt<unknown>): boolean {
  return (
    attempt.state === 'failed' &&
    !(attempt.fault.kind === 'smtp' && attempt.fault.reason !== 'malformed')
  )
}

function isLasting(fault: Fault): boolean {
  if (fault.kind === 'smtp') return fault.reason !== 'temporary'
  return fault.kind === 'tls' || fault.kind === 'tcp'
}
