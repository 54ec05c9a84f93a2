import { Command } from 'commander'
import type { CheckFlags } from './check-flags.ts'
import type { CertFlags } from './commands/cert.ts'
import type { JudgeFlags } from './commands/judge.ts'
import type { ProfilesFlags } from './commands/profiles.ts'
import type { ServeFlags } from './commands/serve.ts'
import { addTokens } from './token-program.ts'
import type { CliWords } from './words/words.ts'

/** One chosen command, ready to run; resolves to the exit status. */
export type Run = () => Promise<number>

/** The command tree. Each command's module is loaded only when it is chosen. */
export function buildProgram(
  words: CliWords,
  version: string,
  choose: (run: Run) => void,
): Command {
  const { help } = words
  const program = new Command('mxseal')
    .description(help.program)
    .version(version, '--version', help.version)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false)
    .addHelpText('after', `\n${help.exitStatus}`)
  withOptions(program.command('check'), words)
    .description(help.check)
    .argument('<target...>', help.targets)
    .action((targets: string[], flags: CheckFlags) =>
      choose(async () => (await import('./commands/check.ts')).checkCommand(targets, flags)),
    )
  withCertOptions(program.command('cert'), words)
    .description(help.cert)
    .argument('<file>', help.chainFile)
    .action((file: string, flags: CertFlags) =>
      choose(async () => (await import('./commands/cert.ts')).certCommand(file, flags)),
    )
  withJudgeOptions(program.command('judge'), words)
    .description(help.judge)
    .argument('<file>', help.evidenceFile)
    .action((file: string, flags: JudgeFlags) =>
      choose(async () => (await import('./commands/judge.ts')).judgeCommand(file, flags)),
    )
  program
    .command('profiles')
    .description(help.profiles)
    .option('--format <format>', help.certFormat)
    .option('--lang <lang>', help.lang)
    .action((flags: ProfilesFlags) =>
      choose(async () => (await import('./commands/profiles.ts')).profilesCommand(flags)),
    )
  program
    .command('explain')
    .description(help.explain)
    .argument('<code>', help.code)
    .option('--lang <lang>', help.lang)
    .option('--no-color', help.noColor)
    .action((code: string, flags: { lang?: string }) =>
      choose(async () => (await import('./commands/explain.ts')).explainCommand(code, flags)),
    )
  addServe(program, words, choose)
  addTokens(program, words, choose)
  withOptions(program.command('lab'), words)
    .description(help.lab)
    .option('--run <target...>', help.labRun)
    .action((flags: CheckFlags & { run?: string[] }) =>
      choose(async () => (await import('./commands/lab.ts')).labCommand(flags)),
    )
  for (const command of [program, ...commandsBelow(program)]) inOurWords(command, words)
  return program
}

function commandsBelow({ commands }: Command): readonly Command[] {
  return commands.flatMap((command) => [command, ...commandsBelow(command)])
}

function withCertOptions(command: Command, { help }: CliWords): Command {
  return command
    .option('--host <name>', help.host)
    .option('--at <time>', help.at)
    .option('--ca-file <file>', help.caFile, collect)
    .option('--trust-store <name[=file]>', help.trustStore, collect)
    .option('--no-default-trust', help.noDefaultTrust)
    .option('--crl <file>', help.crl, collect)
    .option('--no-revocation', help.noRevocation)
    .option('--strict', help.strict)
    .option('--fetch-issuers', help.fetchIssuers)
    .option('--resolver <addr[:port]>', help.resolver, collect)
    .option('--connect-to <a:p=a:p>', help.connectTo, collect)
    .option('--allow-network <cidr>', help.allowNetwork, collect)
    .option('--format <format>', help.certFormat)
    .option('--lang <lang>', help.lang)
    .option('--no-color', help.noColor)
}

function withJudgeOptions(command: Command, { help }: CliWords): Command {
  return command
    .option('--profile <id|file>', help.profile)
    .option('--standard <id[@version]>', help.standard, collect)
    .option('--at <time>', help.at)
    .option('--letter <file>', help.letter)
    .option('--format <format>', help.format)
    .option('--output <file>', help.output)
    .option('--lang <lang>', help.lang)
    .option('--no-color', help.noColor)
    .option('--verbose', help.verbose)
}

