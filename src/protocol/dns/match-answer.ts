import { rcodes, readU16 } from './message.ts'
import { lowerCase } from './name.ts'

const headerLength = 12

/**
 * Do these bytes claim to answer this query (RFC 5452 9.1)? Same ID, a response, and the same question but
 * for letter case. Errors may come without the question: a server that could not read it cannot repeat it.
 * Only so much is read that even an answer with a broken rest can be told from somebody else's.
 */
export function matchAnswer(answer: Uint8Array, query: Uint8Array): boolean {
  if (answer.length < headerLength || readU16(answer, 0) !== readU16(query, 0)) return false
  const flags = readU16(answer, 2)
  if ((flags & 0x8000) === 0) return false
  const questions = readU16(answer, 4)
  const rcode = flags & 0xf
  if (questions === 0) return rcode !== rcodes.noerror && rcode !== rcodes.nxdomain
  const nameEnd = endOfName(query)
  if (questions !== 1 || answer.length < nameEnd + 4) return false
  for (let at = headerLength; at < nameEnd; at += 1) {
    if (lowerCase(answer[at] ?? 0) !== lowerCase(query[at] ?? 0)) return false
  }
  return (
    readU16(answer, nameEnd) === readU16(query, nameEnd) &&
    readU16(answer, nameEnd + 2) === readU16(query, nameEnd + 2)
  )
}

/** The offset behind the first name of our own query, which has no pointers. */
function endOfName(query: Uint8Array): number {
  let at = headerLength
  for (let length = query[at]; length; length = query[at]) at += 1 + length
  return at + 1
}
