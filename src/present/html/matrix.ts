import type { Lang } from '../../model/lang.ts'
import type { ReportEndpoint, ReportHost, ReportStage } from '../../model/report.ts'
import type { StageId } from '../../model/stage.ts'
import { showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { formatDuration } from '../format.ts'
import type { Matter } from '../page.ts'
import { daneCells, daneMoods, hasDane, type DaneCell } from '../tell/dane.ts'
import { listStages, stageMoods, tellLegend, tellOrder } from '../tell/matrix.ts'
import { phrases } from '../words/words.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import { renderTimes } from './times.ts'

/**
 * One row per address, one column per stage: symbol, word and duration. Roles are written out, because
 * narrow screens lay the rows out as grids, and browsers then forget that they are a table.
 */
export function renderMatrix(matter: Matter, id: string): Html {
  const { report, words } = matter
  if (report.hosts.length === 0) {
    return html``
  }
  const stages = listStages(matter)
  const legend = tellLegend(matter)
  return html`<section aria-labelledby="${id}-matrix">
<h2 id="${id}-matrix">${words.sections.matrix}</h2>
<table class="matrix stages-${stages.length}" role="table">
<caption>${words.page.matrixCaption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${words.matrix.corner}</th>${stages.map((stage) => html`<th role="columnheader" scope="col">${words.matrix.heads[stage]}</th>`)}${hasDane(matter) ? html`<th role="columnheader" scope="col">${words.matrix.dane}</th>` : null}</tr></thead>
${report.hosts.map((host) => renderHost(matter, host, stages))}${renderAverage(matter, stages)}</table>
${legend.length === 0 ? null : html`<details class="quiet"><summary>${words.page.words}</summary><p>${legend.join(' ')}</p></details>\n`}${renderTimes(matter)}</section>`
}

function renderHost(matter: Matter, host: ReportHost, stages: readonly StageId[]): Html {
  const { words } = matter
  const columns = stages.length + 1 + (hasDane(matter) ? 1 : 0)
  return html`<tbody role="rowgroup">
<tr class="host-row" role="row"><th role="rowheader" scope="rowgroup" colspan="${columns}"><span class="host">${escapeText(host.name, 300)}</span> <span class="order">${tellOrder(matter, host)}</span></th></tr>
${
  host.endpoints.length === 0
    ? html`<tr role="row"><td role="cell" class="note" colspan="${columns}">${words.matrix.lookups[host.addresses?.status ?? 'found']}</td></tr>
`
    : host.endpoints.map((endpoint) => renderEndpoint(matter, endpoint, stages))
}</tbody>
`
}

function renderEndpoint(
  matter: Matter,
  endpoint: ReportEndpoint,
  stages: readonly StageId[],
): Html {
  const label = html`<th role="rowheader" scope="row"><code>${showEndpoint(endpoint.address, endpoint.port)}</code></th>`
  return endpoint.because === undefined
    ? html`<tr role="row">${label}${stages.map((stage) => renderCell(matter, stage, endpoint.stages[stage]))}${renderDane(matter, endpoint)}</tr>
`
    : html`<tr role="row">${label}<td role="cell" class="note" colspan="${stages.length + (hasDane(matter) ? 1 : 0)}">${matter.words.matrix.because[endpoint.because]}</td></tr>
`
}

function renderCell({ lang }: Matter, stage: StageId, cell: ReportStage | undefined): Html {
  return renderStageCell(stage, cell ?? { status: 'skipped', ms: null }, { lang })
}

export interface CellOptions {
  readonly lang: Lang
  /** Of the element; null or absent: none. */
  readonly id?: string | null
  /** What a cell says that is still to come. */
  readonly waiting?: string
}

/** One cell of the matrix; null: still to come. */
export function renderStageCell(
  stage: StageId,
  cell: Pick<ReportStage, 'status' | 'ms'> | null,
  { lang, id = null, waiting = '' }: CellOptions,
): Html {
  const words = phrases[lang]
  const named = id === null ? null : html` id="${id}"`
  if (cell === null) {
    return html`<td role="cell"${named} class="stage is-dim is-waiting">${renderName(words, stage)}<span class="unseen">${waiting}</span></td>`
  }
  const { status, ms } = cell
  const word =
    status === 'skipped'
      ? html`<span class="unseen">${words.page.skipped}</span>`
      : html`<span class="word">${words.matrix.cells[status]}</span>`
  const time =
    ms === null || status === 'skipped'
      ? null
      : html` <span class="ms">${formatDuration(ms, lang)}</span>`
  return html`<td role="cell"${named} class="stage is-${stageMoods[status]}">${renderName(words, stage)}${icon(status)}${word}${time}</td>`
}

/** No cell where DANE has no column. */
function renderDane(matter: Matter, { dane }: ReportEndpoint): Html | null {
  const cell = daneCells[dane.status]
  const { matrix } = matter.words
  return hasDane(matter)
    ? html`<td role="cell" class="stage is-${daneMoods[cell]}"><span class="stage-name" aria-hidden="true">${matrix.dane}</span>${daneIcons[cell]}<span class="word">${matrix.danes[cell]}</span></td>`
    : null
}

const daneIcons: Readonly<Record<DaneCell, Html>> = {
  fits: icon('ok'),
  fails: icon('fail'),
  none: icon('skipped'),
  unknown: icon('temporary'),
}

/** For narrow screens, where the head of the table is out of sight. */
function renderName({ matrix }: Matter['words'], stage: StageId): Html {
  return html`<span class="stage-name" aria-hidden="true">${matrix.heads[stage]}</span>`
}

/** None where nothing was judged: it would look like a mark. */
function renderAverage({ report, words }: Matter, stages: readonly StageId[]): Html {
  if (report.verdict.judged === 0) {
    return html``
  }
  return html`<tfoot role="rowgroup"><tr role="row"><th role="rowheader" scope="row">${words.matrix.average}</th>${stages.map(
    (stage) => {
      const share = report.average[stage]
      return share === undefined || share.percent === null
        ? html`<td role="cell">${renderName(words, stage)}-</td>`
        : html`<td role="cell">${renderName(words, stage)}${share.percent} % <span class="ms">${share.passed}/${share.total}</span></td>`
    },
  )}${hasDane({ report }) ? html`<td role="cell"></td>` : null}</tr></tfoot>
`
}
