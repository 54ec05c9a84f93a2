import { spawn, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { startTls, type StartedTls } from './start-tls.ts'
import type { TlsContexts } from './tls-contexts.ts'

/** Servers and certificates for the tests of this folder; loopback only, every port given by the kernel. */
export interface Running {
  readonly port: number
  readonly stop: () => void
}

const running = new Set<Running>()

/** Stops what a failed test left behind, so that the process can end. */
export function stopAll(): void {
  for (const { stop } of running) stop()
}

function track(one: Running): Running {
  running.add(one)
  return one
}

export type KeyKind = 'rsa' | 'ecdsa' | 'ed25519'

export interface Identity {
  readonly key: string
  readonly cert: string
}

/** Makes certificates with the `openssl` of this machine in a folder of its own. */
export class Mint {
  readonly folder = mkdtempSync(join(tmpdir(), 'mxseal-tls-'))
  #serial = 0

  /** A certificate for `subject`, signed by `issuer` or by itself. */
  issue(subject: string, kind: KeyKind, issuer: Identity | null = null): Identity {
    this.#serial += 1
    const stem = join(this.folder, String(this.#serial))
    const key = openssl(['genpkey', ...keyArguments[kind]])
    writeFileSync(`${stem}.key`, key)
    const request = ['req', '-new', '-key', `${stem}.key`, '-subj', `/CN=${subject}`]
    if (issuer === null) {
      return { key, cert: openssl([...request, '-x509', '-days', '30']) }
    }
    writeFileSync(`${stem}.csr`, openssl(request))
    writeFileSync(`${stem}.ca`, issuer.cert + issuer.key)
    const serial = ['-set_serial', String(this.#serial), '-days', '30']
    const authority = ['-CA', `${stem}.ca`, '-CAkey', `${stem}.ca`, '-extfile', `${stem}.ext`]
    writeFileSync(`${stem}.ext`, 'basicConstraints=CA:true\n')
    const cert = openssl(['x509', '-req', '-in', `${stem}.csr`, ...serial, ...authority])
    return { key, cert }
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, text)
    return path
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name))
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const keyArguments: Readonly<Record<KeyKind, readonly string[]>> = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ecdsa: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  ed25519: ['-algorithm', 'ED25519'],
}

export function openssl(args: readonly string[], input = ''): string {
  return execFileSync('openssl', args, {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

/** A node:tls server that greets with `hello` and echoes what it reads. */
export async function runTlsServer(
  options: TlsOptions,
  staple: Buffer | null = null,
): Promise<Running> {
  const sockets = new Set<Socket>()
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => {})
    socket.write('hello')
    socket.pipe(socket)
  })
  server.on('tlsClientError', () => {})
  if (staple !== null) {
    server.on('OCSPRequest', (_cert, _issuer, done: (error: null, body: Buffer) => void) =>
      done(null, staple),
    )
  }
  server.on('connection', (socket: Socket) => sockets.add(socket))
  return listen(server, sockets)
}

/** A plain TCP server that does what the test says. */
export async function runTcpServer(serve: (socket: Socket) => void): Promise<Running> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    serve(socket)
  })
  return listen(server, sockets)
}

/** Stands between client and `port` and cuts the server's bytes as `split` says. */
export function runSplitter(
  port: number,
  split: (bytes: Buffer) => readonly Buffer[],
): Promise<Running> {
  return runTcpServer((client) => {
    const server = connect({ port, host: '127.0.0.1' })
    client.setNoDelay(true)
    client.pipe(server)
    server.on('error', () => client.destroy())
    client.on('close', () => server.destroy())
    server.on('data', (bytes: Buffer) => {
      for (const piece of split(bytes)) client.write(piece)
    })
  })
}

async function listen(
  server: ReturnType<typeof createServer>,
  sockets: ReadonlySet<Socket>,
): Promise<Running> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const stop = (): void => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return track({ port: address.port, stop })
}

/** `openssl s_server` of this machine. */
export async function runOpensslServer(args: readonly string[]): Promise<Running> {
  const child = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let text = ''
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1')
      const found = /ACCEPT .*:(\d+)/.exec(text)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
    child.stderr.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1')
    })
    child.on('exit', () => reject(new Error(`openssl s_server ended: ${text}`)))
  })
  return track({ port, stop: () => child.kill() })
}

/** Connects to `port` and starts TLS. */
export async function shake(
  port: number,
  contexts: TlsContexts,
  options: {
    readonly hello?: 'full' | 'small'
    readonly serverName?: string | null
    readonly signal?: AbortSignal
    readonly onSocket?: (socket: Socket) => void
  } = {},
): Promise<StartedTls> {
  const socket = connect({ port, host: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  socket.removeAllListeners('error')
  options.onSocket?.(socket)
  const { hello = 'full', serverName = 'mx.example.com' } = options
  const signal = options.signal ?? new AbortController().signal
  return startTls(socket, { hello, serverName, contexts }, signal)
}

/** The bytes between the lines of a PEM certificate. */
export function derOf(pem: string): Buffer {
  const base64 = /-----BEGIN CERTIFICATE-----([^-]+)-----/.exec(pem)?.[1] ?? ''
  return Buffer.from(base64, 'base64')
}
