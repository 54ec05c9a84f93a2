import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Lab, startLab } from '../lab/start-lab.ts'
import * as mxseal from '../test/peers/mxseal.ts'
import { mustRun } from '../test/peers/program.ts'
import {
  askCheck,
  postCheck,
  type ServeProcess,
  startServe,
  type ToldCheck,
  until,
  waitingServers,
} from '../test/web/serve-process.ts'
import { ratio } from './measure.ts'

/**
 * `mxseal serve` as a process of its own, before the lab: many readers of one running check's events, and a
 * full queue, beside `mxseal check` of the same targets.
 */
export async function load(): Promise<string> {
  const quick = waitingServers(targetCount, 0)
  const slow = waitingServers(readerCounts.length, waitMs, 'slow')
  const lab = await startLab([...quick, ...slow])
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-load-'))
  const server = await startServe({ flags: flagsFor(lab, folder) })
  try {
    await warm(server, quick[0]?.target ?? '')
    const targets = quick.slice(1).map(({ target }) => target)
    return [
      await readers(
        server,
        slow.map(({ target }) => target),
      ),
      await queue(server, targets, lab),
    ].join('\n')
  } finally {
    server.child.kill('SIGTERM')
    await server.ended
    await lab.stop()
    rmSync(folder, { recursive: true })
  }
}

const targetCount = 61
const readerCounts = [1, 250, 1000] as const
/** Long enough for all readers to come before the events do. */
const waitMs = 5_000

function flagsFor(lab: Lab, folder: string): readonly string[] {
  const limits = [
    '--checks-per-minute=1000000',
    '--requests-per-minute=1000000',
    '--streams-per-client=2000',
  ]
  return [...lab.flags, ...limits, '--log-level=error', `--database=sqlite:${join(folder, 'db')}`]
}

async function warm({ url }: ServeProcess, target: string): Promise<void> {
  const id = await postCheck(url, target)
  await until(async () => (await askCheck(url, id)).state === 'done')
}

interface Told {
  readonly events: number
  readonly bytes: number
  /** When the report had come. */
  readonly endedAt: number
}

async function readers(server: ServeProcess, targets: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (const [at, count] of readerCounts.entries()) {
    const id = await postCheck(server.url, targets[at] ?? '')
    const before = memoryOf(server)
    const reading = Array.from({ length: count }, () =>
      read(`${server.url}/api/v1/checks/${id}/events`),
    )
    const opened = await Promise.all(reading.map(({ opened }) => opened))
    const held = memoryOf(server) - before
    const told = await Promise.all(reading.map(({ told }) => told))
    assert.equal(opened.length, count)
    const ends = told.map(({ endedAt }) => endedAt)
    const spread = Math.max(...ends) - Math.min(...ends)
    const events = told.reduce((sum, one) => sum + one.events, 0)
    const kilobytes = told.reduce((sum, one) => sum + one.bytes, 0) / 1024
    lines.push(
      `  ${count} readers: ${events} events, ${kilobytes.toFixed(0)} KiB; ` +
        `the last has the report ${spread.toFixed(0)} ms after the first` +
        (count === 1 ? '' : `; ${(held / count / 1024).toFixed(1)} KiB of memory a reader`),
    )
  }
  return ['Readers of one running check', ...lines, ''].join('\n')
}

/** Opens an event stream; resolves first when the server has answered, then when it has told all. */
function read(url: string): { readonly opened: Promise<void>; readonly told: Promise<Told> } {
  const opened = Promise.withResolvers<void>()
  const told = new Promise<Told>((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      opened.resolve()
      assert.equal(response.statusCode, 200)
      let [events, bytes, endedAt] = [0, 0, NaN]
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        const text = chunk.toString('latin1')
        events += text.match(/^event: /gm)?.length ?? 0
        if (text.includes('event: report')) endedAt = performance.now()
      })
      response.once('end', () => resolve({ events, bytes, endedAt }))
      response.once('error', reject)
    })
    request.once('error', reject)
  })
  return { opened: opened.promise, told }
}

/** Resident, in bytes. */
function memoryOf({ child }: ServeProcess): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** By the list, as whole reports would be work for the server, too. */
async function areDone({ url }: ServeProcess, ids: readonly string[]): Promise<boolean> {
  const answer = await fetch(new URL('/api/v1/checks?limit=100', url))
  const { checks } = (await answer.json()) as { checks: readonly ToldCheck[] }
  return ids.every((id) => checks.some((check) => check.id === id && check.state === 'done'))
}

async function queue(server: ServeProcess, targets: readonly string[], lab: Lab): Promise<string> {
  const began = performance.now()
  const ids = await Promise.all(targets.map((target) => postCheck(server.url, target)))
  const accepted = performance.now() - began
  await until(() => areDone(server, ids))
  const served = performance.now() - began
  const loopBegan = performance.now()
  const args = ['check', ...targets, ...lab.flags, '--format', 'jsonl', '--quiet']
  await mustRun([process.execPath, mxseal.launcher, ...args], { seconds: 300 })
  const looped = performance.now() - loopBegan
  const rate = (ms: number) => ((1000 * targets.length) / ms).toFixed(1)
  return [
    `A queue of ${targets.length} checks`,
    `  all accepted after ${accepted.toFixed(0)} ms (${(accepted / targets.length).toFixed(1)} ms each)`,
    `  mxseal serve       ${rate(served)} checks/s, eight at a time`,
    `  mxseal check       ${rate(looped)} checks/s, one after the other, with its start`,
    `  the queue takes    ${ratio(served, looped)} the time of the command`,
    '',
  ].join('\n')
}
