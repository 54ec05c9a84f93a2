import { pino } from 'pino'
import { startServer } from '../../web/start-server.ts'
import { shareWorld } from '../../world/live-world.ts'
import { cacheFolder, withResolvers } from '../environment.ts'
import { exitStatus } from '../exit-status.ts'
import { printable } from '../printable.ts'
import { gatherSettings } from '../serve/gather-settings.ts'
import { openDatabase } from '../serve/open-database.ts'
import { readServeSettings } from '../serve/read-serve-settings.ts'
import { showSettings } from '../serve/show-settings.ts'
import { UsageError } from '../usage-error.ts'
import { chooseLang, cliWords, fill } from '../words/words.ts'

/** The options of `serve` as commander gives them; those that are settings are read by `gatherSettings`. */
export interface ServeFlags {
  readonly config?: string
  readonly checkConfig?: boolean
  readonly lang?: string
}

/** `mxseal serve`: pages and API until Ctrl-C or SIGTERM. */
export async function serveCommand(flags: ServeFlags): Promise<number> {
  const lang = chooseLang(flags.lang, process.env)
  const words = cliWords[lang].serve
  const file = flags.config ?? process.env['MXSEAL_CONFIG'] ?? null
  const gathered = gatherSettings({ flags: { ...flags }, environment: process.env, file })
  const settings = readServeSettings(gathered, lang)
  if (flags.checkConfig === true) {
    process.stdout.write(showSettings(gathered, words.usual))
    return exitStatus.encrypted
  }
  const world = withResolvers(settings.world)
  const store = await openDatabase(gathered.database.source ?? '--database', settings.database)
  const server = await startServer({
    listen: settings.listen,
    store,
    openWorld: shareWorld({ ...world, cacheFolder: cacheFolder(process.env) }),
    settings: settings.web,
    log: pino({ level: settings.logLevel, base: null }, pino.destination(2)),
  }).catch((error: unknown) => {
    throw listenError(error, gathered.listen.source ?? '--listen', String(gathered.listen.value))
  })
  process.stdout.write(`${fill(words.listening, { url: server.url })}\n`)
  await stopSignal()
  await server.stop()
  return exitStatus.encrypted
}

/** An address that is taken, forbidden or not ours is the operator's to mend; all else is a fault of ours. */
function listenError(error: unknown, option: string, text: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  const isTheirs = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(code ?? '')
  if (!isTheirs) return error
  return new UsageError('cannot-listen', { option, text: printable(text), reason: code ?? '' })
}

/** Resolves at Ctrl-C or when the system asks to end. A second one ends at once. */
function stopSignal(): Promise<void> {
  process.removeAllListeners('SIGINT')
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}
