import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { oneServer, type Scenario } from '../../lab/scenario.ts'
import { soundTls } from '../../lab/tls-scripts.ts'

const program = fileURLToPath(new URL('../../bin/mxseal.js', import.meta.url))

/** `mxseal serve` as operators start it: a process of its own. */
export interface ServeProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Resolves when it is gone: exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** All that it wrote to standard error. */
  said(): string
}

export interface ServeOptions {
  readonly flags: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A program with arguments that starts Node in its turn; absent: none. */
  readonly wrapper?: readonly [string, ...string[]]
  /** Default: this checkout's. */
  readonly program?: string
  readonly cwd?: string
}

/** Starts it and waits until it listens; rejects with what it said where it ends before. */
export async function startServe(options: ServeOptions): Promise<ServeProcess> {
  const running = spawnServe(options)
  const url = await Promise.race([listening(running.child), running.ended.then(() => null)])
  if (url === null) throw new Error(`serve ended: ${await running.ended}: ${running.said()}`)
  return { ...running, url }
}

/** Starts it where it is expected to end by itself. */
export function spawnServe(options: ServeOptions): Omit<ServeProcess, 'url'> {
  const args = [options.program ?? program, 'serve', '--listen', '127.0.0.1:0', ...options.flags]
  const [file, ...rest] = [...(options.wrapper ?? []), process.execPath, ...args]
  const child = spawn(file ?? '', rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: options.cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LC_ALL: 'C', ...options.env },
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  )
  return { child, ended, said: () => said }
}

function listening({ stdout }: ChildProcess): Promise<string> {
  let text = ''
  return new Promise((resolve) => {
    stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const [url] = /http:\/\/\S+?(?=;)/.exec(text) ?? []
      if (url !== undefined) resolve(url)
    })
  })
}

/** `count` sound servers that each keep everybody waiting, so that a check of one takes some time. */
export function waitingServers(
  count: number,
  delayMs: number,
  name = 'waiting',
): readonly Scenario[] {
  const network = name === 'waiting' ? 250 : 251

  return Array.from({ length: count }, (_, at) => ({
    ...oneServer(`${name}-${at}`, `127.77.${network}.${at + 1}`, {
      greeting: { say: `220 mx.${name}-${at}.example ESMTP`, delayMs },
      tls: soundTls,
    }),
    about: 'A server that takes its time.',
    rules: [],
    mutation: '',
    expect: { verdict: 'encrypted', exitCode: 0, judged: 1, finds: [], clears: [] },
  }))
}

export interface ToldCheck {
  readonly id: string
  readonly state: string
  readonly verdict: string | null
}

/** Begins a check and gives its id; rejects where it is not accepted. */
export async function postCheck(url: string, target: string): Promise<string> {
  const answer = await fetch(new URL('/api/v1/checks', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ target }),
  })
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

export async function askCheck(url: string, id: string): Promise<ToldCheck> {
  const answer = await fetch(new URL(`/api/v1/checks/${id}`, url))
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as ToldCheck
}

export function askChecks(url: string, ids: readonly string[]): Promise<readonly ToldCheck[]> {
  return Promise.all(ids.map((id) => askCheck(url, id)))
}

/** Asks until the answer is there; rejects when that takes longer than `seconds`. */
export async function until<T>(
  ask: () => Promise<T | null | false>,
  seconds = 60,
): Promise<Exclude<T, false>> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false) return answer as Exclude<T, false>
    if (performance.now() > end) throw new Error(`not within ${seconds} s`)
    await sleep(50)
  }
}
