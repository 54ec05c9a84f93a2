import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from './daemon.ts'
import { furnish } from './enclosure.ts'
import { prepareOracles } from './oracles.ts'
import { peers } from './peer.ts'
import { startWorld, worldVariable } from './world.ts'

/** Runs in the enclosure: starts all servers, runs the test files (or those named), stops the servers. */
const folder = await furnish(peers.flatMap(({ addresses }) => addresses))
const world = await startWorld(join(folder, 'world'), peers)
prepareOracles(world)
process.exitCode = await runTests(process.argv.slice(2))
await world.stop()
const left = await whatIsLeft()
if (left.length > 0) {
  process.stderr.write(`still running after the servers were stopped:\n${left.join('\n')}\n`)
  process.exitCode = 1
}

function runTests(named: readonly string[]): Promise<number> {
  const here = import.meta.dirname
  const files = readdirSync(here).filter((file) => file.endsWith('.peer.ts'))
  const chosen = named.length > 0 ? named : files.map((file) => join(here, file))
  const { stop: _, ...described } = world
  return new Promise((resolve) => {
    // One file after the other: they count connections to the same servers.
    const flags = [
      '--test',
      '--test-concurrency=1',
      '--test-timeout=120000',
      '--test-reporter=spec',
    ]
    const child = spawn(process.execPath, [...flags, ...chosen], {
      stdio: 'inherit',
      env: { ...process.env, [worldVariable]: JSON.stringify(described) },
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Processes of this PID namespace but ourselves, after some time to end. */
async function whatIsLeft(): Promise<readonly string[]> {
  let left: readonly string[] = []
  await eventually(() => {
    left = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && name !== '1' && alive(name))
    return left.length === 0
  }, 5)
  return left.map((id) => `${id} ${commandLine(id)}`)
}

/** Orphans that ended stay as zombies of ours, who does not wait for them. */
function alive(id: string): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '(gone)'
  }
}
