import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebDeps } from './app.ts'
import { chooseLang } from './choose-lang.ts'
import { collectMethods } from './known-methods.ts'
import { renderProblemPage } from './pages/problem-page.ts'
import { describeProblem, Problem, type ProblemCode, problemStatus } from './problem.ts'
import { StoreTroubleError } from '../store/store-errors.ts'
import { fillWords, webWords } from './words/words.ts'

/**
 * Whatever goes wrong ends as one shape: problem+json for programs, a page for people. Wants to come before
 * the routes and behind the rate limit, which counts requests for what is not there, too.
 */
export function answerProblems(app: FastifyInstance, { log }: Pick<WebDeps, 'log'>): void {
  const methodsOf = collectMethods(app)
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const methods = methodsOf(request.url.split('?')[0] ?? '')
    if (methods.length === 0 || methods.includes(request.method))
      return answerProblem(request, reply, new Problem('not-found'))
    void reply.header('allow', methods.join(', '))
    return answerProblem(request, reply, new Problem('method-not-allowed'))
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.code === 'internal-error')
      log.error(
        { route: request.routeOptions.url, problem: error.stack ?? `${error}` },
        'request-failed',
      )
    if (problem.code === 'unavailable')
      log.error({ route: request.routeOptions.url, error: `${error}` }, 'store-failed')
    return answerProblem(request, reply, problem)
  })
}

/** What Fastify itself refuses before any route: an address that cannot be decoded or whose parts are too long. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void answerProblem(request, reply, problemOf(error))
}

function answerProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const lang = chooseLang(request)
  const { retryAfterSeconds } = problem
  void reply
    .code(problemStatus[problem.code])
    .header('vary', 'accept, accept-language')
    .header('content-language', lang)
    .header('cache-control', 'no-store')
  if (retryAfterSeconds !== null) void reply.header('retry-after', `${retryAfterSeconds}`)
  if (problem.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer')
  const details = describeProblem(problem, lang)
  return wantsPage(request)
    ? reply.type('text/html; charset=utf-8').send(renderProblemPage(details, lang))
    : reply.type('application/problem+json').send(JSON.stringify(details))
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
}

function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreTroubleError) return new Problem('unavailable', null, retrySeconds)
  if (error.validation !== undefined) return new Problem('bad-request', wrongField(error))
  const known = codes[error.code] ?? ofStatus[error.statusCode ?? 500]
  if (known !== undefined) return new Problem(known)
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return new Problem('bad-request', (lang) => webWords[lang].requests.badJson)
  return new Problem((error.statusCode ?? 500) < 500 ? 'bad-request' : 'internal-error')
}

const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
}

const ofStatus: Readonly<Record<number, ProblemCode>> = {
  413: 'body-too-large',
  415: 'unsupported-media-type',
}

/** Where it is wrong, never what stands there: that may be somebody's address. */
function wrongField({ validation = [], validationContext }: FastifyError): Problem['detail'] {
  const [first] = validation
  const name = first?.params['missingProperty']
  const path = `${validationContext ?? ''}${first?.instancePath ?? ''}`
  const place = typeof name === 'string' ? `${path}/${name}` : path
  return (lang) => fillWords(webWords[lang].requests.badField, { place })
}

/** When to try again where the database is gone or full. */
const retrySeconds = 10
