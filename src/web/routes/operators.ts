import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import type { WebDeps } from '../app.ts'
import { refusals } from '../openapi.ts'
import { Problem } from '../problem.ts'

const health = {
  operationId: 'showHealth',
  tags: ['operators'],
  summary: 'Whether the server lives and its database answers',
  response: {
    200: Type.Object({ status: Type.Literal('ok') }, { description: 'It does.' }),
    ...refusals('unavailable'),
  },
}

const scrape = {
  operationId: 'showMetrics',
  tags: ['operators'],
  summary: 'What was counted, in the text format of Prometheus',
  response: {
    200: {
      description: 'No label names a target.',
      content: { 'text/plain': { schema: Type.String() } },
    },
  },
}

/** `/healthz` and `/metrics`. */
export function operatorRoutes({ store, metrics, stopping }: WebDeps): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', { schema: health, config: { rateLimit: false } }, async () => {
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
      { schema: scrape, config: { rateLimit: false } },
      async (_request, reply) => {
        const { type, text } = await metrics.show()
        return reply.header('content-type', type).send(text)
      },
    )
  }
}
