import type { DnssecState, TlsaEvidence } from '../model/dns.ts'
import type { Visit } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { Sha256 } from '../model/tls.ts'
import { recommendedTlsa } from '../protocol/dane/association.ts'
import { tlsaOwnerName } from '../protocol/dane/base-domain.ts'
import { matchTlsa, type TlsaJudgement } from '../protocol/dane/match-tlsa.ts'
import { presentTlsa } from '../protocol/dane/tlsa.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { type JudgeTime, type KnownCertificates, readCertificate } from './certificate.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { isLasting } from './visit-outcome.ts'

export type DaneStatus = Report['hosts'][number]['endpoints'][number]['dane']['status']

/** What DANE says of one endpoint (RFC 7672; rules D-4 to D-14). */
export interface DaneJudgement {
  readonly status: DaneStatus
  readonly baseDomain: string | null
  readonly records: readonly string[]
  readonly match: TlsaJudgement | null
  /** What was judged, as sent; null where no certificate was. */
  readonly chain: readonly Certificate[] | null
  /** Of two connections one fitted and one did not; what they showed, in the order seen. */
  readonly intermittent: readonly [DaneSight, DaneSight] | null
}

/** What one connection showed to a sender with DANE. */
export type DaneSight = 'tlsa-match' | 'tlsa-mismatch' | 'no-tls'

/** All connections together: where two differ, the worse counts (contract). */
export function judgeDane(
  judgement: EndpointJudgement,
  known: KnownCertificates,
  time: JudgeTime,
): DaneJudgement {
  const { tlsa } = judgement.host
  const sights = sightsForDane(judgement, known)
  if (!sights.some((sight) => sight !== 'no-tls')) {
    const isWithout = judgement.outcome === 'no-tls' || sights.length > 1
    return daneOfChain(tlsa, isWithout ? 'invalid' : 'not-tested', time)
  }
  const judged = sights.map((sight) =>
    daneOfChain(tlsa, sight === 'no-tls' ? 'invalid' : sight, time),
  )
  const differs = judged.findIndex(({ status }) => status !== judged[0]?.status)
  const worst = judged.find(({ status }) => status === 'invalid') ?? judged[0]
  const [one, two] = [judged[0], judged[differs]]
  if (worst === undefined || one === undefined || two === undefined)
    return worst ?? daneOfChain(tlsa, 'not-tested', time)
  return { ...worst, intermittent: [sightOf(one), sightOf(two)] }
}

function sightOf({ status, match }: DaneJudgement): DaneSight {
  if (status !== 'invalid') return 'tlsa-match'
  return match === null ? 'no-tls' : 'tlsa-mismatch'
}

/** Whether a visit is a negative answer to a sender with DANE, so that it is to be confirmed. */
export function isUnmetByDane(
  visit: Visit,
  tlsa: TlsaEvidence,
  known: KnownCertificates,
  time: JudgeTime,
): boolean {
  const sight = sightOfVisit(visit, known)
  if (sight === null) return false
  return daneOfChain(tlsa, sight === 'no-tls' ? 'invalid' : sight, time).status === 'invalid'
}

/** The same of a chain as sent, as of a key type that no visit showed. */
export function isChainUnmetByDane(
  chain: readonly Sha256[],
  tlsa: TlsaEvidence,
  known: KnownCertificates,
  time: JudgeTime,
): boolean {
  return daneOfChain(tlsa, readChain(chain, known), time).status === 'invalid'
}

function readChain(chain: readonly Sha256[], known: KnownCertificates): readonly Certificate[] {
  return chain.flatMap((id) => readCertificate(id, known) ?? [])
}

/** One chain against the records of its host; a status in its place where there is none. */
export function daneOfChain(
  tlsa: TlsaEvidence | null,
  chain: readonly Certificate[] | 'invalid' | 'not-tested',
  time: JudgeTime,
): DaneJudgement {
  const nothing = { match: null, chain: null, intermittent: null }
  if (tlsa === null) return { ...nothing, status: 'not-tested', baseDomain: null, records: [] }
  const { baseDomain } = tlsa
  const records = tlsa.records.map(presentTlsa)
  const plain = { ...nothing, baseDomain, records }
  if (tlsa.status !== 'found') return { ...plain, status: statusWithoutMatch[tlsa.status] }
  if (typeof chain === 'string') return { ...plain, status: chain }
  const names = tlsa.referenceNames
  const match = matchTlsa({ records: tlsa.records, chain, names, at: time.at })
  return { ...plain, status: match.status, match, chain }
}

