import type { KeyTypeEvidence } from '../model/inventory.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { type KnownCertificates, readCertificate } from './certificate.ts'
import type { EndpointJudgement } from './endpoint.ts'

/**
 * The chains of key types other than the one negotiated, as an inventory found them: a client that
 * prefers the other type meets another certificate. None where no certificate was negotiated.
 */
export function otherKeyTypes(
  { endpoint, shown }: Pick<EndpointJudgement, 'endpoint' | 'shown'>,
  known: KnownCertificates,
): readonly KeyTypeEvidence[] {
  const handshake = shown?.facts.handshake
  const [leaf] = handshake?.state === 'known' ? handshake.value.chain : []
  if (leaf === undefined) return []
  const keyTypeOf = (id: string) => readCertificate(id, known)?.key.type ?? null
  return (endpoint.inventory?.keyTypes ?? []).filter(({ chain: [other] }) => {
    if (other === undefined || other === leaf) return false
    return keyTypeOf(other) !== keyTypeOf(leaf)
  })
}

/**
 * What senders with DANE meet where they know another key type alone, parsed, one for each connection that showed
 * it; under their own server name where that is another.
 */
export function otherChainsForDane(
  judgement: Pick<EndpointJudgement, 'endpoint' | 'shown'>,
  known: KnownCertificates,
): readonly (readonly Certificate[])[] {
  return otherSightsForDane(judgement, known).map(({ chain }) => chain)
}

/** The same with the key type asked for. */
export function otherSightsForDane(
  judgement: Pick<EndpointJudgement, 'endpoint' | 'shown'>,
  known: KnownCertificates,
): readonly OtherSight[] {
  const { visits, daneKeys } = judgement.endpoint
  const hasOwnName = visits.some(({ purpose }) => purpose === 'dane')
  const first = hasOwnName ? [] : otherKeyTypes(judgement, known)
  return [...first, ...(daneKeys?.sights ?? [])].map(({ keyType, chain }) => ({
    keyType,
    chain: chain.flatMap((id) => readCertificate(id, known) ?? []),
  }))
}

export interface OtherSight {
  readonly keyType: KeyTypeEvidence['keyType']
  /** As sent. */
  readonly chain: readonly Certificate[]
}
