import { notParsed, type Parsed, parsed } from '../../model/parsed.ts'
import { DerError, DerReader, readBitBytes, tags } from './der.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'

/** Reads a SubjectPublicKeyInfo that stands by itself (RFC 7671 5.2.3), of at most 100 kB. A view is kept. */
export function parsePublicKey(der: Uint8Array): Parsed<PublicKey> {
  if (der.length > maxBytes) return notParsed(maxBytes, 'key of more than 100 kB')
  const reader = new DerReader(der)
  try {
    const key = readPublicKey(reader, reader.only(0, der.length, tags.sequence))
    const fatal = reader.oddities.find((one) => one.fatal)
    return fatal === undefined ? parsed(key) : notParsed(fatal.at, fatal.problem)
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return notParsed(error.at, error.message)
  }
}

/** The bytes of subjectPublicKey, without tag, length and unused bits: what key identifiers are made of. */
export function publicKeyBytes({ spki }: PublicKey): Uint8Array {
  const reader = new DerReader(spki)
  const [, bits] = reader.children(reader.element(0, spki.length))
  return readBitBytes(reader, bits)
}

const maxBytes = 100_000
