import type { ReportEndpoint, ReportHost, ReportStage } from '../../model/report.ts'
import { stageIds, type StageId } from '../../model/stage.ts'
import { listEndpoints, listTried } from '../endpoints.ts'
import type { Matter } from '../page.ts'
import type { Mood } from './answer.ts'
import { hasDane } from './dane.ts'

/** The stages that have a column: `to` only where a recipient was asked for. */
export function listStages({ report }: Pick<Matter, 'report'>): readonly StageId[] {
  const hasTo = listEndpoints(report).some(({ endpoint }) => endpoint.stages.to !== undefined)
  return stageIds.filter((stage) => stage !== 'to' || hasTo)
}

/** `preference 10`, or that the host was typed. */
export function tellOrder({ words }: Pick<Matter, 'words'>, host: ReportHost): string {
  return host.kind === 'given' ? words.matrix.given : words.matrix.preference(host.preference)
}

export const stageMoods: Readonly<Record<ReportStage['status'], Mood | 'dim'>> = {
  ok: 'good',
  fail: 'bad',
  temporary: 'unsure',
  skipped: 'dim',
}

/** What the words in the matrix mean, as far as they occur. */
export function tellLegend(matter: Matter): readonly string[] {
  const stages = listStages(matter)
  const tried = listTried(matter.report).map(({ endpoint }) => endpoint)
  if (tried.length === 0) {
    return []
  }
  const has = (status: ReportStage['status']) =>
    tried.some((endpoint) => stages.some((stage) => endpoint.stages[stage]?.status === status))
  const { columns, columnTo, columnDane, times, temporary, skipped, clearText, failed, oldTls } =
    matter.words.matrix
  return [
    times,
    columns,
    ...(stages.includes('to') ? [columnTo] : []),
    ...(hasDane(matter) ? [columnDane] : []),
    ...(has('temporary') ? [temporary] : []),
    ...(has('skipped') ? [skipped] : []),
    ...(tried.some(failsForGuide) ? [failed] : []),
    ...(tried.some(hasOldTls) ? [oldTls] : []),
    ...(tried.some(wentOnInClearText) ? [clearText] : []),
  ]
}

/** One of the columns that the guide's sender asks for: where it is red, the mail travels in clear text. */
function failsForGuide({ judged, stages: { tls, cert, secure } }: ReportEndpoint): boolean {
  return judged && [tls, cert, secure].some(({ status }) => status === 'fail')
}

function hasOldTls({ tls }: ReportEndpoint): boolean {
  return tls !== null && tls.version !== 'TLSv1.2' && tls.version !== 'TLSv1.3'
}

function wentOnInClearText({ stages }: ReportEndpoint): boolean {
  return stages.tls.status === 'fail' && stages.from.status !== 'skipped'
}
