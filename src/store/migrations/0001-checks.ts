import type { Kysely } from 'kysely'

/** Checks with their events, keys of repeated requests, tokens. */
export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await createChecks(database, engine)
  await createOthers(database)
}

async function createChecks(database: Kysely<unknown>, engine: 'sqlite' | 'postgres') {
  await database.schema
    .createTable('checks')
    .addColumn('number', engine === 'sqlite' ? 'integer' : 'serial', (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('ascii_domain', 'text', (column) => column.notNull())
    .addColumn('depth', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('join_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text')
    .addColumn('finished_at', 'text')
    .addColumn('worker', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('verdict', 'text')
    .addColumn('confidence', 'integer')
    .addColumn('report', 'text')
    .addColumn('problem', 'text')
    .execute()
  await database.schema
    .createIndex('checks_by_state')
    .on('checks')
    .columns(['state', 'number'])
    .execute()
  await database.schema
    .createIndex('checks_by_domain')
    .on('checks')
    .columns(['ascii_domain', 'number'])
    .execute()
  await database.schema
    .createIndex('checks_by_join_key')
    .on('checks')
    .columns(['join_key', 'number'])
    .execute()
}

async function createOthers(database: Kysely<unknown>) {
  await database.schema
    .createTable('check_events')
    .addColumn('check_id', 'text', (column) =>
      column.notNull().references('checks.id').onDelete('cascade'),
    )
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('check_events_key', ['check_id', 'sequence'])
    .execute()
  await database.schema
    .createTable('idempotency_keys')
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_digest', 'text', (column) => column.notNull())
    .addColumn('check_id', 'text', (column) =>
      column.notNull().references('checks.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_key', ['client', 'key'])
    .execute()
  await database.schema
    .createTable('tokens')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
}
