import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Engine } from './open-store.ts'
import type { Tables } from './tables.ts'
import { up as checks } from './migrations/0001-checks.ts'

/** In the order in which they are applied; one that was released is never edited. */
const migrations = { '0001-checks': checks }

/**
 * Brings the database to the newest shape; does nothing where it has it. Rejects where a step fails,
 * or where the database was made by a newer mxseal.
 */
export async function migrate(database: Kysely<Tables>, engine: Engine): Promise<void> {
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