function addServe(program: Command, words: CliWords, choose: (run: Run) => void): void {
  withServeOptions(program.command('serve'), words)
    .description(words.help.serve)
    .action((flags: ServeFlags) =>
      choose(async () => (await import('./commands/serve.ts')).serveCommand(flags)),
    )
}

/** Without defaults: what is not given here may stand in the environment or the file. */
function withServeOptions(command: Command, { help }: CliWords): Command {
  return command
    .option('--config <file>', help.config)
    .option('--check-config', help.checkConfig)
    .option('--listen <addr:port>', help.listen)
    .option('--database <address>', help.database)
    .option('--resolver <addr[:port]>', help.resolver, collect)
    .option('--trust-anchor <file>', help.trustAnchor)
    .option('--ca-file <file>', help.caFile, collect)
    .option('--port <n>', help.port)
    .option('--ipv4', help.ipv4)
    .option('--ipv6', help.ipv6)
    .option('--helo <name>', help.helo)
    .option('--mail-from <addr>', help.mailFrom)
    .option('--timeout <seconds>', help.timeout)
    .option('--connect-to <a:p=a:p>', help.connectTo, collect)
    .option('--allow-network <cidr>', help.allowNetwork, collect)
    .option('--standard <id[@version]>', help.standard, collect)
    .option('--opt-out <what>', help.optOut, collect)
    .option('--concurrency <n>', help.concurrency)
    .option('--max-queued <n>', help.maxQueued)
    .option('--join-seconds <n>', help.joinSeconds)
    .option('--retention-days <n>', help.retentionDays)
    .option('--grace-seconds <n>', help.graceSeconds)
    .option('--api-access <mode>', help.apiAccess)
    .option('--requests-per-minute <n>', help.requestsPerMinute)
    .option('--checks-per-minute <n>', help.checksPerMinute)
    .option('--token-requests-per-minute <n>', help.tokenRequestsPerMinute)
    .option('--token-checks-per-minute <n>', help.tokenChecksPerMinute)
    .option('--checks-per-target <n>', help.checksPerTarget)
    .option('--streams-per-client <n>', help.streamsPerClient)
    .option('--trusted-proxy <cidr>', help.trustedProxy, collect)
    .option('--public-url <url>', help.publicUrl)
    .option('--contact <text>', help.contact)
    .option('--log-level <level>', help.logLevel)
    .option('--lang <lang>', help.lang)
}

const collect = (value: string, before: readonly string[] = []) => [...before, value]

function withOptions(command: Command, { help }: CliWords): Command {
  return command
    .option('--resolver <addr[:port]>', help.resolver, collect)
    .option('--trust-anchor <file>', help.trustAnchor)
    .option('--ca-file <file>', help.caFile, collect)
    .option('--trust-store <name[=file]>', help.trustStore, collect)
    .option('--port <n>', help.port)
    .option('--ipv4', help.ipv4)
    .option('--ipv6', help.ipv6)
    .option('--helo <name>', help.helo)
    .option('--mail-from <addr>', help.mailFrom)
    .option('--rcpt <addr>', help.rcpt)
    .option('--timeout <seconds>', help.timeout)
    .option('--depth <depth>', help.depth)
    .option('--max-connections <n>', help.maxConnections)
    .option('--probe', help.probe)
    .option('--parallel <n>', help.parallel)
    .option('--connect-to <a:p=a:p>', help.connectTo, collect)
    .option('--allow-network <cidr>', help.allowNetwork, collect)
    .option('--at <time>', help.at)
    .option('--no-revocation', help.noRevocation)
    .option('--fetch-issuers', help.fetchIssuers)
    .option('--no-dane', help.noDane)
    .option('--no-mta-sts', help.noMtaSts)
    .option('--profile <id|file>', help.profile)
    .option('--standard <id[@version]>', help.standard, collect)
    .option('--evidence <file>', help.evidence)
    .option('--letter <file>', help.letter)
    .option('--format <format>', help.format)
    .option('--output <file>', help.output)
    .option('--lang <lang>', help.lang)
    .option('--no-color', help.noColor)
    .option('--quiet', help.quiet)
    .option('--verbose', help.verbose)
}

/** Errors are thrown, not printed; help has the titles of the language. */
function inOurWords(command: Command, { help }: CliWords): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usageTitle,
    'Arguments:': help.argumentsTitle,
    'Options:': help.optionsTitle,
    'Commands:': help.commandsTitle,
  }
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.helpOption)
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
}
