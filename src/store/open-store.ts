import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { createCheckTable } from './check-table.ts'
import { createEventTable } from './event-table.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { createTokenTable } from './token-table.ts'

export type Engine = 'sqlite' | 'postgres'

/** An open database: the query builder, and which dialect's liberties may be taken. */
export interface Database {
  readonly engine: Engine
  readonly kysely: Kysely<Tables>
}

/**
 * Opens `sqlite:FILE`, `sqlite::memory:` or `postgres://…` and brings its tables to the newest shape.
 * Rejects with a `StoreAddressError` where the address is none of these, and with the engine's own error
 * where it cannot be opened.
 */
export async function openStore(address: string): Promise<Store> {
  const database = await openDatabase(address)
  try {
    await migrate(database.kysely, database.engine)
  } catch (error) {
    await database.kysely.destroy()
    throw error
  }
  return {
    ...createCheckTable(database),
    ...createEventTable(database),
    ...createTokenTable(database),
    close: () => database.kysely.destroy(),
  }
}

export class StoreAddressError extends Error {}

async function openDatabase(address: string): Promise<Database> {
  const [, scheme, rest = ''] = /^(sqlite|postgres|postgresql):(.+)$/.exec(address) ?? []
  if (scheme === 'sqlite') {
    const database = openSqlite(rest)
    return { engine: 'sqlite', kysely: new Kysely({ dialect: new SqliteDialect({ database }) }) }
  }
  if (scheme === undefined) throw new StoreAddressError(address)
  const { Pool } = await import('pg')
  const pool = new Pool({ connectionString: address, max: poolSize })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return { engine: 'postgres', kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }) }
}

/** Connections of one process to PostgreSQL. */
const poolSize = 10
