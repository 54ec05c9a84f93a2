import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findEntry } from '../../catalogue/catalogue.ts'
import { catalogueEntrySchema, langQuery } from '../api-schemas.ts'
import { chooseLang } from '../choose-lang.ts'
import { refusals, usualRefusals } from '../openapi.ts'
import { Problem } from '../problem.ts'

/** `/api/v1/catalogue/{code}`: what a verdict, a stage, a finding or an event means. */
export const apiCatalogue: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/catalogue/:code',
    {
      schema: {
        operationId: 'explainCode',
        tags: ['catalogue'],
        summary: 'The words of a code, by ?lang= or Accept-Language',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        querystring: langQuery,
        response: {
          200: catalogueEntrySchema,
          ...refusals('bad-request', 'not-found', ...usualRefusals),
        },
      },
    },
    async (request) => {
      const entry = findEntry(request.params.code)
      if (entry === null) throw new Problem('not-found')
      const lang = chooseLang(request)
      const { code, kind, standards, words } = entry
      return { code, kind, lang, standards, ...words[lang] }
    },
  )
}
