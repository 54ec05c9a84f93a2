import { createHash } from 'node:crypto'
import type { CompletedHandshake, TlsOptions } from '../world.ts'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { cipherSuite } from '../../protocol/tls/cipher-suites.ts'
import { groupName } from '../../protocol/tls/groups.ts'
import { readServerFlight } from '../../protocol/tls/server-flight.ts'
import { signatureSchemeName } from '../../protocol/tls/signature-schemes.ts'
import { versionName } from '../../protocol/tls/versions.ts'

/** What the TLS library says of the same handshake. */
export interface LibraryView {
  readonly version: string | null
  /** IANA name. */
  readonly cipher: string
  readonly verify: string
}

/**
 * The facts of a completed handshake, out of the server's bytes. Problem: the flight cannot be read,
 * or says another version or cipher suite than the library, which would be a mistake of ours.
 */
export function completedHandshake(
  recorded: Uint8Array,
  secret: Uint8Array | null,
  seen: TlsOptions & { readonly library: LibraryView },
): Parsed<CompletedHandshake> {
  const flight = readServerFlight(recorded, secret)
  if (!flight.ok) return flight
  const { complete, group, dhBits, signatureScheme, certificates, ocspResponse } = flight.value
  const version = versionName(flight.value.version ?? 0)
  if (version === null || !complete) return notParsed(recorded.length, 'flight not complete')
  const cipher = cipherSuite(flight.value.cipherSuite ?? 0)
  const { library } = seen
  if (version !== library.version || cipher.iana !== library.cipher) {
    const ours = `${version} ${cipher.iana}`
    return notParsed(0, `read ${ours}, library has ${library.version} ${library.cipher}`)
  }
  return parsed({
    handshake: {
      version,
      cipher,
      group: group !== null ? groupName(group) : dhBits !== null ? 'dh' : null,
      dhBits: group === null ? dhBits : null,
      signatureScheme: signatureScheme === null ? null : signatureSchemeName(signatureScheme),
      chain: certificates.map(({ der }) => createHash('sha256').update(der).digest('hex')),
      ocspResponse: ocspResponse === null ? null : Buffer.from(ocspResponse).toString('base64'),
      clientCertificateRequested: flight.value.clientCertificateRequested,
      serverName: seen.serverName,
      hello: seen.hello === 'small' ? 'small' : 'full',
      libraryVerify: library.verify,
    },
    certificates: certificates.map(({ der }) => der),
  })
}
