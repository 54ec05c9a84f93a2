import type { FetchedIssuerFact } from './fetched-issuer.ts'
import type { EndpointCertificate, Report } from './report.ts'
import type { Sha256 } from './tls.ts'

/** What `mxseal cert` says of a chain from disk. Plain JSON, its pieces as in the report of a check. */
export interface ChainReport {
  readonly schema: 'mxseal-chain/1'
  readonly tool: Report['tool']
  /** The moment for which the certificates are judged (`--at`). */
  readonly judgedAt: string
  readonly trustStore: Report['vantage']['trustStore']
  /** Trusted, the name fits if one was given, no fatal finding; under `strict` conformant as well. */
  readonly valid: boolean
  readonly strict: boolean
  readonly trusted: boolean
  readonly conformant: boolean
  /** null: no name was given to compare with. */
  readonly hostname: EndpointCertificate['hostname'] | null
  readonly revocation: EndpointCertificate['revocation']
  readonly revocationChecks: EndpointCertificate['revocationChecks']
  readonly findings: Report['findings']
  /** In the order of the file. */
  readonly chain: readonly Sha256[]
  /** What a server should send, in that order: the leaf, then each one's issuer, without the trust anchor. */
  readonly repairedChain: readonly Sha256[]
  /** With `--fetch-issuers`: where issuers were looked for, and what was found; the found stand in `certificates`. */
  readonly fetchedIssuers: readonly FetchedIssuerFact[]
  readonly certificates: Report['certificates']
}
