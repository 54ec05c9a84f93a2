import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { maxPolicyBytes, parseStsPolicy, stsPolicyUrl, type PolicyProblem } from './policy.ts'

const good = ['version: STSv1', 'mode: enforce', 'mx: mx.example.com', 'max_age: 604800', '']

const read = (text: string, type: string | null = 'text/plain') =>
  parseStsPolicy(Buffer.from(text), type)

/** Problems as `line weight code`. */
function problemsOf(text: string, type: string | null = 'text/plain'): string[] {
  const parsed = read(text, type)
  const problems = parsed.ok ? parsed.value.problems : parsed.problems
  return problems.map(({ at, weight, problem }) => `${at} ${weight} ${problem}`)
}

const disputed = (code: PolicyProblem) => [`0 disputed ${code}`]

/** The good policy, blanks behind it. */
const fill = (size: number) => good.join('\n').padEnd(size, ' ')

/** The good policy with one line in place of another. */
function withLine(index: number, ...lines: string[]): string {
  return good.toSpliced(index, 1, ...lines).join('\n')
}

test('the example of RFC 8461 section 3.2 is read, with LF and with CRLF', () => {
  const text =
    'version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\nmx: backupmx.example.com\nmax_age: 604800\n'
  for (const example of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
    assert.deepEqual(read(example), {
      ok: true,
      value: {
        mode: 'enforce',
        maxAge: 604_800,
        mx: ['mail.example.com', '*.example.net', 'backupmx.example.com'],
        extensions: [],
        problems: [],
      },
    })
  }
})

test('blanks behind the colon and at the end of a line are permitted, and any order of keys', () => {
  assert.deepEqual(
    problemsOf('max_age:604800\t \nmx:   mx.example.com\nmode:testing\nversion:STSv1'),
    [],
  )
})

test('of a key that comes twice the first counts, mx may come often', () => {
  const parsed = read(`${good.join('\n')}mode: none\nmax_age: 1\nmx: other.example.com\n`)
  assert.ok(parsed.ok)
  assert.equal(parsed.value.mode, 'enforce')
  assert.equal(parsed.value.maxAge, 604_800)
  assert.deepEqual(parsed.value.mx, ['mx.example.com', 'other.example.com'])
  assert.deepEqual(
    parsed.value.problems.map(({ at, problem, text }) => [at, problem, text]),
    [
      [5, 'duplicate-key', 'mode'],
      [6, 'duplicate-key', 'max_age'],
    ],
  )
})

test('unknown keys are kept and ignored, misspelt ones are noticed', () => {
  const parsed = read(`${good.join('\n')}contact: someone, anyone\nmax-age: 5\nMode: none\n`)
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.value.extensions[0], {
    line: 5,
    key: 'contact',
    value: 'someone, anyone',
  })
  assert.deepEqual(
    parsed.value.problems.map(({ problem }) => problem),
    ['unknown-key', 'similar-key', 'similar-key'],
  )
})

test('mode none needs no mx and may be short', () => {
  const parsed = read('version: STSv1\nmode: none\nmax_age: 86400\n')
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.value, {
    mode: 'none',
    maxAge: 86_400,
    mx: [],
    extensions: [],
    problems: [],
  })
})

