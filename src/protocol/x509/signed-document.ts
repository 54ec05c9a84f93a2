import type { Certificate } from './certificate.ts'
import { type SignatureState, verifySignature } from './signature.ts'

/** What is signed like a certificate but is none: a CRL, an OCSP response. */
export type SignedDocument = Pick<
  Certificate,
  'sha256' | 'tbs' | 'signature' | 'signatureAlgorithm'
>

/**
 * Does the key of `signer` verify the document? Signatures over MD5 count as unsupported: who can have
 * something signed could make them fit a list of his own.
 */
export function verifyDocument(document: SignedDocument, signer: Certificate): SignatureState {
  const { sha256, tbs, signature, signatureAlgorithm } = document
  if (signatureAlgorithm.hash === 'md5') return 'unsupported'
  return verifySignature({ ...signer, sha256, tbs, signature, signatureAlgorithm }, signer.key)
}
