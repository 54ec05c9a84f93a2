import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { answerHello } from './raw-tls-answer.ts'
import { readHello, recordLength, type ReceivedHello } from './raw-tls-hello.ts'
import { listen } from './smtp-server.ts'

/**
 * A mail server whose TLS is written byte by byte: for what no library serves any more (SSL 2.0 and
 * 3.0, export, NULL, RC4, single DES, compression), and for how servers misbehave. It answers hellos up
 * to TLS 1.2 and gets no further: no handshake with it can be completed.
 */
export interface RawTlsScript {
  /** 0x0300 (SSLv3) to 0x0303 (TLS 1.2). */
  readonly versions: readonly number[]
  /** Code points in the server's order. */
  readonly suites: readonly number[]
  /** Others for some versions. */
  readonly suitesOf?: Readonly<Record<number, readonly number[]>>
  /** Default: the server's. */
  readonly order?: 'server' | 'client'
  /** DER, in the order sent; a suite without its chain is not taken. */
  readonly chains: { readonly rsa?: readonly Uint8Array[]; readonly ec?: readonly Uint8Array[] }
  /** Default: secp256r1. */
  readonly groups?: readonly number[]
  /** In hexadecimal, for the DHE suites. */
  readonly dhPrime?: string
  /** Extension types that the server knows. */
  readonly acknowledges?: readonly number[]
  /** DEFLATE. */
  readonly compression?: boolean
  readonly fallbackScsv?: boolean
  /** Cipher kinds of SSL 2.0; absent: it is not spoken. */
  readonly ssl2CipherKinds?: readonly number[]
  /** How a hello is refused. Default: by alert. */
  readonly refuses?: Refuses
  /** Hellos of another kind than it can bear are cut off in the same manner. */
  readonly intolerance?: {
    readonly helloBytes?: number
    /** Newer versions in the hello than this. */
    readonly version?: number
    readonly extensions?: readonly number[]
  }
  /** Bytes in place of any answer; the connection is closed behind them. */
  readonly raw?: Uint8Array
  /** What meets the connection of this number (from 1) in place of the usual. */
  readonly trouble?: (connection: number) => Trouble | null
}

export type Refuses = 'alert' | 'reset' | 'close' | 'silence'

/** `421` in place of the greeting; the rest once the hello came. `before`: without a greeting. */
export type Trouble = '421' | 'reset' | 'close' | 'silence' | 'garbage' | 'reset-before'

export interface RawTlsServer {
  readonly port: number
  readonly connections: () => number
  /** The hellos that came, in order. */
  readonly hellos: readonly ReceivedHello[]
  /** The bytes that clients sent behind their hello. */
  readonly afterwards: readonly Buffer[]
  stop(): Promise<void>
}

/** Listens on a free port of 127.0.0.1. */
export async function startRawTlsServer(script: RawTlsScript): Promise<RawTlsServer> {
  const sockets = new Set<Socket>()
  const hellos: ReceivedHello[] = []
  const afterwards: Buffer[] = []
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.setNoDelay(true)
    serve(socket, { script, hellos, afterwards, trouble: script.trouble?.(connections) ?? null })
  })
  const { port } = await listen(server, '127.0.0.1')
  return {
    port,
    connections: () => connections,
    hellos,
    afterwards,
    async stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

interface Setting {
  readonly script: RawTlsScript
  readonly hellos: ReceivedHello[]
  readonly afterwards: Buffer[]
  readonly trouble: Trouble | null
}

function serve(socket: Socket, setting: Setting): void {
  const { trouble, script } = setting
  if (trouble === 'reset-before') {
    socket.resetAndDestroy()
    return
  }
  if (trouble === '421') {
    socket.end('421 4.7.0 Too many connections from your address\r\n')
    return
  }
  socket.write('220 mx.raw.example ESMTP\r\n')
  let phase: 'smtp' | 'hello' | 'over' = 'smtp'
  let received: Buffer = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    if (phase === 'over') {
      setting.afterwards.push(bytes)
      // A client that would go on is told that it cannot: decrypt_error.
      if (setting.trouble === null && script.raw === undefined) refuse(socket, 'alert', 51)
    }
    if (phase === 'smtp' && answerLine(socket, bytes.toString('latin1'))) phase = 'hello'
    else if (phase === 'hello') {
      received = Buffer.concat([received, bytes])
      const length = recordLength(received)
      if (length === null || received.length < length) return
      phase = 'over'
      answerRecord(socket, received.subarray(0, length), setting)
    }
  })
}

/** true: STARTTLS was accepted. Clients here send one command at a time. */
function answerLine(socket: Socket, line: string): boolean {
  const verb = line.slice(0, 4).toUpperCase()
  if (verb === 'QUIT') socket.end('221 2.0.0 Bye\r\n')
  else if (verb === 'EHLO') socket.write('250-mx.raw.example\r\n250 STARTTLS\r\n')
  else socket.write(verb === 'STAR' ? '220 2.0.0 Ready to start TLS\r\n' : '250 2.0.0 Ok\r\n')
  return verb === 'STAR'
}

function answerRecord(socket: Socket, record: Buffer, setting: Setting): void {
  const { script, hellos, trouble } = setting
  const hello = readHello(record)
  if (hello !== null) hellos.push(hello)
  if (script.raw !== undefined) socket.end(script.raw)
  else if (trouble === 'garbage') socket.end('454 4.7.0 TLS not available\r\n')
  else if (trouble !== null && trouble !== '421' && trouble !== 'reset-before') {
    refuse(socket, trouble, 0)
  } else if (hello === null || isIntolerable(hello, script)) {
    refuse(socket, script.refuses === 'alert' ? 'reset' : (script.refuses ?? 'reset'), 0)
  } else {
    const answer = answerHello(hello, script)
    if (answer instanceof Uint8Array) socket.write(answer)
    else refuse(socket, script.refuses ?? 'alert', answer.alert)
  }
}

function isIntolerable(hello: ReceivedHello, { intolerance = {} }: RawTlsScript): boolean {
  const { helloBytes = Infinity, version = Infinity, extensions = [] } = intolerance
  return (
    hello.size > helloBytes ||
    hello.version > version ||
    extensions.some((type) => hello.extensions.includes(type))
  )
}

function refuse(socket: Socket, how: Refuses, alert: number): void {
  if (how === 'alert') socket.end(Buffer.from([21, 3, 1, 0, 2, 2, alert]))
  if (how === 'reset') socket.resetAndDestroy()
  if (how === 'close') socket.end()
}
