import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { version } from '../src/version.ts'

/** The house numbers of CONTRIBUTING.md. */

const root = fileURLToPath(new URL('..', import.meta.url))
const maxFileLines = 400
const maxFunctionLines = 60

/** Tables, where length is content. */
const dataTables = [
  /^src\/catalogue\/entries\//,
  /^src\/catalogue\/standard-words\.ts$/,
  /^src\/protocol\/tls\/cipher-suite-registry/,
  /^src\/present\/words\//,
  /^src\/cli\/words\//,
  /^test\/vectors\//,
]

const files = ['src', 'lab', 'test', 'tools', 'bench']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !dataTables.some((table) => table.test(file)))

const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n')

/** Lines of each function, by the indentation that the formatter guarantees: from its head to the brace below it. */
function functionLengths(file: string): { name: string; lines: number }[] {
  const lines = linesOf(file)
  return lines.flatMap((line, index) => {
    const head =
      /^(\s*)(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?\(.*=> \{$)/.exec(
        line,
      )
    if (head === null) return []
    const [, indent = '', named, assigned] = head
    const end = lines.findIndex((other, at) => at > index && other.startsWith(`${indent}}`))
    return end === -1 ? [] : [{ name: `${file}: ${named ?? assigned}`, lines: end - index + 1 }]
  })
}

test(`no file is longer than ${maxFileLines} lines, tables aside`, () => {
  const long = files
    .map((file) => ({ file, lines: linesOf(file).length }))
    .filter(({ lines }) => lines > maxFileLines)
  assert.deepEqual(long, [])
})

test(`no function is longer than ${maxFunctionLines} lines`, () => {
  const lengths = files.filter((file) => !file.endsWith('.test.ts')).flatMap(functionLengths)
  assert.ok(lengths.length > 200, 'the counter finds functions')
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > maxFunctionLines),
    [],
  )
})

test('nothing is skipped, singled out or left for later', () => {
  const lazy =
    /\b(it|test|describe)\.(skip|only|todo)\b|@ts-(ignore|nocheck|expect-error)|\bTO[D]O\b|\bFIX[M]E\b/
  const found = files.flatMap((file) =>
    linesOf(file).flatMap((line, index) =>
      lazy.test(line) && !line.includes('const lazy') ? [`${file}:${index + 1}`] : [],
    ),
  )
  assert.deepEqual(found, [])
})

test('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  assert.equal(version, manifest.version)
})

test('the runtime is the pinned one: OpenSSL 3.5 or newer, for post-quantum groups', (t) => {
  t.diagnostic(`Node.js ${process.versions.node}, OpenSSL ${process.versions.openssl}`)
  const [major = 0, minor = 0] = (process.versions.openssl ?? '0.0').split('.').map(Number)
  assert.ok(major > 3 || (major === 3 && minor >= 5), process.versions.openssl)
})
