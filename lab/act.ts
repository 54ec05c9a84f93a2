import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Act, Cue } from './smtp-script.ts'

/** What one connection can do beside writing: end politely, break off, and say when it is over. */
export interface Stage {
  readonly stream: Duplex
  /** Breaks the connection off with RST. */
  reset(): void
  /** Aborted when the connection is over. */
  readonly over: AbortSignal
}

/** Plays one cue; true: the dialogue goes on. Never rejects: a peer that went away ends the play. */
export async function play(stage: Stage, cue: Cue): Promise<boolean> {
  const act = readCue(cue)
  try {
    await pause(stage, act.delayMs ?? 0)
    await writeText(stage, act)
    if (act.endless !== undefined) await writeEndlessly(stage, act.endless, act.byteDelayMs)
  } catch {
    return false
  }
  if (act.ends === 'silence') await untilOver(stage)
  if (act.ends === 'close') stage.stream.end()
  if (act.ends === 'reset') stage.reset()
  return act.ends === undefined && !stage.over.aborted
}

export function readCue(cue: Cue): Act {
  return typeof cue === 'string' || isLines(cue) ? { say: cue } : cue
}

function isLines(cue: Cue): cue is readonly string[] {
  return Array.isArray(cue)
}

async function writeText(stage: Stage, act: Act): Promise<void> {
  const said = act.say ?? []
  const lines = (typeof said === 'string' ? [said] : said).map((line) => `${line}\r\n`)
  const raw = act.raw ?? ''
  if (act.byteDelayMs !== undefined) {
    await writeSlowly(stage, lines.join('') + raw, act.byteDelayMs)
    return
  }
  if (act.lineDelayMs === undefined) {
    write(stage, lines.join('') + raw)
    return
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0) await pause(stage, act.lineDelayMs)
    write(stage, line)
  }
  write(stage, raw)
}

async function writeSlowly(stage: Stage, text: string, ms: number): Promise<void> {
  for (let index = 0; index < text.length; index++) {
    if (index > 0) await pause(stage, ms)
    write(stage, text.charAt(index))
  }
}

/** More than any bound of the program: enough to tell a bounded reader from one that goes on for ever. */
const endlessBytes = 64 * 1024 * 1024
const chunkBytes = 16 * 1024

async function writeEndlessly(stage: Stage, text: string, byteDelayMs?: number): Promise<void> {
  if (byteDelayMs !== undefined) {
    while (!stage.over.aborted) {
      await pause(stage, byteDelayMs)
      await writeSlowly(stage, text, byteDelayMs)
    }
    return
  }
  const chunk = text.repeat(Math.ceil(chunkBytes / text.length))
  for (let written = 0; written < endlessBytes && !stage.over.aborted; written += chunk.length) {
    if (!write(stage, chunk)) await drained(stage)
    else await pause(stage, 0)
  }
  await untilOver(stage)
}

function write(stage: Stage, text: string): boolean {
  if (text === '' || stage.over.aborted || !stage.stream.writable) return true
  return stage.stream.write(text, 'latin1')
}

function drained(stage: Stage): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stage.stream.off('drain', done)
      stage.over.removeEventListener('abort', done)
      resolve()
    }
    stage.stream.on('drain', done)
    stage.over.addEventListener('abort', done)
  })
}

export function untilOver(stage: Stage): Promise<void> {
  if (stage.over.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    stage.over.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function pause(stage: Stage, ms: number): Promise<void> {
  if (ms === 0) return
  await sleep(ms, undefined, { signal: stage.over })
}
