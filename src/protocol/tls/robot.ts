import { constants, createPublicKey, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/**
 * The question of ROBOT (Böck, Somorovsky, Young: Return Of Bleichenbacher's Oracle Threat, 2018): does
 * a server answer otherwise when the premaster secret inside RSA is padded wrongly (RFC 5246 7.4.7.1)?
 * Five secrets, one sound and four each wrong in one place; a sound server treats all alike. They are
 * made for this question alone: nothing that anybody else encrypted is ever sent.
 */
export const robotVariants = [
  'sound',
  'wrong-start',
  'late-zero',
  'no-zero',
  'wrong-version',
] as const

export type RobotVariant = (typeof robotVariants)[number]

/** How much the answers tell. `alike`: nothing. */
export type RobotOracle = 'alike' | 'weak' | 'strong'

/** Shorter ones cannot hold the secret with its padding; longer ones nobody has, and they cost time. */
const modulusBits = { least: 512, most: 8192 }

/** The RSA key of a certificate (DER). Problem: another key type, a size out of bounds, or not readable. */
export function readRsaKey(spki: Uint8Array): Parsed<KeyObject> {
  let key: KeyObject
  try {
    key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
  } catch {
    return notParsed(0, 'key not readable')
  }
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType !== 'rsa') return notParsed(0, 'not an RSA key')
  if (modulusLength < modulusBits.least || modulusLength > modulusBits.most) {
    return notParsed(0, 'RSA key of unusual size')
  }
  return parsed(key)
}

/** The encrypted secret of a variant. Problem: the key cannot encrypt (an even modulus, an exponent of 1 …). */
export function encryptVariant(
  key: KeyObject,
  variant: RobotVariant,
  helloVersion: number,
): Parsed<Uint8Array> {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  try {
    const block = writeBlock(bits, variant, helloVersion)
    return parsed(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block))
  } catch {
    return notParsed(0, 'not encrypted')
  }
}

/** 00 02, padding without a zero, 00, the version of the hello, 46 random bytes (RFC 8017 7.2.1, RFC 5246 7.4.7.1). */
function writeBlock(bits: number, variant: RobotVariant, helloVersion: number): Buffer {
  const block = nonZeroBytes(Math.ceil(bits / 8))
  const secret = block.length - 48
  block.writeUInt16BE(0x0002, 0)
  block.writeUInt8(0, secret - 1)
  block.writeUInt16BE(helloVersion, secret)
  if (variant === 'wrong-start') {
    // A first byte that is not zero has to stay below the modulus.
    block.writeUInt16BE(bits % 8 === 0 ? 0x4117 : 0x0017, 0)
  }
  if (variant === 'late-zero') {
    block.writeUInt8(0x11, secret - 1)
    block.writeUInt16BE(0x0011, block.length - 2)
  }
  if (variant === 'no-zero') {
    block.writeUInt8(0x11, secret - 1)
    block.writeUInt16BE(0x1111, secret)
  }
  if (variant === 'wrong-version') block.writeUInt16BE(0x0202, secret)
  return block
}

function nonZeroBytes(length: number): Buffer {
  return Buffer.from(randomBytes(length).map((byte) => (byte === 0 ? 0x5a : byte)))
}

/**
 * What the answers on all variants tell. `weak`: nothing but whether the whole is sound, which takes
 * millions of questions to use; `strong`: whether the first bytes are, with the rest wrong.
 */
export function readOracle(answers: Readonly<Record<RobotVariant, string>>): RobotOracle {
  if (new Set(Object.values(answers)).size === 1) return 'alike'
  const start = answers['wrong-start']
  return start === answers['late-zero'] && start === answers['no-zero'] ? 'weak' : 'strong'
}
