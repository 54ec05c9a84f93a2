import { Type, type Static } from 'typebox'
import { type BandId, bandIds } from './bands.ts'
import { findingCodes, type FindingCode } from './finding.ts'
import { inventoryReportSchema } from './inventory-schema.ts'
import { probeReportSchema } from './probe-schema.ts'
import { senderOutcomes, type SenderOutcome } from './profile.ts'
import { transcriptEvents, type TranscriptEvent } from './smtp.ts'
import { verdictIds, type VerdictId } from './verdict.ts'
import { endpointCertificate, hostname, revocation } from './certificate-schema.ts'
import { closed, nullable, object, oneOf } from './schema.ts'
import { standardSchema } from './standard-schema.ts'

/**
 * The one result, schema `mxseal-report/1`: the types below and `schema/report.json` come from this file.
 * Plain JSON: ISO 8601 times in UTC, integers, null for "unknown", no empty strings.
 */

const time = Type.String({ format: 'date-time' })
const text = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const family = Type.Union([Type.Literal(4), Type.Literal(6)])
const port = Type.Integer({ minimum: 1, maximum: 65535 })
const lookupStatus = oneOf('found', 'no-data', 'nxdomain', 'servfail', 'timeout')
const dnssec = oneOf('secure', 'insecure', 'bogus', 'indeterminate', 'not-tested')

/** Name, version, number of roots and SHA-256 over their sorted fingerprints. */
const comparedStore = object({ name: text, version: text, count, digest: sha256 })

/** `added`: how many come from `--ca-file`. */
const trustStore = object({ ...comparedStore.properties, added: count })

const vantage = object({
  heloNames: Type.Array(
    object({
      family,
      name: text,
      from: oneOf('given', 'ptr', 'fqdn', 'literal'),
      confirmed: Type.Boolean(),
    }),
  ),
  addresses: Type.Array(text),
  families: object({ ipv4: Type.Boolean(), ipv6: Type.Boolean() }),
  resolver: Type.Array(text),
  dnssecCapable: nullable(Type.Boolean()),
  trustStore,
  /** Those that each chain was compared with. */
  comparedStores: Type.Array(comparedStore),
  nodeVersion: text,
  opensslVersion: text,
})

const tool = object({ name: Type.Literal('mxseal'), version: text })

const target = object({
  input: text,
  kind: oneOf('domain', 'address', 'host'),
  domain: text,
  asciiDomain: text,
})

const verdict = object({
  id: oneOf<VerdictId>(...verdictIds),
  scope: oneOf('all', 'some'),
  judged: count,
  endpoints: count,
  profile: text,
  reasons: Type.Array(oneOf<FindingCode>(...findingCodes)),
})

const place = object({
  host: Type.Optional(text),
  address: Type.Optional(text),
  port: Type.Optional(port),
  certificate: Type.Optional(sha256),
})

/** What the confidence counts only where it was learnt. */
export const confidenceFacts = ['dnssec', 'dane', 'mta-sts', 'revocation'] as const

const confidence = object({
  value: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  formula: text,
  depth: oneOf('quick', 'standard', 'full', 'exhaustive'),
  parts: Type.Array(object({ reason: text, points: Type.Integer(), at: Type.Optional(place) })),
  /** Not tested or not found out at some judged address, so neither deducted nor credited. */
  notCounted: Type.Array(oneOf(...confidenceFacts)),
})

/** Where and why an answer is not secure, as far as it is known. */
const doubt = object({ reason: nullable(text), failing: nullable(text) })

/** Where the older tool's scale would put the servers: a comparison, not our rating. */
const bands = object({
  of: Type.Literal('CheckTLS'),
  lowest: oneOf<BandId>(...bandIds),
  highest: oneOf<BandId>(...bandIds),
})

const mx = object({
  status: oneOf('found', 'implicit', 'null', 'no-data', 'nxdomain', 'servfail', 'timeout'),
  detail: nullable(text),
  dnssec,
  doubt: Type.Optional(doubt),
  canonicalName: nullable(text),
  records: Type.Array(object({ preference: count, exchange: text })),
})

