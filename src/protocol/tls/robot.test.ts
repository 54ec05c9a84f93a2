import assert from 'node:assert/strict'
import { constants, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  encryptVariant,
  readOracle,
  readRsaKey,
  robotVariants,
  type RobotVariant,
} from './robot.ts'

/** 1031 bits: the first byte of the modulus is small, as no usual key has it. */
const keys = [1024, 1031, 2048].map((modulusLength) =>
  generateKeyPairSync('rsa', { modulusLength }),
)

function blockOf(index: number, variant: RobotVariant): Buffer {
  const pair = keys[index]
  assert.ok(pair)
  const encrypted = encryptVariant(pair.publicKey, variant, 0x0303)
  assert.ok(encrypted.ok)
  return privateDecrypt(
    { key: pair.privateKey, padding: constants.RSA_NO_PADDING },
    encrypted.value,
  )
}

void test('the sound secret is what PKCS #1 and TLS ask for', () => {
  for (const [index] of keys.entries()) {
    const block = blockOf(index, 'sound')
    const secret = block.length - 48
    assert.equal(block.readUInt16BE(0), 0x0002)
    assert.equal(block.indexOf(0, 2), secret - 1)
    assert.equal(block.readUInt16BE(secret), 0x0303)
  }
})

void test('each of the others is wrong in its own place', () => {
  for (const [index] of keys.entries()) {
    const { length } = blockOf(index, 'sound')
    const zeroOf = (variant: RobotVariant) => blockOf(index, variant).indexOf(0, 2)
    assert.notEqual(blockOf(index, 'wrong-start').readUInt16BE(0), 0x0002)
    assert.equal(zeroOf('wrong-start'), length - 49)
    assert.equal(zeroOf('late-zero'), length - 2)
    assert.equal(zeroOf('no-zero'), -1)
    assert.equal(zeroOf('wrong-version'), length - 49)
    assert.equal(blockOf(index, 'wrong-version').readUInt16BE(length - 48), 0x0202)
    for (const variant of ['late-zero', 'no-zero', 'wrong-version'] as const) {
      assert.equal(blockOf(index, variant).readUInt16BE(0), 0x0002)
    }
  }
})

const alike: Readonly<Record<RobotVariant, string>> = {
  sound: 'a',
  'wrong-start': 'a',
  'late-zero': 'a',
  'no-zero': 'a',
  'wrong-version': 'a',
}

void test('answers that are all alike tell nothing, one that differs for the sound secret little', () => {
  assert.equal(readOracle(alike), 'alike')
  assert.equal(readOracle({ ...alike, sound: 'b' }), 'weak')
  assert.equal(readOracle({ ...alike, 'wrong-version': 'b' }), 'weak')
})

void test('answers that tell how the secret starts tell much', () => {
  assert.equal(readOracle({ ...alike, 'wrong-start': 'b' }), 'strong')
  assert.equal(readOracle({ ...alike, 'late-zero': 'b' }), 'strong')
  assert.equal(readOracle({ ...alike, 'no-zero': 'b' }), 'strong')
  assert.equal(robotVariants.length, Object.keys(alike).length)
})

void test('only RSA keys of a usual size are taken', () => {
  const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).publicKey
  for (const { publicKey } of keys) assert.equal(readRsaKey(spki(publicKey)).ok, true)
  for (const key of [ec, pss]) assert.equal(readRsaKey(spki(key)).ok, false)
})

void test('whatever bytes stand in a certificate, reading and encrypting end with a value or a problem', () => {
  const [own] = keys
  assert.ok(own)
  const good = own.publicKey.export({ type: 'spki', format: 'der' })
  const mutant = fc
    .tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }))
    .map(([at, byte]) => {
      const bytes = Buffer.from(good)
      bytes[at] = byte
      return bytes
    })
  fc.assert(
    fc.property(fc.oneof(mutant, fc.uint8Array({ maxLength: 400 })), (bytes) => {
      const key = readRsaKey(bytes)
      if (key.ok) {
        for (const variant of robotVariants) encryptVariant(key.value, variant, 0x0303)
      }
    }),
  )
})
