/** Tells readers of a check's events that there is something new in the store; says nothing of what. */
export interface Wakeups {
  wake(id: string): void
  /** Resolves when the check is woken, when the time is over, or when the signal ends it. */
  wait(id: string, signal: AbortSignal, ms: number): Promise<void>
}

export function createWakeups(): Wakeups {
  const waiting = new Map<string, Set<() => void>>()
  return {
    wake(id) {
      for (const resume of waiting.get(id) ?? []) resume()
    },
    wait(id, signal, ms) {
      return new Promise((resolve) => {
        const resumes = waiting.get(id) ?? new Set()
        waiting.set(id, resumes)
        const timer = setTimeout(resume, ms)
        function resume() {
          clearTimeout(timer)
          signal.removeEventListener('abort', resume)
          resumes.delete(resume)
          if (resumes.size === 0) waiting.delete(id)
          resolve()
        }
        resumes.add(resume)
        signal.addEventListener('abort', resume, { once: true })
        if (signal.aborted) resume()
      })
    },
  }
}
