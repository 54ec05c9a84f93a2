import { addressBytes } from '../address.ts'
import type { PolicyProblem } from './policy.ts'
import type { ProblemSink } from './text-problem.ts'

/**
 * One `mx` of a policy in lower case, or null with a problem (RFC 8461 section 3.2: `["*."] Domain`, with
 * A-labels, Domain of RFC 5321 section 4.1.2). Refused are U-labels, an address in brackets, a port, a star
 * anywhere else, the form `.example.com` of early drafts, and several names in one line.
 */
export function readMxPattern(
  value: string,
  line: number,
  problems: ProblemSink<PolicyProblem>,
): string | null {
  const pattern = value.toLowerCase()
  const domain = pattern.startsWith('*.') ? pattern.slice(2) : pattern
  if (/[^\x00-\x7f]/.test(pattern)) {
    problems.add('disputed', 'mx-not-ascii', line, value)
    return null
  }
  if (domain.length > 253 || !domainForm.test(domain)) {
    problems.add('disputed', 'mx-pattern', line, value)
    return null
  }
  if (addressBytes(domain) !== null) problems.add('advice', 'mx-address', line, value)
  else if (domain !== pattern && !domain.includes('.'))
    problems.add('advice', 'mx-broad', line, value)
  return pattern
}

/** RFC 5321 4.1.2 Domain, each label at most 63 characters. Anchored at dots, so that it never goes back far. */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domainForm = new RegExp(`^${label}(?:\\.${label})*$`)
