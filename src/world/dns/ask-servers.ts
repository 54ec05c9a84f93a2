import { askServer, type AskedQuestion, type Failure, type ServerOutcome } from './ask-server.ts'
import type { ResolverAddress } from './resolver-address.ts'

export interface AskOptions {
  readonly servers: readonly ResolverAddress[]
  /** For the whole question, in ms. */
  readonly timeoutMs: number
  /** How long a server may be silent in each round, in ms. */
  readonly roundsMs: readonly number[]
}

/** A message, and who sent it. */
export type Sent = Exclude<ServerOutcome, Failure> & { readonly server: ResolverAddress }

/**
 * Asks one server after the other until one answers, then the silent ones again with more patience.
 * A server that said what it will not do is not asked again. Rejects only when the signal aborts.
 */
export async function askServers(
  question: AskedQuestion,
  { servers, timeoutMs, roundsMs }: AskOptions,
  signal: AbortSignal,
): Promise<Sent | Failure> {
  const deadline = performance.now() + timeoutMs
  // However short the time is, the first server must not use it up alone.
  const share = timeoutMs / (2 * servers.length)
  let failure: Failure | null = null
  let asked = servers
  for (const roundMs of roundsMs) {
    const silent: ResolverAddress[] = []
    for (const server of asked) {
      const ms = Math.min(roundMs, share, deadline - performance.now())
      if (ms <= 0) break
      const outcome = await askServer(server, question, { ms, signal })
      if (outcome.kind === 'message') return { ...outcome, server }
      if (outcome.status === 'timeout' && outcome.detail === null) silent.push(server)
      failure = tellingMore(failure, outcome)
    }
    asked = silent
  }
  return failure ?? { kind: 'failed', status: 'servfail', detail: 'no-resolver' }
}

/** An answer says more than none; and while one server was silent, they were not all unreachable. */
function tellingMore(before: Failure | null, now: Failure): Failure {
  if (before === null) return now
  if (before.status !== now.status) return before.status === 'servfail' ? before : now
  return before.status === 'timeout' && now.detail === null ? now : before
}
