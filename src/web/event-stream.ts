import { once } from 'node:events'
import type { FastifyReply } from 'fastify'

export interface ServerSentEvent {
  readonly event: string
  /** One line or several. */
  readonly data: string
  /** What a reader that comes back says it has seen; null: nothing to come back to. */
  readonly id: number | null
}

/**
 * Writes server-sent events (WHATWG HTML, 9.2) until the source ends or the reader goes. A slow reader is
 * waited for, so that no stream gathers in memory. Rejects only with what the source throws.
 */
export async function streamEvents(
  response: FastifyReply['raw'],
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
      if (!flows) await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
  } finally {
    response.end()
  }
}

/** Line breaks inside the data become lines of their own, so that nothing in it can end the event. */
export function formatEvent({ event, data, id }: ServerSentEvent): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`)
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\n${lines.join('')}\n`
}
