import { Type } from 'typebox'
import { list, nullable, object, oneOf } from './schema.ts'

/** The form of the TLS inventory: as evidence keeps it, and as the report shows it. */

const text = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

const depth = oneOf('full', 'exhaustive')
const offered = oneOf('yes', 'no', 'not-tested', 'not-applicable')
const connection = nullable(count)
const proof = object({ offered, connection })
const order = object({ offered, connection, by: nullable(oneOf('server', 'client')) })
const tlsVersion = oneOf('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3')
const version = oneOf('SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3')
const keyType = oneOf('rsa', 'ec', 'dsa', 'eddsa')
const suite = object({ iana: text, openssl: text, bits: count })
const weakClass = oneOf(
  'null',
  'anonymous',
  'export',
  'rc4',
  '3des',
  'des',
  'cbc-sha1',
  'static-rsa',
  'finite-field-dh',
)
const signatureSchemes = list(
  object({ offered, connection, id: count, name: text, version: tlsVersion }),
)
const dhPrimes = list(object({ bits: count, sha256, origin: nullable(text), connection: count }))

/** Facts of one word each, the same in both. */
const singleFacts = {
  secureRenegotiation: proof,
  extendedMasterSecret: proof,
  encryptThenMac: proof,
  sessionTickets: proof,
  heartbeat: proof,
  compression: proof,
  fallbackScsv: proof,
  helloIntolerance: proof,
}

export const daneKeysEvidenceSchema = object({
  connections: count,
  sights: list(object({ keyType: oneOf('rsa', 'ec'), connection: count, chain: list(sha256) })),
})

export const inventoryEvidenceSchema = object({
  depth,
  connections: count,
  budget: nullable(count),
  complete: Type.Boolean(),
  protocols: list(object({ offered, connection, version })),
  weakClasses: list(
    object({
      offered,
      connection,
      id: weakClass,
      suite: nullable(suite),
      version: nullable(tlsVersion),
    }),
  ),
  suites: list(object({ version, code: count, suite, order: nullable(count), connection: count })),
  enumerated: list(version),
  order,
  groups: list(object({ offered, connection, id: count, name: text, versions: list(tlsVersion) })),
  groupOrder: nullable(list(text)),
  signatureSchemes,
  dhPrimes,
  keyTypes: list(object({ offered, connection, keyType, chain: list(sha256) })),
  ssl2Certificate: Type.Optional(sha256),
  ...singleFacts,
  log: list(
    object({
      connection: count,
      asked: oneOf(
        'tls-1.3',
        'tls-1.2',
        'tls-1.1',
        'tls-1.0',
        'ssl-3',
        'ssl-2',
        'weak-suites',
        'key-exchange',
        'key-type',
        'post-quantum',
        'groups',
        'order',
        'fallback-scsv',
        'encrypt-then-mac',
        'suites',
        'signature-schemes',
      ),
      outcome: oneOf(
        'answered',
        'refused',
        'rate-limited',
        'no-starttls',
        'reset',
        'closed',
        'silent',
        'garbage',
        'unreachable',
      ),
      atMs: count,
    }),
  ),
})

/** Key agreement that a quantum computer does not break, and until when there has to be one. */
const postQuantum = object({
  /** Of the hybrids: post-quantum and classical together (RFC 10024). */
  offered: oneOf('yes', 'no', 'not-tested'),
  hybrid: Type.Array(text),
  /** ML-KEM without a classical half. */
  alone: Type.Array(text),
  /** Whether the server took a hybrid where it had the choice; null: it had none, or none was seen. */
  taken: nullable(Type.Boolean()),
  /** Whether a hybrid is the first of `groupOrder`; null where there is no such order. */
  first: nullable(Type.Boolean()),
  /** The last days on which classical key agreement alone is enough, by need of protection. */
  deadlines: Type.Array(
    object({
      need: oneOf('very-high', 'usual'),
      until: Type.String({ format: 'date' }),
      /** null: not tested. */
      met: nullable(Type.Boolean()),
    }),
  ),
  /** `secondHand`: the text itself was not at hand. */
  source: object({ standard: text, version: text, secondHand: Type.Boolean() }),
})

/** `connection`, here as everywhere: the one that proved it, counted from 1; null where none did. */
export const inventoryReportSchema = object({
  depth,
  /** To this endpoint in all; the visits are among them. */
  connections: count,
  /** How many were allowed; null: as many as it takes. */
  budget: nullable(count),
  complete: Type.Boolean(),
  /** Oldest first. */
  protocols: Type.Array(object({ version, offered: oneOf('yes', 'no', 'not-tested'), connection })),
  /** Those accepted, newest version first, in the server's order where `order` says it, else strong first. */
  ciphers: Type.Array(
    object({
      version,
      iana: text,
      opensslName: text,
      bits: count,
      order: nullable(count),
      weak: Type.Array(weakClass),
      connection: count,
    }),
  ),
  /** Versions whose list of ciphers is whole. */
  enumerated: Type.Array(version),
  groups: Type.Array(
    object({ name: text, id: count, offered, connection, postQuantum: Type.Boolean() }),
  ),
  /** In the server's own order; null where it did not say. */
  groupOrder: nullable(Type.Array(text)),
  postQuantum,
  weakClasses: Type.Array(object({ id: weakClass, offered, connection, cipher: nullable(text) })),
  /** Who decides among the suites that both have. */
  order,
  keyTypes: Type.Array(object({ keyType, offered, connection })),
  signatureSchemes,
  dhPrimes,
  ...singleFacts,
})
