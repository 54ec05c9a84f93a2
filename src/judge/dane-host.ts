import type { TlsaEvidence } from '../model/dns.ts'
import type { HostEvidence } from '../model/evidence.ts'
import type { ReportRollover } from '../model/report.ts'
import { recommendedTlsa } from '../protocol/dane/association.ts'
import { tlsaOwnerName } from '../protocol/dane/base-domain.ts'
import { tlsaRollover, type RolloverRecord, type TlsaRollover } from '../protocol/dane/rollover.ts'
import { assessTlsa, presentTlsa } from '../protocol/dane/tlsa.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { type KnownCertificates, readCertificate } from './certificate.ts'
import { chainsForDane } from './dane.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { otherChainsForDane } from './other-key-types.ts'

/** What DANE is about at one host: its name, port, and all that its addresses showed. */
export interface DaneHost {
  readonly host: HostEvidence
  readonly owner: string
  /** Of the key types that were negotiated, and of all. */
  readonly chains: readonly (readonly Certificate[])[]
  readonly allChains: readonly (readonly Certificate[])[]
}

export function daneHost(
  host: HostEvidence,
  judgements: readonly EndpointJudgement[],
  known: KnownCertificates,
): DaneHost {
  const own = judgements.filter((one) => one.host === host)
  const chains = own.flatMap((judgement) => chainsForDane(judgement, known))
  const others = own.flatMap((judgement) => otherChainsForDane(judgement, known))
  const { tlsa, addresses, name, endpoints } = host
  // Where nothing is published, the name at the end of the aliases is the first that senders ask for.
  const absent = tlsa?.status === 'absent' ? (addresses?.canonicalName ?? null) : null
  const owner = tlsaOwnerName(tlsa?.baseDomain ?? absent ?? name, endpoints[0]?.port ?? 25)
  return { host, owner, chains, allChains: [...chains, ...others] }
}

/** Host by host: the lookup, unusable records, readiness for the next key, and the record to publish. */
export function daneFindingsOfHost(dane: DaneHost): Found[] {
  const { host, owner } = dane
  const { tlsa, name } = host
  if (tlsa === null) return []
  const at = { host: name }
  switch (tlsa.status) {
    case 'error': {
      const { detail } = tlsa
      if (detail === null) return []
      return [{ code: 'tlsa-lookup-failed', at, args: { host: name, name: owner, status: detail } }]
    }
    case 'bogus':
      return tlsa.detail === null && tlsa.baseDomain === null
        ? []
        : [{ code: 'dnssec-bogus', at, args: { name: owner, type: 'TLSA', ...reasonArgs(tlsa) } }]
    case 'insecure': {
      const args = { baseDomain: tlsa.baseDomain ?? name }
      return tlsa.records.length === 0 ? [] : [{ code: 'tlsa-insecure', at, args }]
    }
    case 'absent':
      return absentFinding(dane)
    case 'found':
      return [...unusableFindings(dane, tlsa), ...rolloverFindings(dane, tlsa)]
    case 'not-tested':
    case 'not-applicable':
      return []
  }
}

function reasonArgs({ doubt: { reason, failing } }: TlsaEvidence) {
  return { reason: reason ?? '-', failing: failing ?? '-' }
}

/** The zone is signed, but nothing is published: the records ready to paste, one for each key shown. */
function absentFinding({ host, owner, allChains }: DaneHost): Found[] {
  if (host.addresses?.dnssec !== 'secure') return []
  const records = allChains.flatMap(([leaf]) =>
    leaf === undefined ? [] : recommendedTlsa(leaf, []),
  )
  return [...new Set(records)].map((recommended) => ({
    code: 'tlsa-absent',
    at: { host: host.name },
    args: { owner, recommended },
  }))
}

/** D-17: whatever it was meant to say, `3 1 1` says it. */
function unusableFindings({ host, owner, chains }: DaneHost, tlsa: TlsaEvidence): Found[] {
  const [leaf] = chains[0] ?? []
  const recommended = leaf === undefined ? '-' : recommendedTlsa(leaf, tlsa.records)
  const baseDomain = tlsa.baseDomain ?? host.name
  return tlsa.records.map(assessTlsa).flatMap((record): Found[] => {
    const { unusable: reason } = record
    if (reason === null) return []
    const args = { baseDomain, record: presentTlsa(record), reason, owner, recommended }
    return [{ code: 'tlsa-unusable', at: { host: host.name }, args }]
  })
}

function rolloverFindings({ host, owner, allChains }: DaneHost, tlsa: TlsaEvidence): Found[] {
  const at = { host: host.name }
  const baseDomain = tlsa.baseDomain ?? host.name
  const { scheme, leaves } = tlsaRollover(tlsa.records, allChains)
  const recommended = leaves[0]?.recommended ?? '-'
  const found: Found[] = []
  if (scheme === 'key' || scheme === 'issuer') {
    found.push({ code: 'tlsa-rollover', at, args: { baseDomain, scheme, owner, recommended } })
  }
  const covered = leaves.some(({ coveredBy }) => coveredBy.length > 0)
  for (const leaf of leaves.filter(({ coveredBy }) => covered && coveredBy.length === 0)) {
    const args = { baseDomain, keyType: leaf.keyType, owner, recommended: leaf.recommended }
    found.push({ code: 'tlsa-other-key', at, args })
  }
  return found
}

/** Which record speaks of which key; absent where no records bind or nothing was shown. */
export function reportRollover(
  { host: { tlsa }, owner, allChains }: DaneHost,
  known: KnownCertificates,
): { readonly rollover?: ReportRollover } {
  if (tlsa?.status !== 'found' || allChains.length === 0) return {}
  const { scheme, records, leaves } = tlsaRollover(tlsa.records, allChains)
  const typeOf = (id: string) => readCertificate(id, known)?.key.type ?? []
  const rollover = {
    owner,
    scheme,
    records: records.map((row) => ({
      record: presentTlsa(row.record),
      matches: matchOf(row),
      certificates: [...row.fits],
      keyTypes: [...new Set(row.fits.flatMap(typeOf))],
    })),
    keys: leaves.map((leaf) => reportKey(leaf, records)),
  }
  return { rollover }
}

function matchOf({ state, record }: RolloverRecord): ReportRollover['records'][number]['matches'] {
  if (state === 'unusable' || state === 'outranked') return state
  if (state === 'not-seen') return 'none'
  return record.usage === 3 ? 'leaf' : 'issuer'
}

function reportKey(
  { certificate, keyType, coveredBy, recommended, isPublished }: TlsaRollover['leaves'][number],
  records: readonly RolloverRecord[],
): ReportRollover['keys'][number] {
  return {
    certificate,
    keyType,
    records: coveredBy.flatMap((index) => {
      const row = records[index]
      return row === undefined ? [] : [presentTlsa(row.record)]
    }),
    recommended,
    published: isPublished,
  }
}
