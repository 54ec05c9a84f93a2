import { type CheckOptions, examine } from '../../check.ts'
import type { Target } from '../../model/target.ts'
import { parseTarget } from '../../observe/parse-target.ts'
import { liveWorld } from '../../world/live-world.ts'
import type { World } from '../../world/world.ts'
import { type CheckFlags, readCheckFlags } from '../check-flags.ts'
import { cacheFolder, withResolvers } from '../environment.ts'
import { printable } from '../printable.ts'
import { createProgressLine, type ProgressLine } from '../progress.ts'
import { assertShowable, type Shown, showReports } from '../show-reports.ts'
import { UsageError } from '../usage-error.ts'

/** Targets of one command line that are checked side by side. */
const targetsAtOnce = 8

/** `mxseal check TARGET…`; resolves to the exit status. */
export async function checkCommand(typed: readonly string[], flags: CheckFlags): Promise<number> {
  const settings = readCheckFlags(flags)
  const targets = typed.map(readTarget)
  assertShowable(settings.show, targets.length)
  return runChecks(
    targets,
    settings,
    liveWorld({ ...withResolvers(settings.world), cacheFolder: cacheFolder(process.env) }),
  )
}

export type CheckSettings = ReturnType<typeof readCheckFlags>

/** Checks targets and shows their reports in the order they were given. */
export function runChecks(
  targets: readonly Target[],
  settings: CheckSettings,
  world: World,
): Promise<number> {
  const { lang, progress } = settings.show
  const line = createProgressLine(process.stderr, lang, progress)
  return showReports(inOrder(targets, settings.check, world, line), settings.show)
}

/** Reports as they are due, a few checks running ahead. */
async function* inOrder(
  targets: readonly Target[],
  options: CheckOptions,
  world: World,
  progress: ProgressLine,
): AsyncGenerator<Shown> {
  const running: Promise<Shown>[] = []
  const start = (target: Target) => {
    const onProgress: CheckOptions['onProgress'] = (heard) => progress.hear(target.domain, heard)
    const examined = examine(target, { ...options, onProgress }, world)
    examined.catch(() => undefined)
    running.push(examined)
  }
  for (const target of targets.slice(0, targetsAtOnce)) start(target)
  for (let index = 0; index < targets.length; index++) {
    const examined = await running[index]
    const next = targets[index + targetsAtOnce]
    if (next !== undefined) start(next)
    if (examined === undefined) continue
    progress.clear()
    yield examined
  }
}

export function readTarget(typed: string): Target {
  const target = parseTarget(typed)
  if (target.ok) return target.value
  throw new UsageError(target.problem, { text: printable(target.text) })
}
