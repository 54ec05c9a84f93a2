import type { Report, ReportEndpoint, ReportHost } from '../model/report.ts'
import { stageIds } from '../model/stage.ts'
import type { RequirementState } from '../model/standard.ts'
import { listEndpoints } from './endpoints.ts'
import { escapeText } from './escape.ts'
import type { PresentOptions } from './presenter.ts'

/**
 * Comma-separated values (RFC 4180): one line per endpoint, a target without endpoints has one line of its own.
 * A format for machines: the header stands before the first report only and is the same in every language.
 * Control characters are escaped, and no cell begins like a formula.
 */
export function presentCsv(report: Report, _options: PresentOptions, index = 0): string {
  const endpoints: readonly Row[] = listEndpoints(report).map((row) => ({ report, ...row }))
  const rows = endpoints.length > 0 ? endpoints : [{ report, host: null, endpoint: null }]
  const lines = rows.map((row) => columns.map(([, read]) => read(row)))
  const head = columns.map(([name]) => name)
  return (index === 0 ? [head, ...lines] : lines)
    .map((cells) => `${cells.map(showCell).join(',')}\r\n`)
    .join('')
}

type Cell = string | number | boolean | null | undefined

interface Row {
  readonly report: Report
  readonly host: ReportHost | null
  readonly endpoint: ReportEndpoint | null
}

type Column = readonly [name: string, read: (row: Row) => Cell]

const columns: readonly Column[] = [
  ['domain', ({ report }) => report.target.asciiDomain],
  ['verdict', ({ report }) => report.verdict.id],
  ['confidence', ({ report }) => report.confidence.value],
  ['host', ({ host }) => host?.name],
  ['preference', ({ host }) => host?.preference],
  ['address', ({ endpoint }) => endpoint?.address],
  ['port', ({ endpoint }) => endpoint?.port],
  ['judged', ({ endpoint }) => endpoint?.judged],
  ['outcome', ({ endpoint }) => endpoint?.outcome],
  ['not_tried_because', ({ endpoint }) => endpoint?.because],
  ...stageIds.flatMap((stage): readonly Column[] => [
    [`${stage}_status`, ({ endpoint }) => endpoint?.stages[stage]?.status],
    [`${stage}_ms`, ({ endpoint }) => endpoint?.stages[stage]?.ms],
  ]),
  ['tls_version', ({ endpoint }) => endpoint?.tls?.version],
  ['tls_cipher', ({ endpoint }) => endpoint?.tls?.cipher.iana],
  ['tls_group', ({ endpoint }) => endpoint?.tls?.group],
  ['certificate_trusted', ({ endpoint }) => endpoint?.certificate?.trusted],
  ['certificate_name_matched', ({ endpoint }) => endpoint?.certificate?.hostname.matched],
  ['certificate_subject', (row) => leafOf(row)?.subject],
  ['certificate_not_after', (row) => leafOf(row)?.notAfter],
  ['findings', listOwnCodes],
  ['other_findings', listOtherCodes],
  ['started_at', ({ report }) => report.startedAt],
  ['profile', ({ report }) => report.verdict.profile],
  ['dane_status', ({ endpoint }) => endpoint?.dane.status],
  ['mx_dnssec', ({ report }) => report.mx?.dnssec],
  ['mta_sts_mode', ({ report }) => report.mtaSts.mode],
  ['standards_not_met', ({ report }) => listRequirements(report, 'not-met')],
  ['standards_not_listed', ({ report }) => listRequirements(report, 'not-listed')],
]

function leafOf({ report, endpoint }: Row) {
  const [leaf] = endpoint?.certificate?.chain ?? []
  return leaf === undefined ? undefined : report.certificates[leaf]
}

/** `bsi-tr-02102-2@2026-01:versions`, of all endpoints together; separated by spaces. */
function listRequirements({ standards }: Report, wanted: RequirementState): string {
  return standards
    .flatMap(({ id, version, requirements }) =>
      requirements
        .filter(({ state }) => state === wanted)
        .map((one) => `${id}@${version}:${one.id}`),
    )
    .join(' ')
}

/** Codes found at this endpoint. */
function listOwnCodes({ report, endpoint }: Row): string {
  return joinCodes(
    report.findings.filter(
      ({ at }) => endpoint !== null && at.address === endpoint.address && at.port === endpoint.port,
    ),
  )
}

/** Codes found of the domain, of a host or of a certificate: at no endpoint. */
function listOtherCodes({ report }: Row): string {
  return joinCodes(report.findings.filter(({ at }) => at.address === undefined))
}

function joinCodes(findings: Report['findings']): string {
  return [...new Set(findings.map(({ code }) => code))].join(' ')
}

function showCell(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell === null || cell === undefined ? '' : String(cell)
  }
  const text = guardFormula(escapeText(cell))
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheets run a cell that begins like this; the full-width forms, too. German ones take a line apart at
 * semicolons, whatever stands around them, so behind one a new cell may begin.
 */
function guardFormula(text: string): string {
  return text
    .replace(/^(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, "'")
    .replaceAll(/;(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, ";'")
}
