import type { Duplex } from 'node:stream'

/** The lines that a client sends, one after the other; `stop` hands the stream on (to TLS). */
export interface LineReader {
  /** The next line without its end; null when the client ended or went away. */
  next(): Promise<string | null>
  /** Bytes that came so far. */
  received(): number
  /** Lets go of the stream and gives back what was not read as a line. */
  stop(): Buffer
}

const longestLine = 64 * 1024

/** A line longer than the bound counts as the end. */
export function readLines(stream: Duplex): LineReader {
  let buffered = Buffer.alloc(0)
  let bytes = 0
  let ended = false
  let wake: (() => void) | null = null
  const onData = (chunk: Buffer) => {
    bytes += chunk.length
    buffered = Buffer.concat([buffered, chunk])
    if (buffered.length > longestLine) ended = true
    wake?.()
  }
  const onEnd = () => {
    ended = true
    wake?.()
  }
  stream.on('data', onData)
  for (const event of ['end', 'close', 'error']) stream.on(event, onEnd)
  return {
    async next() {
      for (;;) {
        const end = buffered.indexOf('\n')
        if (end >= 0) {
          const line = buffered.toString('latin1', 0, end).replace(/\r$/, '')
          buffered = buffered.subarray(end + 1)
          return line
        }
        if (ended) return null
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    received: () => bytes,
    stop() {
      stream.off('data', onData)
      for (const event of ['end', 'close', 'error']) stream.off(event, onEnd)
      stream.pause()
      return buffered
    },
  }
}
