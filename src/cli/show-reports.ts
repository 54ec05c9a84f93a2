import type { Evidence } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import { escapeJson } from '../present/escape.ts'
import type { ShowSettings } from './check-flags.ts'
import { exitStatus, statusOf, worstStatus } from './exit-status.ts'
import { appendLine, assertWritable, writeWhole } from './output.ts'
import { UsageError } from './usage-error.ts'
import { cliWords, fill } from './words/words.ts'

export interface Shown {
  readonly report: Report
  readonly evidence: Evidence
}

/** Refuses before any work is done: a format or a file that is for one target only, a file that cannot be written. */
export function assertShowable(
  { format, output, evidence, letter }: ShowSettings,
  targets: number,
) {
  if (format === 'json' && targets > 1) throw new UsageError('json-one-target')
  const named = { '--output': output, '--evidence': evidence, '--letter': letter }
  for (const [option, file] of Object.entries(named)) {
    if (file === null) continue
    if (option !== '--output' && targets > 1) throw new UsageError('one-target', { option })
    assertWritable(file, option)
  }
}

/** Shows reports in the order they come, keeps what is to be kept, and resolves to the exit status. */
export async function showReports(
  reports: AsyncIterable<Shown>,
  settings: ShowSettings,
): Promise<number> {
  const { format, output, lang, colour, verbose } = settings
  const { nagiosStatus, presentations, worstNagiosStatus } = await import('../present/index.ts')
  const presentation = presentations[format]
  const width = Math.min(Math.max(process.stdout.columns ?? 80, 60), 100)
  const options = { lang, colour: colour && output === null, verbose, width }
  const shown: string[] = []
  const show = (text: string) => {
    if (output === null) process.stdout.write(text)
    else if (format === 'jsonl') appendLine(output, text)
    else shown.push(text)
  }
  const statuses: number[] = []
  /** For formats that show all reports in one document. */
  const kept: Report[] = []
  for await (const { report, evidence } of reports) {
    if (presentation.kind === 'stream') show(presentation.next(report, options, statuses.length))
    else kept.push(report)
    statuses.push(statusOf(report))
    if (settings.evidence !== null) {
      writeWhole(settings.evidence, `${escapeJson(JSON.stringify(evidence))}\n`, '--evidence')
    }
    if (settings.letter !== null) await writeLetter(report, settings.letter, settings)
  }
  if (presentation.kind === 'document') show(presentation.all(kept, options))
  if (output !== null && format !== 'jsonl') writeWhole(output, shown.join(''))
  if (format === 'nagios') return worstNagiosStatus(kept.map(nagiosStatus))
  return statuses.length === 0 ? exitStatus.usage : worstStatus(statuses)
}

/** Without a negative verdict no file is written, and one line says why. */
async function writeLetter(report: Report, file: string, { lang }: ShowSettings): Promise<void> {
  const { presentLetter } = await import('../present/letter.ts')
  const { findEntry } = await import('../catalogue/catalogue.ts')
  const letter = presentLetter(report, lang, findEntry)
  if (letter !== null) {
    writeWhole(file, letter, '--letter')
    return
  }
  const { encrypted, unjudged } = cliWords[lang].letter
  const sentence = report.verdict.id === 'encrypted' ? encrypted : unjudged
  process.stderr.write(`mxseal: ${fill(sentence, { verdict: report.verdict.id })}\n`)
}
