import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { version } from '../version.ts'
import { eventSchemas, namedSchemas, problemSchema } from './api-schemas.ts'
import { describeProblem, Problem, type ProblemCode, problemStatus } from './problem.ts'
import type { WebSettings } from './settings.ts'
import { webWords } from './words/words.ts'
import type { TokenScope } from '../store/store.ts'

/** How `/openapi.json` comes about: what routes say of themselves, with the schemas under their names. */
export function describeApi({ publicUrl }: WebSettings): FastifyDynamicSwaggerOptions {
  return {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'mxseal', version, description, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: publicUrl ?? '/' }],
      tags: [
        { name: 'checks', description: 'Begin a check, ask for it, follow it, list what there is' },
        { name: 'catalogue', description: 'What the codes mean' },
        { name: 'pages', description: 'For people; readable without script' },
        { name: 'operators', description: 'For those who run the server' },
      ],
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'Made with `mxseal token add`; scopes checks:read and checks:write.',
          },
        },
      },
    },
    transformObject: (document) =>
      'openapiObject' in document ? nameSchemas(document.openapiObject) : document.swaggerObject,
  }
}

const description = `Would mail to this address travel encrypted, to the right server? No mail is ever sent.

Every refusal is application/problem+json (RFC 9457) with a stable \`code\`.`

/** The token that an operation wants; in the open mode none, too. */
export function securityOf(scope: TokenScope, { apiAccess }: Pick<WebSettings, 'apiAccess'>) {
  return apiAccess === 'open' ? [{}, { token: [scope] }] : [{ token: [scope] }]
}

/** What every operation of the API may be refused for. */
export const usualRefusals = ['too-many-requests', 'internal-error'] as const

/** The responses of an operation that is refused for these reasons, by status, each with an example. */
export function refusals(...codes: readonly ProblemCode[]): object {
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))]
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => problemStatus[code] === status)
      return [
        status,
        {
          description: own.map((code) => `\`${code}\`: ${webWords.en.problems[code]}`).join(' '),
          ...headersOf(status),
          content: {
            'application/problem+json': { schema: problemSchema, examples: examplesOf(own) },
          },
        },
      ]
    }),
  )
}

function examplesOf(codes: readonly ProblemCode[]) {
  return Object.fromEntries(
    codes.map((code) => [code, { value: describeProblem(new Problem(code), 'en') }]),
  )
}

function headersOf(status: number): object {
  const header = (name: string, type: string, text: string) => ({
    headers: { [name]: { type, description: text } },
  })
  switch (status) {
    case 401:
      return header('WWW-Authenticate', 'string', 'Bearer')
    case 429:
      return header('Retry-After', 'integer', 'Seconds until it is worth asking again')
    default:
      return {}
  }
}

type Document = Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0]
type OpenApi = Extract<Document, { openapiObject: unknown }>['openapiObject']

/** Each schema whose title is a known one moves to `components`, with a reference where it stood. */
function nameSchemas(document: OpenApi): OpenApi {
  const schemas = Object.fromEntries(
    Object.entries({ ...namedSchemas, ...eventSchemas }).map(([name, { $id: _id, ...schema }]) => [
      name,
      mapValues(plain(schema), refer),
    ]),
  )
  const { components, paths, ...rest } = document
  return {
    ...rest,
    paths: refer(plain(paths)),
    components: { ...components, schemas },
  } as OpenApi
}

/** Without the symbols and getters of the schema library. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {})) as unknown

const nameOfTitle = new Map(
  Object.entries({ ...namedSchemas, ...eventSchemas }).map(([name, { title }]) => [title, name]),
)

function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer)
  if (typeof value !== 'object' || value === null) return value
  const name =
    'title' in value && 'type' in value ? nameOfTitle.get(value.title as string) : undefined
  return name === undefined ? mapValues(value, refer) : { $ref: `#/components/schemas/${name}` }
}

function mapValues(value: unknown, change: (one: unknown) => unknown): unknown {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, one]) => [key, change(one)]),
  )
}

/** The schema of `/openapi.json` itself. */
export const describesItself = {
  operationId: 'describeApi',
  tags: ['operators'],
  summary: 'This description of the API (OpenAPI 3.1)',
  response: {
    200: {
      description: 'The description.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

/** Of a page for people. */
export function pageDocument(
  operationId: string,
  summary: string,
  ...codes: readonly ProblemCode[]
) {
  return {
    operationId,
    tags: ['pages'],
    summary,
    response: {
      200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } },
      ...refusals(...codes, ...usualRefusals),
    },
  }
}
