import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareGolden, langs, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { presentAll, presentations } from './index.ts'
import type { Format } from './presenter.ts'

const plain = { lang: 'en', colour: false, verbose: false, width: 80 } as const
const every = Object.keys(sampleReports)

const golden: readonly (readonly [format: Format, ending: string])[] = [
  ['markdown', 'md'],
  ['nagios', 'nagios'],
  ['junit', 'junit.xml'],
  ['sarif', 'sarif'],
  ['html', 'html'],
]

for (const [format, ending] of golden) {
  for (const lang of langs) {
    test(`${format} in ${lang} reads as in its golden files`, () => {
      for (const name of every) {
        const text = presentAll(format, [sample(name)], { ...plain, lang })
        compareGolden(`${name}.${lang}.${ending}`, text)
      }
    })
  }
}

test('csv reads as in its golden files, the same in every language', () => {
  for (const name of every) {
    const text = presentAll('csv', [sample(name)], plain)
    compareGolden(`${name}.csv`, text)
    assert.equal(presentAll('csv', [sample(name)], { ...plain, lang: 'de' }), text)
  }
})

test('every format ends with a line feed, and holds no control character but it and the carriage return of csv', () => {
  const formats = Object.keys(presentations) as Format[]
  assert.equal(formats.length, 9)
  for (const format of formats) {
    for (const name of every) {
      const text = presentAll(format, [sample(name)], { ...plain, verbose: true })
      assert.ok(text.endsWith('\n'), format)
      const own = format === 'csv' ? text.replaceAll('\r\n', '') : text.replaceAll('\n', '')
      assert.doesNotMatch(own, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u, `${format} ${name}`)
    }
  }
})

test('a document holds all reports, a stream has nothing but the texts and what stands between', () => {
  const reports = [sample('healthy'), sample('mixed')]
  const count = (text: string, part: RegExp) => [...text.matchAll(part)].length
  const show = (format: Format) => presentAll(format, reports, plain)
  assert.equal(count(show('html'), /<html/g), 1)
  assert.equal(count(show('html'), /<article /g), 2)
  assert.equal(count(show('junit'), /<testsuite /g), 2)
  assert.equal(JSON.parse(show('sarif')).runs.length, 2)
  assert.equal(count(show('nagios'), /^MXSEAL /gm), 1)
  assert.equal(count(show('csv'), /^domain,/gm), 1)
  assert.equal(count(show('markdown'), /^## /gm), 2)
  const [first, second] = reports.map((report) => presentAll('text', [report], plain))
  assert.equal(show('text'), `${first}\n${second}`)
})
