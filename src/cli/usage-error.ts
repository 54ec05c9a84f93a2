import type { UsageProblem } from './words/words.ts'

/** Wrong use: a flag, a target, a file. Ends with one line on stderr and exit status 2. */
export class UsageError extends Error {
  readonly problem: UsageProblem
  readonly args: Readonly<Record<string, string>>

  constructor(problem: UsageProblem, args: Readonly<Record<string, string>> = {}) {
    super(problem)
    this.name = 'UsageError'
    this.problem = problem
    this.args = args
  }
}
