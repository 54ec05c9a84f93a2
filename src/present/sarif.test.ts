import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../model/report.ts'
import { findEntry } from '../catalogue/catalogue.ts'
import { langs, poison, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeSarifPresenter } from './sarif.ts'

const presentSarif = makeSarifPresenter(findEntry)
const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly logicalLocations: readonly {
      readonly name: string
      readonly fullyQualifiedName: string
      readonly kind: string
    }[]
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string
      readonly rules: readonly {
        readonly id: string
        readonly help: { readonly text: string }
        readonly shortDescription: { readonly text: string }
        readonly defaultConfiguration: { readonly level: string }
      }[]
    }
  }
  readonly automationDetails: { readonly id: string }
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly startTimeUtc: string
    readonly endTimeUtc: string
  }[]
  readonly results: readonly Result[]
}

function runOf(report: Report, lang: 'en' | 'de' = 'en'): Run {
  const log = JSON.parse(presentSarif([report], { ...options, lang })) as {
    version: string
    runs: Run[]
  }
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs
  assert.ok(run !== undefined && log.runs.length === 1)
  return run
}

test('what the standard requires is there, for every sample in both languages', () => {
  const levels = ['none', 'note', 'warning', 'error']
  for (const make of Object.values(sampleReports)) {
    for (const lang of langs) {
      const report = make()
      const { tool, results, invocations, automationDetails } = runOf(report, lang)
      assert.equal(tool.driver.name, 'mxseal')
      assert.match(automationDetails.id, /^mxseal\/.+\/$/)
      assert.equal(results.length, report.findings.length)
      assert.equal(typeof invocations[0]?.executionSuccessful, 'boolean')
      assert.ok(String(invocations[0]?.endTimeUtc) >= String(invocations[0]?.startTimeUtc))
      for (const rule of tool.driver.rules) {
        assert.ok(rule.help.text.length > 40 && rule.shortDescription.text.length > 3, rule.id)
        assert.ok(levels.includes(rule.defaultConfiguration.level))
      }
      for (const result of results) {
        assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId)
        assert.ok(levels.includes(result.level) && result.message.text.length > 0)
        assert.ok(result.locations[0]?.logicalLocations[0]?.fullyQualifiedName !== undefined)
        assert.ok(Object.keys(result.partialFingerprints).length > 0)
      }
    }
  }
})

test('severities are levels, and places are logical locations', () => {
  const { results } = runOf(sample('mixed'))
  assert.deepEqual(
    results.map(({ level }) => level),
    ['warning', 'note', 'error', 'error', 'warning'],
  )
  assert.equal(
    results[2]?.locations[0]?.logicalLocations[0]?.fullyQualifiedName,
    'mixed.example/mx-b.mixed.example/[192.0.2.62:25]',
  )
})

test('a fingerprint is code and place, and stays when the certificate or the language changes', () => {
  const prints = (report: Report, lang: 'en' | 'de' = 'en') =>
    runOf(report, lang).results.map(
      ({ partialFingerprints }) => partialFingerprints['mxsealFinding/v1'],
    )
  const report = sample('mixed')
  const renewed = JSON.parse(
    JSON.stringify(report).replaceAll('33'.padStart(64, '0'), 'f'.repeat(64)),
  ) as Report
  assert.notDeepEqual(renewed, report)
  assert.deepEqual(prints(renewed, 'de'), prints(report))
  assert.equal(prints(report)[2], 'starttls-refused@mx-b.mixed.example/192.0.2.62:25')
  assert.equal(prints(sample('no-mail'))[0], 'null-mx@nomail.example')
})

test('text of a server is neither a link nor a placeholder', () => {
  const { results } = runOf(poison(sample('hostile'), '[click](https://evil.example) {0}'))
  for (const { message } of results) {
    assert.doesNotMatch(message.text, /\]\(|(?<!\{)\{0\}(?!\})/)
  }
  assert.match(results[0]?.message.text ?? '', /\[click\] \(https.*\{\{0\}\}/)
})