const statusWithoutMatch: Readonly<Record<Exclude<TlsaEvidence['status'], 'found'>, DaneStatus>> = {
  absent: 'absent',
  insecure: 'insecure',
  bogus: 'bogus',
  error: 'error',
  'not-tested': 'not-tested',
  'not-applicable': 'absent',
}

/** A chain as sent, empty under anonymous TLS; or that the handshake failed for good. */
type Sight = readonly Certificate[] | 'no-tls'

/**
 * What a DANE sender meets, one for each connection that tells, in the order seen: of visits of its own
 * where the server name differs. Empty where the endpoint does no TLS.
 */
function sightsForDane(
  { endpoint: { visits }, shown, outcome }: EndpointJudgement,
  known: KnownCertificates,
): readonly Sight[] {
  const own = visits.filter(({ purpose }) => purpose === 'dane')
  if (own.length > 0) return listSights(own, known)
  if (outcome === 'no-tls' || shown?.facts.handshake.state !== 'known') return []
  return listSights(
    visits.filter(({ facts }) => facts.handshake.state === 'known'),
    known,
  )
}

function listSights(visits: readonly Visit[], known: KnownCertificates): readonly Sight[] {
  return visits.map((visit) => sightOfVisit(visit, known)).filter((sight) => sight !== null)
}

function sightOfVisit({ facts: { handshake } }: Visit, known: KnownCertificates): Sight | null {
  if (handshake.state !== 'known') return isLasting(handshake) ? 'no-tls' : null
  return readChain(handshake.value.chain, known)
}

/** The chains that DANE senders meet, each as sent, one for each connection that showed one. */
export function chainsForDane(
  judgement: EndpointJudgement,
  known: KnownCertificates,
): readonly (readonly Certificate[])[] {
  return sightsForDane(judgement, known).flatMap((sight) =>
    sight === 'no-tls' || sight.length === 0 ? [] : [sight],
  )
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
): Found[] {
  const { host, endpoint, outcome } = judgement
  const at = { host: host.name, address: endpoint.address, port: endpoint.port }
  if (dane.status === 'invalid') {
    const unmet =
      dane.match === null
        ? { code: 'dane-without-tls' as const, args: { host: host.name } }
        : (issuerChain(dane) ?? mismatch(dane, endpoint.port))
    return [...changing(judgement, dane), unmet].map((found) => ({ ...found, at }))
  }
  if (dane.status !== 'valid') return []
  const { mxDnssec } = domain
  if (mxDnssec === 'insecure') {
    return [{ code: 'dane-mx-insecure', at, args: { domain: domain.name, host: host.name } }]
  }
  const repairs = outcome === 'invalid-certificate' && (mxDnssec === 'secure' || mxDnssec === null)
  return repairs ? [{ code: 'dane-would-repair', at, args: { host: host.name } }] : []
}

type Bare = Pick<Found, 'code' | 'args'>

/** Unless the visits' own difference tells it already. */
function changing(judgement: EndpointJudgement, { intermittent }: DaneJudgement): Bare[] {
  if (intermittent === null || judgement.intermittent !== null) return []
  const [first, second] = intermittent
  return [{ code: 'intermittent', args: { first, second } }]
}

/** A usage-2 record whose issuer was sent, but what stands below it does not hold; else null. */
function issuerChain({ baseDomain, match }: DaneJudgement): Bare | null {
  const failing = match?.matches.find(({ reason }) => reason === 'path' || reason === 'name')
  if (failing === undefined) return null
  const reason = match?.problems[0]?.code ?? 'incomplete-chain'
  const record = presentTlsa(failing.record)
  return { code: 'tlsa-issuer-chain', args: { baseDomain: baseDomain ?? '-', record, reason } }
}

function mismatch({ baseDomain, match, records, chain }: DaneJudgement, port: number): Bare {
  const others = match?.matches.map(({ record }) => record) ?? []
  const presented = [...new Set(match?.matches.flatMap((one) => one.presented) ?? [])]
  const [leaf] = chain ?? []
  const args = {
    baseDomain: baseDomain ?? '-',
    published: records,
    presented: presented.length === 0 ? ['-'] : presented,
    owner: tlsaOwnerName(baseDomain ?? '-', port),
    recommended: leaf === undefined ? '-' : recommendedTlsa(leaf, others),
  }
  return { code: 'tlsa-mismatch', args }
}
