import type { Problem } from '../../model/parsed.ts'

/**
 * What is wrong with a text that somebody published, as a code. `text`: the place as it stands, at most 100
 * characters; '' where something is missing. `at`: for records the offset in characters, for policies the line
 * (counted from 1; 0 for the whole).
 */
export interface TextProblem<Code extends string = string> extends Problem {
  readonly problem: Code
  readonly weight: ProblemWeight
  readonly text: string
}

/**
 * `fatal`: no reader can use the text. `disputed`: against the standard; strict readers refuse the text,
 * lenient ones take it. `advice`: permitted, and probably not what was meant.
 */
export type ProblemWeight = 'fatal' | 'disputed' | 'advice'

/** Takes problems. */
export interface ProblemSink<Code extends string> {
  add(weight: ProblemWeight, problem: Code, at: number, text?: string): void
  /** Whether a fatal one was among them. */
  readonly isFatal: boolean
}

/** Gathers problems; of each code no more than ten, so that a hostile text makes no endless list. */
export interface ProblemList<Code extends string> extends ProblemSink<Code> {
  readonly all: readonly TextProblem<Code>[]
}

export function createProblemList<Code extends string>(): ProblemList<Code> {
  const all: TextProblem<Code>[] = []
  const counts = new Map<Code, number>()
  let isFatal = false
  return {
    all,
    get isFatal() {
      return isFatal
    },
    add(weight, problem, at, text = '') {
      if (weight === 'fatal') isFatal = true
      const count = (counts.get(problem) ?? 0) + 1
      counts.set(problem, count)
      if (count > maxOfOneCode) return
      all.push({ at, problem, weight, text: text.slice(0, maxText) })
    },
  }
}

const maxOfOneCode = 10
const maxText = 100
