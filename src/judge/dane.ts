import type { DnssecState, TlsaEvidence } from '../model/dns.ts'
import type { HostEvidence } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { Handshake } from '../model/tls.ts'
import { tlsaOwnerName } from '../protocol/dane/base-domain.ts'
import { matchTlsa, type TlsaJudgement } from '../protocol/dane/match-tlsa.ts'
import { recommendedTlsa } from '../protocol/dane/association.ts'
import { tlsaRollover } from '../protocol/dane/rollover.ts'
import { assessTlsa, presentTlsa } from '../protocol/dane/tlsa.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { type JudgeTime, type KnownCertificates, readCertificate } from './certificate.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { isLasting } from './visit-outcome.ts'
import { otherChainsForDane } from './other-key-types.ts'

export type DaneStatus = Report['hosts'][number]['endpoints'][number]['dane']['status']

/** What DANE says of one endpoint (RFC 7672; rules D-4 to D-14). */
export interface DaneJudgement {
  readonly status: DaneStatus
  readonly baseDomain: string | null
  readonly records: readonly string[]
  readonly match: TlsaJudgement | null
}

export function judgeDane(
  judgement: EndpointJudgement,
  known: KnownCertificates,
  time: JudgeTime,
): DaneJudgement {
  const own = judgement.endpoint.visits.find(({ purpose }) => purpose === 'dane')
  const isRefused = own !== undefined && isLasting(own.facts.handshake)
  const unmet = judgement.outcome === 'no-tls' || isRefused ? 'invalid' : 'not-tested'
  return daneOfChain(judgement.host.tlsa, chainForDane(judgement, known) ?? unmet, time)
}

/** One chain against the records of its host; a status in its place where there is none. */
export function daneOfChain(
  tlsa: TlsaEvidence | null,
  chain: readonly Certificate[] | 'invalid' | 'not-tested',
  time: JudgeTime,
): DaneJudgement {
  if (tlsa === null) return { status: 'not-tested', baseDomain: null, records: [], match: null }
  const { baseDomain } = tlsa
  const records = tlsa.records.map(presentTlsa)
  const plain = { baseDomain, records, match: null }
  if (tlsa.status !== 'found') return { ...plain, status: statusWithoutMatch[tlsa.status] }
  if (typeof chain === 'string') return { ...plain, status: chain }
  const names = tlsa.referenceNames
  const match = matchTlsa({ records: tlsa.records, chain, names, at: time.at })
  return { ...plain, status: match.status, match }
}

const statusWithoutMatch: Readonly<Record<Exclude<TlsaEvidence['status'], 'found'>, DaneStatus>> = {
  absent: 'absent',
  insecure: 'insecure',
  bogus: 'bogus',
  error: 'error',
  'not-tested': 'not-tested',
  'not-applicable': 'absent',
}

/** The chain that a DANE sender meets: of its own visit where the server name differs; null without TLS. */
function chainForDane(
  { endpoint, shown }: EndpointJudgement,
  known: KnownCertificates,
): Certificate[] | null {
  const own = endpoint.visits.find(({ purpose }) => purpose === 'dane') ?? shown
  const handshake = own?.facts.handshake
  return handshake?.state === 'known' ? chainOf(handshake.value, known) : null
}

function chainOf({ chain }: Handshake, known: KnownCertificates): Certificate[] {
  return chain.flatMap((id) => readCertificate(id, known) ?? [])
}

export interface MailDomain {
  readonly name: string
  /** Of its MX answer; null where none was asked for. */
  readonly mxDnssec: DnssecState | null
}

/** Endpoint by endpoint: does what the server sent fit, and what follows for DANE senders? */
export function daneFindingsOfEndpoint(
  judgement: EndpointJudgement,
  dane: DaneJudgement,
  domain: MailDomain,
  known: KnownCertificates,
): Found[] {
  const { host, endpoint, outcome } = judgement
  const at = { host: host.name, address: endpoint.address, port: endpoint.port }
  if (dane.match === null) {
    return dane.status === 'invalid'
      ? [{ code: 'dane-without-tls', at, args: { host: host.name } }]
      : []
  }
  if (dane.status === 'invalid')
    return [{ at, ...(issuerChain(dane) ?? mismatch(judgement, dane, known)) }]
  if (dane.status !== 'valid') return []
  const found: Found[] = []
  const { mxDnssec } = domain
  if (mxDnssec === 'insecure') {
    found.push({ code: 'dane-mx-insecure', at, args: { domain: domain.name, host: host.name } })
  } else if (outcome === 'invalid-certificate' && (mxDnssec === 'secure' || mxDnssec === null)) {
    found.push({ code: 'dane-would-repair', at, args: { host: host.name } })
  }
  return found
}

