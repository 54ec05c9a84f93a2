import type { Kysely } from 'kysely'

/** The secret that a token had before its rotation, and until when that one is still taken. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // One by one: SQLite adds a single column in a statement.
  await database.schema.alterTable('tokens').addColumn('former_digest', 'text').execute()
  await database.schema.alterTable('tokens').addColumn('former_until', 'text').execute()
  await database.schema
    .createIndex('tokens_by_former_digest')
    .on('tokens')
    .column('former_digest')
    .execute()
}