const stage = object({
  status: oneOf('ok', 'fail', 'temporary', 'skipped'),
  /** The stage's own duration; null when it was not tried. */
  ms: nullable(count),
  /** Since the first connect to this endpoint. */
  elapsedMs: nullable(count),
  reply: Type.Optional(object({ code: count, enhanced: nullable(text) })),
  /** A machine-readable reason: refused, timeout, closed, absent … */
  detail: Type.Optional(text),
})

const stages = object({
  answer: stage,
  connect: stage,
  helo: stage,
  tls: stage,
  cert: stage,
  secure: stage,
  from: stage,
  to: Type.Optional(stage),
})

const transcriptLine = Type.Union([
  object({
    atMs: count,
    kind: oneOf('sent', 'received'),
    secure: Type.Boolean(),
    text: Type.String(),
  }),
  object({
    atMs: count,
    kind: Type.Literal('event'),
    event: oneOf<TranscriptEvent>(...transcriptEvents),
    args: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  }),
])

const tls = object({
  version: oneOf('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'),
  cipher: object({ iana: text, openssl: text, bits: count }),
  group: nullable(text),
  dhBits: nullable(count),
  signatureScheme: nullable(text),
  serverName: nullable(text),
  clientCertificateRequested: Type.Boolean(),
})

const dane = object({
  status: oneOf(
    'valid',
    'invalid',
    'unusable',
    'absent',
    'insecure',
    'bogus',
    'error',
    'not-tested',
  ),
  baseDomain: nullable(text),
  records: Type.Array(text),
})

/** `connection`: the one that showed it, counted from 1. The TLS library was not asked. */
const otherCertificate = object({
  keyType: oneOf('rsa', 'ec', 'dsa', 'eddsa'),
  connection: nullable(count),
  ...endpointCertificate.properties,
  opensslVerify: Type.Null(),
  dane,
})

const endpoint = object({
  address: text,
  family,
  port,
  because: Type.Optional(oneOf('no-ipv6', 'no-ipv4', 'not-asked', 'barred', 'budget')),
  judged: Type.Boolean(),
  /** The endpoint's own outcome under the profile; null where it could not be judged. */
  outcome: nullable(oneOf('encrypted', 'invalid-certificate', 'old-tls', 'no-tls')),
  /** All of them, those of the inventory and of the probes too. */
  connections: count,
  stages,
  smtp: object({
    greeting: nullable(Type.String()),
    ehlo: Type.Array(Type.String()),
    ehloTls: Type.Array(Type.String()),
  }),
  tls: nullable(tls),
  certificate: nullable(endpointCertificate),
  /** Of the key types that were not negotiated; known in depth full and exhaustive. */
  otherCertificates: Type.Array(otherCertificate),
  dane,
  /** In depth full and exhaustive, where a handshake could be asked for. */
  inventory: Type.Optional(inventoryReportSchema),
  /** With `--probe`, where the endpoint was visited. */
  probes: Type.Optional(Type.Array(probeReportSchema)),
  transcript: Type.Array(transcriptLine),
})

/** Which TLSA record speaks of which key, over all addresses of a host and all key types seen. */
const rollover = object({
  /** `_25._tcp.mx.example`, without the trailing dot. */
  owner: text,
  /** `TlsaRollover` of protocol/dane: what is there for the next change of key. */
  scheme: oneOf('key-and-unseen', 'key-and-issuer', 'issuer', 'key', 'none'),
  /** In the order of DNS. */
  records: Type.Array(
    object({
      record: text,
      /** `none`: usable, but it fits nothing shown: of a key or issuer to come, or of one long gone. */
      matches: oneOf('leaf', 'issuer', 'none', 'outranked', 'unusable'),
      /** Those that it fits, and the types of their keys. */
      certificates: Type.Array(sha256),
      keyTypes: Type.Array(text),
    }),
  ),
  /** One for each leaf shown. */
  keys: Type.Array(
    object({
      certificate: sha256,
      keyType: text,
      /** The records that speak of it or of an issuer sent with it. */
      records: Type.Array(text),
      recommended: text,
      /** Whether `recommended` is among the records. */
      published: Type.Boolean(),
    }),
  ),
})

