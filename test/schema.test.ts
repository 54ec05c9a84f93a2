import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { chainReportSchema } from '../src/model/chain-report.ts'
import { reportSchema } from '../src/model/report.ts'

const folder = new URL('../schema/', import.meta.url)
const schemas = { 'chain.json': chainReportSchema, 'report.json': reportSchema }

test('schema/ is what the types say (npm run schema writes it)', () => {
  assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(schemas))
  for (const [name, schema] of Object.entries(schemas)) {
    const published = readFileSync(new URL(name, folder), 'utf8')
    assert.equal(published, `${JSON.stringify(schema, null, 2)}\n`, name)
  }
})
