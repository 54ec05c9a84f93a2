import { Type, type Static, type TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import type { Evidence } from './evidence.ts'
import { daneKeysEvidenceSchema, inventoryEvidenceSchema } from './inventory-schema.ts'
import { probesEvidenceSchema } from './probe-schema.ts'
import { notParsed, parsed, type Parsed } from './parsed.ts'
import { transcriptEvents, type TranscriptEvent } from './smtp.ts'
import { closed, list, nullable, object, oneOf } from './schema.ts'

/**
 * The form of kept evidence, field by field as in `evidence.ts`; the compiler holds the two together.
 * Lists are bounded far above what an observation brings.
 */

/** Kept evidence out of parsed JSON; where it is none, the first place that is wrong (a JSON pointer). */
export function readEvidence(json: unknown): Parsed<Evidence> {
  if (Check(evidenceSchema, json)) return parsed<Evidence>(json)
  // The deepest is what is wrong; those above it only follow.
  const [first] = Errors(evidenceSchema, json).toSorted(
    (a, b) => b.instancePath.length - a.instancePath.length,
  )
  const path = first?.instancePath ?? ''
  const message = first?.message === 'schema is false' ? 'not known here' : first?.message
  return notParsed(0, `${path === '' ? '/' : path}: ${message ?? 'not as it should be'}`)
}

const any = Type.String()
const text = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })
const port = Type.Integer({ minimum: 1, maximum: 65_535 })
/** A real time, in UTC. */
const time = Type.String({ format: 'date-time', pattern: 'Z$' })
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const base64 = Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' })
const family = Type.Union([Type.Literal(4), Type.Literal(6)])
const lookupStatus = oneOf('found', 'no-data', 'nxdomain', 'servfail', 'timeout')
const failedLookup = oneOf('no-data', 'nxdomain', 'servfail', 'timeout')
const dnssec = oneOf('secure', 'insecure', 'bogus', 'indeterminate', 'not-tested')
const doubt = object({ reason: nullable(text), failing: nullable(text) })

const reply = object({
  code: Type.Integer({ minimum: 200, maximum: 559 }),
  enhanced: nullable(text),
  lines: list(any),
})

const ehlo = object({
  verb: oneOf('EHLO', 'HELO'),
  reply,
  refusal: nullable(reply),
  keywords: list(object({ keyword: any, params: list(any) })),
})

const handshake = object({
  version: oneOf('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'),
  cipher: object({ iana: text, openssl: text, bits: count }),
  group: nullable(text),
  dhBits: nullable(count),
  signatureScheme: nullable(text),
  chain: list(sha256),
  ocspResponse: nullable(base64),
  clientCertificateRequested: Type.Boolean(),
  serverName: nullable(text),
  hello: oneOf('full', 'small'),
  libraryVerify: text,
})

const fault = Type.Union([
  object({
    kind: Type.Literal('tcp'),
    reason: oneOf('refused', 'unreachable', 'reset', 'closed'),
  }),
  object({
    kind: Type.Literal('timeout'),
    bound: oneOf('silence', 'line', 'stage', 'endpoint', 'target'),
    seconds: Type.Number({ minimum: 0 }),
  }),
  object({
    kind: Type.Literal('smtp'),
    reason: oneOf('absent', 'refused', 'temporary', 'malformed', 'too-long'),
    reply: nullable(reply),
  }),
  object({
    kind: Type.Literal('tls'),
    reason: oneOf('alert', 'not-tls', 'rejected'),
    alert: nullable(text),
    library: nullable(text),
  }),
  object({ kind: Type.Literal('barred'), network: text }),
  object({ kind: Type.Literal('bug'), message: any }),
])

const fetchFault = Type.Union([
  fault,
  object({ kind: Type.Literal('dns'), status: failedLookup, detail: nullable(text) }),
  object({
    kind: Type.Literal('http'),
    reason: oneOf(
      'url',
      'certificate',
      'status',
      'redirect',
      'malformed',
      'headers-too-large',
      'too-large',
      'truncated',
      'content-encoding',
    ),
    status: nullable(count),
    detail: nullable(any),
  }),
])

const attempt = <T extends TSchema>(value: T) =>
  Type.Union([
    object({ state: Type.Literal('known'), value, ms: count, endedMs: count }),
    object({ state: Type.Literal('failed'), fault, ms: count, endedMs: count }),
    object({ state: Type.Literal('skipped') }),
  ])

const visit = object({
  purpose: oneOf('delivery', 'confirmation', 'small-hello', 'clear-text', 'dane'),
  facts: object({
    answer: attempt(Type.Null()),
    greeting: attempt(reply),
    ehlo: attempt(ehlo),
    starttls: attempt(reply),
    handshake: attempt(handshake),
    secureEhlo: attempt(ehlo),
    mail: attempt(reply),
    rcpt: attempt(reply),
    injectedBytes: count,
  }),
  transcript: list(
    Type.Union([
      object({
        atMs: count,
        kind: oneOf('sent', 'received'),
        secure: Type.Boolean(),
        text: any,
      }),
      object({
        atMs: count,
        kind: Type.Literal('event'),
        event: oneOf<TranscriptEvent>(...transcriptEvents),
        args: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
      }),
    ]),
  ),
})