const cases: readonly (readonly [about: string, text: string, problems: readonly string[]])[] = [
  ['nothing', '', ['1 fatal empty']],
  ['a web page', '\n <!DOCTYPE html><html>', ['1 fatal html']],
  ['the JSON of early drafts', '{"version": "STSv1"}', ['1 fatal json']],
  [
    'unrelated text',
    'not found',
    [
      '0 fatal version-missing',
      '0 fatal mode-missing',
      '0 fatal max-age-missing',
      '0 fatal mx-missing',
      '1 disputed no-colon',
    ],
  ],
  ['another version', withLine(0, 'version: STSv2'), ['1 fatal version']],
  ['a version in lower case', withLine(0, 'version: stsv1'), ['1 fatal version']],
  ['the mode of early drafts', withLine(1, 'mode: report'), ['2 fatal mode']],
  ['a mode in capitals', withLine(1, 'mode: Enforce'), ['2 fatal mode']],
  ['no mode', withLine(1), ['0 fatal mode-missing']],
  ['no mx', withLine(2), ['0 fatal mx-missing']],
  ['no max_age', withLine(3), ['0 fatal max-age-missing']],
  ['a negative max_age', withLine(3, 'max_age: -1'), ['4 fatal max-age']],
  ['an endless max_age', withLine(3, 'max_age: 10000000000'), ['4 fatal max-age']],
  ['a word for max_age', withLine(3, 'max_age: 1w'), ['4 fatal max-age']],
  ['more than a year', withLine(3, 'max_age: 31557601'), ['4 disputed max-age-too-large']],
  ['exactly the year', withLine(3, 'max_age: 31557600'), []],
  ['a day', withLine(3, 'max_age: 86400'), ['4 advice max-age-short']],
  ['max_age zero', withLine(3, 'max_age: 0'), ['4 advice max-age-short']],
  ['a blank before a colon', withLine(1, 'mode : enforce'), ['2 disputed blank-before-colon']],
  ['a blank at the start', withLine(1, ' mode: enforce'), ['2 disputed leading-blank']],
  [
    'an empty line',
    withLine(1, 'mode: enforce', '', ''),
    ['3 disputed empty-line', '4 disputed empty-line'],
  ],
  ['a comment', withLine(1, 'mode: enforce', '# note: well'), ['3 disputed key-form']],
  ['a line end of CR alone', good.join('\r'), ['1 disputed line-end']],
  [
    'one CR too many',
    withLine(1, 'mode: enforce\r\r'),
    ['2 disputed line-end', '3 disputed empty-line'],
  ],
  [
    'a line that ends otherwise than those before it',
    'version: STSv1\r\nmode: enforce\r\nmx: mx.example.com\nmax_age: 604800\r\n',
    ['3 advice mixed-line-ends'],
  ],
  ['a NUL', withLine(1, 'mode: enforce', 'x: \0'), ['3 disputed control-character']],
  ['a byte order mark', `\ufeff${good.join('\n')}`, ['1 disputed byte-order-mark']],
  [
    'an extension without value',
    withLine(1, 'mode: enforce', 'x:'),
    ['3 advice unknown-key', '3 disputed empty-value'],
  ],
  ['the same mx twice', withLine(2, 'mx: a.example', 'mx: A.example'), ['4 advice mx-duplicate']],
  ['a star over a top-level domain', withLine(2, 'mx: *.example'), ['3 advice mx-broad']],
  ['an address for a name', withLine(2, 'mx: 192.0.2.1'), ['3 advice mx-address']],
]

for (const [about, text, problems] of cases) {
  test(`problems are named with line and weight: ${about}`, () => {
    assert.deepEqual(problemsOf(text), problems)
  })
}

test('an mx that is no name is left out; without another there is no policy', () => {
  for (const [mx, code] of [
    ['mx.example.com.', 'mx-pattern'],
    ['.example.com', 'mx-pattern'],
    ['*', 'mx-pattern'],
    ['*.*.example.com', 'mx-pattern'],
    ['mx*.example.com', 'mx-pattern'],
    ['a.example, b.example', 'mx-pattern'],
    ['10 mx.example.com', 'mx-pattern'],
    ['mx.example.com:25', 'mx-pattern'],
    ['[192.0.2.1]', 'mx-pattern'],
    ['mx_1.example.com', 'mx-pattern'],
    ['-mx.example.com', 'mx-pattern'],
    ['', 'mx-pattern'],
    [`${'a'.repeat(64)}.example.com`, 'mx-pattern'],
    [`${'abc.'.repeat(63)}de`, 'mx-pattern'],
    ['mx.müller.example', 'mx-not-ascii'],
  ] as const) {
    assert.deepEqual(
      problemsOf(withLine(2, `mx: ${mx}`)),
      ['0 fatal mx-missing', `3 disputed ${code}`],
      mx,
    )
    const parsed = read(withLine(2, `mx: ${mx}`, 'mx: MX.example.com'))
    assert.ok(parsed.ok, mx)
    assert.deepEqual(parsed.value.mx, ['mx.example.com'])
  }
})

