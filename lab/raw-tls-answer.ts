import { randomBytes } from 'node:crypto'
import { cipherSuiteParts } from '../src/protocol/tls/cipher-suites.ts'
import { isCbcSuite } from '../src/protocol/tls/suite-classes.ts'
import { number, vector } from '../src/protocol/tls/wire.ts'
import type { ReceivedHello } from './raw-tls-hello.ts'
import type { RawTlsScript } from './raw-tls-server.ts'

/** A fatal alert by its code. */
export interface Refusal {
  readonly alert: number
}

const alerts = { handshakeFailure: 40, protocolVersion: 70, inappropriateFallback: 86 } as const

/**
 * The server's half of a handshake as bytes, or why there is none. Signatures and keys are noise: nobody
 * can complete such a handshake, which is all that an inventory needs.
 */
export function answerHello(hello: ReceivedHello, script: RawTlsScript): Uint8Array | Refusal {
  if (hello.version === 0x0002) return answerSsl2(hello, script)
  const versions = script.versions.filter((version) => version <= hello.version)
  if (versions.length === 0) return { alert: alerts.protocolVersion }
  const version = Math.max(...versions)
  const isFallback = hello.cipherSuites.includes(fallbackScsv)
  if (isFallback && script.fallbackScsv === true && Math.max(...script.versions) > hello.version) {
    return { alert: alerts.inappropriateFallback }
  }
  const suite = chooseSuite(hello, script, version)
  if (suite === null) return { alert: alerts.handshakeFailure }
  return writeFlight({ hello, script, version, suite })
}

const fallbackScsv = 0x5600
const renegotiationScsv = 0x00ff

interface Choice {
  readonly hello: ReceivedHello
  readonly script: RawTlsScript
  readonly version: number
  readonly suite: number
}

function chooseSuite(hello: ReceivedHello, script: RawTlsScript, version: number): number | null {
  const own = script.suitesOf?.[version] ?? script.suites
  const [first, second] =
    script.order === 'client' ? [hello.cipherSuites, own] : [own, hello.cipherSuites]
  return first.find((suite) => second.includes(suite) && isPossible(suite, hello, script)) ?? null
}

function isPossible(suite: number, hello: ReceivedHello, script: RawTlsScript): boolean {
  const parts = cipherSuiteParts(suite)
  if (parts === null || schemeFor(suite, hello) === null) return false
  const hasGroup = !parts.keyExchange.startsWith('EC') || chooseGroup(hello, script) !== null
  return hasGroup && (parts.authentication === 'anonymous' || chainFor(suite, script) !== null)
}

function chooseGroup(hello: ReceivedHello, script: RawTlsScript): number | null {
  const own = script.groups ?? [0x0017]
  // A client that names none takes any (RFC 8422 4).
  if (!hello.extensions.includes(10)) return own[0] ?? null
  return own.find((group) => hello.groups.includes(group)) ?? null
}

function chainFor(suite: number, script: RawTlsScript): readonly Uint8Array[] | null {
  const { authentication } = cipherSuiteParts(suite) ?? {}
  if (authentication === 'RSA') return script.chains.rsa ?? null
  if (authentication === 'ECDSA') return script.chains.ec ?? null
  return null
}

function writeFlight(choice: Choice): Uint8Array {
  const { script, version, suite } = choice
  const chain = chainFor(suite, script)
  const exchange = writeKeyExchange(choice)
  const messages = [
    message(2, writeServerHello(choice)),
    ...(chain === null ? [] : [message(11, vector(3, ...chain.map((der) => vector(3, der))))]),
    ...(exchange === null ? [] : [message(12, exchange)]),
    message(14, Buffer.alloc(0)),
  ]
  return Buffer.concat(
    messages.map((body) => Buffer.concat([number(1, 22), number(2, version), vector(2, body)])),
  )
}

function message(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([number(1, type), vector(3, body)])
}

