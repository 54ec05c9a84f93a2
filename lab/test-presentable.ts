import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { reportSchema, type Report } from '../src/model/report.ts'
import { present } from '../src/present/index.ts'

/** Why a report must not be shown as it is: not by the schema, or text that could do something to a terminal. */
export function presentationFaults(report: Report): string[] {
  const schemaFaults = fits(report) ? [] : (fits.errors ?? []).map(describeSchemaFault)
  const texts = (['en', 'de'] as const).flatMap((lang) => {
    const text = present.text(report, { lang, colour: false, verbose: true, width: 80 })
    const control = dangerous.exec(text)
    return control === null ? [] : [`text (${lang}): ${JSON.stringify(near(text, control.index))}`]
  })
  const json = present.json(report, { lang: 'en', colour: false, verbose: false, width: 80 })
  const same = JSON.stringify(JSON.parse(json)) === JSON.stringify(report)
  const control = dangerous.exec(json)
  return [
    ...schemaFaults,
    ...texts,
    ...(same ? [] : ['the JSON is another report']),
    ...(control === null ? [] : [`json: ${JSON.stringify(near(json, control.index))}`]),
  ]
}

const ajv = new Ajv({ allErrors: true })
addFormats.default(ajv)
const fits = ajv.compile(reportSchema)

function describeSchemaFault({
  instancePath,
  message,
}: {
  instancePath: string
  message?: string
}) {
  return `schema: ${instancePath} ${message ?? ''}`
}

/** Controls but the line feed, and what turns the direction of text or hides in it. */
const dangerous = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

function near(text: string, index: number): string {
  return text.slice(Math.max(0, index - 30), index + 30)
}
