/** The active probes of `--probe`, in the order of a report. */
export const probeIds = [
  'starttls-command-injection',
  'heartbleed',
  'ccs-injection',
  'robot',
  'ticketbleed',
] as const

export type ProbeId = (typeof probeIds)[number]

/**
 * What showed it. Of `yes`: `answered-inside-tls` (the command from before the handshake), `over-read`
 * (an answer longer than the request), `early-keys` (bytes behind the early message were decrypted),
 * `weak` and `strong` (how much an attacker learns from the answers), `session-id` (32 bytes in place
 * of one). Of `no`: `dropped`, `refused`, `alike` (all answers), `echoed`, `not-resumed`, or what the attack needs and
 * the server has not: `no-old-version` (TLS 1.2 or older), `no-heartbeat`, `no-static-rsa`, `no-ticket`.
 */
export const probeSigns = [
  'answered-inside-tls',
  'over-read',
  'early-keys',
  'weak',
  'strong',
  'session-id',
  'dropped',
  'refused',
  'alike',
  'echoed',
  'not-resumed',
  'no-old-version',
  'no-heartbeat',
  'no-static-rsa',
  'no-ticket',
] as const

export type ProbeSign = (typeof probeSigns)[number]

/**
 * Why there is no answer. `no-session`: no visit got as far as TLS, so nothing was tried; `budget`: no
 * connections left; `rate-limited`, `no-starttls`, `unreachable`: we were not let in again, and stopped;
 * `handshake`: it failed; `reset`, `closed`, `silent`, `unclear`: the answer; `inconsistent`: two
 * different answers on the same question.
 */
export const probeGaps = [
  'no-session',
  'budget',
  'rate-limited',
  'no-starttls',
  'unreachable',
  'handshake',
  'reset',
  'closed',
  'silent',
  'unclear',
  'inconsistent',
] as const

export type ProbeGap = (typeof probeGaps)[number]

/** What one probe showed. `connection`: the one that proved it, counted from 1 with all before. */
export type ProbeFact =
  | {
      readonly id: ProbeId
      readonly vulnerable: 'yes' | 'no'
      readonly sign: ProbeSign
      readonly connection: number
    }
  | { readonly id: ProbeId; readonly vulnerable: 'not-tested'; readonly because: ProbeGap }

/** What the probes of one endpoint showed, each once, in the order of `probeIds`. Facts only. */
export interface ProbesEvidence {
  /** Connections that they took, beside those of the visits and the inventory. */
  readonly connections: number
  readonly facts: readonly ProbeFact[]
}
