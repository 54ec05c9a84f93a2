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
import { endId, eventId, placeOf } from '../event-id.ts'
import { followCheck, type Place } from '../follow-check.ts'
import { refusals, securityOf, usualRefusals } from '../openapi.ts'
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
        operationId: 'beginCheck',
        tags: ['checks'],
        summary: 'Begin a check, or join the one that runs for the same target',
        security: securityOf('checks:write', deps.settings),
        body: checkRequestSchema,
        headers: Type.Object({
          'idempotency-key': Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: 200,
              description: 'The same key of the same client is the same check.',
            }),
          ),
        }),
        response: {
          202: acceptedSchema,
          ...refusals(
            ...(['bad-request', 'bad-target', 'unauthorized', 'forbidden-scope'] as const),
            ...(['special-purpose-address', 'opted-out', 'body-too-large'] as const),
            ...(['unsupported-media-type', 'key-reused', 'target-busy', 'queue-full'] as const),
            ...usualRefusals,
          ),
        },
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
        operationId: 'listChecks',
        tags: ['checks'],
        summary: 'Checks, newest first; of one domain with ?domain=',
        security: securityOf('checks:read', deps.settings),
        querystring: listQuery,
        response: {
          200: listSchema,
          ...refusals('bad-request', 'unauthorized', 'forbidden-scope', ...usualRefusals),
        },
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
        operationId: 'showCheck',
        tags: ['checks'],
        summary: 'One check, with its report once it is done',
        security: securityOf('checks:read', deps.settings),
        params: checkPath,
        response: {
          200: checkSchema,
          ...refusals(
            'bad-request',
            'unauthorized',
            'forbidden-scope',
            'not-found',
            ...usualRefusals,
          ),
        },
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
        operationId: 'followCheck',
        tags: ['checks'],
        security: securityOf('checks:read', deps.settings),
        summary:
          'Server-sent events while the check goes on: hosts, stage, finding, at last report',
        params: checkPath,
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 40 })) }),
        response: {
          200: eventStream,
          204: Type.Null({ description: 'The reader has seen the end: nothing more will come.' }),
          ...refusals(
            ...(['bad-request', 'unauthorized', 'forbidden-scope', 'not-found'] as const),
            ...(['too-many-streams', ...usualRefusals] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      const check = await deps.store.check(request.params.id)
      if (check === null) throw new Problem('not-found')
      const last = request.headers['last-event-id']
      // Tells browsers not to come back (WHATWG HTML, 9.2.3).
      if (last === endId(check)) return reply.code(204).send(null)
      const reader = { id: check.id, seen: placeOf(last) }
      await deps.stream(request, reply, (signal) => tellEvents(deps, reader, signal))
    },
  )
}

const eventStream = {
  description:
    'Events named hosts, stage, finding and report, with JSON of HostsEvent, StageEvent, FindingEvent and ' +
    'ReportEvent as data. Last-Event-ID gives what came after; report is the last. A check that was queued ' +
    'again begins again with hosts.',
  content: { 'text/event-stream': { schema: Type.String() } },
}

interface Reader {
  readonly id: string
  readonly seen: Place
}

async function* tellEvents(deps: RouteDeps, reader: Reader, signal: AbortSignal) {
  for await (const heard of followCheck(deps, reader, signal)) {
    if (heard.kind === 'still-here') yield 'still-here' as const
    else if (heard.kind === 'event') {
      const { kind, ...facts } = heard.event
      yield { event: kind, data: JSON.stringify(facts), id: eventId(heard.place) }
    } else {
      const { state, report } = heard.check
      yield {
        event: 'report',
        data: JSON.stringify({ state, ...(report ? { report } : {}) }),
        id: endId(heard.check),
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
