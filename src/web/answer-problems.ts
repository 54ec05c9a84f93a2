import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebDeps } from './app.ts'
import { chooseLang } from './choose-lang.ts'
import { renderProblemPage } from './pages/problem-page.ts'
import { describeProblem, Problem, problemStatus } from './problem.ts'
import { StoreTroubleError } from '../store/store-errors.ts'

/** Whatever goes wrong ends as one shape: problem+json for programs, a page for people. */
export function answerProblems(app: FastifyInstance, { log }: Pick<WebDeps, 'log'>): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, new Problem('not-found')))
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.code === 'internal-error')
      log.error(
        { route: request.routeOptions.url, problem: error.stack ?? `${error}` },
        'request-failed',
      )
    if (problem.code === 'unavailable')
      log.error({ route: request.routeOptions.url, error: `${error}` }, 'store-failed')
    return answer(request, reply, problem)
  })
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const lang = chooseLang(request)
  const { retryAfterSeconds } = problem
  void reply.code(problemStatus[problem.code]).header('vary', 'accept, accept-language')
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
  if (error.validation !== undefined) return new Problem('bad-request', () => error.message)
  switch (error.statusCode) {
    case 413:
      return new Problem('body-too-large')
    case 415:
      return new Problem('unsupported-media-type')
    default:
      return new Problem(
        error.statusCode !== undefined && error.statusCode < 500 ? 'bad-request' : 'internal-error',
      )
  }
}

/** When to try again where the database is gone or full. */
const retrySeconds = 10
