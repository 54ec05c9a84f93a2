import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A server that runs until it is stopped. */
export interface Daemon {
  readonly name: string
  readonly stop: () => Promise<void>
}

export interface DaemonStart {
  readonly name: string
  /** Program and arguments; it must stay in the foreground. */
  readonly command: readonly [string, ...string[]]
  /** Gets what the program prints. */
  readonly logFile: string
  /** True as soon as it serves. */
  readonly ready: () => Promise<boolean>
}

const startSeconds = 20
const stopSeconds = 10

/** Starts a server and waits until it serves; throws with the end of its log if it does not in time. */
export async function startDaemon(start: DaemonStart): Promise<Daemon> {
  const log = openSync(start.logFile, 'a')
  const [program, ...args] = start.command
  const child = spawn(program, args, { stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  let ended: string | null = null
  const gone = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended = how
      resolve()
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(`ended with ${signal ?? code}`))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    if (await Promise.race([gone, wait(stopSeconds * 1000, 'late', { ref: false })])) {
      child.kill('SIGKILL')
      await gone
      throw new Error(`${start.name} did not stop within ${stopSeconds} s`)
    }
  }
  if (await eventually(async () => ended !== null || (await start.ready()), startSeconds)) {
    if (ended === null) return { name: start.name, stop }
  } else {
    await stop().catch(() => null)
  }
  const tail = readFileSync(start.logFile, 'utf8').split('\n').slice(-25).join('\n')
  throw new Error(`${start.name} does not serve (${ended ?? 'too slow'}); its log ends:\n${tail}`)
}

/** Asks again and again until the answer is yes (true), or the time is over (false). */
export async function eventually(
  question: () => boolean | Promise<boolean>,
  seconds: number,
): Promise<boolean> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    if (await question()) return true
    await wait(20)
  }
  return false
}

/** Whether an SMTP server greets with 220 there. Leaves with QUIT. */
export function greets(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 25, timeout: 5000 })
    let greeted = false
    socket.once('error', () => resolve(false))
    socket.once('timeout', () => socket.destroy())
    socket.once('close', () => resolve(greeted))
    socket.once('data', (bytes) => {
      greeted = bytes.toString('latin1').startsWith('220')
      socket.end('QUIT\r\n')
    })
  })
}
