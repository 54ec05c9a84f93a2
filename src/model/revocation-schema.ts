import { Type, type Static } from 'typebox'
import { nullable, object, oneOf } from './schema.ts'

/* Who said what about the revocation of a certificate, as a report shows it. */

const text = Type.String({ minLength: 1 })
const time = Type.String({ format: 'date-time' })
const status = oneOf('good', 'revoked', 'unknown')

const source = object({
  /** `stapled-ocsp`: sent by the server; `crl-file`: given by the user (`mxseal cert --crl`). */
  source: oneOf('stapled-ocsp', 'ocsp', 'crl', 'crl-file'),
  /** null for what was not fetched. */
  url: nullable(text),
  /** When it was fetched; before the run where a list was kept from then. */
  fetchedAt: time,
  status,
  /** When the CA made this statement, and when it will make the next one; null where nothing can be believed. */
  thisUpdate: nullable(time),
  nextUpdate: nullable(time),
  /** Only of what is revoked: since when, and the CA's reason (RFC 5280 5.3.1). */
  revokedAt: Type.Optional(time),
  reason: Type.Optional(text),
  /** Why this source could not tell: a code (`expired`, `wrong-signature`, `timeout`, `http-404` …). */
  because: Type.Optional(text),
})

/** One certificate below the trust anchor; `sources` in the order asked, the last one decides. */
export const revocationCheck = object({
  certificate: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  status,
  /** Why it is unknown, as in the finding `revocation-unknown`; `no-source`: it names no place to ask. */
  because: Type.Optional(text),
  sources: Type.Array(source),
})

export type ReportRevocationCheck = Static<typeof revocationCheck>
