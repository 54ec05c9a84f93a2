/** A map that forgets what was not asked for longest once it holds `limit` entries. */
export class BoundedCache<T> {
  private readonly entries = new Map<string, T>()
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  of(key: string): T | undefined {
    const value = this.entries.get(key)
    if (value !== undefined) {
      this.entries.delete(key)
      this.entries.set(key, value)
    }
    return value
  }

  keep(key: string, value: T): void {
    const [oldest] = this.entries.keys()
    if (this.entries.size >= this.limit && oldest !== undefined) this.entries.delete(oldest)
    this.entries.set(key, value)
  }
}
