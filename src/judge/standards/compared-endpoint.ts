import type { EndpointEvidence, Evidence } from '../../model/evidence.ts'
import type { InventoryEvidence, Offered, ProtocolVersion } from '../../model/inventory.ts'
import type { Report, ReportCertificate, ReportEndpoint } from '../../model/report.ts'

/** One endpoint, as far as standards are compared with it. */
export interface ComparedEndpoint {
  readonly host: string
  readonly shown: ReportEndpoint
  readonly evidence: EndpointEvidence
  readonly inventory: InventoryEvidence | null
  /** Each with the server's own first, roots left out. */
  readonly chains: readonly (readonly ReportCertificate[])[]
  /** No certificate of another key type can be there. */
  readonly hasAllChains: boolean
}

/** Those that could be judged. What nobody could reach decides nothing, as with the verdict. */
export function comparedEndpoints(report: Report, evidence: Evidence): ComparedEndpoint[] {
  return report.hosts.flatMap((host, at) =>
    host.endpoints.flatMap((shown, place) => {
      const own = evidence.hosts[at]?.endpoints[place]
      if (!shown.judged || own === undefined) return []
      const chains = [
        ...(shown.certificate === null ? [] : [shown.certificate.chain]),
        ...shown.otherCertificates.map(({ chain }) => chain),
      ]
      const keyTypes = own.inventory?.keyTypes ?? []
      return [
        {
          host: host.name,
          shown,
          evidence: own,
          inventory: own.inventory ?? null,
          chains: chains.map((chain) => withoutRoots(chain, report)),
          hasAllChains:
            keyTypes.length > 0 && keyTypes.every(({ offered }) => offered !== 'not-tested'),
        },
      ]
    }),
  )
}

/** The certificates of a chain that senders check: a root's own signature says nothing. */
function withoutRoots(chain: readonly string[], report: Report): ReportCertificate[] {
  return chain
    .flatMap((id) => report.certificates[id] ?? [])
    .filter(({ subject, issuer }, at) => at === 0 || subject !== issuer)
}

/** Whether a version is there; what was negotiated is, whatever else was asked. */
export function versionOffered(
  { shown, inventory }: ComparedEndpoint,
  version: ProtocolVersion,
): Offered {
  if (shown.tls?.version === version) return 'yes'
  const proof = inventory?.protocols.find((one) => one.version === version)
  return proof?.offered === 'not-applicable' ? 'no' : (proof?.offered ?? 'not-tested')
}
