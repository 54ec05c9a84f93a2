import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Engine } from './open-store.ts'
import { StoreTooNewError } from './store-errors.ts'
import type { Tables } from './tables.ts'
import { up as checks } from './migrations/0001-checks.ts'
import { up as tokenRotation } from './migrations/0002-token-rotation.ts'

/** In the order in which they are applied; one that was released is never edited. */
const migrations = { '0001-checks': checks, '0002-token-rotation': tokenRotation }

/**
 * Brings the database to the newest shape; does nothing where it has it. Of processes that start together
 * one does it, and the others wait (PostgreSQL: an advisory lock; SQLite: its one writer). Rejects with a
 * `StoreTooNewError` where a newer mxseal made the database, before anything is touched, and with the
 * engine's error where a step fails.
 */
export async function migrate(database: Kysely<Tables>, engine: Engine): Promise<void> {
  await refuseNewer(database)
  const migrator = new Migrator({
    db: database,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, up]) => [
            name,
            { up: (open: Kysely<unknown>) => up(open, engine) },
          ]),
        ),
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewer(database: Kysely<Tables>): Promise<void> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === stepTable)) return
  const done = await database
    .withTables<{ kysely_migration: { readonly name: string } }>()
    .selectFrom(stepTable)
    .select('name')
    .orderBy('name')
    .execute()
  const unknown = done.find(({ name }) => !(name in migrations))
  if (unknown !== undefined) throw new StoreTooNewError(unknown.name)
}

/** Where Kysely keeps the names of the steps that were done. */
const stepTable = 'kysely_migration'
