import { findEntry } from '../catalogue/catalogue.ts'
import type { Report } from '../model/report.ts'
import { presentCsv } from './csv.ts'
import { makeHtmlPresenter } from './html.ts'
import { presentJson, presentJsonLine } from './json.ts'
import { makeJunitPresenter } from './junit.ts'
import { makeMarkdownPresenter } from './markdown.ts'
import { makeNagiosPresenter } from './nagios.ts'
import type { Format, Presentation, PresentOptions, Presenter } from './presenter.ts'
import { makeSarifPresenter } from './sarif.ts'
import { makeTextPresenter } from './text.ts'

export type { Format, Presentation, PresentOptions, Presenter } from './presenter.ts'
export { nagiosStatus, worstNagiosStatus, type NagiosStatus } from './nagios.ts'

/** Every format, and how it shows several reports. */
export const presentations: Readonly<Record<Format, Presentation>> = {
  text: stream(makeTextPresenter(findEntry), '\n'),
  json: stream(presentJson),
  jsonl: stream(presentJsonLine),
  csv: { kind: 'stream', next: presentCsv },
  html: { kind: 'document', all: makeHtmlPresenter(findEntry) },
  markdown: stream(makeMarkdownPresenter(findEntry), '\n'),
  junit: { kind: 'document', all: makeJunitPresenter(findEntry) },
  sarif: { kind: 'document', all: makeSarifPresenter(findEntry) },
  nagios: { kind: 'document', all: makeNagiosPresenter(findEntry) },
}

/** Every format for one report. */
export const present: Readonly<Record<Format, Presenter>> = {
  text: alone('text'),
  json: alone('json'),
  jsonl: alone('jsonl'),
  csv: alone('csv'),
  html: alone('html'),
  markdown: alone('markdown'),
  junit: alone('junit'),
  sarif: alone('sarif'),
  nagios: alone('nagios'),
}

/** The reports of several targets as one text. */
export function presentAll(
  format: Format,
  reports: readonly Report[],
  options: PresentOptions,
): string {
  const presentation = presentations[format]
  return presentation.kind === 'document'
    ? presentation.all(reports, options)
    : reports.map((report, index) => presentation.next(report, options, index)).join('')
}

function alone(format: Format): Presenter {
  return (report, options) => presentAll(format, [report], options)
}

/** Texts one after another, with something between them. */
function stream(presenter: Presenter, between = ''): Presentation {
  return {
    kind: 'stream',
    next: (report, options, index) => `${index === 0 ? '' : between}${presenter(report, options)}`,
  }
}
