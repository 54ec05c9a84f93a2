import type { CertificateKind } from './certificates.ts'
import type { ServerScript, TlsScript } from './smtp-script.ts'

/** TLS 1.2 and 1.3 with a certificate for the host's own name, signed under the lab's trusted root. */
export const soundTls: TlsScript = { certificate: { kind: 'healthy' } }

/** A server that is well but for its certificate. */
export function withCertificate(kind: CertificateKind): ServerScript {
  return { tls: { certificate: { kind } } }
}
