/** So many at once for each client. `take` gives the way to leave, or null where all are taken. */
export function createSeats(most: number) {
  const taken = new Map<string, number>()
  return {
    take(client: string): (() => void) | null {
      const before = taken.get(client) ?? 0
      if (before >= most) return null
      taken.set(client, before + 1)
      return () => {
        const left = (taken.get(client) ?? 1) - 1
        if (left === 0) taken.delete(client)
        else taken.set(client, left)
      }
    },
  }
}
