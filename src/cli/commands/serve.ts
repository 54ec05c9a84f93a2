import { pino } from 'pino'
import { StoreInUseError, StoreTroubleError } from '../../store/store-errors.ts'
import { startServer } from '../../web/start-server.ts'
import { shareWorld } from '../../world/live-world.ts'
import { cacheFolder, withResolvers } from '../environment.ts'
import { exitStatus } from '../exit-status.ts'
import { reasonOf } from '../option-values.ts'
import { printable } from '../printable.ts'
import { type GatheredSettings, gatherSettings } from '../serve/gather-settings.ts'
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
    throw startError(error, gathered)
  })
  process.stdout.write(`${fill(words.listening, { url: server.url })}\n`)
  await stopSignal()
  await server.stop()
  // Checks that were given back still talk to their servers; nobody waits for them.
  setTimeout(() => process.exit(), lingerMs).unref()
  return exitStatus.encrypted
}

/** Time to close connections and write the last lines. */
const lingerMs = 250

/** An address that is taken, forbidden or not ours is the operator's to mend; all else is a fault of ours. */
function startError(error: unknown, { listen, database }: GatheredSettings): unknown {
  if (error instanceof StoreInUseError) {
    const text = printable(String(database.value))
    return new UsageError('database-in-use', { option: database.source ?? '--database', text })
  }
  if (error instanceof StoreTroubleError) {
    const option = database.source ?? '--database'
    return new UsageError('database-failed', { option, reason: reasonOf(error) })
  }
  if (!isListenError(error)) return error
  const [option, text] = [listen.source ?? '--listen', printable(String(listen.value))]
  return new UsageError('cannot-listen', { option, text, reason: codeOf(error) })
}

function isListenError(error: unknown): boolean {
  return ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(codeOf(error))
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

/** Resolves at Ctrl-C or when the system asks to end. A second one ends at once. */
function stopSignal(): Promise<void> {
  process.removeAllListeners('SIGINT')
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  return new Promise((resolve) => {
    const stop = () => {
      // Whichever comes next does what it does by itself.
      for (const signal of signals) process.removeListener(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
