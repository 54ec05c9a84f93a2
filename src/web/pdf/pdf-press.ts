import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { Problem } from '../problem.ts'
import type { Typeset } from './typeset.ts'

/** Makes PDFs of Typst sources, a process for each, a few at a time. */
export interface PdfPress {
  /** Whether the compiler is there; it is an optional dependency. */
  isInstalled(): boolean
  /** Rejects with a `Problem`: `no-pdf` without compiler, `pdf-failed` where too many wait or it took too long. */
  print(source: string): Promise<Uint8Array>
}

export interface PressLimits {
  readonly atOnce: number
  readonly waiting: number
  readonly timeoutMs: number
}

/** A document of seven pages takes a quarter of a second, one of forty servers half a second. */
export const pressLimits: PressLimits = { atOnce: 2, waiting: 20, timeoutMs: 20_000 }

export function createPdfPress(limits: PressLimits = pressLimits): PdfPress {
  let isInstalled = canResolve()
  let running = 0
  const queue: (() => void)[] = []
  const turn = async () => {
    if (running < limits.atOnce) {
      running += 1
      return
    }
    if (queue.length >= limits.waiting) throw new Problem('pdf-failed', null, retrySeconds)
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  const leave = () => {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }
  return {
    isInstalled: () => isInstalled,
    async print(source) {
      if (!isInstalled) throw new Problem('no-pdf')
      await turn()
      try {
        const answer = await runTypeset(source, limits.timeoutMs)
        if (answer?.kind === 'pdf') return answer.pdf
        if (answer?.kind === 'missing') isInstalled = false
        throw answer === null
          ? new Problem('pdf-failed', null, retrySeconds)
          : answer.kind === 'missing'
            ? new Problem('no-pdf')
            : new Error(`typst: ${answer.error}`)
      } finally {
        leave()
      }
    },
  }
}

const retrySeconds = 10

function canResolve(): boolean {
  try {
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
    return true
  } catch {
    return false
  }
}

/** null: it ended without an answer, or had to be ended. It gets no environment, so no secrets of ours. */
function runTypeset(source: string, timeoutMs: number): Promise<Typeset | null> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, `typeset${extname(import.meta.filename)}`), {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const done = (answer: Typeset | null) => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.once('message', (answer) => done(answer as Typeset))
    child.once('error', () => done(null))
    child.once('exit', () => done(null))
    send(child, source)
  })
}

/** A child that is gone before it is spoken to is told of by its exit. */
function send(child: ChildProcess, source: string): void {
  child.send(source, () => undefined)
}
