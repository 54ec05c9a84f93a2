import type { ProbeGap } from '../../model/probe.ts'
import { helloExtensions, writeClientHello } from '../../protocol/tls/client-hello.ts'
import type { Extension } from '../../protocol/tls/handshake-messages.ts'
import { readAlert } from '../../protocol/tls/probe-messages.ts'
import { contentType, RecordReader, type TlsRecord } from '../../protocol/tls/records.ts'
import { AnswerReader, type ServerAnswer } from '../../protocol/tls/server-answer.ts'
import { suitesOfVersion } from '../../protocol/tls/suite-classes.ts'
import { tls12 } from '../../protocol/tls/versions.ts'
import { deadlineFrom, within } from '../../world/time-bounds.ts'
import { goodbye, readAnswer } from '../inventory/ask-server.ts'
import { gapOfError, type Door, type Opened } from './door.ts'

/** A hello up to TLS 1.2 for one probe; what stands here is what differs. */
export interface ProbeHello {
  /** Absent: all that TLS 1.2 and older know. */
  readonly suites?: readonly number[]
  readonly sessionId?: Uint8Array
  readonly extensions?: readonly Extension[]
}

/** A server that has answered a hello and waits for more. */
export interface RawTls {
  readonly number: number
  readonly answer: ServerAnswer
  /** As negotiated. */
  readonly version: number
  /** How long to wait for an answer that may never come, in milliseconds: by how fast the hello was answered. */
  readonly patienceMs: number
  send(...messages: readonly Uint8Array[]): void
  /** The next record; waits no longer than this, and not for ever more of them. */
  hear(ms: number): Promise<Heard>
  /** Says that we end here, and closes. */
  end(): void
}

export type Heard =
  | { readonly kind: 'alert'; readonly code: number }
  | { readonly kind: 'record'; readonly record: TlsRecord }
  | { readonly kind: 'closed' | 'reset' | 'silent' | 'unclear' }

/** A hello that was refused by a fatal alert. */
export interface RefusedHello {
  readonly number: number
  readonly alert: number
}

/** One connection up to the end of the server's first flight. */
export async function openRawTls(
  door: Door,
  hello: ProbeHello,
): Promise<RawTls | RefusedHello | ProbeGap> {
  const opened = await door.open()
  if (typeof opened === 'string') return opened
  try {
    const answered = await sayHello(door, opened, hello)
    if (typeof answered === 'string' || 'alert' in answered) opened.connection.close()
    return answered
  } catch (error) {
    opened.connection.close()
    return gapOfError(error)
  }
}

async function sayHello(
  door: Door,
  { connection, session, number }: Opened,
  hello: ProbeHello,
): Promise<RawTls | RefusedHello | ProbeGap> {
  const { context } = door
  const starttls = await session.say('STARTTLS')
  if (starttls.code !== 220) {
    await session.quit()
    return starttls.code < 500 ? 'rate-limited' : 'no-starttls'
  }
  session.dropPending()
  const { bytes, message } = writeProbeHello(hello, context.serverName)
  const reader = new AnswerReader({ message, keyShares: [] })
  const from = context.clock.elapsed()
  connection.write(bytes)
  await readAnswer(context, connection, reader)
  const { answer } = reader
  if (answer.kind === 'alert') return { number, alert: answer.alert?.code ?? 0 }
  if (answer.kind === 'nothing') return 'closed'
  const { version } = answer
  if (answer.kind !== 'hello' || answer.alert !== null || version === null || version > tls12)
    return 'unclear'
  const tookMs = context.clock.elapsed() - from
  const patienceMs = Math.min(longestPatienceMs, Math.max(leastPatienceMs, tookMs * 10))
  return {
    number,
    answer,
    version,
    patienceMs,
    send: (...messages) => connection.write(Buffer.concat(messages)),
    hear: createHearing(door, connection),
    end() {
      connection.write(goodbye)
      connection.close()
    },
  }
}

const leastPatienceMs = 500
const longestPatienceMs = 2000

/** What a server says behind its flight is an alert, or one record; more is noise. */
const maxBytes = 65_536

function createHearing(
  { context: { clock, outer, timeoutMs } }: Door,
  connection: Opened['connection'],
): RawTls['hear'] {
  const reader = new RecordReader()
  const waiting: TlsRecord[] = []
  let bytesRead = 0
  let isGarbage = false
  return async (ms) => {
    const whole = deadlineFrom(clock, 'silence', Math.min(ms, timeoutMs))
    try {
      for (;;) {
        const record = waiting.shift()
        if (record !== undefined) return heardOf(record)
        if (isGarbage || bytesRead > maxBytes) return { kind: 'unclear' }
        const bytes = await within(clock, [whole, ...outer], (signal) => connection.read(signal))
        if (bytes === null) return { kind: 'closed' }
        bytesRead += bytes.length
        const read = reader.push(bytes)
        waiting.push(...read.records)
        isGarbage ||= read.problem !== null
      }
    } catch (error) {
      const gap = gapOfError(error)
      return { kind: gap === 'closed' || gap === 'reset' || gap === 'silent' ? gap : 'unclear' }
    }
  }
}

function heardOf(record: TlsRecord): Heard {
  const code = record.type === contentType.alert ? readAlert(record.fragment) : null
  return code === null ? { kind: 'record', record } : { kind: 'alert', code }
}

function writeProbeHello(hello: ProbeHello, serverName: string | null) {
  return writeClientHello({
    versions: [tls12],
    cipherSuites: hello.suites ?? suitesOfVersion(tls12),
    ...(hello.sessionId === undefined ? {} : { sessionId: hello.sessionId }),
    extensions: [
      ...(serverName === null ? [] : [helloExtensions.serverName(serverName)]),
      helloExtensions.renegotiationInfo(),
      helloExtensions.supportedGroups(groups),
      helloExtensions.pointFormats(),
      helloExtensions.signatureAlgorithms(schemes),
      ...(hello.extensions ?? []),
    ],
  })
}

/** x25519, secp256r1, secp384r1, secp521r1: every server with elliptic curves has one of them. */
const groups = [0x001d, 0x0017, 0x0018, 0x0019]

/** ECDSA, RSA-PSS and RSA with SHA-2, then with SHA-1, DSA last. */
const schemes = [
  0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201, 0x0402,
  0x0202,
]

/** protocol_version, handshake_failure, insufficient_security: nothing as old as what was offered. */
export function refusesOldVersions({ alert }: RefusedHello): boolean {
  return alert === 70 || alert === 40 || alert === 71
}
