import type { Fault } from '../model/fault.ts'
import { FaultError } from './fault-error.ts'
import { faultOfTlsError } from './tls/handshake-fault.ts'

/** The one place where the errors of a stream, in clear or inside TLS, become faults. */
export function faultOfSocketError(error: Error): Fault {
  const code = 'code' in error ? String(error.code) : ''
  const reason = socketReasons[code]
  if (reason !== undefined) return { kind: 'tcp', reason }
  return faultOfTlsError(error) ?? { kind: 'bug', message: `${code} ${error.message}`.trim() }
}

/** What a caught value means: the fault it carries, or a mistake of ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  if (error instanceof Error) return { kind: 'bug', message: error.stack ?? error.message }
  return { kind: 'bug', message: String(error) }
}

const socketReasons: Readonly<Record<string, 'refused' | 'unreachable' | 'reset' | 'closed'>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'closed',
  ERR_STREAM_WRITE_AFTER_END: 'closed',
  ERR_STREAM_DESTROYED: 'closed',
}
