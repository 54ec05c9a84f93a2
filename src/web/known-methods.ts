import type { FastifyInstance } from 'fastify'

/** Collects the routes that are registered from now on; gives the methods that a path is known with, or none. */
export function collectMethods(app: FastifyInstance): (path: string) => readonly string[] {
  const routes: { readonly pattern: readonly string[]; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: url.split('/'), methods: [method].flat() })
  })
  return (path) => {
    const parts = path.split('/')
    const found = routes.filter(({ pattern }) => fits(pattern, parts))
    return [...new Set(found.flatMap(({ methods }) => methods))].toSorted()
  }
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((one, index) => one === parts[index] || (one.startsWith(':') && parts[index]))
  )
}
