import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Store } from '../store/store.ts'
import type { Clock, World } from '../world/world.ts'
import { clientOf } from './client-of.ts'
import { answerBroken } from './answer-broken.ts'
import { answerFrameworkError, answerProblems } from './answer-problems.ts'
import { type ServerSentEvent, streamEvents } from './event-stream.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { PdfPress } from './pdf/pdf-press.ts'
import { Problem } from './problem.ts'
import type { SelfCheck } from '../observe/self-check.ts'
import { aboutPages, keepSelf } from './routes/about.ts'
import { apiCatalogue } from './routes/api-catalogue.ts'
import { apiChecks } from './routes/api-checks.ts'
import { assets } from './routes/assets.ts'
import { history } from './routes/history.ts'
import { operatorRoutes } from './routes/operators.ts'
import { downloads } from './routes/downloads.ts'
import { pages } from './routes/pages.ts'
import { describeApi, describesItself } from './openapi.ts'
import type { Runner } from './runner.ts'
import { createSeats } from './seats.ts'
import { securityHeaders } from './security-headers.ts'
import type { RateLimits, WebSettings } from './settings.ts'
import { readToken } from './token-guard.ts'
import type { Wakeups } from './wakeups.ts'

/** What routes work with. */
export interface WebDeps {
  readonly store: Store
  readonly settings: WebSettings
  readonly clock: Clock
  readonly runner: Pick<Runner, 'wake' | 'secondsPerCheck'>
  readonly wakeups: Wakeups
  readonly metrics: Metrics
  readonly pdf: PdfPress
  readonly log: Log
  readonly net: Pick<World['net'], 'barredNetwork'>
  readonly openWorld: () => World
  /** Aborted when the server stops: event streams end then, and their readers come back later. */
  readonly stopping: AbortSignal
}

/** Stricter limits than every request has. */
export interface RouteLimits {
  readonly checks: {
    readonly max: (request: FastifyRequest) => number
    readonly timeWindow: number
  }
}

/** Everything behind one address and port: pages, API, files, and what operators ask for. */
export async function createApp(deps: WebDeps): Promise<FastifyInstance> {
  const { settings, log } = deps
  const app = Fastify({
    logger: false,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: maxBodyBytes,
    // What a client sends counts as it is: nothing is dropped, nothing made into something else.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
    routerOptions: { maxParamLength: 200 },
    requestTimeout: requestMs,
    connectionTimeout: silenceMs,
    clientErrorHandler: answerBroken,
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>()
  // Answers are built by us; validating them again would only cost time.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body))
  // A form of another site could send it without being asked (CSRF); JSON it cannot.
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('token', null)
  app.addHook('onRequest', async (request) => {
    request.token = await readToken(request, deps)
  })
  // Behind the rate limit, which guessers of secrets are to meet as well.
  app.addHook('preParsing', async ({ token, headers }) => {
    if (token === null && headers.authorization !== undefined) throw new Problem('unauthorized')
  })
  app.addHook('onResponse', async (request, reply) => {
    // The route, not the address: an address may name what somebody tests.
    const { url: route = 'unknown' } = request.routeOptions
    const ms = Math.round(reply.elapsedTime)
    log.info({ method: request.method, route, status: reply.statusCode, ms }, 'request')
  })
  await app.register(helmet, securityHeaders)
  await app.register(rateLimit, {
    max: (request) => limitsFor(request, settings).requests,
    timeWindow: minuteMs,
    keyGenerator: clientOf,
    cache: 50_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too-many-requests', null, Math.max(1, Math.ceil(ttl / 1000))),
  })
  answerProblems(app, deps)
  await app.register(swagger, describeApi(settings))
  const api = { ...deps, limits: limitsOf(settings), stream: streamFor(deps), self: keepSelf(deps) }
  await app.register(apiChecks(api), { prefix: '/api/v1' })
  await app.register(apiCatalogue, { prefix: '/api/v1' })
  await app.register(operatorRoutes(deps))
  await app.register(assets)
  await app.register(downloads(deps))
  await app.register(history(deps))
  await app.register(aboutPages(api))
  await app.register(pages(api))
  app.get('/openapi.json', { schema: describesItself }, () => app.swagger())
  return app
}

/** What routes that begin checks or stream events need besides. */
export interface RouteDeps extends WebDeps {
  readonly limits: RouteLimits
  /** What this server is to others: names and addresses. */
  readonly self: () => Promise<SelfCheck>
  /** Sends server-sent events until their source ends, the reader goes or the server stops. */
  readonly stream: (
    request: FastifyRequest,
    reply: FastifyReply,
    open: (signal: AbortSignal) => AsyncIterable<ServerSentEvent | 'still-here'>,
  ) => Promise<void>
}

const maxBodyBytes = 16_384
const minuteMs = 60_000
/** Until a request must have come as a whole. */
const requestMs = 30_000
/** A connection on which neither side gets anything across for so long is closed; event streams speak more often. */
const silenceMs = 60_000

function limitsOf(settings: WebSettings): RouteLimits {
  const max = (request: FastifyRequest) => limitsFor(request, settings).checks
  return { checks: { max, timeWindow: minuteMs } }
}

function limitsFor({ token }: FastifyRequest, settings: WebSettings): RateLimits {
  return token === null ? settings.perMinute : settings.tokenPerMinute
}

function streamFor({ stopping, metrics, log, settings }: WebDeps): RouteDeps['stream'] {
  const seats = createSeats(settings.streamsPerClient)
  return async (request, reply, open) => {
    const leave = seats.take(clientOf(request))
    if (leave === null) throw new Problem('too-many-streams', null, streamRetrySeconds)
    reply.hijack()
    const reader = new AbortController()
    reply.raw.once('close', () => reader.abort())
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    metrics.readerCame()
    try {
      await streamEvents(reply.raw, open(AbortSignal.any([reader.signal, stopping])))
    } catch (error) {
      log.error({ route: request.routeOptions.url, error: String(error) }, 'stream-failed')
    } finally {
      metrics.readerLeft()
      leave()
    }
  }
}

const streamRetrySeconds = 10