test('the media type counts, its charset too, other parameters do not', () => {
  const text = good.join('\n')
  assert.deepEqual(problemsOf(text, 'Text/Plain ; charset="UTF-8"; x=y'), [])
  assert.deepEqual(problemsOf(text, 'text/plain;charset=us-ascii'), [])
  assert.deepEqual(problemsOf(text, 'text/html'), disputed('content-type'))
  assert.deepEqual(problemsOf(text, 'text/plainer'), disputed('content-type'))
  assert.deepEqual(problemsOf(text, null), disputed('content-type'))
  assert.deepEqual(problemsOf(text, 'text/plain; charset=utf-16'), disputed('charset'))
})

test('bytes that are no UTF-8 hide no other problem', () => {
  const bytes = Buffer.from(withLine(1, 'mode: report', 'contact: M\xfcller'), 'latin1')
  const parsed = parseStsPolicy(bytes, 'text/plain')
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map(({ problem }) => problem),
    ['not-utf8', 'mode', 'unknown-key'],
  )
})

test('64 kB are read, one byte more is too long', () => {
  assert.ok(read(fill(maxPolicyBytes)).ok)
  assert.deepEqual(problemsOf(fill(maxPolicyBytes + 1)), ['0 fatal too-long'])
})

test('a policy of nothing but faults ends quickly, with a short list', () => {
  const text = 'a\r\r: \n'.repeat(Math.floor(maxPolicyBytes / 6))
  const problems = problemsOf(text)
  assert.ok(problems.length < 200, `${problems.length}`)
  assert.ok(problems.includes('0 fatal mx-missing'))
})

test('whatever the bytes, the parser never throws, and says why when it refuses', () => {
  const line = fc.oneof(
    fc.constantFrom(...good, ' ', ':', 'mx: *.', 'mode:', '\ufeff', 'max_age: 9'),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  const text = fc
    .array(line, { maxLength: 12 })
    .chain((lines) =>
      fc.constantFrom('\n', '\r\n', '\r').map((end) => Buffer.from(lines.join(end))),
    )
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array()), fc.option(fc.string()), (bytes, type) => {
      const parsed = parseStsPolicy(bytes, type)
      if (parsed.ok) {
        assert.ok(parsed.value.mode === 'none' || parsed.value.mx.length > 0)
        assert.ok(parsed.value.problems.every(({ weight }) => weight !== 'fatal'))
      } else {
        assert.ok(parsed.problems.some(({ weight }) => weight === 'fatal'))
      }
    }),
  )
})

test('what is written is what is read', () => {
  const name = fc
    .stringMatching(/^(\*\.)?[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?(\.[a-z]{2,8}){1,3}$/)
    .filter((name) => name.length < 200)
  fc.assert(
    fc.property(
      fc.constantFrom('enforce', 'testing'),
      fc.integer({ min: 604_800, max: 31_557_600 }),
      fc.uniqueArray(name, { minLength: 1, maxLength: 20 }),
      (mode, maxAge, mx) => {
        const lines = [`mode: ${mode}`, `max_age: ${maxAge}`, ...mx.map((one) => `mx: ${one}`)]
        const parsed = read(['version: STSv1', ...lines, ''].join('\r\n'))
        assert.ok(parsed.ok)
        assert.deepEqual([parsed.value.mode, parsed.value.maxAge], [mode, maxAge])
        assert.deepEqual(parsed.value.mx, mx)
      },
    ),
  )
})

test('the policy stands at the well-known place of a host of its own', () => {
  assert.equal(stsPolicyUrl('example.com'), 'https://mta-sts.example.com/.well-known/mta-sts.txt')
})
