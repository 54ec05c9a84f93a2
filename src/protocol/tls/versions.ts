import type { TlsVersion } from '../../model/tls.ts'

/** Protocol versions as they stand on the wire (RFC 8446 4.2.1, RFC 6101). */
export const tls13 = 0x0304
export const tls12 = 0x0303

const names: Readonly<Record<number, TlsVersion>> = {
  0x0300: 'SSLv3',
  0x0301: 'TLSv1',
  0x0302: 'TLSv1.1',
  0x0303: 'TLSv1.2',
  0x0304: 'TLSv1.3',
}

/** The version's name; null for a number that is none. */
export function versionName(version: number): TlsVersion | null {
  return names[version] ?? null
}
