import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Store, StoredToken, TokenScope } from '../store/store.ts'
import type { Clock } from '../world/world.ts'
import { Problem } from './problem.ts'
import type { WebSettings } from './settings.ts'

export interface TokenDeps {
  readonly store: Pick<Store, 'tokenOf'>
  readonly clock: Clock
  readonly settings: Pick<WebSettings, 'apiAccess'>
}

/** The token of an `Authorization: Bearer` header (RFC 6750); null without one, or where it is not valid. */
export async function readToken(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { store, clock }: TokenDeps,
): Promise<StoredToken | null> {
  const { authorization } = headers
  if (authorization === undefined) return null
  const [, secret] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? []
  return secret === undefined ? null : store.tokenOf(digestOf(secret), clock.now())
}

/** Lets a request pass whose token has the scope; one without a token only in the open mode. */
export function allowScope(scope: TokenScope, { settings }: TokenDeps) {
  return async ({ token }: FastifyRequest): Promise<void> => {
    if (token === null && settings.apiAccess === 'open') return
    if (token === null) throw new Problem('unauthorized')
    if (!token.scopes.includes(scope)) throw new Problem('forbidden-scope')
  }
}

/** A new secret, shown once. 256 random bits need no slow hash. */
export function newSecret(): { readonly secret: string; readonly digest: string } {
  const secret = `mxseal_${randomBytes(32).toString('base64url')}`
  return { secret, digest: digestOf(secret) }
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
