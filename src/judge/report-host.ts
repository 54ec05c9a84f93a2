import type { EndpointEvidence, Evidence } from '../model/evidence.ts'
import type { ReportEndpoint, ReportHost } from '../model/report.ts'
import { type DaneHost, reportRollover } from './dane-host.ts'
import type { DaneJudgement } from './dane.ts'
import type { EndpointJudgement } from './endpoint.ts'
import { reportInventory } from './inventory.ts'
import { reportProbes } from './probes.ts'
import { type OtherJudgement, reportOtherCertificate } from './other-certificates.ts'
import { reportDoubt } from './report-domain.ts'
import { stagesOf } from './stages.ts'
import type { RuledEndpoint } from './verdict.ts'

export interface Judged {
  readonly rows: readonly RuledEndpoint[]
  readonly dane: ReadonlyMap<EndpointJudgement, DaneJudgement>
  readonly others: ReadonlyMap<EndpointJudgement, readonly OtherJudgement[]>
}

export function reportHost(
  evidence: Evidence,
  of: DaneHost,
  { rows, dane, others }: Judged,
): ReportHost {
  const { host } = of
  const { name, preference, kind, addresses } = host
  const own = rows.filter(({ judgement }) => judgement.host === host)
  return {
    name,
    preference,
    kind,
    addresses:
      addresses === null
        ? null
        : {
            status: addresses.status,
            detail: addresses.detail,
            dnssec: addresses.dnssec,
            ...reportDoubt(addresses.doubt),
            canonicalName: addresses.canonicalName,
          },
    endpoints: own.map((row) => ({
      ...reportEndpoint(row, evidence.request.rcpt),
      dane: reportDane(dane.get(row.judgement)),
      otherCertificates: (others.get(row.judgement) ?? []).map((one) =>
        reportOtherCertificate(one, name),
      ),
    })),
    ...reportRollover(of, evidence),
  }
}

function reportDane(judged: DaneJudgement | undefined): ReportEndpoint['dane'] {
  if (judged === undefined) return { status: 'not-tested', baseDomain: null, records: [] }
  const { status, baseDomain, records } = judged
  return { status, baseDomain, records: [...records] }
}

function reportEndpoint(
  { judgement, outcome }: RuledEndpoint,
  withRecipient: boolean,
): Omit<ReportEndpoint, 'dane' | 'otherCertificates'> {
  const { endpoint, shown } = judgement
  const { address, family, port, because, visits, inventory, daneKeys, probes } = endpoint
  const handshake = shown?.facts.handshake
  return {
    address,
    family,
    port,
    ...(because === null ? {} : { because }),
    judged: outcome !== null,
    outcome,
    connections:
      (daneKeys?.connections ?? inventory?.connections ?? visits.length) +
      (probes?.connections ?? 0),
    stages: stagesOf(judgement, withRecipient),
    smtp: reportSmtp(shown),
    tls: reportTls(shown),
    certificate: reportCertificate(judgement),
    ...(inventory === undefined
      ? {}
      : {
          inventory: reportInventory(
            inventory,
            handshake?.state === 'known' ? handshake.value : null,
          ),
        }),
    ...(probes === undefined ? {} : { probes: reportProbes(probes) }),
    transcript: visits.flatMap(({ transcript }) => transcript.map((line) => ({ ...line }))),
  }
}

type Shown = EndpointEvidence['visits'][number] | null

function reportSmtp(shown: Shown): ReportEndpoint['smtp'] {
  const { greeting, ehlo, secureEhlo } = shown?.facts ?? {}
  return {
    greeting: greeting?.state === 'known' ? greeting.value.lines.join('\n') : null,
    ehlo: ehlo?.state === 'known' ? [...ehlo.value.reply.lines] : [],
    ehloTls: secureEhlo?.state === 'known' ? [...secureEhlo.value.reply.lines] : [],
  }
}

function reportTls(shown: Shown): ReportEndpoint['tls'] {
  const handshake = shown?.facts.handshake
  if (handshake?.state !== 'known') return null
  const {
    version,
    cipher,
    group,
    dhBits,
    signatureScheme,
    serverName,
    clientCertificateRequested,
  } = handshake.value
  return {
    version,
    cipher: { ...cipher },
    group,
    dhBits,
    signatureScheme,
    serverName,
    clientCertificateRequested,
  }
}

function reportCertificate({
  certificate,
  shown,
}: EndpointJudgement): ReportEndpoint['certificate'] {
  const handshake = shown?.facts.handshake
  if (certificate === null || handshake?.state !== 'known') return null
  const { trusted, conformant, hostname, revocation, comparedStores, repaired } = certificate
  const { chain } = handshake.value
  return {
    chain: [...chain],
    roles: [...certificate.roles],
    hostname: { ...hostname, presented: [...hostname.presented] },
    trusted,
    conformant,
    opensslVerify: handshake.value.libraryVerify,
    revocation: revocation.status,
    revocationChecks: [...revocation.checks],
    comparedStores: [...comparedStores],
    ...(repaired.every((id) => chain.includes(id)) ? {} : { repairedChain: [...repaired] }),
  }
}
