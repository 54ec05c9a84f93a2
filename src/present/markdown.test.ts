import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findEntry } from '../catalogue/catalogue.ts'
import { hostileText, langs, poison, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeMarkdownPresenter } from './markdown.ts'

const presentMarkdown = makeMarkdownPresenter(findEntry)
const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

/** Without escaped characters and code spans (CommonMark 2.4 and 6.1): what could still mean something. */
function liveText(markdown: string): string {
  let live = ''
  let rest = markdown
  while (rest !== '') {
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)
    const run = /^`+/.exec(rest)?.[0]
    if (escaped !== null) {
      rest = rest.slice(2)
    } else if (run !== undefined) {
      const inside = rest.slice(run.length)
      const end = [...inside.matchAll(/`+/g)].find(([other]) => other.length === run.length)
      assert.ok(end !== undefined, `a code span is left open at ${rest.slice(0, 60)}`)
      rest = inside.slice(end.index + run.length)
    } else {
      live += rest[0] ?? ''
      rest = rest.slice(1)
    }
  }
  return live
}

function assertDead(markdown: string): void {
  for (const line of markdown.split('\n')) {
    const live = liveText(line)
      .replaceAll('**', '')
      .replace(/^#{2,4} /, '')
    assert.doesNotMatch(live, /[<>[\]_~&@*]|:\/\/|www\.|(?:^|\s)#\S/, line)
  }
}

test('nothing but our own headings, lists, tables and bold labels is markup', () => {
  for (const make of Object.values(sampleReports)) {
    for (const lang of langs) {
      const text = presentMarkdown(make(), { ...options, lang })
      assertDead(text)
      const own = /^(?:#{2,4} |- |\| .* \|$|[^\s#|>+=-]|$)/
      assert.deepEqual(
        text.split('\n').filter((line) => !own.test(line)),
        [],
      )
    }
  }
})

test('every deduction of the confidence stands there with its reason, and what was not counted', () => {
  const german = (name: string) => presentMarkdown(sample(name), { ...options, lang: 'de' })
  const section = (text: string) =>
    /\n### Wie der Vertrauenswert[^]*?(?=\n### )/.exec(text)?.[0] ?? ''
  const old = section(german('guide-2-old-tls'))
  assert.match(old, /40 von 100, nach unserer offenen Formel mxseal-confidence\/2\./)
  assert.match(old, /\n- \u221260: Nur veraltete TLS-Version \(old-tls-version\): /)
  assert.match(section(german('healthy')), /Es wurde nichts abgezogen\./)
  assert.match(
    section(german('healthy')),
    /weder gut noch schlecht gewertet: DNSSEC, DANE, MTA-STS, Sperrung\./,
  )
  assert.equal(section(german('unreachable')), '')
})

test('every row of the table has as many cells', () => {
  const count = (text: string) =>
    new Set(
      presentMarkdown(poison(sample('mixed'), text), options)
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replaceAll(/\\\|/g, '').split('|').length),
    )
  assert.deepEqual([...count('x')], [11])
  assert.deepEqual([...count('a|b`|`c\\|d')], [11])
})

test('whatever comes, none of it comes alive', () => {
  const check = (text: string) => {
    const shown = presentMarkdown(poison(sample('mixed'), text), options)
    assertDead(shown)
    assert.equal(
      shown.split('\n').length,
      presentMarkdown(poison(sample('mixed'), 'x'), options).split('\n').length,
    )
  }
  fc.assert(fc.property(hostileText, check), {
    numRuns: 30,
  })
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![a](https://evil.example/x.png)',
    'https://evil.example www.evil.example <https://evil.example>',
    '@everyone #123 !5 a@b.example',
    '``x`` ` ``` `',
    '**bold** _x_ ~~y~~ &lt;',
    '\n# heading\n- item\n\n    code',
    '\\',
  ]) {
    check(text)
  }
})

test('every finding has its remedy', () => {
  const text = presentMarkdown(sample('mixed'), { ...options, lang: 'de' })
  assert.equal([...text.matchAll(/^#### /gm)].length, 5)
  assert.equal([...text.matchAll(/^- \*\*Zu tun:\*\* \S/gm)].length, 5)
})
