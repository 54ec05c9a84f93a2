import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Report } from '../model/report.ts'
import { sampleReports } from './fixture-reports.ts'

const folder = join(import.meta.dirname, '../../test/golden/present')

export const langs = ['en', 'de'] as const

/** Compares with the golden file; UPDATE_GOLDEN=1 writes it anew. */
export function compareGolden(name: string, text: string): void {
  const file = join(folder, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  assert.equal(text, readFileSync(file, 'utf8'))
}

/** The sample report of a name. */
export function sample(name: string): Report {
  const make = sampleReports[name]
  assert.ok(make !== undefined, name)
  return make()
}

/** Short texts, rich in characters that mean something to some format. */
export const hostileText = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...'<>"\'`&;|[](){}$@#*_~=+-!:/\\ x0\r\n\t\u202e\u0000'.split('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  minLength: 1,
  maxLength: 20,
})

/** Text that is a machine word by the schema stays; all that a server could have chosen is replaced. */
export function poison(report: Report, text: string): Report {
  return JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    openFields.has(key)
      ? typeof value === 'string'
        ? text
        : Array.isArray(value) && value.every((item) => typeof item === 'string')
          ? value.map(() => text)
          : value
      : value,
  )
}

const openFields: ReadonlySet<string> = new Set(
  (
    'name exchange greeting expected matched subject issuer text detail domain input host address ' +
    'opensslVerify keyType signatureAlgorithm reason openssl group notAfter startedAt presented ' +
    'resolver addresses profile formula records mxPatterns rua baseDomain published owner record recommended ' +
    'failing patterns nodeVersion url fetchedAt thisUpdate nextUpdate revokedAt version cipher signatureScheme ' +
    'asciiDomain values section asked basis'
  ).split(' '),
)
