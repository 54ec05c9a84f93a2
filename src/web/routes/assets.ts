import type { FastifyPluginAsync } from 'fastify'
import { readAssets } from '../assets.ts'

/** `/assets/NAME`: style sheet, client modules, icon. The names hold a digest, so that browsers may keep them. */
export const assets: FastifyPluginAsync = async (app) => {
  for (const { path, type, body } of readAssets().values()) {
    app.get(path, { schema: { hide: true }, config: { rateLimit: false } }, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    )
  }
}
