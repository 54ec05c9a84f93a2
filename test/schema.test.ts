import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reportSchema } from '../src/model/report.ts'

test('schema/report.json is what the types say (npm run schema writes it)', () => {
  const published = readFileSync(new URL('../schema/report.json', import.meta.url), 'utf8')
  assert.equal(published, `${JSON.stringify(reportSchema, null, 2)}\n`)
})
