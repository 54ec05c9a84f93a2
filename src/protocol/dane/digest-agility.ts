import type { TlsaRecord } from './tlsa.ts'

/**
 * RFC 7671 9: of digests over the same thing, for each usage and selector, only the strongest is compared:
 * SHA-512 before SHA-256. Full data (matching type 0) always is. `records`: all of a host; unusable ones push
 * none aside.
 */
export function outrankedIn(records: readonly TlsaRecord[]): (record: TlsaRecord) => boolean {
  const strongest = new Map<string, number>()
  for (const record of records.filter(({ unusable }) => unusable === null)) {
    const group = groupOf(record)
    strongest.set(group, Math.max(record.matchingType, strongest.get(group) ?? 0))
  }
  return (record) =>
    record.unusable === null &&
    record.matchingType !== 0 &&
    record.matchingType < (strongest.get(groupOf(record)) ?? 0)
}

function groupOf({ usage, selector }: TlsaRecord): string {
  return `${usage} ${selector}`
}
