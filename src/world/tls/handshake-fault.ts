import type { Fault } from '../../model/fault.ts'
import { alertName, alerts, isFatal } from '../../protocol/tls/alerts.ts'
import { startsLikeTls } from '../../protocol/tls/records.ts'
import { readServerFlight } from '../../protocol/tls/server-flight.ts'
import { tls13 } from '../../protocol/tls/versions.ts'
import type { StreamEnd } from './tap.ts'

/** What is known of a handshake that did not complete. */
export interface FailedHandshake {
  /** The server's bytes. */
  readonly recorded: Uint8Array
  readonly secret: Uint8Array | null
  readonly isOverLimit: boolean
  /** How the stream below ended; null while it is open. */
  readonly ended: StreamEnd | null
  /** The code of the library's error; null where it gave none. */
  readonly code: string | null
}

/**
 * Why a handshake failed, from the best witness on: our bound, bytes that are no TLS, the server's own
 * alert, the library's refusal, the end of the connection.
 */
export function handshakeFault(failed: FailedHandshake): Fault {
  const library = failed.code?.startsWith('ERR_') === true ? failed.code : null
  if (failed.isOverLimit) return tlsFault('rejected', null, 'too-long')
  if (failed.recorded.length > 0 && !startsLikeTls(failed.recorded.subarray(0, 2))) {
    return tlsFault('not-tls', null, library)
  }
  const alert = receivedAlert(failed) ?? alertOfCode(library)
  if (alert !== null) return tlsFault('alert', alert, library)
  if (library !== null) return tlsFault('rejected', null, library)
  return { kind: 'tcp', reason: endReason(failed.ended) }
}

/**
 * What an error of the stream means behind the handshake: an alert of the server (TLS 1.3 asks for a client
 * certificate that late: `certificate_required`), or bytes that the library refused. null for an error
 * that is not of TLS.
 */
export function faultOfTlsError(error: Error): Fault | null {
  const code = 'code' in error ? String(error.code) : ''
  if (!code.startsWith('ERR_SSL_')) return null
  const alert = alertOfCode(code)
  return tlsFault(alert === null ? 'rejected' : 'alert', alert, code)
}

function tlsFault(
  reason: 'alert' | 'not-tls' | 'rejected',
  alert: string | null,
  library: string | null,
): Fault {
  return { kind: 'tls', reason, alert, library }
}

/** The fatal alert among the recorded bytes. */
function receivedAlert({ recorded, secret }: FailedHandshake): string | null {
  const flight = readServerFlight(recorded, secret)
  if (!flight.ok) return null
  const { version } = flight.value
  const fatal = flight.value.alerts.findLast((one) => isFatal(one, (version ?? 0) >= tls13))
  return fatal === undefined ? null : alertName(fatal.code)
}

/**
 * The alert that OpenSSL names after it read one that we cannot open (one encrypted before TLS 1.3):
 * `ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE`, `ERR_SSL_TLSV1_UNRECOGNIZED_NAME`.
 */
function alertOfCode(code: string | null): string | null {
  const name = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_(?:ALERT_)?(\w+)$/.exec(code ?? '')?.[1]
  const lower = name?.toLowerCase() ?? ''
  return [...alerts.values()].includes(lower) ? lower : null
}

function endReason(ended: StreamEnd | null): 'unreachable' | 'reset' | 'closed' {
  if (ended?.by !== 'error') return 'closed'
  return /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|ETIMEDOUT)$/.test(ended.code)
    ? 'unreachable'
    : 'reset'
}
