import type { ReportEndpoint, ReportHost, ReportStage } from '../../model/report.ts'
import { stageIds, type StageId } from '../../model/stage.ts'
import { listEndpoints, listTried, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { formatCell } from '../format.ts'
import type { Page } from '../page.ts'
import { line, paragraph, span, type Line, type Span, type Style } from '../paint.ts'
import { layColumns, tableRow, type Columns } from '../table.ts'
import { padText } from '../width.ts'

/** One block per host, one line per address, one column per stage; then the average and what the words mean. */
export function writeMatrix(page: Page): readonly Line[] {
  const { report, words, width } = page
  if (report.hosts.length === 0) {
    return []
  }
  const stages = stagesOf(page)
  const columns = layColumns({ width, count: stages.length, label: 24, least: 7, most: 10 })
  const heads = stages.map((stage) => span(words.matrix.heads[stage], 'strong'))
  const corner = span(words.matrix.corner, 'strong')
  return [
    line(words.sections.matrix, 'strong'),
    ...tableRow(corner, heads, columns),
    ...report.hosts.flatMap((host) => writeHost(page, host, stages, columns)),
    ...writeAverage(page, stages, columns),
    ...writeLegend(page, stages),
  ]
}

function stagesOf({ report }: Page): readonly StageId[] {
  const hasTo = listEndpoints(report).some(({ endpoint }) => endpoint.stages.to !== undefined)
  return stageIds.filter((stage) => stage !== 'to' || hasTo)
}

function writeHost(
  { words, width }: Page,
  host: ReportHost,
  stages: readonly StageId[],
  columns: Columns,
): readonly Line[] {
  const order =
    host.kind === 'given' ? words.matrix.given : words.matrix.preference(host.preference)
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
          ? stages.map((stage) => showCell(words.matrix.cells, endpoint.stages[stage], columns))
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
    return span(word, styles[status])
  }
  const time = formatCell(ms)
  const unit = columns.cell >= 10 && !time.endsWith('s') ? ' ms' : ''
  return span(`${word} ${padText(time, 4, 'left')}${unit}`, styles[status])
}

const styles: Readonly<Record<ReportStage['status'], Style>> = {
  ok: 'good',
  fail: 'bad',
  temporary: 'unsure',
  skipped: 'dim',
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
  const below = `  ${words.matrix.ofAddresses}`
  return [
    ...tableRow(span(label, 'strong'), percent, columns),
    ...tableRow(span(below, 'dim'), counts, columns),
  ]
}

function writeLegend(page: Page, stages: readonly StageId[]): readonly Line[] {
  const { words, width, report } = page
  const tried = listTried(report).map(({ endpoint }) => endpoint)
  if (tried.length === 0) {
    return []
  }
  const has = (status: ReportStage['status']) =>
    tried.some((endpoint) => stages.some((stage) => endpoint.stages[stage]?.status === status))
  const { columns, columnTo, times, temporary, skipped, clearText } = words.matrix
  const sentences = [
    times,
    columns,
    ...(stages.includes('to') ? [columnTo] : []),
    ...(has('temporary') ? [temporary] : []),
    ...(has('skipped') ? [skipped] : []),
    ...(tried.some(wentOnInClearText) ? [clearText] : []),
  ]
  return paragraph(sentences.join(' '), width, [], 'dim')
}

function wentOnInClearText({ stages }: ReportEndpoint): boolean {
  return stages.tls.status === 'fail' && stages.from.status !== 'skipped'
}
