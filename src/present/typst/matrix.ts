import type { ReportEndpoint, ReportHost, ReportStage } from '../../model/report.ts'
import type { StageId } from '../../model/stage.ts'
import { showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { formatDuration } from '../format.ts'
import type { Matter } from '../page.ts'
import { daneCells, daneMoods, hasDane, type DaneCell } from '../tell/dane.ts'
import { listStages, stageMoods, tellLegend, tellOrder } from '../tell/matrix.ts'
import { word } from './said.ts'
import { ownMarkup, typst, type Typst } from './typst.ts'

/** One row per address, one column per stage: sign, word and duration. */
export function setMatrix(matter: Matter): Typst | null {
  const { report, words } = matter
  if (report.hosts.length === 0) {
    return null
  }
  const stages = listStages(matter)
  const heads = [
    words.matrix.corner,
    ...stages.map((stage) => words.matrix.heads[stage]),
    ...(hasDane(matter) ? [words.matrix.dane] : []),
  ]
  return typst`== ${words.sections.matrix}
#small[${words.page.matrixCaption}]

#{
set text(size: 8pt)
set par(leading: 0.45em)
table(columns: (2.6fr, ) + (1fr, ) * ${heads.length - 1},
table.header(${heads.map((head) => typst`[*${head}*], `)}),
${report.hosts.map((host) => setHost(matter, host, stages))}${setAverage(matter, stages)})
}

#small[${tellLegend(matter).join(' ')}]
`
}

function setHost(matter: Matter, host: ReportHost, stages: readonly StageId[]): Typst {
  const { words } = matter
  const columns = stages.length + 1 + (hasDane(matter) ? 1 : 0)
  return typst`table.cell(colspan: ${columns}, inset: (x: 4pt, top: 9pt, bottom: 3pt))[*${escapeText(host.name, 300)}* #h(0.3em) #small[${tellOrder(matter, host)}]],
${
  host.endpoints.length === 0
    ? typst`table.cell(colspan: ${columns})[${words.matrix.lookups[host.addresses?.status ?? 'found']}],\n`
    : host.endpoints.map((endpoint) => setEndpoint(matter, endpoint, stages))
}`
}

function setEndpoint(
  matter: Matter,
  { address, port, because, stages: seen, dane }: ReportEndpoint,
  stages: readonly StageId[],
): Typst {
  const place = typst`[#code[${showEndpoint(address, port)}]], `
  if (because !== undefined) {
    const columns = stages.length + (hasDane(matter) ? 1 : 0)
    return typst`${place}table.cell(colspan: ${columns})[${matter.words.matrix.because[because]}],\n`
  }
  const cell = daneCells[dane.status]
  return typst`${place}${stages.map((stage) => setStage(matter, seen[stage]))}${
    hasDane(matter)
      ? typst`grade("${word(daneMoods[cell])}")[#mark("${ownMarkup(daneSigns[cell])}") ${matter.words.matrix.danes[cell]}], `
      : null
  }
`
}

function setStage({ words, lang }: Matter, stage: ReportStage | undefined): Typst {
  const { status, ms } = stage ?? { status: 'skipped', ms: null }
  const time =
    ms === null || status === 'skipped'
      ? null
      : typst`#linebreak()#text(size: 7pt)[${formatDuration(ms, lang)}]`
  return typst`grade("${word(stageMoods[status])}")[#mark("${ownMarkup(signs[status])}") ${status === 'skipped' ? null : words.matrix.cells[status]}${time}], `
}

const signs: Readonly<Record<ReportStage['status'], string>> = {
  ok: '\u2713',
  fail: '\u2717',
  temporary: '?',
  skipped: '\u2013',
}

const daneSigns: Readonly<Record<DaneCell, string>> = {
  fits: '\u2713',
  fails: '\u2717',
  none: '\u2013',
  unknown: '',
}

/** None where nothing was judged: it would look like a mark. */
function setAverage({ report, words }: Matter, stages: readonly StageId[]): Typst | null {
  if (report.verdict.judged === 0) {
    return null
  }
  const shares = stages.map((stage) => {
    const share = report.average[stage]
    return share === undefined || share.percent === null
      ? typst`[\u2013], `
      : typst`[${`${share.percent} %`}#linebreak()#text(size: 7pt)[${`${share.passed}/${share.total}`}]], `
  })
  return typst`table.footer([*${words.matrix.average}*], ${shares}${hasDane({ report }) ? typst`[]` : null}),
`
}
