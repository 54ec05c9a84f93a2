import {
  fallbackScsv,
  helloExtensions,
  renegotiationScsv,
  writeClientHello,
} from '../../protocol/tls/client-hello.ts'
import type { Extension } from '../../protocol/tls/handshake-messages.ts'
import { createKeyShare } from '../../protocol/tls/key-share.ts'
import type { AnswerContext } from '../../protocol/tls/server-answer.ts'
import { writeSsl2ClientHello } from '../../protocol/tls/ssl2.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { ssl2, type Hello } from './ask.ts'

/** The bytes of a hello, and what is needed to read the answer. `serverName`: null for none. */
export function writeHello(
  hello: Hello,
  serverName: string | null,
): { readonly bytes: Uint8Array; readonly context: AnswerContext } {
  if (hello.versions[0] === ssl2) {
    const context = { message: new Uint8Array(0), keyShares: [] }
    return { bytes: writeSsl2ClientHello(), context }
  }
  const keyShares = hello.shares.flatMap((group) => createKeyShare(group) ?? [])
  const { bytes, message } = writeClientHello({
    versions: hello.versions,
    cipherSuites: [...hello.suites, ...signals(hello)],
    compression: offersCompression(hello) ? [deflate] : [],
    extensions: extensionsOf(hello, serverName),
    keyShares,
  })
  return { bytes, context: { message, keyShares } }
}

/** RFC 3749. */
const deflate = 1

/** TLS 1.3 forbids a hello with any other method than null (RFC 8446 4.1.2). */
export function offersCompression(hello: Hello): boolean {
  return hello.extensions !== 'small' && (hello.versions[0] ?? 0) <= tls12
}

function signals(hello: Hello): readonly number[] {
  const renegotiation = hello.extensions === 'none' ? [renegotiationScsv] : []
  return [...renegotiation, ...(hello.fallback ? [fallbackScsv] : [])]
}

function extensionsOf(hello: Hello, serverName: string | null): readonly Extension[] {
  if (hello.extensions === 'none') return []
  const highest = hello.versions[0] ?? 0
  const lowest = hello.versions.at(-1) ?? 0
  const isAll = hello.extensions === 'all'
  const old = lowest <= tls12
  return [
    ...(serverName === null ? [] : [helloExtensions.serverName(serverName)]),
    ...(old && isAll ? [helloExtensions.extendedMasterSecret()] : []),
    ...(old ? [helloExtensions.renegotiationInfo()] : []),
    ...(hello.groups.length > 0 ? [helloExtensions.supportedGroups(hello.groups)] : []),
    ...(old ? [helloExtensions.pointFormats()] : []),
    ...(old && isAll ? [helloExtensions.sessionTicket(), helloExtensions.encryptThenMac()] : []),
    ...(isAll ? [helloExtensions.heartbeat()] : []),
    ...(highest >= tls13 ? [helloExtensions.pskModes()] : []),
    ...(highest >= tls12 ? [helloExtensions.signatureAlgorithms(hello.schemes)] : []),
  ]
}
