import type { InventoryEvidence, ProtocolVersion } from '../model/inventory.ts'
import type { TlsVersion } from '../model/tls.ts'
import type { Weakness } from './weaknesses.ts'

/**
 * Versions below TLS 1.2 that are accepted beside the one negotiated (RFC 8996, RFC 7568, RFC 6176); that
 * one has a finding of its own.
 */
export function versionWeaknesses(
  { protocols }: InventoryEvidence,
  negotiated: TlsVersion | null,
): Weakness[] {
  const versions = protocols
    .filter(({ offered }) => offered === 'yes')
    .map(({ version }) => version)
    .filter((version) => old.has(version) && version !== negotiated)
  return versions.length === 0 ? [] : [{ code: 'old-versions-accepted', args: { versions } }]
}

const old: ReadonlySet<ProtocolVersion> = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1'])

/** What an extension, or its absence, says. */
export function featureWeaknesses(inventory: InventoryEvidence): Weakness[] {
  const { secureRenegotiation, extendedMasterSecret, encryptThenMac, heartbeat, compression } =
    inventory
  const found: (Weakness | false)[] = [
    /** CVE-2009-3555, RFC 5746. */
    secureRenegotiation.offered === 'no' && { code: 'insecure-renegotiation', args: {} },
    /** CVE-2012-4929, RFC 9325 section 3.3. */
    compression.offered === 'yes' && { code: 'crime', args: {} },
    ...fallback(inventory),
    /** RFC 7627. */
    extendedMasterSecret.offered === 'no' && { code: 'ems-absent', args: {} },
    /** RFC 7366; seen only beside a suite in CBC mode. */
    encryptThenMac.offered === 'no' && { code: 'encrypt-then-mac-absent', args: {} },
    /** RFC 6520. */
    heartbeat.offered === 'yes' && { code: 'heartbeat-offered', args: {} },
  ]
  return found.filter((one) => one !== false)
}

/**
 * RFC 7507. From TLS 1.3 to 1.2 the server's random says as much (RFC 8446 section 4.1.3), so that the
 * signal counts only where something older can be reached.
 */
function fallback({ fallbackScsv, protocols }: InventoryEvidence): Weakness[] {
  const versions = protocols
    .filter(({ offered, version }) => offered === 'yes' && version !== 'SSLv2')
    .map(({ version }) => version)
  const reached = versions.slice(0, -1).filter((version) => old.has(version))
  if (fallbackScsv.offered !== 'no' || reached.length === 0) return []
  return [{ code: 'fallback-scsv-absent', args: { versions: reached } }]
}
