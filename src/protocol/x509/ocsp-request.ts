import type { Certificate } from './certificate.ts'
import { issuerHashes } from './certificate-id.ts'
import { tags } from './der.ts'

/**
 * An OCSP request for one certificate, in DER: CertID with SHA-1, no nonce, no signature, as RFC 5019 2.1.1
 * wants it, so that responders can answer from their cache. Sent by POST as `application/ocsp-request`.
 */
export function writeOcspRequest(
  certificate: Pick<Certificate, 'issuer' | 'serial'>,
  issuer: Pick<Certificate, 'key'>,
): Uint8Array {
  const { name, key } = issuerHashes(certificate, issuer, 'sha1')
  const id = tlv(
    tags.sequence,
    tlv(tags.sequence, tlv(tags.oid, Uint8Array.of(0x2b, 0x0e, 0x03, 0x02, 0x1a)), tlv(tags.null)),
    tlv(tags.octetString, Buffer.from(name, 'hex')),
    tlv(tags.octetString, Buffer.from(key, 'hex')),
    tlv(tags.integer, Buffer.from(certificate.serial, 'hex')),
  )
  const list = tlv(tags.sequence, tlv(tags.sequence, id))
  return tlv(tags.sequence, tlv(tags.sequence, list))
}

/** All lengths here are below 256. */
function tlv(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content)
  const length = body.length < 0x80 ? [body.length] : [0x81, body.length]
  return Buffer.concat([Uint8Array.of(tag, ...length), body])
}
