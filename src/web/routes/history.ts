import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { compareReports } from '../../judge/compare-reports.ts'
import { parseDomainName } from '../../observe/parse-target.ts'
import type { Store, StoredCheck } from '../../store/store.ts'
import { langQuery } from '../api-schemas.ts'
import type { RouteDeps } from '../app.ts'
import { chooseLang } from '../choose-lang.ts'
import { type PastCheck, renderHistoryPage } from '../pages/history-page.ts'
import { Problem } from '../problem.ts'

/** `/domains/{domain}`: its results, and what changed from one to the next. */
export function history({ store }: Pick<RouteDeps, 'store'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/domains/:domain',
      {
        schema: {
          hide: true,
          params: Type.Object({ domain: Type.String({ maxLength: 255 }) }),
          querystring: Type.Object({
            ...langQuery.properties,
            before: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
          }),
        },
      },
      async (request, reply) => {
        const { domain } = request.params
        const name = parseDomainName(domain)
        const asciiDomain = name.ok
          ? name.value.ascii
          : /^[0-9a-f.:]+$/.test(domain)
            ? domain
            : null
        if (asciiDomain === null) throw new Problem('not-found')
        const { before } = request.query
        const page = await pastChecks(
          store,
          asciiDomain,
          before === undefined ? null : Number(before),
        )
        const lang = chooseLang(request)
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(renderHistoryPage({ lang, asciiDomain, ...page }))
      },
    )
  }
}

const pageSize = 10

/** One more than shown, as each is compared with the one before it. */
async function pastChecks(store: Store, asciiDomain: string, before: number | null) {
  const found = await store.listChecks({ asciiDomain, before, limit: pageSize + 1 })
  const whole = await Promise.all(found.map(({ id }) => store.check(id)))
  const known = whole.filter((check) => check !== null)
  const checks = known.slice(0, pageSize).map((check, index): PastCheck => {
    const earlier = known.slice(index + 1).find((one) => isComparable(one, check))
    const changes =
      check.report !== null && earlier?.report ? compareReports(earlier.report, check.report) : null
    return { check, changes }
  })
  const last = checks.at(-1)
  const next = found.length > pageSize && last !== undefined ? last.check.number : null
  return { checks, next }
}

/** Done, and asked about the same servers: `example.org[mx1]` is another question than `example.org`. */
function isComparable(earlier: StoredCheck, check: StoredCheck): boolean {
  const given = ({ target }: StoredCheck) => JSON.stringify(target.given)
  return earlier.report !== null && given(earlier) === given(check)
}
