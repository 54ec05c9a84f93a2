import type { Proof } from '../../model/inventory.ts'
import type { Knowledge } from './knowledge.ts'

export interface OrderProof extends Proof {
  readonly by: 'server' | 'client' | null
}

/** Two suites that the server takes, `preferred` when it had the choice, though `other` may have stood behind it. */
export interface Choice {
  readonly version: number
  readonly preferred: number
  readonly other: number
}

const notTested: OrderProof = { offered: 'not-tested', connection: null, by: null }

/**
 * Who decides among common suites, in the newest version that shows it. The server, if it passed over
 * one that it takes and we put first; the client, if of two suites it took each where we put that one first.
 */
export function orderProof(knowledge: Knowledge, versions: readonly number[]): OrderProof {
  for (const version of versions) {
    const { passedOver, obeyed } = choicesIn(knowledge, version)
    if (passedOver !== null) return { offered: 'yes', connection: passedOver, by: 'server' }
    if (obeyed !== null) return { offered: 'yes', connection: obeyed, by: 'client' }
  }
  return notTested
}

function choicesIn(knowledge: Knowledge, version: number) {
  const { accepted } = knowledge.of(version)
  /** `first second` where the server took `first`, and we had put it before `second`. */
  const taken = new Set<string>()
  let passedOver: number | null = null
  let obeyed: number | null = null
  for (const { ask, answer, connection } of exchangesIn(knowledge, version)) {
    const picked = answer.cipherSuite ?? 0
    const { suites } = ask.hello
    const at = suites.indexOf(picked)
    for (const [place, suite] of suites.entries()) {
      if (suite === picked || !accepted.has(suite)) continue
      if (place < at) passedOver ??= connection
      else {
        taken.add(`${picked} ${suite}`)
        if (taken.has(`${suite} ${picked}`)) obeyed ??= connection
      }
    }
  }
  return { passedOver, obeyed }
}

/** Hellos that differ in their suites only: another group or key type may rule a suite out. */
function exchangesIn(knowledge: Knowledge, version: number) {
  return knowledge.hellos.filter(
    ({ ask, answer }) =>
      answer.version === version &&
      ['versions', 'suites', 'nothing'].includes(ask.refusalMeans) &&
      !ask.hello.fallback,
  )
}

/** A choice that the server made in our order; offered the other way round it will tell who decided. */
export function choiceToTurn(knowledge: Knowledge, version: number): Choice | null {
  const { accepted } = knowledge.of(version)
  for (const { ask, answer } of exchangesIn(knowledge, version)) {
    const preferred = answer.cipherSuite ?? 0
    const other = ask.hello.suites.find((suite) => suite !== preferred && accepted.has(suite))
    if (other !== undefined) return { version, preferred, other }
  }
  return null
}
