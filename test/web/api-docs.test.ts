import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { settingNames, serveSettings } from '../../src/cli/serve/settings-table.ts'
import { problemStatus } from '../../src/web/problem.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/**
 * The examples of docs/api.md, run as they stand there by bash and curl, one after another in one shell; what
 * comes out is held against the blocks behind each: `json` has the fields and types, `text` the very lines.
 */

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')

interface Example {
  readonly script: string
  readonly expected: readonly { readonly kind: string; readonly text: string }[]
}

function readExamples(): Example[] {
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }))
  return blocks.flatMap(({ kind, text }, index) => {
    if (kind !== 'sh') return []
    const rest = blocks.slice(index + 1)
    const next = rest.findIndex((block) => block.kind === 'sh' || block.kind === 'console')
    return [{ script: text, expected: next === -1 ? rest : rest.slice(0, next) }]
  })
}

describe('docs/api.md', () => {
  let server: TestServer
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-docs-'))
  before(async () => {
    server = await startTestServer(['healthy'])
  })
  after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  const marker = '=== next example ==='
  const runAll = (scripts: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
      const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', no_proxy: '*' }
      const shell = spawn('bash', ['-eu', '-o', 'pipefail'], { cwd: folder, env })
      let heard = ''
      let complaints = ''
      shell.stdout.on('data', (chunk) => (heard += String(chunk)))
      shell.stderr.on('data', (chunk) => (complaints += String(chunk)))
      shell.on('error', reject)
      shell.on('close', (status) => {
        if (status === 0) resolve(heard.split(`${marker}\n`))
        else reject(new Error(`status ${status}: ${complaints}\n${heard}`))
      })
      // Without a line break of its own, so that what curl left unended stays one line.
      const script = scripts.join(`\necho '${marker}'\n`)
      shell.stdin.end(script.replace('http://127.0.0.1:8080', server.url))
    })

  test('every example does what the page says', async () => {
    const examples = readExamples()
    assert.ok(examples.length >= 9)
    const outputs = await runAll(examples.map(({ script }) => script))
    assert.equal(outputs.length, examples.length)
    for (const [index, { script, expected }] of examples.entries()) {
      let output = (outputs[index] ?? '').replaceAll('\n', '')
      for (const { kind, text } of expected) {
        const [value, rest] = kind === 'json' ? takeJson(output) : takeText(output, text)
        if (kind === 'json') assertShape(value, JSON.parse(text), script)
        output = rest
      }
      if (expected.length > 0) assert.equal(output, '', script)
    }
  })

  test('every code of a refusal is listed with its status', () => {
    const rows = [...page.matchAll(/^\| (\d{3}) \| `([a-z-]+)` \|/gm)].map(([, status, code]) => [
      code,
      Number(status),
    ])
    const sorted = (entries: readonly (readonly unknown[])[]) =>
      entries.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
    assert.deepEqual(sorted(rows), sorted(Object.entries(problemStatus)))
  })

  test('the limits are named with their settings and what is usual', () => {
    const rows = [...page.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| ([\d, ]+) \|/gm)]
    assert.ok(rows.length >= 5)
    for (const [, names = '', values = ''] of rows) {
      const settings = names.split(', ').map((name) => name.slice(1, -1))
      for (const [index, value] of values.split(', ').entries()) {
        const name = settingNames.find((one) => one === settings[index])
        assert.ok(name, `there is no setting ${settings[index]}`)
        assert.equal(serveSettings[name].usual, value)
      }
    }
  })
})

/** The JSON object that the text begins with, and what stands behind it. */
function takeJson(text: string): [value: unknown, rest: string] {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (isQuoted) {
      if (char === '\\') at++
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '{' || char === '[') depth++
    else if ((char === '}' || char === ']') && --depth === 0)
      return [JSON.parse(text.slice(0, at + 1)), text.slice(at + 1)]
  }
  throw new Error(`no JSON: ${text.slice(0, 200)}`)
}

function takeText(text: string, wanted: string): [value: unknown, rest: string] {
  const line = wanted.replaceAll('\n', '')
  assert.equal(text.slice(0, line.length), line)
  return [line, text.slice(line.length)]
}

/** Every field of the example is there, with its type; words, numbers and times that say nothing of this run are equal. */
function assertShape(actual: unknown, example: unknown, where: string): void {
  if (Array.isArray(example)) {
    assert.ok(Array.isArray(actual), where)
    if (typeof example[0] === 'object') assertShape(actual[0], example[0], where)
    else assert.ok(actual.length > 0, where)
  } else if (typeof example === 'object' && example !== null) {
    for (const [key, value] of Object.entries(example)) {
      const found = (actual as Record<string, unknown>)[key]
      assert.notEqual(found, undefined, `${where}: ${key}`)
      assertShape(found, value, `${where}: ${key}`)
    }
  } else if (typeof example === 'string' && !/…|^\d{4}-\d\d-\d\dT/.test(example)) {
    assert.equal(actual, example, where)
  } else {
    assert.equal(typeof actual, typeof example, where)
  }
}
