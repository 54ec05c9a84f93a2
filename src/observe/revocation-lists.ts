import type { RevocationCheck, RevocationFact } from '../model/revocation.ts'
import type { Crl } from '../protocol/x509/crl.ts'
import { judgeCrl } from '../protocol/x509/judge-crl.ts'
import type { World } from '../world/world.ts'
import { signedPairs } from './revocation.ts'

/** What CRLs that the user has on disk say of each certificate below the trust anchor. */
export function askLists(
  chain: readonly Uint8Array[],
  crls: readonly Crl[],
  world: Pick<World, 'clock' | 'trust'>,
): readonly RevocationFact[] {
  const now = world.clock.now()
  return signedPairs(chain, world).map(({ certificate, issuer }) => {
    const checks = crls.map((crl): RevocationCheck => {
      const result = judgeCrl({ certificate, issuer, crl, now })
      return { source: 'file', url: null, fetchedAt: now, result }
    })
    return {
      certificate: certificate.sha256,
      issuer: issuer.sha256,
      // The last one decides. A list of another CA says nothing at all.
      checks: checks
        .filter(({ result }) => !(result.status === 'unknown' && result.why === 'wrong-issuer'))
        .toSorted((a, b) => weights[a.result.status] - weights[b.result.status]),
    }
  })
}

const weights = { unknown: 0, good: 1, revoked: 2 } as const