const addresses = object({
  status: lookupStatus,
  detail: nullable(text),
  dnssec,
  doubt,
  canonicalName: nullable(text),
  addresses: list(text),
  ipv4: oneOf('found', 'no-data', 'nxdomain', 'servfail', 'timeout', 'not-asked'),
  bogus: Type.Array(Type.Union([Type.Literal(4), Type.Literal(6)]), { maxItems: 2 }),
  bogusDoubt: Type.Optional(doubt),
  ipv6: oneOf('found', 'no-data', 'nxdomain', 'servfail', 'timeout', 'not-asked'),
  ms: count,
})

const byte = Type.Integer({ minimum: 0, maximum: 255 })

const tlsa = object({
  status: oneOf('found', 'absent', 'insecure', 'bogus', 'error', 'not-tested', 'not-applicable'),
  baseDomain: nullable(text),
  records: list(
    object({
      usage: byte,
      selector: byte,
      matchingType: byte,
      association: Type.String({ pattern: '^([0-9a-f]{2})*$' }),
    }),
  ),
  referenceNames: list(text),
  detail: nullable(text),
  doubt,
})

const host = object({
  name: text,
  preference: Type.Integer({ minimum: 0, maximum: 65_535 }),
  kind: oneOf('mx', 'implicit', 'given'),
  addresses: nullable(addresses),
  tlsa: nullable(tlsa),
  endpoints: list(
    object({
      address: text,
      family,
      port,
      because: nullable(oneOf('no-ipv6', 'no-ipv4', 'not-asked', 'barred', 'budget')),
      network: nullable(text),
      visits: Type.Array(visit, { maxItems: 20 }),
      inventory: Type.Optional(inventoryEvidenceSchema),
      daneKeys: Type.Optional(daneKeysEvidenceSchema),
      probes: Type.Optional(probesEvidenceSchema),
    }),
  ),
})

const texts = object({
  name: text,
  status: lookupStatus,
  detail: nullable(text),
  dnssec,
  doubt,
  texts: list(any),
})

const familyReach = oneOf('reached', 'unreached', 'no-address', 'not-tested')

const sts = object({
  record: texts,
  policyHost: Type.Optional(object({ ipv4: familyReach, ipv6: familyReach })),
  policy: nullable(
    Type.Union([
      object({
        state: Type.Literal('fetched'),
        status: count,
        contentType: nullable(any),
        body: base64,
        handshake: nullable(handshake),
      }),
      object({
        state: Type.Literal('failed'),
        fault: fetchFault,
        handshake: nullable(handshake),
      }),
    ]),
  ),
})

const mx = object({
  status: oneOf('found', 'implicit', 'null', 'no-data', 'nxdomain', 'servfail', 'timeout'),
  detail: nullable(text),
  dnssec,
  doubt,
  canonicalName: nullable(text),
  records: list(object({ preference: count, exchange: text })),
  ms: count,
})

const vantage = object({
  heloNames: list(
    object({
      family,
      name: text,
      from: oneOf('given', 'ptr', 'fqdn', 'literal'),
      confirmed: Type.Boolean(),
    }),
  ),
  addresses: list(text),
  families: object({ ipv4: Type.Boolean(), ipv6: Type.Boolean() }),
  resolver: list(text),
  dnssecCapable: nullable(Type.Boolean()),
  trustStore: object({ name: text, version: text, count, digest: sha256, added: count }),
  nodeVersion: text,
  opensslVersion: text,
})

const revocation = object({
  certificate: sha256,
  issuer: sha256,
  checks: list(
    object({
      source: oneOf('stapled', 'crl', 'ocsp', 'file'),
      url: nullable(text),
      fetchedAt: time,
      result: Type.Union([
        object({
          status: Type.Literal('good'),
          thisUpdate: time,
          nextUpdate: nullable(time),
        }),
        object({
          status: Type.Literal('revoked'),
          at: time,
          reason: nullable(text),
          thisUpdate: time,
          nextUpdate: nullable(time),
        }),
        object({ status: Type.Literal('unknown'), why: text }),
      ]),
    }),
  ),
})

const fetchedIssuer = object({
  of: sha256,
  url: any,
  certificate: nullable(sha256),
  why: nullable(text),
})

export const evidenceSchema = object({
  schema: Type.Literal('mxseal-evidence/1'),
  tool: object({ name: Type.Literal('mxseal'), version: text }),
  startedAt: time,
  durationMs: count,
  target: object({
    input: text,
    kind: oneOf('domain', 'address', 'host'),
    domain: text,
    asciiDomain: text,
    given: nullable(object({ host: text, isAddress: Type.Boolean(), port: nullable(port) })),
  }),
  request: object({
    port,
    depth: oneOf('quick', 'standard', 'full', 'exhaustive'),
    rcpt: Type.Boolean(),
    probe: Type.Optional(Type.Literal(true)),
  }),
  vantage,
  mx: nullable(mx),
  sts: nullable(sts),
  tlsRpt: nullable(texts),
  hosts: list(host),
  certificates: Type.Record(sha256, base64, closed),
  trustAnchors: list(sha256),
  addedAnchors: Type.Optional(list(sha256)),
  comparedStores: Type.Optional(
    Type.Array(
      object({ name: text, version: text, count, digest: sha256, anchors: list(sha256) }),
      {
        maxItems: 20,
      },
    ),
  ),
  revocation: Type.Optional(list(revocation)),
  fetchedIssuers: Type.Optional(list(fetchedIssuer)),
})

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Same<A, B> =
  (<T>(one: T) => T extends A ? 1 : 2) extends <T>(one: T) => T extends B ? 1 : 2 ? true : false

/** Does not compile where the schema says another thing than the type. */
export const schemaIsWhole: Same<Frozen<Static<typeof evidenceSchema>>, Frozen<Evidence>> = true
