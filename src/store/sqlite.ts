import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

/** Opens a database file, or `:memory:`, as Kysely's SQLite dialect wants it. Throws where the file cannot be opened. */
export function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file)
  // Readers beside the one writer; what was committed survives kill -9, and a power cut at most takes the last moments.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  database.exec('PRAGMA busy_timeout = 5000')
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text)
      const values = (given: readonly unknown[]) => given as SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (given) => statement.all(...values(given)),
        run: (given) => statement.run(...values(given)),
        iterate: (given) => statement.iterate(...values(given)) as IterableIterator<unknown>,
      }
    },
  }
}
