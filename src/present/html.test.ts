import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Report } from '../model/report.ts'
import { findEntry } from '../catalogue/catalogue.ts'
import { hostileText, langs, poison, sample } from './fixture-golden.ts'
import { readTags, type Tag } from './fixture-markup.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeHtmlPresenter } from './html.ts'
import { sheet } from './html/style.ts'

const presentHtml = makeHtmlPresenter(findEntry)
const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const
const singles = ['doctype', 'meta', 'br']

function tagsOf(reports: readonly Report[], lang: 'en' | 'de' = 'en'): readonly Tag[] {
  const page = presentHtml(reports, { ...options, lang })
  const bare = page.replace(/<style>[\s\S]*?<\/style>/, '')
  assert.equal(bare.length + sheet.length + '<style>\n</style>'.length, page.length)
  return readTags(bare, singles)
}

const known = new Set(
  (
    'doctype html head meta title body main article section header nav h1 h2 h3 h4 p br strong span code bdi pre ' +
    'ol ul li dl dt dd div table caption thead tbody tfoot tr th td figure figcaption details summary a ' +
    'svg symbol path circle rect line g text use clipPath title'
  ).split(' '),
)
const attributes =
  /^(?:html|lang|charset|http-equiv|content|name|class|id|href|role|scope|colspan|tabindex|open|aria-[a-z]+|viewBox|width|height|d|c?[xy]|r|rx|[xy][12]|transform|clip-path|focusable|text-anchor)$/

