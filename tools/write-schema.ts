import { writeFileSync } from 'node:fs'
import { reportSchema } from '../src/model/report.ts'

/** Writes `schema/report.json`, the published form of the one result. `npm run schema`. */
writeFileSync(
  new URL('../schema/report.json', import.meta.url),
  `${JSON.stringify(reportSchema, null, 2)}\n`,
)
