import { daysFrom, mint, mintCa } from '../lab/mint.ts'
import { chainReport } from '../src/judge/certificate-report.ts'
import { createCertificateStore } from '../src/observe/certificate-store.ts'
import { createTrustStore } from '../src/world/trust.ts'

/** Milliseconds for one chain, medians. */
export interface ChainTimes {
  /** Leaf, intermediate and root never seen before, after warm-up. */
  readonly fresh: number
  readonly seenBefore: number
}

/**
 * How long the analysis of a chain takes, from DER to findings: `count` chains with an ECDSA leaf below an
 * RSA intermediate, beside the whole Mozilla store. The first half of them is for warming up.
 */
export function timeChains(count: number): ChainTimes {
  const now = new Date('2027-03-01T12:00:00Z')
  const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
  const root = mintCa({ subject: 'Root', key: 'rsa2048', ...valid })
  const trust = createTrustStore([root.pem])
  const judge = (name: string, chain: readonly Uint8Array[]): number => {
    const from = performance.now()
    const store = createCertificateStore(trust)
    const report = chainReport({
      chain: store.keep(chain),
      known: store.evidence(),
      reference: { kind: 'dns', value: name },
      at: now.toISOString(),
      strict: false,
      toolVersion: '0',
      trustStore: trust.name,
    })
    if (!report.valid) throw new Error(`the chain for ${name} is not valid`)
    return performance.now() - from
  }
  const chains = Array.from({ length: count }, (_, i) => {
    const names = [`mx${i}.example`]
    const issuer = mintCa({ subject: `Issuer ${i}`, issuer: root, key: 'rsa2048', ...valid })
    const leaf = mint({ subject: '', names, issuer, ...valid })
    return [names[0] ?? '', [leaf.der, issuer.der]] as const
  })
  const median = (some: typeof chains) => {
    const times = some.map(([name, chain]) => judge(name, chain)).toSorted((a, b) => a - b)
    return times[times.length >> 1] ?? 0
  }
  const half = count >> 1
  median(chains.slice(0, half))
  return { fresh: median(chains.slice(half)), seenBefore: median(chains.slice(half)) }
}
