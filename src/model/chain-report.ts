import { Type, type Static } from 'typebox'
import { chainRole } from './certificate-schema.ts'
import { reportParts } from './report.ts'
import { revocationCheck } from './revocation-schema.ts'
import { closed, nullable, object } from './schema.ts'

const { sha256, text, time, tool, trustStore, comparedStore } = reportParts
const { hostname, revocation, finding, certificate } = reportParts

/**
 * What `mxseal cert` says of a chain from disk, schema `mxseal-chain/1`: the type below and `schema/chain.json`
 * come from this file. Plain JSON, its pieces as in the report of a check.
 */
export const chainReportSchema = Type.Object(
  {
    schema: Type.Literal('mxseal-chain/1'),
    tool,
    /** The moment for which the certificates are judged (`--at`). */
    judgedAt: time,
    trustStore,
    /** `--trust-store`: would another store's roots end the path? They decide nothing. */
    comparedStores: Type.Array(object({ ...comparedStore.properties, trusted: Type.Boolean() })),
    /** Trusted, the name fits if one was given, no fatal finding; under `strict` conformant as well. */
    valid: Type.Boolean(),
    strict: Type.Boolean(),
    trusted: Type.Boolean(),
    conformant: Type.Boolean(),
    /** null: no name was given to compare with. */
    hostname: nullable(hostname),
    revocation,
    /** What the lists of `--crl` say, certificate by certificate from the leaf on. */
    revocationChecks: Type.Array(revocationCheck),
    findings: Type.Array(finding),
    /** In the order of the file. */
    chain: Type.Array(sha256),
    roles: Type.Array(chainRole),
    /** What a server should send, in that order: the leaf, then each one's issuer, without the trust anchor. */
    repairedChain: Type.Array(sha256),
    /** `--fetch-issuers`: where issuers were looked for, and what was found; the found stand in `certificates`. */
    fetchedIssuers: Type.Array(
      object({
        /** The certificate that names the place, and its issuer; null where none was found, and why. */
        of: sha256,
        url: text,
        certificate: nullable(sha256),
        why: nullable(text),
      }),
    ),
    certificates: Type.Record(sha256, certificate),
  },
  { ...closed, $id: 'https://mxseal.example/schema/chain-1.json', title: 'mxseal cert report' },
)

export type ChainReport = Static<typeof chainReportSchema>
