import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { entries, findEntry } from '../catalogue/catalogue.ts'
import { hostileText, langs, poison, sample } from './fixture-golden.ts'
import { makeTypstPresenter } from './typst.ts'
import { showable } from './typst/typst.ts'

const presentTypst = makeTypstPresenter(findEntry)

/** The document without its texts; long words are one text, too. */
function shapeOf(source: string): string {
  return source
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    .replaceAll('#box("");', '#"";')
    .replaceAll(/(?:#"";)+/g, '#"";')
}

/** A reply of more lines has more lines in the transcript; a dash says that there is no detail. */
const oneLine = hostileText.filter((text) => !/[\r\n]/.test(text) && text !== '-')

test('whatever comes, the document has the same shape, and only texts differ', () => {
  const sources = ['hostile', 'mixed', 'guide-2-old-tls', 'dns-error', 'dane-mismatch'].map(sample)
  fc.assert(
    fc.property(fc.constantFrom(...sources), oneLine, (source, text) => {
      const plain = shapeOf(presentTypst(poison(source, 'x'), 'en'))
      assert.equal(shapeOf(presentTypst(poison(source, text), 'en')), plain)
    }),
    { numRuns: 60 },
  )
})

test('title, language and moment of the document are those of the report', () => {
  const report = { ...sample('healthy'), startedAt: '2026-03-04T05:06:07.000Z' }
  const source = presentTypst(report, 'de')
  assert.match(source, /^#set document\(title: "healthy\.example: [^"]+", author: "mxseal /)
  assert.match(source, /datetime\(year: 2026, month: 3, day: 4, hour: 5, minute: 6, second: 7\)/)
  assert.match(source, /#set text\(lang: "de"\)/)
})

test('all that the page tells is there, headings one below the other', () => {
  for (const lang of langs) {
    const source = presentTypst(sample('mixed'), lang)
    const levels = [...source.matchAll(/^(=+) /gm)].map(([, signs = '']) => signs.length)
    assert.equal(levels[0], 1)
    assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1))
    assert.ok(levels.filter((level) => level === 2).length >= 9, String(levels))
  }
})

test('the fonts have every character of our own words', () => {
  for (const { code, words } of entries)
    for (const lang of langs)
      for (const text of JSON.stringify(words[lang]).split('\\n'))
        assert.equal(showable(text), text, code)
})
