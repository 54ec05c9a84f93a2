import type { KeyTypeEvidence } from '../model/inventory.ts'
import type { OtherCertificate } from '../model/report.ts'
import { type ChainJudgement, judgeChain } from './certificate-chain.ts'
import type { JudgeTime, KnownCertificates } from './certificate.ts'
import { daneOfChain, type DaneJudgement } from './dane.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { otherKeyTypes, otherSightsForDane } from './other-key-types.ts'

/** A certificate of another key type than the one negotiated, judged like that one. */
export interface OtherJudgement {
  readonly seen: KeyTypeEvidence
  readonly judged: ChainJudgement
  readonly dane: DaneJudgement
}

/**
 * Path, name, dates and DANE of each. The verdict follows the certificate that was negotiated, as it is
 * what most senders meet; what is wrong with another is a finding of its own (contract).
 */
export function judgeOtherCertificates(
  judgement: EndpointJudgement,
  known: KnownCertificates,
  time: JudgeTime,
): readonly OtherJudgement[] {
  const { host, endpoint } = judgement
  const kind = host.name === endpoint.address ? 'ip' : 'dns'
  const sights = daneOfSights(judgement, known, time)
  return otherKeyTypes(judgement, known).map((seen) => {
    const { chain } = seen
    const met = sights.filter(({ keyType }) => keyType === seen.keyType).map(({ dane }) => dane)
    return {
      seen,
      judged: judgeChain({ chain, known, reference: { kind, value: host.name }, at: time.at }),
      // Where two connections differ, the worse counts (contract).
      dane:
        met.find(({ status }) => status === 'invalid') ??
        met[0] ??
        daneOfChain(host.tlsa, 'not-tested', time),
    }
  })
}

interface JudgedSight {
  readonly keyType: KeyTypeEvidence['keyType']
  readonly dane: DaneJudgement
}

function daneOfSights(
  judgement: EndpointJudgement,
  known: KnownCertificates,
  time: JudgeTime,
): readonly JudgedSight[] {
  return otherSightsForDane(judgement, known).map(({ keyType, chain }) => ({
    keyType,
    dane: daneOfChain(judgement.host.tlsa, chain, time),
  }))
}

/** Of two connections with the same key type one fitted the TLSA records and one did not. */
export function changingKeyFindings(
  judgement: EndpointJudgement,
  known: KnownCertificates,
  time: JudgeTime,
): Found[] {
  const { host, endpoint } = judgement
  const at = { host: host.name, address: endpoint.address, port: endpoint.port }
  const sights = daneOfSights(judgement, known, time)
  return sights.flatMap(({ keyType, dane }, index): Found[] => {
    const before = sights.slice(0, index).find((one) => one.keyType === keyType)
    if (before === undefined || before.dane.status === dane.status) return []
    const [first, second] = [before.dane, dane].map(({ status }) =>
      status === 'invalid' ? 'tlsa-mismatch' : 'tlsa-match',
    )
    return [{ code: 'intermittent', at, args: { first: first ?? '-', second: second ?? '-' } }]
  })
}

/** What is wrong with them, at their certificates; what `before` says of the same certificate is not said again. */
export function otherCertificateFindings(
  { host, endpoint }: EndpointJudgement,
  others: readonly OtherJudgement[],
  before: readonly Found[],
): Found[] {
  const place = { host: host.name, address: endpoint.address, port: endpoint.port }
  const told = new Set(before.map(keyOf))
  return others.flatMap(({ seen: { chain }, judged }) =>
    judged.findings.flatMap(({ code, certificate, args }) => {
      const about = certificate ?? chain[0]
      const at = about === undefined ? place : { ...place, certificate: about }
      const found = { code, at, args }
      return told.has(keyOf(found)) ? [] : [found]
    }),
  )
}

function keyOf({ code, at: { address, port, certificate } }: Found): string {
  return [code, address, port, certificate].join(' ')
}

export function reportOtherCertificate(
  { seen, judged, dane }: OtherJudgement,
  expected: string,
): OtherCertificate {
  const { keyType, connection, chain } = seen
  const { trusted, conformant, hostname, revocation, comparedStores, repaired } = judged
  const { presented = [], matched = null } = hostname ?? {}
  return {
    keyType,
    connection,
    chain: [...chain],
    roles: [...judged.roles],
    hostname: { expected, presented: [...presented], matched },
    trusted,
    conformant,
    opensslVerify: null,
    revocation: revocation.status,
    revocationChecks: [...revocation.checks],
    comparedStores: [...comparedStores],
    ...(repaired.every((id) => chain.includes(id)) ? {} : { repairedChain: [...repaired] }),
    dane: { status: dane.status, baseDomain: dane.baseDomain, records: [...dane.records] },
  }
}