const host = object({
  name: text,
  preference: count,
  kind: oneOf('mx', 'implicit', 'given'),
  addresses: nullable(
    object({
      status: lookupStatus,
      detail: nullable(text),
      dnssec,
      doubt: Type.Optional(doubt),
      canonicalName: nullable(text),
    }),
  ),
  endpoints: Type.Array(endpoint),
  /** Absent: no signed TLSA records, or no certificate was shown. */
  rollover: Type.Optional(rollover),
})

const certificate = object({
  subject: Type.String(),
  issuer: Type.String(),
  serialNumber: text,
  notBefore: nullable(time),
  notAfter: nullable(time),
  keyType: text,
  keyBits: nullable(count),
  signatureAlgorithm: text,
  subjectAltNames: Type.Array(text),
  pem: text,
})

const senderOutcome = oneOf<SenderOutcome>(...senderOutcomes)

const profile = object({
  id: text,
  basis: text,
  date: Type.String({ format: 'date' }),
  normally: object({
    outcomes: Type.Array(senderOutcome),
    /** How often encrypted; null where what could not be seen would decide. */
    how: nullable(oneOf('always', 'sometimes', 'never')),
  }),
  worst: senderOutcome,
  endpoints: Type.Array(object({ host: text, address: text, port, outcome: senderOutcome })),
  reasons: Type.Array(oneOf<FindingCode>(...findingCodes)),
})

const share = object({ passed: count, total: count, percent: nullable(count) })

export const findingSchema = object({
  code: oneOf<FindingCode>(...findingCodes),
  severity: oneOf('error', 'warning', 'info'),
  at: place,
  args: Type.Record(
    Type.String(),
    Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]),
  ),
})

/** What the report of `mxseal cert` is made of as well. */
export const reportParts = {
  sha256,
  text,
  time,
  tool,
  trustStore,
  comparedStore,
  hostname,
  revocation,
  finding: findingSchema,
  certificate,
}

export const reportSchema = Type.Object(
  {
    schema: Type.Literal('mxseal-report/1'),
    tool,
    startedAt: time,
    durationMs: count,
    /** The moment for which certificates are judged (`--at`). */
    judgedAt: time,
    vantage,
    target,
    verdict,
    confidence,
    /** null: no server was found. */
    bands: nullable(bands),
    mx: nullable(mx),
    hosts: Type.Array(host),
    certificates: Type.Record(sha256, certificate),
    mtaSts: object({
      status: oneOf('valid', 'invalid', 'absent', 'error', 'not-tested'),
      mode: nullable(oneOf('enforce', 'testing', 'none')),
      /** Seconds. */
      maxAge: nullable(count),
      id: nullable(text),
      mxPatterns: Type.Array(text),
    }),
    tlsRpt: object({
      status: oneOf('valid', 'invalid', 'absent', 'error', 'not-tested'),
      rua: Type.Array(text),
    }),
    average: object({
      answer: share,
      connect: share,
      helo: share,
      tls: share,
      cert: share,
      secure: share,
      from: share,
      to: Type.Optional(share),
    }),
    /** What each kind of sender does; the built-in ones, and one's own if the verdict is by it. */
    profiles: Type.Array(profile),
    /** Those asked for (`--standard`); they change neither verdict nor confidence. */
    standards: Type.Array(standardSchema),
    findings: Type.Array(findingSchema),
  },
  { ...closed, $id: 'https://mxseal.example/schema/report-1.json', title: 'mxseal report' },
)

export type Report = Static<typeof reportSchema>
export type ReportHost = Static<typeof host>
export type ReportRollover = Static<typeof rollover>
export type ReportEndpoint = Static<typeof endpoint>
export type ReportInventory = Static<typeof inventoryReportSchema>
export type ReportProbe = Static<typeof probeReportSchema>
export type ReportStage = Static<typeof stage>
export type ReportStages = Static<typeof stages>
export type ReportCertificate = Static<typeof certificate>
export type EndpointCertificate = Static<typeof endpointCertificate>
export type OtherCertificate = Static<typeof otherCertificate>
export type ReportConfidence = Static<typeof confidence>
export type ReportProfile = Static<typeof profile>
export type ReportStandard = Static<typeof standardSchema>
export type ReportRequirement = ReportStandard['requirements'][number]
export type ReportVerdict = Static<typeof verdict>
