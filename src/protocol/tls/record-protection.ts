import { createDecipheriv } from 'node:crypto'
import { expandLabel, type HandshakeHash } from './key-schedule.ts'
import { contentType, type TlsRecord } from './records.ts'

/** What was inside a protected record: the true content type and the content. */
export interface OpenedRecord {
  readonly type: number
  readonly content: Uint8Array
}

/**
 * Opens the protected records of one TLS 1.3 sender, in their order (RFC 8446 5.2, 7.3): keys come out
 * of its traffic secret, each record has the next sequence number. null for a suite that is none of TLS 1.3.
 * The function gives null for a record that does not open.
 */
export function createRecordOpener(
  cipherSuite: number,
  secret: Uint8Array,
): ((record: TlsRecord) => OpenedRecord | null) | null {
  const aead = aeads[cipherSuite]
  if (aead === undefined) return null
  const key = expandLabel(aead.hash, secret, { label: 'key', length: aead.keyLength })
  const iv = expandLabel(aead.hash, secret, { label: 'iv', length: 12 })
  let sequence = 0
  return (record) => {
    const plain = decrypt(aead, key, nonceOf(iv, sequence), record)
    sequence += 1
    return plain && stripPadding(plain)
  }
}

interface Aead {
  readonly name: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305' | 'aes-128-ccm'
  readonly hash: HandshakeHash
  readonly keyLength: number
  readonly tagLength: number
}

/** RFC 8446 B.4. */
const aeads: Readonly<Record<number, Aead>> = {
  0x1301: { name: 'aes-128-gcm', hash: 'sha256', keyLength: 16, tagLength: 16 },
  0x1302: { name: 'aes-256-gcm', hash: 'sha384', keyLength: 32, tagLength: 16 },
  0x1303: { name: 'chacha20-poly1305', hash: 'sha256', keyLength: 32, tagLength: 16 },
  0x1304: { name: 'aes-128-ccm', hash: 'sha256', keyLength: 16, tagLength: 16 },
  0x1305: { name: 'aes-128-ccm', hash: 'sha256', keyLength: 16, tagLength: 8 },
}

/** The sequence number, padded on the left to the length of the IV, XOR the IV (RFC 8446 5.3). */
function nonceOf(iv: Uint8Array, sequence: number): Uint8Array {
  const nonce = Buffer.from(iv)
  nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8)
  return nonce
}

function decrypt(
  aead: Aead,
  key: Uint8Array,
  nonce: Uint8Array,
  record: TlsRecord,
): Uint8Array | null {
  const length = record.fragment.length - aead.tagLength
  if (length < 1) return null
  const sealed = record.fragment.subarray(0, length)
  const tag = record.fragment.subarray(length)
  try {
    const decipher = createDecipher(aead, key, nonce)
    decipher.setAuthTag(tag)
    decipher.setAAD(record.header, { plaintextLength: length })
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return null
  }
}

/** One call per mode: their types differ, though the three share one interface. */
function createDecipher({ name, tagLength }: Aead, key: Uint8Array, nonce: Uint8Array) {
  const options = { authTagLength: tagLength }
  switch (name) {
    case 'aes-128-ccm':
      return createDecipheriv(name, key, nonce, options)
    case 'chacha20-poly1305':
      return createDecipheriv(name, key, nonce, options)
    default:
      return createDecipheriv(name, key, nonce, options)
  }
}

/** TLSInnerPlaintext: content, its type, zeros (RFC 8446 5.4). null: nothing but zeros. */
function stripPadding(plain: Uint8Array): OpenedRecord | null {
  let end = plain.length
  while (end > 0 && plain[end - 1] === 0) end -= 1
  const type = plain[end - 1]
  return type === undefined ? null : { type, content: plain.subarray(0, end - 1) }
}

/** Whether a record carries protected content of TLS 1.3. */
export function isProtected(record: TlsRecord): boolean {
  return record.type === contentType.applicationData
}
