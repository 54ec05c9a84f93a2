import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/**
 * Refuses a form that another site has sent (CSRF): nobody's visitors are to start checks for them.
 * Browsers say where a request comes from (Fetch Metadata, else the Origin header); programs say nothing.
 */
export function assertSameSite({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Problem('cross-site')
    return
  }
  const { origin } = headers
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Problem('cross-site')
}