/** A usage-2 record whose issuer was sent, but what stands below it does not hold; else null. */
function issuerChain({ baseDomain, match }: DaneJudgement): Pick<Found, 'code' | 'args'> | null {
  const failing = match?.matches.find(({ reason }) => reason === 'path' || reason === 'name')
  if (failing === undefined) return null
  const reason = match?.problems[0]?.code ?? 'incomplete-chain'
  const record = presentTlsa(failing.record)
  return { code: 'tlsa-issuer-chain', args: { baseDomain: baseDomain ?? '-', record, reason } }
}

function mismatch(
  judgement: EndpointJudgement,
  dane: DaneJudgement,
  known: KnownCertificates,
): Pick<Found, 'code' | 'args'> {
  const presented = [...new Set(dane.match?.matches.flatMap((match) => match.presented) ?? [])]
  const [leaf] = chainForDane(judgement, known) ?? []
  const args = {
    baseDomain: dane.baseDomain ?? '-',
    published: dane.records,
    presented: presented.length === 0 ? ['-'] : presented,
    recommended: leaf === undefined ? '-' : recommendedTlsa(leaf),
  }
  return { code: 'tlsa-mismatch', args }
}

/** Host by host: the lookup, unusable records, readiness for the next key, and the record to publish. */
export function daneFindingsOfHost(
  host: HostEvidence,
  judgements: readonly EndpointJudgement[],
  known: KnownCertificates,
): Found[] {
  const { tlsa, name } = host
  if (tlsa === null) return []
  const at = { host: name }
  const baseDomain = tlsa.baseDomain ?? name
  const owner = tlsaOwnerName(baseDomain, host.endpoints[0]?.port ?? 25)
  const chains = judgements.flatMap((judgement) => {
    const chain = chainForDane(judgement, known)
    return chain === null || chain.length === 0 ? [] : [chain]
  })
  const others = judgements.flatMap((judgement) => otherChainsForDane(judgement, known))
  switch (tlsa.status) {
    case 'error':
      return tlsa.detail === null
        ? []
        : [
            {
              code: 'tlsa-lookup-failed',
              at,
              args: { host: name, name: owner, status: tlsa.detail },
            },
          ]
    case 'bogus':
      return tlsa.detail === null && tlsa.baseDomain === null
        ? []
        : [
            {
              code: 'dnssec-bogus',
              at,
              args: { name: owner, type: 'TLSA', ...reasonArgs(tlsa) },
            },
          ]
    case 'insecure':
      return tlsa.records.length === 0 ? [] : [{ code: 'tlsa-insecure', at, args: { baseDomain } }]
    case 'absent':
      return absentFinding(host, chains)
    case 'found':
      return [
        ...unusableFindings(host, tlsa),
        ...rolloverFindings(host, tlsa, [...chains, ...others]),
      ]
    case 'not-tested':
    case 'not-applicable':
      return []
  }
}

function reasonArgs({ doubt: { reason, failing } }: TlsaEvidence) {
  return { reason: reason ?? '-', failing: failing ?? '-' }
}

/** The zone is signed, but nothing is published: the record ready to paste. */
function absentFinding(host: HostEvidence, chains: readonly (readonly Certificate[])[]): Found[] {
  const [leaf] = chains[0] ?? []
  if (host.addresses?.dnssec !== 'secure' || leaf === undefined) return []
  const port = host.endpoints[0]?.port ?? 25
  const owner = tlsaOwnerName(host.addresses.canonicalName ?? host.name, port)
  const args = { owner, recommended: recommendedTlsa(leaf) }
  return [{ code: 'tlsa-absent', at: { host: host.name }, args }]
}

function unusableFindings(host: HostEvidence, tlsa: TlsaEvidence): Found[] {
  return tlsa.records.map(assessTlsa).flatMap((record) =>
    record.unusable === null
      ? []
      : [
          {
            code: 'tlsa-unusable' as const,
            at: { host: host.name },
            args: {
              baseDomain: tlsa.baseDomain ?? host.name,
              record: presentTlsa(record),
              reason: record.unusable,
            },
          },
        ],
  )
}

function rolloverFindings(
  host: HostEvidence,
  tlsa: TlsaEvidence,
  chains: readonly (readonly Certificate[])[],
): Found[] {
  const at = { host: host.name }
  const baseDomain = tlsa.baseDomain ?? host.name
  const { scheme, leaves } = tlsaRollover(tlsa.records, chains)
  const recommended = leaves[0]?.recommended ?? '-'
  const found: Found[] = []
  if (scheme === 'key' || scheme === 'issuer') {
    found.push({ code: 'tlsa-rollover', at, args: { baseDomain, scheme, recommended } })
  }
  const covered = leaves.some(({ coveredBy }) => coveredBy.length > 0)
  for (const leaf of leaves.filter(({ coveredBy }) => covered && coveredBy.length === 0)) {
    const args = { baseDomain, keyType: leaf.keyType, recommended: leaf.recommended }
    found.push({ code: 'tlsa-other-key', at, args })
  }
  return found
}
