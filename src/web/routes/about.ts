import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { observeSelf, type SelfCheck } from '../../observe/self-check.ts'
import type { Report } from '../../model/report.ts'
import type { Store } from '../../store/store.ts'
import { langQuery } from '../api-schemas.ts'
import type { RouteDeps } from '../app.ts'
import { chooseLang } from '../choose-lang.ts'
import { type ApiRequest, renderApiPage } from '../pages/api-page.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { renderSelfCheckPage } from '../pages/self-check-page.ts'

/** Our own names and addresses, asked for anew when they are older than a minute. */
export function keepSelf(deps: Pick<RouteDeps, 'openWorld' | 'settings' | 'clock'>) {
  return keptFor(selfMs, deps.clock, () => observeOwn(deps))
}

/**
 * Whether somebody has looked up the EHLO name that stands in the log of a mail server. Only a name that is
 * not also that of the service itself, which an operator tells with `public-url`.
 */
export async function isProbeName(
  hostname: string,
  { settings, self }: Pick<RouteDeps, 'settings' | 'self'>,
): Promise<boolean> {
  const { publicUrl } = settings
  const asked = hostname.toLowerCase()
  if (publicUrl === null || new URL(publicUrl).hostname === asked) return false
  const own = await self().catch(() => null)
  return own?.families.some(({ helo }) => helo?.name.toLowerCase() === asked) ?? false
}

/** `/about`: who tests and how to opt out; `/api`: what programs can ask for; `/self-check`: how well we can see. */
export function aboutPages(deps: RouteDeps): FastifyPluginAsyncTypebox {
  const { store, settings, self } = deps
  const schema = { hide: true, querystring: langQuery }
  return async (app) => {
    app.get('/about', { schema }, async (request, reply) => {
      const lang = chooseLang(request)
      const probes = probesOf(await self())
      return reply.type(page).send(renderAboutPage({ lang, probes, settings }))
    })
    app.get('/api', { schema }, (request, reply) => {
      const url = settings.publicUrl ?? `${request.protocol}://${request.host}`
      const requests = listRequests(app.swagger().paths ?? {})
      const { apiAccess: access } = settings
      return reply
        .type(page)
        .send(renderApiPage({ lang: chooseLang(request), url, access, requests }))
    })
    app.get('/self-check', { schema }, async (request, reply) => {
      const lang = chooseLang(request)
      const [own, port] = await Promise.all([self(), recentAnswers(store)])
      return reply
        .type(page)
        .header('cache-control', 'no-store')
        .send(renderSelfCheckPage({ lang, self: own, port }))
    })
  }
}

const page = 'text/html; charset=utf-8'
/** Names and addresses of our own rarely change, and strangers may load the page as often as they like. */
const selfMs = 60_000
const patienceMs = 10_000

function observeOwn({
  openWorld,
  settings,
}: Pick<RouteDeps, 'openWorld' | 'settings'>): Promise<SelfCheck> {
  return observeSelf(openWorld(), { helo: settings.check.helo }, AbortSignal.timeout(patienceMs))
}

function listRequests(paths: Readonly<Record<string, object | undefined>>): ApiRequest[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries((methods ?? {}) as Readonly<Record<string, { readonly summary?: string }>>).map(
      ([method, { summary = '' }]) => ({ method: method.toUpperCase(), path, summary }),
    ),
  )
}

/** Names with their addresses, as they stand in the logs of others. */
export function probesOf({ families }: SelfCheck): string[] {
  return families.flatMap(({ address, helo }) =>
    address === null ? [] : [helo === null ? address : `${helo.name} (${address})`],
  )
}

/** Of the last results: how many addresses were tried on a port of mail servers, how many answered. */
async function recentAnswers(store: Store): Promise<{ tried: number; answered: number }> {
  const recent = await store.listChecks({ asciiDomain: null, before: null, limit: 20 })
  const checks = await Promise.all(recent.map(({ id }) => store.check(id)))
  const answers = checks.flatMap((check) => (check?.report ? answersOf(check.report) : []))
  return { tried: answers.length, answered: answers.filter((answered) => answered).length }
}

function answersOf({ hosts }: Report): boolean[] {
  return hosts
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ stages, port }) => port === 25 && stages.answer.status !== 'skipped')
    .map(({ stages }) => stages.answer.status === 'ok')
}

/** The value of `make`, asked for anew when it is older than `ms`; one that failed is not kept. */
function keptFor<T>(
  ms: number,
  clock: { elapsed(): number },
  make: () => Promise<T>,
): () => Promise<T> {
  let kept: { readonly value: Promise<T>; readonly at: number } | null = null
  return () => {
    if (kept !== null && clock.elapsed() - kept.at < ms) return kept.value
    const value = make()
    kept = { value, at: clock.elapsed() }
    value.catch(() => (kept = null))
    return value
  }
}
