import { parseCrl } from './crl.ts'
import { judgeCrl } from './judge-crl.ts'
import { doubt, type RevocationInput, type RevocationJudgement } from './revocation.ts'

/**
 * The revocation lists of a file. RFC 5280 4.2.1.13 wants one in DER; some CAs serve PEM, and some several
 * lists in one file, each for a part of their certificates.
 */

/**
 * Every list, DER: the PEM blocks in their order, text around them passed over (RFC 7468 5.2); else the
 * DER values one behind the other. What is cut off or no list is given as well, so that reading it fails
 * and no list is lost unseen.
 */
export function splitCrls(bytes: Uint8Array): readonly Uint8Array[] {
  // A long-form length: DER, whatever stands inside.
  const isDer = bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80
  if (isDer) return splitDer(bytes)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const [, ...blocks] = text.split('-----BEGIN X509 CRL-----')
  if (blocks.length === 0) return [bytes]
  return blocks.map((block) => Buffer.from(block.split('-----', 1)[0] ?? '', 'base64'))
}

/**
 * What all lists of a file together say of a certificate: it is revoked if one of them says so, and good
 * if one of them says so and none is unreadable, which could be the one that counts.
 */
export function judgeCrls(bytes: Uint8Array, input: RevocationInput): RevocationJudgement {
  const ders = splitCrls(bytes)
  const found = ders.slice(0, maxLists).map((der) => {
    const crl = parseCrl(der)
    return crl.ok ? judgeCrl({ ...input, crl: crl.value }) : doubt('malformed')
  })
  const isWhole = ders.length <= maxLists && !found.some((one) => isDoubt(one, 'malformed'))
  return (
    found.find(({ status }) => status === 'revoked') ??
    (isWhole ? null : doubt('malformed')) ??
    found.find(({ status }) => status === 'good') ??
    found.find((one) => !isDoubt(one, 'wrong-issuer')) ??
    found[0] ??
    doubt('malformed')
  )
}

/** Each has a signature to verify. */
const maxLists = 64

function isDoubt(judged: RevocationJudgement, why: string): boolean {
  return judged.status === 'unknown' && judged.why === why
}

const maxPieces = 1000

function splitDer(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const end = pieces.length < maxPieces ? endOfSequence(bytes, at) : null
    pieces.push(bytes.subarray(at, end ?? bytes.length))
    at = end ?? bytes.length
  }
  return pieces
}

/** Where the SEQUENCE that begins at `at` ends; null where none does, or not inside. Lengths as in X.690 8.1.3. */
function endOfSequence(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at + 1]
  if (bytes[at] !== 0x30 || first === undefined) return null
  const count = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || count > 4) return null
  const octets = bytes.subarray(at + 2, at + 2 + count)
  const length = count === 0 ? first : octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const end = at + 2 + count + length
  return octets.length < count || end > bytes.length ? null : end
}
