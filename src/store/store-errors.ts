/** The address names no known engine. */
export class StoreAddressError extends Error {}

/** Another process serves from this embedded database. */
export class StoreInUseError extends Error {}

/** The database was brought to a shape that this version does not know. */
export class StoreTooNewError extends Error {
  /** The step that is not known here, as the database names it. */
  readonly step: string

  constructor(step: string) {
    super(`the database was made by a newer version (${step})`)
    this.step = step
  }
}

/**
 * The database itself fails (gone, full, read-only, damaged, overloaded): the same call may work later. The
 * engine's error is the `cause`. All other errors of a store are faults of ours.
 */
export class StoreTroubleError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause })
  }
}

/** What a store rejects with for an error of its engine. */
export function storeErrorOf(error: unknown): unknown {
  return error instanceof Error && isTrouble(error) ? new StoreTroubleError(error) : error
}

function isTrouble(error: Error): boolean {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown }
  if (code === 'ERR_SQLITE_ERROR')
    return typeof errcode === 'number' && sqliteTroubles.has(errcode % 256)
  if (code === 'ERR_INVALID_STATE') return error.message.includes('database is not open')
  if (typeof code === 'string')
    return /^E[A-Z]{3,}$/.test(code) || postgresTroubles.some((start) => code.startsWith(start))
  // What `pg` says of its own connections carries no code.
  return /connection (terminated|ended)|timeout (exceeded|expired)|read timeout|not queryable|driver has already been destroyed|cannot use a pool after/i.test(
    error.message,
  )
}

/** Primary result codes (sqlite.org/rescode.html): BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
const sqliteTroubles: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26])

/**
 * Beginnings of SQLSTATE (PostgreSQL, appendix A): connection, no such role or database, read-only,
 * serialization and deadlock, resources, not now, cancelled, disk.
 */
const postgresTroubles = ['08', '28', '3D', '25006', '40', '53', '55', '57', '58'] as const
