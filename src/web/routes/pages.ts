import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findEntry } from '../../catalogue/catalogue.ts'
import type { Depth } from '../../model/evidence.ts'
import { guideSender, senders } from '../../judge/profiles/senders.ts'
import { acceptCheck } from '../accept-check.ts'
import { checkPath, langQuery } from '../api-schemas.ts'
import type { RouteDeps } from '../app.ts'
import { chooseLang } from '../choose-lang.ts'
import { assertSameSite } from '../same-site.ts'
import { liveStateOf } from '../live-state-of.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { renderCheckPage } from '../pages/check-page.ts'
import { renderExplainIndex, renderExplainPage } from '../pages/explain-page.ts'
import { renderStartPage } from '../pages/start-page.ts'
import { isProbeName, probesOf } from './about.ts'
import { pageDocument } from '../openapi.ts'
import { Problem, problemStatus } from '../problem.ts'
import { tellLive } from '../tell-live.ts'
import { webWords } from '../words/words.ts'

type App = Parameters<FastifyPluginAsyncTypebox>[0]

/** The pages for people. */
export function pages(deps: RouteDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) =>
        done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    )
    app.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
      if (!reply.hasHeader('vary')) void reply.header('vary', 'accept-language')
    })
    startPages(app, deps)
    beginCheck(app, deps)
    checkPages(app, deps)
    explainPages(app)
  }
}

const page = 'text/html; charset=utf-8'
const hidden = { hide: true }

function startPages(app: App, deps: RouteDeps): void {
  app.get(
    '/',
    { schema: { ...startDocument, querystring: startQuery } },
    async (request, reply) => {
      const { target: typed = '' } = request.query
      const lang = chooseLang(request)
      const { settings, self } = deps
      if (await isProbeName(request.hostname, deps)) {
        const probes = probesOf(await self())
        return reply.type(page).send(renderAboutPage({ lang, probes, settings }))
      }
      return reply.type(page).send(renderStartPage({ lang, typed, problem: null }))
    },
  )
}

const startDocument = pageDocument(
  'showStart',
  'The start page: one field, one button',
  'bad-request',
)

const startQuery = Type.Object({
  ...langQuery.properties,
  target: Type.Optional(Type.String({ maxLength: 1000 })),
})

function beginCheck(app: App, deps: RouteDeps): void {
  app.post(
    '/checks',
    {
      config: { rateLimit: deps.limits.checks },
      schema: { ...hidden, querystring: langQuery, body: formBody },
    },
    async (request, reply) => {
      assertSameSite(request)
      const lang = chooseLang(request)
      const { target, depth = 'standard', profile = guideSender.id, again } = request.body
      try {
        const wish = { target, depth: depth as Depth, profile, repeat: null, anew: again === '1' }
        const { check, kind } = await acceptCheck(wish, deps)
        if (kind === 'new') deps.runner.wake()
        return await reply.redirect(`/checks/${check.id}?lang=${lang}`, 303)
      } catch (error) {
        if (!(error instanceof Problem) || error.code === 'internal-error') throw error
        const problem = error.detail?.(lang) ?? webWords[lang].problems[error.code]
        return reply
          .code(problemStatus[error.code])
          .type(page)
          .send(renderStartPage({ lang, typed: target, problem }))
      }
    },
  )
}

const formBody = Type.Object({
  target: Type.String({ maxLength: 1000 }),
  depth: Type.Optional(Type.Union(['quick', 'standard', 'full'].map((one) => Type.Literal(one)))),
  profile: Type.Optional(Type.Union(senders.map(({ id }) => Type.Literal(id)))),
  again: Type.Optional(Type.Literal('1')),
})

const checkDocument = pageDocument(
  'showCheckPage',
  'A check for people; fills as it goes on',
  ...(['bad-request', 'not-found'] as const),
)

function checkPages(app: App, deps: RouteDeps): void {
  const schema = { ...hidden, params: checkPath, querystring: langQuery }
  app.get(
    '/checks/:id',
    { schema: { ...schema, hide: false, ...checkDocument } },
    async (request, reply) => {
      const check = await deps.store.check(request.params.id)
      if (check === null) throw new Problem('not-found')
      const live = await liveStateOf(deps.store, check)
      return reply.type(page).send(
        renderCheckPage(check, live, {
          lang: chooseLang(request),
          hasPdf: deps.pdf.isInstalled(),
        }),
      )
    },
  )
  app.get('/checks/:id/live', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const check = await deps.store.check(request.params.id)
    if (check === null) throw new Problem('not-found')
    const lang = chooseLang(request)
    await deps.stream(request, reply, (signal) => tellLive(deps, { id: check.id, lang }, signal))
  })
}

function explainPages(app: App): void {
  app.get('/explain', { schema: { ...hidden, querystring: langQuery } }, (request, reply) =>
    reply.type(page).send(renderExplainIndex(chooseLang(request))),
  )
  const params = Type.Object({ code: Type.String({ maxLength: 100 }) })
  app.get(
    '/explain/:code',
    { schema: { ...hidden, params, querystring: langQuery } },
    (request, reply) => {
      const entry = findEntry(request.params.code)
      if (entry === null) throw new Problem('not-found')
      return reply.type(page).send(renderExplainPage(entry, chooseLang(request)))
    },
  )
}
