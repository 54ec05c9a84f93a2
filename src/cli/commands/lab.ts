import { checkFlags } from '../../../lab/run-scenario.ts'
import type { Scenario } from '../../../lab/scenario.ts'
import { scenarios } from '../../../lab/scenarios/index.ts'
import { type Lab, startLab } from '../../../lab/start-lab.ts'
import { type CheckOptions, examine } from '../../check.ts'
import type { Target } from '../../model/target.ts'
import { liveWorld } from '../../world/live-world.ts'
import { type CheckFlags, readCheckFlags } from '../check-flags.ts'
import { exitStatus } from '../exit-status.ts'
import { cleaningUp } from '../interrupt.ts'
import { printable } from '../printable.ts'
import { createProgressLine } from '../progress.ts'
import { assertShowable, type Shown, showReports } from '../show-reports.ts'
import { UsageError } from '../usage-error.ts'
import { chooseLang, cliWords, fill } from '../words/words.ts'
import { readTarget } from './check.ts'

/** `mxseal lab`: starts the fake internet and says what to type. `--run`: starts it, checks, stops. */
export async function labCommand(flags: CheckFlags & { run?: readonly string[] }): Promise<number> {
  readCheckFlags(flags)
  return flags.run === undefined ? showLab(flags) : runInLab(flags.run, flags)
}

/** Several targets are shown as one run: one document, one file, one exit status. */
async function runInLab(typed: readonly string[], flags: CheckFlags): Promise<number> {
  const chosen = typed.map((text) => {
    const target = readTarget(text)
    return { target, scenario: scenarioOf(target) }
  })
  const { show } = readCheckFlags(flags)
  assertShowable(show, chosen.length)
  const lab = await startLab([...new Set(chosen.map(({ scenario }) => scenario))])
  const progress = createProgressLine(process.stderr, show.lang, show.progress)
  async function* examineAll(): AsyncGenerator<Shown> {
    for (const { target, scenario } of chosen) {
      const settings = readCheckFlags(joinFlags(checkFlags(lab.flagsFor(scenario)), flags))
      const onProgress: CheckOptions['onProgress'] = (heard) => progress.hear(target.domain, heard)
      const world = liveWorld(settings.world)
      const examined = await examine(target, { ...settings.check, onProgress }, world)
      progress.clear()
      yield examined
    }
  }
  return cleaningUp(
    () => lab.stop(),
    () => showReports(examineAll(), show),
  )
}

/** What the user typed counts, but what a scenario leaves out stays out: the parser fills in `true` by itself. */
function joinFlags(own: CheckFlags, typed: CheckFlags): CheckFlags {
  return {
    ...own,
    ...typed,
    ...(own.dane === false ? { dane: false } : {}),
    ...(own.mtaSts === false ? { mtaSts: false } : {}),
    ...(own.revocation === false ? { revocation: false } : {}),
  }
}

/** The scenario whose domain, host or address the target names. */
function scenarioOf(target: Target): Scenario {
  const { asciiDomain, given } = target
  const host = given?.host ?? asciiDomain
  const found = scenarios.find(
    ({ id, target: own, hosts }) =>
      asciiDomain === readTarget(own).asciiDomain ||
      host in hosts ||
      host === `${id}.example` ||
      host.endsWith(`.${id}.example`),
  )
  if (found !== undefined) return found
  throw new UsageError('unknown-scenario', { text: printable(target.input) })
}

async function showLab(flags: CheckFlags): Promise<number> {
  const words = cliWords[chooseLang(flags.lang, process.env)].lab
  const lab = await startLab(scenarios)
  const lines = scenarios.flatMap((scenario) => [
    '',
    `# ${scenario.about}`,
    `mxseal check ${quoted(scenario.target)} ${ownFlagsOf(scenario, lab)}$MXSEAL_LAB`,
  ])
  process.stdout.write(
    [words.running, `MXSEAL_LAB='${lab.flags.join(' ')}'`, ...lines, '', words.howTo, ''].join(
      '\n',
    ),
  )
  process.stderr.write(`${fill(words.ready, { count: `${scenarios.length}` })}\n`)
  await interrupted()
  await lab.stop()
  return exitStatus.encrypted
}

/** What a scenario asks for beside the flags that all share. */
function ownFlagsOf(scenario: Scenario, lab: Lab): string {
  const own = lab.flagsFor(scenario).slice(lab.flags.length)
  return own.map((flag) => `${quoted(flag)} `).join('')
}

/** A word as a POSIX shell takes it. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** Resolves when the user or the system ends the lab. */
function interrupted(): Promise<void> {
  process.removeAllListeners('SIGINT')
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}
