import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReports } from './fixture-reports.ts'
import { presentJson, presentJsonLine } from './json.ts'

const options = { lang: 'en', colour: true, verbose: false, width: 80 } as const

for (const [name, make] of Object.entries(sampleReports)) {
  test(`${name}: both JSON formats are the report itself, in printable characters`, () => {
    const report = make()
    for (const text of [presentJson(report, options), presentJsonLine(report, options)]) {
      assert.deepEqual(JSON.parse(text), report)
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}]/u)
      assert.ok(text.endsWith('}\n'))
    }
    assert.equal(presentJsonLine(report, options).split('\n').length, 2)
  })
}
