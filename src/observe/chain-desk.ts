import type { World } from '../world/world.ts'
import type { CertificateStore } from './certificate-store.ts'
import { fetchIssuers } from './fetch-issuers.ts'
import type { ObserveOptions } from './observe-options.ts'
import { createRevocationDesk } from './revocation.ts'

/** What is looked up about the chains that servers send: revocation at once, missing issuers at the end. */
export interface ChainDesk {
  /** Right behind a handshake: DER in the order sent, stapled OCSP response in base64. Resolves when revocation is known. */
  readonly hear: (chain: readonly Uint8Array[], stapled: string | null) => Promise<void>
  /** After the last visit. Resolves when nothing is under way any more. */
  readonly settle: () => Promise<void>
}

export function createChainDesk(
  world: World,
  options: ObserveOptions,
  certificates: CertificateStore,
): ChainDesk {
  const chains = new Map<string, readonly Uint8Array[]>()
  const userAgent = `mxseal/${options.toolVersion}`
  const revocation = createRevocationDesk(world, {
    userAgent,
    timeoutMs: Math.min(options.timeoutMs, maxRevocationMs),
    keep: certificates.keepRevocation,
  })
  return {
    async hear(chain, stapled) {
      const [leaf] = chain
      if (leaf !== undefined) chains.set(Buffer.from(leaf).toString('base64'), chain)
      if (options.revocation) await revocation.ask(chain, stapled)
    },
    async settle() {
      await revocation.close()
      if (!options.fetchIssuers) return
      const { signal } = new AbortController()
      const request = { userAgent, timeoutMs: Math.min(options.timeoutMs, maxFetchMs), signal }
      const found = await Promise.all(
        [...chains.values()].slice(0, maxChains).map((one) => fetchIssuers(one, request, world)),
      )
      certificates.keepFetched(found.flat())
    },
  }
}

/** For all sources of one certificate together: nobody waits longer for a CA's servers. */
const maxRevocationMs = 4000
/** For each missing issuer. */
const maxFetchMs = 5000
/** Chains whose issuers are looked for. */
const maxChains = 8
