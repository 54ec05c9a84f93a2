import { Duplex } from 'node:stream'

/** How the stream below ended, as far as it did: `closed` by the peer, or broken with an error code. */
export type StreamEnd = { readonly by: 'peer' } | { readonly by: 'error'; readonly code: string }

/**
 * A stream between socket and TLS library that keeps a copy of what the server sends, at most `limit`
 * bytes; past it the connection is cut. `release` ends recording and frees the copy. Data wait in the
 * socket, not here, when nobody reads. When the tap is destroyed so is the socket, and the other way round.
 */
export class Tap extends Duplex {
  readonly #socket: Duplex
  readonly #limit: number
  #chunks: Uint8Array[] | null = []
  #recorded = 0
  #end: StreamEnd | null = null
  #isOverLimit = false

  constructor(socket: Duplex, limit: number) {
    super({ allowHalfOpen: true })
    this.#socket = socket
    this.#limit = limit
    socket.on('data', this.#onData)
    socket.on('end', this.#onEnd)
    socket.on('error', this.#onError)
    socket.on('close', this.#onClose)
    socket.pause()
  }

  get ended(): StreamEnd | null {
    return this.#end
  }

  get isOverLimit(): boolean {
    return this.#isOverLimit
  }

  /** A copy of what was recorded so far. */
  recorded(): Uint8Array {
    return Buffer.concat(this.#chunks ?? [])
  }

  release(): void {
    this.#chunks = null
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void) {
    // A write to a socket that the peer reset fails with that reset: told once, by 'error'.
    this.#socket.write(chunk, (error) => done(error ?? null))
  }

  override _final(done: () => void): void {
    this.#socket.end()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.off('data', this.#onData)
    this.#socket.off('end', this.#onEnd)
    // #onError stays: a socket may still fail while it is being closed.
    this.#socket.off('close', this.#onClose)
    this.#socket.destroy()
    done(error)
  }

  readonly #onData = (chunk: Uint8Array): void => {
    this.#record(chunk)
    if (this.#isOverLimit) return
    if (!this.push(chunk)) this.#socket.pause()
  }

  #record(chunk: Uint8Array): void {
    if (this.#chunks === null) return
    this.#recorded += chunk.length
    if (this.#recorded > this.#limit) {
      this.#isOverLimit = true
      this.destroy(new Error('too long'))
      return
    }
    this.#chunks.push(chunk)
  }

  readonly #onEnd = (): void => {
    this.#end ??= { by: 'peer' }
    this.push(null)
  }

  readonly #onError = (error: NodeJS.ErrnoException): void => {
    this.#end ??= { by: 'error', code: error.code ?? 'ECONNRESET' }
    this.destroy(error)
  }

  readonly #onClose = (): void => {
    this.#end ??= { by: 'peer' }
    this.destroy()
  }
}
