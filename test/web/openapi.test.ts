import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { problemStatus } from '../../src/web/problem.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** `/openapi.json` held to OpenAPI 3.1 and to what the server really answers. */

interface Media {
  readonly schema?: Readonly<Record<string, unknown>>
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}
interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, Media>>
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, Answer>>
}
interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}

describe('openapi.json', () => {
  let server: TestServer
  let document: OpenApi
  let ajv: InstanceType<typeof Ajv2020>
  before(async () => {
    server = await startTestServer(['healthy'])
    document = (await (await fetch(new URL('/openapi.json', server.url))).json()) as OpenApi
    ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addSchema({ ...document, $id: 'openapi' })
  })
  after(() => server.stop())

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
  const assertFits = (schema: unknown, value: unknown, what: string) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/')
    const validate = ajv.compile(JSON.parse(text) as object)
    assert.ok(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`)
  }

  test('every route of the contract is described', () => {
    assert.equal(document.openapi, '3.1.0')
    const described = operations().map(({ path, method }) => `${method} ${path}`)
    for (const route of [
      'post /api/v1/checks',
      'get /api/v1/checks',
      'get /api/v1/checks/{id}',
      'get /api/v1/checks/{id}/events',
      'get /api/v1/catalogue/{code}',
      'get /',
      'get /checks/{id}',
      'get /openapi.json',
      'get /healthz',
      'get /metrics',
    ])
      assert.ok(described.includes(route), route)
  })

  test('each operation has a name, words, a known tag, its path parameters and a success', () => {
    const all = operations()
    const ids = all.map(({ operation }) => operation.operationId)
    assert.equal(new Set(ids).size, ids.length)
    const tags = document.tags.map(({ name }) => name)
    for (const { path, operation } of all) {
      assert.match(operation.operationId, /^[a-z]+[A-Za-z]+$/, path)
      assert.ok(operation.summary.length > 10, path)
      assert.ok(
        operation.tags.length === 1 && operation.tags.every((tag) => tags.includes(tag)),
        path,
      )
      const { parameters = [] } = operation
      const declared = parameters.filter((one) => one.in === 'path')
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      assert.deepEqual(
        declared.map(({ name }) => name),
        inPath,
        path,
      )
      assert.ok(
        declared.every(({ required }) => required),
        path,
      )
      assert.ok(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        path,
      )
      for (const [status, answer] of Object.entries(operation.responses)) {
        assert.match(status, /^[1-5]\d\d$/)
        assert.ok(answer.description.length > 1, `${path} ${status}`)
      }
    }
  })

  test('each refusal is a problem with an example per code', () => {
    for (const { path, operation } of operations())
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (!/^[45]/.test(status)) continue
        const media = answer.content?.['application/problem+json']
        assert.deepEqual(
          media?.schema,
          { $ref: '#/components/schemas/Problem' },
          `${path} ${status}`,
        )
        const examples = Object.entries(media?.examples ?? {})
        assert.ok(examples.length > 0)
        for (const [code, { value }] of examples) {
          assert.equal(problemStatus[code as keyof typeof problemStatus], Number(status))
          assertFits(media?.schema, value, `${path} ${code}`)
        }
        if (status === '429') assert.ok(answer.headers?.['Retry-After'], path)
        if (status === '401') assert.ok(answer.headers?.['WWW-Authenticate'], path)
      }
  })

  test('what a POST may be answered with is all there', () => {
    const post = document.paths['/api/v1/checks']?.['post']
    const statuses = Object.keys(post?.responses ?? {})
    for (const status of [202, 400, 401, 403, 413, 415, 422, 429])
      assert.ok(statuses.includes(`${status}`), `${status}`)
    assert.ok(post?.parameters?.some(({ name }) => name.toLowerCase() === 'idempotency-key'))
    assert.deepEqual(post?.security, [{}, { token: ['checks:write'] }])
  })

  test('schemas have names, every reference leads somewhere, and each compiles', () => {
    const text = JSON.stringify(document)
    assert.doesNotMatch(text, /def-\d/)
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      assert.ok(document.components.schemas[name], name)
    assert.doesNotMatch(text, /"\$ref":"(?!#\/components\/schemas\/)/)
    const names = Object.keys(document.components.schemas)
    for (const name of [
      'Check',
      'CheckRequest',
      'Accepted',
      'CheckList',
      'Problem',
      'Report',
      'CatalogueEntry',
      'StageEvent',
    ])
      assert.ok(names.includes(name), name)
    for (const name of names) ajv.compile({ $ref: `openapi#/components/schemas/${name}` })
    const check = document.components.schemas['Check'] as { properties: { report: unknown } }
    assert.deepEqual(check.properties.report, { $ref: '#/components/schemas/Report' })
  })

  test('examples fit their schemas', () => {
    let count = 0
    for (const { path, operation } of operations()) {
      const answers = Object.values(operation.responses).map(({ content }) => content)
      for (const content of [operation.requestBody?.content, ...answers])
        for (const { schema, example, examples } of Object.values(content ?? {}))
          for (const value of [example, ...Object.values(examples ?? {}).map((one) => one.value)]) {
            if (value === undefined) continue
            count++
            assertFits(schema, value, path)
          }
    }
    assert.ok(count > 20)
    const post =
      document.paths['/api/v1/checks']?.['post']?.requestBody?.content['application/json']
    assert.ok(post?.example ?? post?.examples)
  })

  test('what the server answers fits what is described', async () => {
    const ask = async (path: string, init: RequestInit = {}) =>
      (await fetch(new URL(path, server.url), init)).json() as Promise<{ id: string }>
    const json = { 'content-type': 'application/json' }
    const begun = await ask('/api/v1/checks', {
      method: 'POST',
      headers: json,
      body: '{"target":"healthy.example"}',
    })
    assertFits({ $ref: '#/components/schemas/Accepted' }, begun, 'accepted')
    const events = await (
      await fetch(new URL(`/api/v1/checks/${begun.id}/events`, server.url))
    ).text()
    const names: Record<string, string> = {
      hosts: 'HostsEvent',
      stage: 'StageEvent',
      finding: 'FindingEvent',
      report: 'ReportEvent',
    }
    let heard = 0
    for (const [, event = '', data = ''] of events.matchAll(/^event: (\w+)\ndata: (.*)$/gm)) {
      heard++
      assertFits({ $ref: `#/components/schemas/${names[event]}` }, JSON.parse(data), event)
    }
    assert.ok(heard > 5)
    assertFits(
      { $ref: '#/components/schemas/Check' },
      await ask(`/api/v1/checks/${begun.id}`),
      'check',
    )
    assertFits({ $ref: '#/components/schemas/CheckList' }, await ask('/api/v1/checks'), 'list')
    assertFits(
      { $ref: '#/components/schemas/CatalogueEntry' },
      await ask('/api/v1/catalogue/starttls-absent'),
      'entry',
    )
    assertFits({ $ref: '#/components/schemas/Problem' }, await ask('/api/v1/nothing'), 'problem')
  })
})
