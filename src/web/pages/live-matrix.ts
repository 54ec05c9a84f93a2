import type { Lang } from '../../model/lang.ts'
import { stageIds, type StageId } from '../../model/stage.ts'
import { showEndpoint } from '../../present/endpoints.ts'
import { escapeText } from '../../present/escape.ts'
import { html, type Html } from '../../present/html/html.ts'
import { renderStageCell } from '../../present/html/matrix.ts'
import { phrases } from '../../present/words/words.ts'
import { cellId, cellKey, type CellPlace, type LiveState } from '../live-state.ts'
import { webWords } from '../words/words.ts'

/** Recipients are never asked for from a page. */
const stages: readonly StageId[] = stageIds.filter((stage) => stage !== 'to')

/** The matrix of a report while it fills: the same rows and cells, those to come marked as waiting. */
export function renderLiveMatrix(state: LiveState, lang: Lang): Html {
  const { matrix } = phrases[lang]
  const { check } = webWords[lang]
  if (state.hosts === null) return html`<p>${check.started}</p>`
  if (state.hosts.length === 0) return html`<p>${check.noHosts}</p>`
  return html`<table class="matrix stages-${stages.length}" role="table">
<caption>${phrases[lang].page.matrixCaption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${matrix.corner}</th>${stages.map((stage) => html`<th role="columnheader" scope="col">${matrix.heads[stage]}</th>`)}</tr></thead>
${state.hosts.map(
  (host) => html`<tbody role="rowgroup">
<tr class="host-row" role="row"><th role="rowheader" scope="rowgroup" colspan="${stages.length + 1}"><span class="host">${escapeText(host.name, 300)}</span> <span class="order">${host.kind === 'given' ? matrix.given : matrix.preference(host.preference)}</span></th></tr>
${host.endpoints.map(
  ({ address, port, because }) =>
    html`<tr role="row"><th role="rowheader" scope="row"><code>${showEndpoint(address, port)}</code></th>${
      because === null
        ? stages.map((stage) =>
            renderLiveCell(state, { host: host.name, address, port, stage }, lang),
          )
        : html`<td role="cell" class="note" colspan="${stages.length}">${matrix.because[because]}</td>`
    }</tr>
`,
)}</tbody>
`,
)}</table>`
}

/** One cell, with an id by which it is found and replaced. */
export function renderLiveCell(state: LiveState, place: CellPlace, lang: Lang): Html {
  const cell = state.cells.get(cellKey(place)) ?? null
  return renderStageCell(place.stage, cell, {
    lang,
    id: cellId(state, place),
    waiting: webWords[lang].check.waiting,
  })
}
