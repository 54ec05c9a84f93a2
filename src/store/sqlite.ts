import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'
import { StoreInUseError } from './store-errors.ts'

/** Opens a database file, or `:memory:`, as Kysely's SQLite dialect wants it. Throws where the file cannot be opened. */
export function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file)
  // Readers beside the one writer; what was committed survives kill -9, and a power cut at most takes the last moments.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  database.exec('PRAGMA busy_timeout = 5000')
  return {
    close: () => database.close(),
    prepare(text) {
      if (text === 'rollback' && !database.isTransaction) return nothing
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

/**
 * A full disk and some other errors make SQLite roll back by itself (lang_transaction.html, 3); to be asked
 * for it again would be an error that hides the first.
 */
const nothing = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/**
 * Holds a lock beside the database file until the returned function is called or the process ends, however
 * it ends. Not on the database itself: other commands may use that beside the server. Throws a
 * `StoreInUseError` where it is held already.
 */
export function lockFile(file: string): () => void {
  if (file === ':memory:') return () => undefined
  // SQLite's own lock again, as Node has no other that goes with the process.
  const lock = new DatabaseSync(`${file}-serving`)
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: unknown }).errcode === sqliteBusy) throw new StoreInUseError(file)
    throw error
  }
  return () => lock.close()
}

const sqliteBusy = 5
