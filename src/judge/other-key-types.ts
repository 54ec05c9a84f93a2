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

/** The same, parsed. Empty where DANE senders use another server name: what they would meet was not seen. */
export function otherChainsForDane(
  judgement: Pick<EndpointJudgement, 'endpoint' | 'shown'>,
  known: KnownCertificates,
): readonly (readonly Certificate[])[] {
  if (judgement.endpoint.visits.some(({ purpose }) => purpose === 'dane')) return []
  return otherKeyTypes(judgement, known).map(({ chain }) =>
    chain.flatMap((id) => readCertificate(id, known) ?? []),
  )
}
