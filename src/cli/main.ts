import { CommanderError } from 'commander'
import type { Lang } from '../model/lang.ts'
import { version } from '../version.ts'
import { buildProgram, type Run } from './program.ts'
import { endOnInterrupt } from './interrupt.ts'
import { exitStatus } from './exit-status.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'
import { chooseLang, type CliWords, cliWords, fill, langOnCommandLine } from './words/words.ts'

/** Runs one command line and sets the exit status; never rejects. */
export async function main(args: readonly string[]): Promise<void> {
  const lang = chooseLang(langOnCommandLine(args), process.env)
  watchOutput(lang)
  endOnInterrupt()
  try {
    process.exitCode = await run(args, lang)
  } catch (error) {
    process.exitCode = explainFailure(error, lang, args)
  }
}

async function run(args: readonly string[], lang: Lang): Promise<number> {
  let chosen: Run = async () => exitStatus.usage
  const program = buildProgram(cliWords[lang], version, (command) => (chosen = command))
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    throw error
  }
  return chosen()
}

/** Says what went wrong on stderr, for Nagios on stdout as well, and returns the exit status. */
function explainFailure(error: unknown, lang: Lang, args: readonly string[]): number {
  const { sentence, status } = describeFailure(error, cliWords[lang], args)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const details = status === exitStatus.internal ? `${stack}\n` : ''
  process.stderr.write(`mxseal: ${sentence}\n${details}`)
  if (!wantsNagios(args)) return status
  process.stdout.write(`MXSEAL UNKNOWN - ${sentence.replaceAll(/[|<>`$\r\n]/g, '?')}\n`)
  return nagiosUnknown
}

/** Whatever keeps a Nagios plugin from judging, wrong usage too, is UNKNOWN. */
const nagiosUnknown = 3

/** Also where the command line could not be read as a whole; of several the last counts, as everywhere. */
function wantsNagios(args: readonly string[]): boolean {
  const named = args.flatMap((arg, index) =>
    arg === '--format' ? [args[index + 1]] : arg.startsWith('--format=') ? [arg.slice(9)] : [],
  )
  return named.at(-1) === 'nagios'
}

function describeFailure(error: unknown, words: CliWords, args: readonly string[]) {
  if (error instanceof UsageError) {
    return { sentence: usageSentence(error, words), status: exitStatus.usage }
  }
  if (error instanceof CommanderError) {
    return { sentence: commanderSentence(error, words, args), status: exitStatus.usage }
  }
  return { sentence: words.internal, status: exitStatus.internal }
}

function usageSentence({ problem, args }: UsageError, words: CliWords): string {
  const wanted = args['wanted']
  const named = Object.entries(words.wanted).find(([key]) => key === wanted)?.[1]
  const filled = named === undefined ? args : { ...args, wanted: fill(named, args) }
  return fill(words.usage[problem], filled)
}

/** Commander's own complaints in our words: its code says what is wrong, its message quotes where. */
function commanderSentence(
  { code, message }: CommanderError,
  { usage }: CliWords,
  args: readonly string[],
): string {
  const text = printable(/'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error: /, ''))
  const problem = commanderProblems[code] ?? 'wrong-use'
  const command =
    ['check', 'cert', 'judge', 'profiles', 'explain', 'serve', 'token', 'lab'].find(
      (name) => name === args[0],
    ) ?? ''
  return fill(usage[problem], { text, command }).replace('mxseal  --help', 'mxseal --help')
}

const commanderProblems: Readonly<Record<string, keyof CliWords['usage']>> = {
  'commander.help': 'no-command',
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'excess-arguments',
}

/**
 * What the other end of standard output does: `| head` ends it, which is nobody's failure and no verdict
 * either (141, as shells say of SIGPIPE); a full disk is told in one line.
 */
function watchOutput(lang: Lang): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(141)
    const args = { option: 'stdout', file: '-', reason: printable(error.code ?? error.message) }
    process.stderr.write(`mxseal: ${fill(cliWords[lang].usage['file-unwritable'], args)}\n`)
    process.exit(exitStatus.usage)
  })
}
