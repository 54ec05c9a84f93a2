import { platform, release } from 'node:os'
import { getCACertificates } from 'node:tls'
import { parseCertificate } from '../protocol/x509/certificate.ts'
import { derOfPem } from './trust.ts'

/** Root certificates under a name, to compare with (`--trust-store`). They never decide. */
export interface NamedStore {
  readonly name: string
  /** What it came with: the runtime, the operating system, or the name of the file. */
  readonly version: string
  readonly pems: readonly string[]
}

export const builtInStores = ['mozilla', 'system'] as const

/**
 * `mozilla`: the roots inside the runtime. `system`: those of this machine (on Linux what OpenSSL is told of,
 * SSL_CERT_FILE and SSL_CERT_DIR included); what cannot be read as a certificate is left out. Neither has
 * those of NODE_EXTRA_CA_CERTS.
 */
export function builtInStore(name: (typeof builtInStores)[number]): NamedStore {
  if (name === 'mozilla') {
    const version = `Node.js ${process.versions.node}`
    return { name, version, pems: getCACertificates('bundled') }
  }
  const pems = getCACertificates('system').filter((pem) => parseCertificate(derOfPem(pem)).ok)
  return { name, version: `${platform()} ${release()}`, pems: [...new Set(pems)] }
}
