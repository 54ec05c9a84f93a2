import type { Duplex } from 'node:stream'
import { faultOfSocketError } from './fault.ts'
import { FaultError } from './fault-error.ts'

/** Reads a stream chunk by chunk when asked, holding back the sender when nobody reads. */
export interface ByteQueue {
  read(signal: AbortSignal): Promise<Uint8Array | null>
  dropPending(): number
  /** Stops listening; the stream is somebody else's from now on. Errors that still come are swallowed. */
  release(): void
}

/** Bytes kept before the sender is held back. */
const highWater = 64 * 1024

export function createByteQueue(stream: Duplex): ByteQueue {
  let chunks: Uint8Array[] = []
  let size = 0
  const state: { ended: boolean; failure: FaultError | null } = { ended: false, failure: null }
  let wake: (() => void) | null = null
  const onData = (chunk: Uint8Array) => {
    chunks.push(chunk)
    size += chunk.length
    if (size > highWater) stream.pause()
    wake?.()
  }
  const onEnd = () => {
    state.ended = true
    wake?.()
  }
  const onError = (error: Error) => {
    state.failure = new FaultError(faultOfSocketError(error))
    wake?.()
  }
  stream.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError)
  return {
    async read(signal) {
      while (chunks.length === 0 && !state.ended && state.failure === null) {
        await waitFor((resolve) => (wake = resolve), signal)
        wake = null
      }
      const chunk = chunks.shift()
      if (chunk === undefined) {
        if (state.failure !== null) throw state.failure
        return null
      }
      size -= chunk.length
      if (size <= highWater) stream.resume()
      return chunk
    },
    dropPending() {
      const dropped = size
      chunks = []
      size = 0
      return dropped
    },
    release() {
      stream.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError)
      stream.on('error', () => undefined)
      stream.pause()
    },
  }
}

/** Waits for a callback or the signal; rejects with the signal's reason. */
function waitFor(start: (resolve: () => void) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason)
      return
    }
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    start(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    })
  })
}
