import type { AcceptedSuite, InventoryEvidence } from '../model/inventory.ts'
import { cipherSuiteParts } from '../protocol/tls/cipher-suites.ts'
import type { Weakness } from './weaknesses.ts'

/** Finite-field Diffie-Hellman with groups that are too small, or small and known to everybody. */
export function dhWeaknesses({ suites, dhPrimes }: InventoryEvidence): Weakness[] {
  const sizes = [...dhPrimes.map(({ bits }) => bits), ...suites.flatMap(exportBits)]
  const smallest = Math.min(...sizes)
  return [
    ...(smallest <= logjamBits ? [{ code: 'logjam' as const, args: { bits: smallest } }] : []),
    ...(smallest > logjamBits && smallest < soundBits
      ? [{ code: 'weak-dh' as const, args: { bits: smallest } }]
      : []),
    ...dhPrimes
      .filter(({ bits, origin }) => origin !== null && isBadToShare(bits, origin))
      .map(({ bits, origin }) => ({
        code: 'shared-dh-prime' as const,
        args: { bits, origin: origin ?? '-' },
      })),
  ]
}

/** Broken for 512 bits, within reach of states for 1024 (CVE-2015-4000). */
const logjamBits = 1024
/** RFC 9325 section 4.5. */
const soundBits = 2048

/**
 * One computation breaks all servers that share a prime, where one is feasible at all. The groups of
 * RFC 7919 and RFC 3526 from 2048 bits on are meant to be shared. Those of RFC 5114 have small subgroups
 * and nobody says where they come from.
 */
function isBadToShare(bits: number, origin: string): boolean {
  return bits < soundBits || origin.startsWith('RFC 5114')
}

/** The most that an export suite's group may have (RFC 2246 appendix D.1; 1024 in the later draft). */
function exportBits({ version, code }: AcceptedSuite): readonly number[] {
  const parts = version === 'SSLv2' ? null : cipherSuiteParts(code)
  if (parts?.export !== true || parts.keyExchange !== 'DHE') return []
  return [/EXPORT1024/.test(parts.iana) ? 1024 : 512]
}
