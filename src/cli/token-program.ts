import type { Command } from 'commander'
import type {
  AddTokenFlags,
  ListTokensFlags,
  RotateTokenFlags,
  TokenFlags,
} from './commands/token.ts'
import type { Run } from './program.ts'
import type { CliWords } from './words/words.ts'

/** `mxseal token add|list|revoke|rotate`. */
export function addTokens(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const { help } = words
  const load = () => import('./commands/token.ts')
  const token = program.command('token').description(help.token).helpCommand(false)
  withDatabase(token.command('add'), words)
    .description(help.tokenAdd)
    .argument('<name>', help.tokenName)
    .option('--scope <scope>', help.tokenScope, collect)
    .option('--expires <time>', help.tokenExpires)
    .action((name: string, flags: AddTokenFlags) =>
      choose(async () => (await load()).addTokenCommand(name, flags)),
    )
  withDatabase(token.command('list'), words)
    .description(help.tokenList)
    .option('--format <format>', help.certFormat)
    .action((flags: ListTokensFlags) => choose(async () => (await load()).listTokensCommand(flags)))
  withDatabase(token.command('revoke'), words)
    .description(help.tokenRevoke)
    .argument('<id>', help.tokenId)
    .action((id: string, flags: TokenFlags) =>
      choose(async () => (await load()).revokeTokenCommand(id, flags)),
    )
  withDatabase(token.command('rotate'), words)
    .description(help.tokenRotate)
    .argument('<id>', help.tokenId)
    .option('--keep-old <time>', help.tokenKeepOld)
    .action((id: string, flags: RotateTokenFlags) =>
      choose(async () => (await load()).rotateTokenCommand(id, flags)),
    )
}

const collect = (value: string, before: readonly string[] = []) => [...before, value]

function withDatabase(command: Command, { help }: CliWords): Command {
  return command
    .option('--config <file>', help.config)
    .option('--database <address>', help.database)
    .option('--lang <lang>', help.lang)
}