function assertTame(tags: readonly Tag[]): void {
  for (const tag of tags) {
    assert.ok(known.has(tag.name), tag.name)
    for (const [name, value] of Object.entries(tag.attributes)) {
      assert.match(name, attributes, tag.name)
      assert.ok(name !== 'href' || /^#[\w-]+$/.test(value), value)
      assert.ok(name !== 'clip-path' || /^url\(#c-(?:left|right)\)$/.test(value), value)
    }
  }
}

test('the page asks nothing of anybody: no script, no link but into itself, no style from elsewhere', () => {
  for (const make of Object.values(sampleReports)) {
    for (const lang of langs) {
      assertTame(tagsOf([make()], lang))
    }
  }
  assert.doesNotMatch(sheet, /url\(|@import|https?:|expression|<\//)
})

test('whatever comes, the page has the same tags, and only texts differ', () => {
  const shape = (source: Report, text: string) =>
    tagsOf([poison(source, text)]).map(({ name, kind, attributes }) => [
      name,
      kind,
      Object.keys(attributes),
    ])
  const sources = ['hostile', 'mixed', 'guide-2-old-tls', 'dns-error'].map(sample)
  const expected = sources.map((source) => shape(source, 'x'))
  const check = (text: string) =>
    sources.forEach((source, index) => assert.deepEqual(shape(source, text), expected[index]))
  fc.assert(
    fc.property(hostileText, (text) => check(`x${text.replaceAll(/[\r\n]/g, '')}`)),
    { numRuns: 25 },
  )
  for (const text of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>',
    '&lt;script&gt;',
    'javascript:alert(1)',
    '\u202e\u2066\u0000',
  ]) {
    check(text)
  }
})

test('hostile text is shown with its escapes', () => {
  const page = presentHtml([sample('hostile')], options)
  assert.match(page, /\\x1b\[2J.*&#60;script&#62;alert\(1\)&#60;\/script&#62;\\u202e/)
})

test('headings are in order, ids are unique, tables name their heads, and the language is set', () => {
  for (const lang of langs) {
    const tags = tagsOf(
      Object.values(sampleReports).map((make) => make()),
      lang,
    )
    const levels = tags.flatMap(({ name, kind }) =>
      kind === 'open' && /^h[1-4]$/.test(name) ? [Number(name[1])] : [],
    )
    levels.forEach((level, index) =>
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} behind h${levels[index - 1]}`),
    )
    const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
    assert.equal(new Set(ids).size, ids.length)
    const named = tags.flatMap((tag) => tag.attributes['aria-labelledby'] ?? [])
    assert.ok(named.length > 20 && named.every((id) => ids.includes(id)))
    assert.ok(
      tags
        .filter(({ name, kind }) => name === 'th' && kind === 'open')
        .every((tag) => /^(?:row|col|rowgroup)$/.test(tag.attributes['scope'] ?? '')),
    )
    assert.equal(tags.find(({ name }) => name === 'html')?.attributes['lang'], lang)
    assert.equal(tags.filter(({ name, kind }) => name === 'main' && kind === 'open').length, 1)
  }
})

test('the answer comes first, and every status has a word beside its colour', () => {
  const page = presentHtml([sample('mixed')], { ...options, lang: 'de' })
  const order = [
    '<h1>mixed.example',
    'NICHT IMMER',
    'Nicht verlässlich',
    'Vertrauenswert',
    '<table',
  ]
  const places = order.map((part) => page.indexOf(part, page.indexOf('<body>')))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(!places.includes(-1))
  const cells = [...page.matchAll(/<td role="cell" class="stage is-(\w+)">(.*?)<\/td>/g)]
  assert.equal(cells.length, 24)
  const words = { good: /OK/, bad: /FEHLER/, unsure: /OFFEN/, dim: /nicht versucht/ }
  for (const [, mood = '', content = ''] of cells) {
    assert.match(content, Object.entries(words).find(([name]) => name === mood)?.[1] ?? /^$/)
  }
})

test('what the verdict means stands behind it, in the words of the catalogue', () => {
  const words = findEntry('verdict-invalid-certificate')?.words.de
  assert.ok(words !== undefined)
  const page = (name: string) => presentHtml([sample(name)], { ...options, lang: 'de' })
  const flat = page('guide-3-private-ca').replaceAll(/<bdi>|<\/bdi>/g, '')
  assert.ok(flat.includes(`<p>${words.meaning}</p><p>${words.consequence}</p></details>`))
  assert.doesNotMatch(page('other-sender'), /Was dieses Urteil bedeutet/)
})

test('cells of the table of senders name their column, for pages too narrow for columns', () => {
  const page = presentHtml([sample('guide-1-no-tls')], { ...options, lang: 'de' })
  const cells = [
    ...page.matchAll(
      /<td role="cell"><span class="stage-name" aria-hidden="true">([^<]+)<\/span>\S+ class="seal/g,
    ),
  ]
  assert.equal(cells.length, 14)
  assert.deepEqual(
    [...new Set(cells.map(([, name]) => name))],
    ['Verschlüsselt?', 'Schlimmstenfalls'],
  )
})

test('findings come with remedy and configuration, certificates with their days left', () => {
  const page = presentHtml([sample('mixed')], options)
  assert.match(page, /<pre tabindex="0">/)
  assert.match(page, /36 days left/)
  assert.match(presentHtml([sample('hostile')], { ...options, lang: 'de' }), /seit 2\.518 Tagen/)
})

test('every pair of colours can be read, in light, dark and print (WCAG 2.2, 1.4.3)', () => {
  const schemes = [...sheet.matchAll(/--paper: [\s\S]*?\}/g)].map(([block]) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [
        name,
        luminance(value),
      ]),
    ),
  )
  assert.equal(schemes.length, 3)
  const texts = ['ink', 'soft', 'good', 'bad', 'unsure']
  const pairs = [
    ...texts.flatMap((text) => [
      [text, 'paper'],
      [text, 'sheet'],
    ]),
    ...['good', 'bad', 'unsure'].map((mood) => [mood, `${mood}-tint`]),
    ['soft', 'bad-tint'],
    ['on-bar', 'bar'],
    ['on-bar', 'bar-other'],
    ['on-bar', 'bad'],
  ]
  for (const scheme of schemes) {
    for (const [text = '', ground = ''] of pairs) {
      const [light = 0, dark = 0] = [scheme[text] ?? 0, scheme[ground] ?? 0].toSorted(
        (a, b) => b - a,
      )
      const contrast = (light + 0.05) / (dark + 0.05)
      assert.ok(contrast >= 4.5, `${text} on ${ground}: ${contrast.toFixed(2)}`)
    }
  }
})

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[^#]/g, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
