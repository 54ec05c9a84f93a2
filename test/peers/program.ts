import { spawn } from 'node:child_process'

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Default 60. */
  readonly seconds?: number
}

/** The variables that programs get; nothing of the machine's own settings for trust or language. */
const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  HOME: '/nonexistent',
  OPENSSL_CONF: '/dev/null',
}

/** Runs a program to its end; throws when it takes longer than allowed or cannot be started. */
export function runProgram(
  command: readonly [string, ...string[]],
  options: RunOptions = {},
): Promise<Run> {
  const [program, ...args] = command
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...environment, ...options.env } })
    const seconds = options.seconds ?? 60
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`more than ${seconds} s: ${command.join(' ')}\n${stdout}\n${stderr}`))
    }, seconds * 1000)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdin.on('error', () => null)
    child.stdin.end(options.input ?? '')
    child.once('error', (error) => {
      clearTimeout(late)
      reject(error)
    })
    child.once('close', (status) => {
      clearTimeout(late)
      resolve({ status, stdout, stderr, ms: performance.now() - began })
    })
  })
}

/** Runs a program that must succeed, and returns what it printed. */
export async function mustRun(
  command: readonly [string, ...string[]],
  options: RunOptions = {},
): Promise<string> {
  const run = await runProgram(command, options)
  if (run.status === 0) return run.stdout
  throw new Error(`${command.join(' ')}: status ${run.status}\n${run.stdout}${run.stderr}`)
}
