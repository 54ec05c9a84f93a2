import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { findEntry } from '../../catalogue/catalogue.ts'
import type { Lang } from '../../model/lang.ts'
import type { Report } from '../../model/report.ts'
import { present } from '../../present/index.ts'
import { presentLetter } from '../../present/letter.ts'
import type { Format } from '../../present/presenter.ts'
import { makeTypstPresenter } from '../../present/typst.ts'
import { checkPath, langQuery } from '../api-schemas.ts'
import type { RouteDeps } from '../app.ts'
import { chooseLang } from '../choose-lang.ts'
import { Problem } from '../problem.ts'

/** A result as files: the formats of the command line, and the letter to the other side. */
export function downloads({
  store,
  pdf,
}: Pick<RouteDeps, 'store' | 'pdf'>): FastifyPluginAsyncTypebox {
  const doneReport = async (id: string): Promise<Report> => {
    const check = await store.check(id)
    if (check === null) throw new Problem('not-found')
    if (check.report === null) throw new Problem('not-done')
    return check.report
  }
  return async (app) => {
    for (const { extension, format, type } of files) {
      app.get(
        `/checks/:id/report.${extension}`,
        { schema: { hide: true, params: checkPath, querystring: langQuery } },
        async (request, reply) => {
          const report = await doneReport(request.params.id)
          const lang = chooseLang(request)
          return reply
            .type(type)
            .header('content-disposition', attachment(report, extension))
            .send(presentOne(report, format, lang))
        },
      )
    }
    app.get(
      '/checks/:id/report.pdf',
      { schema: { hide: true, params: checkPath, querystring: langQuery } },
      async (request, reply) => {
        const report = await doneReport(request.params.id)
        const document = await pdf.print(presentTypst(report, chooseLang(request)))
        return reply
          .type('application/pdf')
          .header('content-disposition', attachment(report, 'pdf'))
          .send(document)
      },
    )
    app.get(
      '/checks/:id/letter.txt',
      { schema: { hide: true, params: checkPath, querystring: langQuery } },
      async (request, reply) => {
        const report = await doneReport(request.params.id)
        const letter = presentLetter(report, chooseLang(request), findEntry)
        if (letter === null) throw new Problem('not-found')
        return reply.type('text/plain; charset=utf-8').send(letter)
      },
    )
  }
}

const presentTypst = makeTypstPresenter(findEntry)

const files = [
  { extension: 'json', format: 'json', type: 'application/json; charset=utf-8' },
  { extension: 'csv', format: 'csv', type: 'text/csv; charset=utf-8' },
  { extension: 'html', format: 'html', type: 'text/html; charset=utf-8' },
  { extension: 'md', format: 'markdown', type: 'text/markdown; charset=utf-8' },
] as const satisfies readonly { extension: string; format: Format; type: string }[]

function presentOne(report: Report, format: Format, lang: Lang): string {
  return present[format](report, { lang, colour: false, verbose: true, width: 100 })
}

/** A-labels are all that a file name can hold here: letters, digits, hyphens, dots; of an address its colons go. */
function attachment({ target }: Report, extension: string): string {
  const name = target.asciiDomain.replaceAll(/[^a-z0-9.-]/gi, '-')
  return `attachment; filename="mxseal-${name}.${extension}"`
}
