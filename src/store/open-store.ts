import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { createCheckTable, requeueAll } from './check-table.ts'
import { createEventTable } from './event-table.ts'
import { migrate } from './migrate.ts'
import { lockFile, openSqlite } from './sqlite.ts'
import { StoreAddressError, storeErrorOf } from './store-errors.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { createTokenTable } from './token-table.ts'

export type Engine = 'sqlite' | 'postgres'

/** An open database: the query builder, and which dialect's liberties may be taken. */
export interface Database {
  readonly engine: Engine
  readonly kysely: Kysely<Tables>
  /**
   * Makes this process the only one that serves from the database, until the returned function is called or
   * the process ends; null where several may. Throws a `StoreInUseError` where another one serves.
   */
  readonly lock: (() => () => void) | null
}

/**
 * Opens `sqlite:FILE`, `sqlite::memory:` or `postgres://…` and brings its tables to the newest shape.
 * Rejects with a `StoreAddressError` where the address is none of these, with a `StoreTooNewError` where a
 * newer mxseal made it, and with the engine's own error where it cannot be opened.
 */
export async function openStore(address: string): Promise<Store> {
  const database = await openDatabase(address)
  try {
    await migrate(database.kysely, database.engine)
  } catch (error) {
    await database.kysely.destroy()
    throw error
  }
  let unlock: (() => void) | null = null
  return tellingTrouble({
    async beginToServe() {
      if (database.lock === null) return 0
      unlock ??= database.lock()
      return requeueAll(database)
    },
    ...createCheckTable(database),
    ...createEventTable(database),
    ...createTokenTable(database),
    async close() {
      await database.kysely.destroy()
      unlock?.()
    },
  })
}

/** The same store, whose methods reject with a `StoreTroubleError` where the engine fails. */
function tellingTrouble(store: Store): Store {
  const methods = Object.entries(store).map(([name, method]) => {
    const telling = async (...args: unknown[]) => {
      try {
        return await (method as (...given: unknown[]) => Promise<unknown>)(...args)
      } catch (error) {
        throw storeErrorOf(error)
      }
    }
    return [name, telling] as const
  })
  return Object.fromEntries(methods) as unknown as Store
}

async function openDatabase(address: string): Promise<Database> {
  const [, scheme, rest = ''] = /^(sqlite|postgres|postgresql):(.+)$/.exec(address) ?? []
  if (scheme === 'sqlite') {
    const database = openSqlite(rest)
    const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
    return { engine: 'sqlite', kysely, lock: () => lockFile(rest) }
  }
  if (scheme === undefined) throw new StoreAddressError(address)
  const { Pool } = await import('pg')
  const pool = new Pool({
    connectionString: address,
    max: poolSize,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    application_name: 'mxseal',
  })
  // A connection that breaks is replaced by the pool, and who uses it then hears of it from the query;
  // unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { engine: 'postgres', kysely, lock: null }
}

/** Connections of one process to PostgreSQL. */
const poolSize = 10
/** A database that is gone, or hangs, must be an error and not a request without end. */
const connectMs = 5_000
const queryMs = 30_000
