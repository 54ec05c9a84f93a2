import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { RouteDeps } from '../app.ts'

/** The pages for people. */
export function pages(_deps: RouteDeps): FastifyPluginAsyncTypebox {
  return async () => undefined
}
