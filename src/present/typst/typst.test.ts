import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { escapeAll } from '../escape.ts'
import { hostileText } from '../fixture-golden.ts'
import { literal, literalLines, showable, typst, type Typst } from './typst.ts'

const { NodeCompiler } = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
) as { NodeCompiler: { create(options: object): { query(...args: readonly object[]): unknown } } }
const compiler = NodeCompiler.create({ workspace: import.meta.dirname })

/** What the compiler itself understands by pieces of markup: their text. */
function read(pieces: readonly Typst[]): readonly string[] {
  const all = pieces.map((piece) => `[${piece.toString()}], `).join('')
  const [found] = compiler.query(
    { mainFileContent: `#metadata((${all})) <all>` },
    { selector: '<all>', field: 'value' },
  ) as [readonly Content[]]
  return found.map(textOf)
}

interface Content {
  readonly func: string
  readonly text?: string
  readonly body?: Content
  readonly children?: readonly Content[]
}

function textOf({ func, text, body, children = [] }: Content): string {
  assert.match(func, /^(?:text|box|sequence|space)$/)
  return func === 'space'
    ? ' '
    : (text ?? (body === undefined ? children.map(textOf).join('') : textOf(body)))
}

const told = (text: string) => showable(escapeAll(text))

test('whatever comes, the compiler reads it as text', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 60 }), (texts) => {
      assert.deepEqual(read(texts.map((text) => typst`${text}`)), texts.map(told))
    }),
    { numRuns: 60 },
  )
})

test('commands of the language stay text, also behind our own markup', () => {
  const tries = [
    '#read("/etc/passwd")',
    '"; #read("/etc/passwd")',
    '\\"; #include "/etc/passwd"',
    '#import "@preview/cetz:0.3.0": *',
    '#sys.version',
    '.text("x")',
    '(1)',
    '[x]',
    '$x$ *b* _i_ `c` @l <l> = h',
    '// away',
    '/* away',
    'https://example.org',
  ]
  assert.deepEqual(
    read(tries.map((text) => typst`${text}${text}.a`)),
    tries.map((text) => `${text}${text}.a`),
  )
})

test('long words are in pieces between which a line can end, and lose nothing', () => {
  const name = `${'long-label.'.repeat(20)}example`
  const piece = typst`to ${name} and back`
  assert.ok(piece.toString().split('#box(').length > 20)
  assert.deepEqual(read([piece]), [`to ${name} and back`])
})

test('arguments and code to be copied are string literals', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const string = /"(?:[^"\\]|\\["\\])*"/.source
      assert.match(literal(text).toString(), new RegExp(`^${string}$`, 'u'))
      assert.match(
        literalLines([text, other]).toString(),
        new RegExp(`^${string} \\+ "\\\\n" \\+ ${string}$`, 'u'),
      )
    }),
  )
})

test('what the fonts lack or what runs from right to left is shown by its number', () => {
  assert.equal(showable('Grüße → Ω Ж ✓'), 'Grüße → Ω Ж ✓')
  assert.equal(showable('中\u05d0\u{1f600}'), '\\u{4e2d}\\u{5d0}\\u{1f600}')
})
