import { writeFileSync } from 'node:fs'
import { chainReportSchema } from '../src/model/chain-report.ts'
import { reportSchema } from '../src/model/report.ts'

/** Writes `schema/*.json`, the published forms of the results of `check` and `cert`. `npm run schema`. */
for (const [name, schema] of Object.entries({ report: reportSchema, chain: chainReportSchema })) {
  writeFileSync(
    new URL(`../schema/${name}.json`, import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  )
}
