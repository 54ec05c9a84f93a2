import { Duplex } from 'node:stream'
import type { FetchFault } from '../../model/fault.ts'
import { faultOf } from '../fault.ts'
import type { Connection } from '../world.ts'

export interface StreamBounds {
  /** The most bytes that are read, whatever they are. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * A connection as a stream for node:http. Reads only when asked, one chunk at a time, and no more than its
 * bound: interim answers, chunk sizes and trailers count as well. `fault` says why it ended early.
 */
export class ConnectionStream extends Duplex {
  readonly #connection: Connection
  readonly #signal: AbortSignal
  #left: number
  #isReading = false
  #fault: FetchFault | null = null

  constructor(connection: Connection, { maxBytes, signal }: StreamBounds) {
    super({ allowHalfOpen: true })
    this.#connection = connection
    this.#signal = signal
    this.#left = maxBytes
    this.on('error', () => undefined)
  }

  get fault(): FetchFault | null {
    return this.#fault
  }

  override _read(): void {
    if (this.#isReading) return
    this.#isReading = true
    this.#connection.read(this.#signal).then(
      (bytes) => this.#take(bytes),
      (error: unknown) => this.#fail(readFault(error)),
    )
  }

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#connection.write(chunk)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#connection.close()
    done(error)
  }

  #take(bytes: Uint8Array | null): void {
    this.#isReading = false
    if (this.destroyed) return
    this.#left -= bytes?.length ?? 0
    if (this.#left < 0) {
      this.#fail({ kind: 'http', reason: 'too-large', status: null, detail: null })
      return
    }
    this.push(bytes)
  }

  #fail(fault: FetchFault): void {
    if (this.destroyed) return
    this.#fault = fault
    this.destroy(new Error(fault.kind))
  }
}

/** Inside TLS a read may also fail with the library's own code: the peer's alert, or bytes that are no records. */
function readFault(error: unknown): FetchFault {
  const fault = faultOf(error)
  const library = fault.kind === 'bug' ? /^ERR_SSL_\w+/.exec(fault.message)?.[0] : undefined
  if (library === undefined) return fault
  const reason = library.includes('_ALERT_') ? 'alert' : 'rejected'
  return { kind: 'tls', reason, alert: null, library }
}
