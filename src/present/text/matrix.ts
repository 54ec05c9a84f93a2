import type { ReportEndpoint, ReportHost, ReportStage } from '../../model/report.ts'
import type { StageId } from '../../model/stage.ts'
import { listTried, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { formatCell } from '../format.ts'
import type { Page } from '../page.ts'
import { paragraph, span, type Line, type Span, heading } from '../paint.ts'
import { layColumns, tableRow, type Columns } from '../table.ts'
import { daneCells, daneMoods, hasDane } from '../tell/dane.ts'
import { listStages, stageMoods, tellLegend, tellOrder } from '../tell/matrix.ts'
import { padText, textWidth } from '../width.ts'

/** One block per host, one line per address, one column per stage; then the average and what the words mean. */
export function writeMatrix(page: Page): readonly Line[] {
  const { report, words, width } = page
  if (report.hosts.length === 0) {
    return []
  }
  const stages = listStages(page)
  const last = hasDane(page) ? { last: daneWidth(page) } : {}
  const columns = layColumns({
    width,
    count: stages.length,
    label: 24,
    least: 7,
    most: 10,
    ...last,
  })
  const heads = [
    ...stages.map((stage) => span(words.matrix.heads[stage], 'strong')),
    ...(hasDane(page) ? [span(words.matrix.dane, 'strong')] : []),
  ]
  const corner = span(words.matrix.corner, 'strong')
  return [
    heading(words.sections.matrix),
    ...tableRow(corner, heads, columns),
    ...report.hosts.flatMap((host) => writeHost(page, host, stages, columns)),
    ...writeAverage(page, stages, columns),
    ...writeLegend(page),
  ]
}

/** No wider than the words in it: the addresses need the room. */
function daneWidth({ report, words }: Page): number {
  const shown = listTried(report).map(
    ({ endpoint }) => words.matrix.danes[daneCells[endpoint.dane.status]],
  )
  return Math.max(...[words.matrix.dane, ...shown].map(textWidth))
}

/** No cell where DANE has no column. */
function showDane(page: Page, { dane }: ReportEndpoint): readonly Span[] {
  const cell = daneCells[dane.status]
  return hasDane(page) ? [span(page.words.matrix.danes[cell], daneMoods[cell])] : []
}

function writeHost(
  page: Page,
  host: ReportHost,
  stages: readonly StageId[],
  columns: Columns,
): readonly Line[] {
  const { words, width } = page
  const order = tellOrder({ words }, host)
  const head = paragraph(`${escapeText(host.name, 300)} (${order})`, width)
  if (host.endpoints.length === 0) {
    const status = host.addresses?.status ?? 'found'
    return [...head, ...paragraph(words.matrix.lookups[status], width, [span('  ')], 'unsure')]
  }
  return [
    ...head,
    ...host.endpoints.flatMap((endpoint) => {
      const label = `  ${showEndpoint(endpoint.address, endpoint.port)}`
      const cells =
        endpoint.because === undefined
          ? [
              ...stages.map((stage) =>
                showCell(words.matrix.cells, endpoint.stages[stage], columns),
              ),
              ...showDane(page, endpoint),
            ]
          : [span(words.matrix.because[endpoint.because], 'unsure')]
      return tableRow(span(label), cells, columns)
    }),
  ]
}

/** `OK 1135`, `OK 1135 ms` where there is room; a failed stage is its word alone. */
function showCell(
  cells: Readonly<Record<ReportStage['status'], string>>,
  stage: ReportStage | undefined,
  columns: Columns,
): Span {
  const { status, ms } = stage ?? { status: 'skipped', ms: null }
  const word = cells[status]
  if (status !== 'ok' || ms === null) {
    return span(word, stageMoods[status])
  }
  const time = formatCell(ms)
  const unit = columns.cell >= 10 && !time.endsWith('s') ? ' ms' : ''
  return span(`${word} ${padText(time, 4, 'left')}${unit}`, stageMoods[status])
}

/** The share of the addresses that were tried, in percent and as n/m; none where nothing was judged: it would look like a mark. */
function writeAverage(
  { report, words }: Page,
  stages: readonly StageId[],
  columns: Columns,
): readonly Line[] {
  const shares = stages.map((stage) => report.average[stage])
  if (report.verdict.judged === 0) {
    return []
  }
  const percent = shares.map((share) =>
    share === undefined || share.percent === null
      ? span('-', 'dim')
      : span(`${share.percent}%`, share.passed === share.total ? 'good' : 'bad'),
  )
  const counts = shares.map((share) =>
    span(share === undefined ? '-' : `${share.passed}/${share.total}`, 'dim'),
  )
  const label = words.matrix.average
  const total = report.average.answer.total
  const below = `  ${words.matrix.ofAddresses(total)}`
  return [
    ...tableRow(span(label, 'strong'), percent, columns),
    ...tableRow(span(below, 'dim'), counts, columns),
  ]
}

function writeLegend(page: Page): readonly Line[] {
  const sentences = tellLegend(page)
  return sentences.length === 0 ? [] : paragraph(sentences.join(' '), page.width, [], 'dim')
}
