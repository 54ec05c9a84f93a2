import { createHash } from 'node:crypto'
import type { ComparedStore } from '../model/evidence.ts'
import type { FetchedIssuerFact } from '../model/fetched-issuer.ts'
import type { RevocationFact } from '../model/revocation.ts'
import type { Sha256 } from '../model/tls.ts'
import { parseCertificate } from '../protocol/x509/certificate.ts'
import type { FetchedIssuer } from './fetch-issuers.ts'
import type { Trust } from '../world/world.ts'

/** The certificates of one observation, each once, with the trust anchors that could end their paths. */
export interface CertificateStore {
  /** Gives the fingerprints, in that order. */
  readonly keep: (chain: readonly Uint8Array[]) => readonly Sha256[]
  /** What a search for missing issuers brought. */
  readonly keepFetched: (fetched: readonly FetchedIssuer[]) => void
  readonly keepRevocation: (fact: RevocationFact) => void
  /** As they stand in the evidence. */
  evidence(): {
    readonly certificates: Readonly<Record<Sha256, string>>
    readonly trustAnchors: readonly Sha256[]
    readonly addedAnchors: readonly Sha256[]
    readonly comparedStores?: readonly ComparedStore[]
    readonly revocation?: readonly RevocationFact[]
    readonly fetchedIssuers?: readonly FetchedIssuerFact[]
  }
}

/** `withRevocation`: false where nobody looks at it. */
export function createCertificateStore(trust: Trust, withRevocation = false): CertificateStore {
  const revocation: RevocationFact[] = []
  const fetchedIssuers: FetchedIssuerFact[] = []
  const certificates: Record<Sha256, string> = {}
  const trustAnchors = new Set<Sha256>()
  const compared = (trust.compared ?? []).map((one) => ({ ...one, anchors: new Set<Sha256>() }))
  const add = (der: Uint8Array): Sha256 => {
    const sha256 = createHash('sha256').update(der).digest('hex')
    certificates[sha256] ??= Buffer.from(der).toString('base64')
    return sha256
  }
  return {
    keep(chain) {
      const names = new Set<string>()
      const ids = chain.map(add)
      for (const der of chain) {
        const certificate = parseCertificate(der)
        if (!certificate.ok) continue
        names.add(certificate.value.issuer.canonicalKey)
        names.add(certificate.value.subject.canonicalKey)
      }
      for (const anchor of trust.anchorsFor(names)) trustAnchors.add(add(anchor))
      for (const { anchors, anchorsFor } of compared) {
        for (const anchor of anchorsFor(names)) anchors.add(add(anchor))
      }
      return ids
    },
    keepFetched(fetched) {
      for (const { of, url, found } of fetched) {
        if (fetchedIssuers.some((known) => known.of === of && known.url === url)) continue
        const isFound = !('why' in found)
        const certificate = isFound ? add(found) : null
        fetchedIssuers.push({ of, url, certificate, why: isFound ? null : found.why })
      }
    },
    keepRevocation: (fact) => void revocation.push(fact),
    evidence: () => ({
      certificates: { ...certificates },
      trustAnchors: [...trustAnchors],
      addedAnchors: [...trustAnchors].filter((id) => trust.added?.has(id) === true),
      ...(compared.length === 0
        ? {}
        : {
            comparedStores: compared.map(({ name, anchors }) => ({
              ...name,
              anchors: [...anchors],
            })),
          }),
      ...(fetchedIssuers.length === 0 ? {} : { fetchedIssuers: [...fetchedIssuers] }),
      ...(withRevocation ? { revocation: [...revocation] } : {}),
    }),
  }
}
