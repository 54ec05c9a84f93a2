import { once } from 'node:events'
import type { FastifyReply } from 'fastify'

export interface ServerSentEvent {
  readonly event: string
  /** One line or several. */
  readonly data: string
  /** What a reader that comes back says it has seen; null: nothing to come back to. */
  readonly id: string | null
}

/** What is needed of a response. */
export type EventSink = Pick<
  FastifyReply['raw'],
  | 'writeHead'
  | 'getHeaders'
  | 'flushHeaders'
  | 'write'
  | 'end'
  | 'destroyed'
  | 'once'
  | 'on'
  | 'off'
> &
  NodeJS.EventEmitter

/**
 * Writes server-sent events (WHATWG HTML, 9.2) until the source ends or the reader goes. A slow reader is
 * waited for, so that no stream gathers in memory. Rejects only with what the source throws.
 */
export async function streamEvents(
  response: EventSink,
  source: AsyncIterable<ServerSentEvent | 'still-here'>,
): Promise<void> {
  response.writeHead(200, {
    ...response.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Asks proxies of nginx' kind to pass each event on at once.
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  try {
    for await (const event of source) {
      if (response.destroyed) return
      const flows = response.write(event === 'still-here' ? ': still here\n\n' : formatEvent(event))
      if (!flows) await drained(response)
    }
  } finally {
    response.end()
  }
}

/** Until the reader has taken what was written, or is gone. Leaves no listener behind. */
async function drained(response: EventSink): Promise<void> {
  if (response.destroyed) return
  const either = new AbortController()
  try {
    await Promise.race(
      ['drain', 'close'].map((event) => once(response, event, { signal: either.signal })),
    )
  } catch {
    // An error of the connection: its end is seen at the next event.
  } finally {
    either.abort()
  }
}

/** Line breaks inside the data become lines of their own, so that nothing in it can end the event. */
export function formatEvent({ event, data, id }: ServerSentEvent): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`)
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\n${lines.join('')}\n`
}
