/** What must be done before the program may end at Ctrl-C: files taken away, servers stopped. */
const cleanups = new Set<() => Promise<void>>()

/** Runs `work`, and `cleanup` after it or at Ctrl-C, whichever comes first. */
export async function cleaningUp<T>(
  cleanup: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  cleanups.add(cleanup)
  try {
    return await work()
  } finally {
    if (cleanups.delete(cleanup)) await cleanup()
  }
}

/** Ctrl-C ends the program with 130 (128 and the signal's number) once everything is cleaned up. */
export function endOnInterrupt(): void {
  process.once('SIGINT', () => {
    const due = [...cleanups]
    cleanups.clear()
    void Promise.allSettled(due.map((cleanup) => cleanup())).then(() => process.exit(130))
  })
}
