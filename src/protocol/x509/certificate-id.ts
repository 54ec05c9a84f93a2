import { hash } from 'node:crypto'
import { publicKeyBytes } from './bare-key.ts'
import type { Certificate } from './certificate.ts'

/** The names by which OCSP knows an issuer (RFC 6960 4.1.1), in hexadecimal. */
export interface IssuerHashes {
  /** Of the DER of the issuer's name, as the certificate in question has it. */
  readonly name: string
  /** Of the issuer's public key, its bits alone. */
  readonly key: string
}

export type OcspHash = 'sha1' | 'sha256' | 'sha384' | 'sha512'

export function issuerHashes(
  certificate: Pick<Certificate, 'issuer'>,
  issuer: Pick<Certificate, 'key'>,
  algorithm: OcspHash,
): IssuerHashes {
  return {
    name: hash(algorithm, certificate.issuer.der, 'hex'),
    key: hash(algorithm, publicKeyBytes(issuer.key), 'hex'),
  }
}
