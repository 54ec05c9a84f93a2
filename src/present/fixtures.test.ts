import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { reportSchema } from '../model/report.ts'
import { sampleReports } from './fixture-reports.ts'

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(reportSchema)

for (const [name, make] of Object.entries(sampleReports)) {
  test(`${name}: the sample is a report by the schema`, () => {
    validate(make())
    assert.deepEqual(validate.errors ?? [], [])
  })
}
