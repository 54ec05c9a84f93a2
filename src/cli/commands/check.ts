import { isAbsolute, join } from 'node:path'
import { check, type CheckOptions } from '../../check.ts'
import type { Lang } from '../../model/lang.ts'
import type { Report } from '../../model/report.ts'
import type { Target } from '../../model/target.ts'
import { parseTarget } from '../../observe/parse-target.ts'
import { systemServers } from '../../world/dns/system-servers.ts'
import { liveWorld, type WorldOptions } from '../../world/live-world.ts'
import type { World } from '../../world/world.ts'
import { type CheckFlags, readCheckFlags } from '../check-flags.ts'
import { exitStatus, statusOf, worstStatus } from '../exit-status.ts'
import { appendLine, assertWritable, writeWhole } from '../output.ts'
import { printable } from '../printable.ts'
import { createProgressLine, type ProgressLine } from '../progress.ts'
import { UsageError } from '../usage-error.ts'

/** Targets of one command line that are checked side by side. */
const targetsAtOnce = 8

/** `mxseal check TARGET…`; resolves to the exit status. */
export async function checkCommand(typed: readonly string[], flags: CheckFlags): Promise<number> {
  const settings = readCheckFlags(flags)
  const targets = typed.map(readTarget)
  const { format, output, lang } = settings.show
  if (format === 'json' && targets.length > 1) throw new UsageError('json-one-target')
  if (output !== null) assertWritable(output)
  return runChecks(
    targets,
    settings,
    lang,
    liveWorld({ ...withResolvers(settings.world), cacheFolder: cacheFolder(process.env) }),
  )
}

export type CheckSettings = ReturnType<typeof readCheckFlags>

/** Checks targets and shows their reports in the order they were given. */
export async function runChecks(
  targets: readonly Target[],
  settings: CheckSettings,
  lang: Lang,
  world: World,
): Promise<number> {
  const { format, output, colour, verbose } = settings.show
  const { nagiosStatus, presentations, worstNagiosStatus } = await import('../../present/index.ts')
  const presentation = presentations[format]
  const progress = createProgressLine(process.stderr, lang, settings.show.progress)
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
  for await (const report of inOrder(targets, settings.check, world, progress)) {
    progress.clear()
    if (presentation.kind === 'stream') show(presentation.next(report, options, statuses.length))
    else kept.push(report)
    statuses.push(statusOf(report))
  }
  if (presentation.kind === 'document') show(presentation.all(kept, options))
  if (output !== null && format !== 'jsonl') writeWhole(output, shown.join(''))
  if (format === 'nagios') return worstNagiosStatus(kept.map(nagiosStatus))
  return statuses.length === 0 ? exitStatus.usage : worstStatus(statuses)
}

/** Reports as they are due, a few checks running ahead. */
async function* inOrder(
  targets: readonly Target[],
  options: CheckOptions,
  world: World,
  progress: ProgressLine,
): AsyncGenerator<Report> {
  const running: Promise<Report>[] = []
  const start = (target: Target) => {
    const onProgress: CheckOptions['onProgress'] = (heard) => progress.hear(target.domain, heard)
    const report = check(target, { ...options, onProgress }, world)
    report.catch(() => undefined)
    running.push(report)
  }
  for (const target of targets.slice(0, targetsAtOnce)) start(target)
  for (let index = 0; index < targets.length; index++) {
    const report = await running[index]
    const next = targets[index + targetsAtOnce]
    if (next !== undefined) start(next)
    if (report !== undefined) yield report
  }
}

export function readTarget(typed: string): Target {
  const target = parseTarget(typed)
  if (target.ok) return target.value
  throw new UsageError(target.problem, { text: printable(target.text) })
}

/** The system's DNS servers where none are named. */
export function withResolvers(options: WorldOptions): WorldOptions {
  if (options.resolvers.length > 0) return options
  const resolvers = systemServers()
  if (resolvers.length === 0) throw new UsageError('no-resolver')
  return { ...options, resolvers }
}

/** Where fetched revocation lists are kept for later runs (XDG base directories); null without a home. */
function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const given = env['XDG_CACHE_HOME']
  // A relative one is to be ignored.
  if (given !== undefined && isAbsolute(given)) return join(given, 'mxseal', 'crl')
  const home = env['HOME']
  return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'mxseal', 'crl') : null
}
