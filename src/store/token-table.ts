import type { Database } from './open-store.ts'
import type { Store, StoredToken, TokenRotation, TokenScope } from './store.ts'
import type { Tables } from './tables.ts'

type TokenTable = Pick<Store, 'addToken' | 'tokenOf' | 'listTokens' | 'revokeToken' | 'rotateToken'>

export function createTokenTable(database: Database): TokenTable {
  const { kysely } = database
  return {
    async addToken({ id, name, digest, scopes, createdAt, expiresAt, revokedAt }) {
      const row = { created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt }
      await kysely
        .insertInto('tokens')
        .values({ id, name, digest, scopes: scopes.join(' '), ...row })
        .execute()
    },
    tokenOf: (digest, now) => tokenOf(database, digest, now),
    async listTokens() {
      const rows = await kysely
        .selectFrom('tokens')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(readToken)
    },
    async revokeToken(id, now) {
      const { numUpdatedRows } = await kysely
        .updateTable('tokens')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    rotateToken: (rotation) => rotateToken(database, rotation),
  }
}

async function tokenOf({ kysely }: Database, digest: string, now: string) {
  const row = await kysely
    .selectFrom('tokens')
    .selectAll()
    .where((either) =>
      either.or([
        either('digest', '=', digest),
        either.and([either('former_digest', '=', digest), either('former_until', '>', now)]),
      ]),
    )
    .where('revoked_at', 'is', null)
    .where((either) =>
      either.or([either('expires_at', 'is', null), either('expires_at', '>', now)]),
    )
    .executeTakeFirst()
  return row === undefined ? null : readToken(row)
}

/** In one statement the digest moves aside as the new one comes in. An expired token stays expired. */
async function rotateToken({ kysely }: Database, { id, digest, now, formerUntil }: TokenRotation) {
  const { numUpdatedRows } = await kysely
    .updateTable('tokens')
    .set((row) => ({ former_digest: row.ref('digest'), former_until: formerUntil, digest }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where((either) =>
      either.or([either('expires_at', 'is', null), either('expires_at', '>', now)]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function readToken(row: Tables['tokens']): StoredToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes.split(' ') as TokenScope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    formerUntil: row.former_until,
  }
}
