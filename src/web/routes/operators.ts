import type { FastifyPluginAsync } from 'fastify'
import type { WebDeps } from '../app.ts'
import { Problem } from '../problem.ts'

/** `/healthz` and `/metrics`. */
export function operatorRoutes({ store, metrics, stopping }: WebDeps): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async () => {
      if (stopping.aborted) throw new Problem('unavailable')
      try {
        await store.countChecks('queued')
      } catch {
        throw new Problem('unavailable')
      }
      return { status: 'ok' }
    })
    app.get(
      '/metrics',
      { schema: { hide: true }, config: { rateLimit: false } },
      async (_request, reply) => {
        const { type, text } = await metrics.show()
        return reply.header('content-type', type).send(text)
      },
    )
  }
}
