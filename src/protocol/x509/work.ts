/** What one judgement may cost. Counted alike whether or not a cache has the answer: same input, same output. */
export class Work {
  private steps = 0
  private signatures = 0
  private comparisons = 0
  private readonly charged = new Set<string>()

  /** One more certificate looked at in the search for a path. */
  step(): boolean {
    this.steps += 1
    return this.steps <= maxSteps
  }

  /** A signature verification of this cost (`signatureCost`), named so that it is charged once. */
  once(name: string, cost: number): boolean {
    if (this.charged.has(name)) return true
    this.signatures += cost
    if (this.signatures > maxSignatures) return false
    this.charged.add(name)
    return true
  }

  /** Names against name constraints. */
  compare(count: number): boolean {
    this.comparisons += count
    return this.comparisons <= maxComparisons
  }

  isExhausted(): boolean {
    return this.steps > maxSteps || this.signatures > maxSignatures
  }
}

const maxSteps = 5000
const maxSignatures = 1000
const maxComparisons = 2 ** 17
