import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Report } from '../model/report.ts'
import { findEntry } from '../catalogue/catalogue.ts'
import { hostileText, poison, sample } from './fixture-golden.ts'
import { readTags } from './fixture-markup.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeJunitPresenter } from './junit.ts'

const presentJunit = makeJunitPresenter(findEntry)
const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

function countTags(report: Report): Readonly<Record<string, number>> {
  const tags = readTags(presentJunit([report], options)).filter(({ kind }) => kind !== 'close')
  const count = (name: string) => tags.filter((tag) => tag.name === name).length
  const suite = tags.find(({ name }) => name === 'testsuite')?.attributes ?? {}
  const counted = {
    tests: count('testcase'),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
  for (const [name, number] of Object.entries(counted)) {
    assert.equal(suite[name], String(number), name)
  }
  return counted
}

test('the counts of a suite are those of its cases', () => {
  for (const make of Object.values(sampleReports)) {
    countTags(make())
  }
})

test('a good report passes, a negative verdict fails, one that could not judge is an error', () => {
  assert.deepEqual(countTags(sample('healthy')), { tests: 29, failures: 0, errors: 0, skipped: 0 })
  // The verdict, and TLS, Cert and Secure of seven addresses.
  const without = { tests: 50, failures: 22, errors: 0, skipped: 0 }
  assert.deepEqual(countTags(sample('guide-1-no-tls')), without)
  assert.deepEqual(countTags(sample('no-mail')), { tests: 1, failures: 0, errors: 1, skipped: 0 })
})

test('an address that could not be judged fails nothing: its stages are skipped, with the reason', () => {
  const counted = countTags(sample('unreachable'))
  assert.deepEqual(counted, { tests: 15, failures: 0, errors: 1, skipped: 14 })
  assert.match(presentJunit([sample('unreachable')], options), /could not be judged, and does not/)
})

test('a fault of ours is an error, even where the verdict is good', () => {
  const source = sample('healthy')
  const ours = {
    code: 'internal-error' as const,
    severity: 'error' as const,
    at: {},
    args: { stage: 'tls', message: 'x' },
  }
  const counted = countTags({ ...source, findings: [ours] })
  assert.deepEqual([counted['errors'], counted['failures']], [1, 0])
})

test('whatever comes, the document has the same tags', () => {
  const shape = (text: string) =>
    readTags(presentJunit([poison(sample('mixed'), text)], options)).map(({ name, kind }) => [
      name,
      kind,
    ])
  const expected = shape('x')
  fc.assert(
    fc.property(hostileText, (text) => {
      assert.deepEqual(shape(text), expected)
    }),
    { numRuns: 30 },
  )
  for (const text of [']]>', '<!--', '"/><failure/>', '&lt;', '\u0000\ufffe']) {
    assert.deepEqual(shape(text), expected)
  }
})
