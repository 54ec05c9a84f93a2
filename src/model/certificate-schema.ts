import { Type, type Static } from 'typebox'
import { revocationCheck } from './revocation-schema.ts'
import { nullable, object, oneOf } from './schema.ts'

/* The certificate that an endpoint showed, as a report has it. */

const text = Type.String({ minLength: 1 })
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/**
 * What a certificate of a chain is, as sent: the leaf, in the path, the trust anchor itself, fit for another path
 * (cross-signed), fit for another path and so in the way of the good one, sent twice, of no use to this leaf, or
 * not a certificate. The field `roles` has one for each of `chain`.
 */
export const chainRole = oneOf(
  'leaf',
  'path',
  'root',
  'alternative',
  'misleading',
  'duplicate',
  'unrelated',
  'unreadable',
)

export const hostname = object({
  expected: text,
  presented: Type.Array(text),
  matched: nullable(text),
})

export const revocation = oneOf('good', 'revoked', 'unknown', 'not-tested')

export const endpointCertificate = object({
  chain: Type.Array(sha256),
  roles: Type.Array(chainRole),
  hostname,
  trusted: Type.Boolean(),
  conformant: Type.Boolean(),
  opensslVerify: text,
  revocation,
  /** Who said so, certificate by certificate from the leaf on; empty where it was not tested. */
  revocationChecks: Type.Array(revocationCheck),
  /** Would another store's roots end the path (`--trust-store`)? They decide nothing. */
  comparedStores: Type.Array(object({ name: text, trusted: Type.Boolean() })),
  /** What should be sent, where `--fetch-issuers` found what is missing. */
  repairedChain: Type.Optional(Type.Array(sha256)),
})

export type ChainRole = Static<typeof chainRole>