function writeServerHello(choice: Choice): Uint8Array {
  const { hello, script, version, suite } = choice
  const compression = script.compression === true && hello.compression.includes(1) ? 1 : 0
  const extensions = acknowledged(choice).map((type) =>
    Buffer.concat([number(2, type), vector(2, extensionBodies[type] ?? Buffer.alloc(0))]),
  )
  return Buffer.concat([
    number(2, version),
    randomBytes(32),
    vector(1, Buffer.alloc(0)),
    number(2, suite),
    number(1, compression),
    ...(extensions.length > 0 ? [vector(2, ...extensions)] : []),
  ])
}

/** renegotiation_info: empty; heartbeat: peer_allowed_to_send. */
const extensionBodies: Readonly<Record<number, Buffer>> = {
  15: Buffer.from([1]),
  65281: Buffer.from([0]),
}

/** Those of the script that the client offered; encrypt-then-MAC only beside a block cipher. */
function acknowledged({ hello, script, suite }: Choice): readonly number[] {
  return (script.acknowledges ?? []).filter((type) => {
    if (type === 65281 && hello.cipherSuites.includes(renegotiationScsv)) return true
    return hello.extensions.includes(type) && (type !== 22 || isCbcSuite(suite))
  })
}

/** ServerKeyExchange; null for static RSA and static DH. */
function writeKeyExchange({ hello, script, version, suite }: Choice): Uint8Array | null {
  const parts = cipherSuiteParts(suite)
  const signature =
    parts?.authentication === 'anonymous'
      ? []
      : [
          ...(version >= 0x0303 ? [number(2, schemeFor(suite, hello) ?? 0)] : []),
          vector(2, noise(64)),
        ]
  if (parts?.keyExchange === 'DHE') {
    const prime = Buffer.from(script.dhPrime ?? '', 'hex')
    return Buffer.concat([
      vector(2, prime),
      vector(2, Buffer.from([2])),
      vector(2, noise(prime.length)),
      ...signature,
    ])
  }
  if (parts?.keyExchange === 'ECDHE') {
    const group = chooseGroup(hello, script) ?? 0
    return Buffer.concat([number(1, 3), number(2, group), vector(1, noise(65)), ...signature])
  }
  // An RSA key of 512 bits for the export suites (RFC 2246 7.4.3).
  if (parts?.keyExchange === 'RSA' && parts.export) {
    return Buffer.concat([
      vector(2, noise(64)),
      vector(2, Buffer.from([1, 0, 1])),
      vector(2, noise(64)),
    ])
  }
  return null
}

/** null: the client names none that the key could sign with (RFC 5246 7.4.1.4.1). */
function schemeFor(suite: number, hello: ReceivedHello): number | null {
  const isRsa = cipherSuiteParts(suite)?.authentication === 'RSA'
  const own = isRsa ? [0x0804, 0x0401, 0x0201] : [0x0403, 0x0203]
  if (!hello.extensions.includes(13)) return own.at(-1) ?? null
  return own.find((scheme) => hello.signatureSchemes.includes(scheme)) ?? null
}

function noise(length: number): Buffer {
  return randomBytes(length)
}

function answerSsl2(hello: ReceivedHello, script: RawTlsScript): Uint8Array | Refusal {
  const kinds = script.ssl2CipherKinds
  if (kinds === undefined) return { alert: alerts.protocolVersion }
  const shared = kinds.filter((kind) => hello.cipherSuites.includes(kind))
  const [leaf = new Uint8Array(0)] = script.chains.rsa ?? []
  const body = Buffer.concat([
    Buffer.from([4, 0, 1]),
    number(2, 0x0002),
    number(2, leaf.length),
    number(2, shared.length * 3),
    number(2, 16),
    leaf,
    ...shared.map((kind) => number(3, kind)),
    randomBytes(16),
  ])
  return Buffer.concat([number(2, 0x8000 + body.length), body])
}
