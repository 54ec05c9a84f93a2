import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { parseDomainName } from '../../observe/parse-target.ts'
import type { CheckSummary } from '../../store/store.ts'
import { acceptCheck } from '../accept-check.ts'
import {
  acceptedSchema,
  checkPath,
  checkRequestSchema,
  checkSchema,
  listQuery,
  listSchema,
} from '../api-schemas.ts'
import type { RouteDeps } from '../app.ts'
import { clientOf } from '../client-of.ts'
import { followCheck } from '../follow-check.ts'
import { Problem } from '../problem.ts'
import { allowScope } from '../token-guard.ts'

/** `/api/v1/checks`: begin a check, ask for it, follow it, list what there is. */
export function apiChecks(deps: RouteDeps): FastifyPluginAsyncTypebox {
  const links = (id: string) => linksOf(id, deps.settings.publicUrl ?? '')
  return async (app) => {
    beginCheck(app, deps, links)
    listChecks(app, deps, links)
    showCheck(app, deps, links)
    followEvents(app, deps)
  }
}

type App = Parameters<FastifyPluginAsyncTypebox>[0]
type Links = (id: string) => ReturnType<typeof linksOf>

function beginCheck(app: App, deps: RouteDeps, links: Links): void {
  app.post(
    '/checks',
    {
      preHandler: allowScope('checks:write', deps),
      config: { rateLimit: deps.limits.checks },
      schema: {
        summary: 'Begin a check, or join the one that runs for the same target',
        body: checkRequestSchema,
        headers: Type.Object({
          'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        }),
        response: { 202: acceptedSchema },
      },
    },
    async (request, reply) => {
      const { target, depth = 'standard', profile = 'tls12-authenticated' } = request.body
      const key = request.headers['idempotency-key']
      const repeat = key === undefined ? null : { client: clientOf(request), key }
      const { check, kind } = await acceptCheck({ target, depth, profile, repeat }, deps)
      if (kind === 'new') deps.runner.wake()
      return reply
        .code(202)
        .header('location', links(check.id).self)
        .send({
          id: check.id,
          links: links(check.id),
        })
    },
  )
}

function listChecks(app: App, deps: RouteDeps, links: Links): void {
  app.get(
    '/checks',
    {
      preHandler: allowScope('checks:read', deps),
      schema: {
        summary: 'Checks, newest first; of one domain with ?domain=',
        querystring: listQuery,
        response: { 200: listSchema },
      },
    },
    async ({ query }) => {
      const { domain, cursor } = query
      const limit = Number(query.limit ?? 20)
      const page = {
        asciiDomain: domainOf(domain),
        before: cursor === undefined ? null : Number(cursor),
      }
      const found = await deps.store.listChecks({ ...page, limit: limit + 1 })
      const checks = found.slice(0, limit)
      const last = checks.at(-1)
      return {
        checks: checks.map((check) => ({ ...tellCheck(check), links: links(check.id) })),
        next: found.length > limit && last !== undefined ? `${last.number}` : null,
      }
    },
  )
}

function showCheck(app: App, deps: RouteDeps, links: Links): void {
  app.get(
    '/checks/:id',
    {
      preHandler: allowScope('checks:read', deps),
      schema: {
        summary: 'One check, with its report once it is done',
        params: checkPath,
        response: { 200: checkSchema },
      },
    },
    async ({ params }) => {
      const check = await deps.store.check(params.id)
      if (check === null) throw new Problem('not-found')
      const { report } = check
      return { ...tellCheck(check), links: links(check.id), ...(report ? { report } : {}) }
    },
  )
}

function followEvents(app: App, deps: RouteDeps): void {
  app.get(
    '/checks/:id/events',
    {
      exposeHeadRoute: false,
      preHandler: allowScope('checks:read', deps),
      schema: {
        summary:
          'Server-sent events while the check goes on: hosts, stage, finding, at last report',
        params: checkPath,
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 20 })) }),
      },
    },
    async (request, reply) => {
      const check = await deps.store.check(request.params.id)
      if (check === null) throw new Problem('not-found')
      const seen = Number.parseInt(request.headers['last-event-id'] ?? '', 10) || 0
      await deps.stream(request, reply, (signal) => tellEvents(deps, check.id, seen, signal))
    },
  )
}

async function* tellEvents(deps: RouteDeps, id: string, seen: number, signal: AbortSignal) {
  for await (const heard of followCheck(deps, id, seen, signal)) {
    if (heard.kind === 'still-here') yield 'still-here' as const
    else if (heard.kind === 'event') {
      const { kind, ...facts } = heard.event
      yield { event: kind, data: JSON.stringify(facts), id: heard.sequence }
    } else {
      const { state, report } = heard.check
      yield {
        event: 'report',
        data: JSON.stringify({ state, ...(report ? { report } : {}) }),
        id: heard.sequence,
      }
    }
  }
}

function domainOf(typed: string | undefined): string | null {
  if (typed === undefined) return null
  const name = parseDomainName(typed)
  // What is no domain was never checked: an empty list, not an error.
  return name.ok ? name.value.ascii : typed
}

function tellCheck(check: CheckSummary) {
  const { id, state, target, depth, profile, createdAt, startedAt, finishedAt } = check
  const { verdict, confidence } = check
  const { input, asciiDomain: domain } = target
  const times = { createdAt, startedAt, finishedAt }
  return { id, state, target: input, domain, depth, profile, ...times, verdict, confidence }
}

function linksOf(id: string, base: string) {
  const self = `${base}/api/v1/checks/${id}`
  return { self, events: `${self}/events`, page: `${base}/checks/${id}` }
}
