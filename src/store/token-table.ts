import type { Database } from './open-store.ts'
import type { Store, StoredToken, TokenScope } from './store.ts'
import type { Tables } from './tables.ts'

type TokenTable = Pick<Store, 'addToken' | 'tokenOf' | 'listTokens' | 'revokeToken'>

export function createTokenTable({ kysely }: Database): TokenTable {
  return {
    async addToken({ id, name, digest, scopes, createdAt, expiresAt, revokedAt }) {
      const row = { created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt }
      await kysely
        .insertInto('tokens')
        .values({ id, name, digest, scopes: scopes.join(' '), ...row })
        .execute()
    },
    async tokenOf(digest, now) {
      const row = await kysely
        .selectFrom('tokens')
        .selectAll()
        .where('digest', '=', digest)
        .where('revoked_at', 'is', null)
        .where((either) =>
          either.or([either('expires_at', 'is', null), either('expires_at', '>', now)]),
        )
        .executeTakeFirst()
      return row === undefined ? null : readToken(row)
    },
    async listTokens() {
      const rows = await kysely.selectFrom('tokens').selectAll().orderBy('created_at').execute()
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
  }
}

function readToken(row: Tables['tokens']): StoredToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes.split(' ') as TokenScope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
