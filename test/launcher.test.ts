import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** bin/mxseal.js: signals and exit statuses come through, and an interrupted run leaves nothing behind. */

const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

/** The machine's own Node.js, where it has another one than the pinned: it must start the pinned one. */
const runtimes = [
  process.execPath,
  ...['/usr/bin/node', '/usr/local/bin/node'].filter(
    (path) => spawnSync(path, ['--version']).status === 0,
  ),
]

/** Starts a check of a server that never greets, and ends it by a signal once it is connected. */
async function interrupt(
  runtime: string,
  signal: NodeJS.Signals,
): Promise<{ status: number | null; left: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const args = [
    program,
    'check',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--resolver',
    '127.0.0.1:1',
    '--helo',
    'probe.example',
    '--output',
    join(folder, 'report'),
  ]
  const child = spawn(runtime, args, { stdio: 'ignore' })
  const [socket] = await new Promise<[{ destroy(): void }]>((resolve) =>
    server.once('connection', (one) => resolve([one])),
  )
  child.kill(signal)
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  const left = readdirSync(folder)
  socket.destroy()
  server.close()
  rmSync(folder, { recursive: true })
  return { status, left }
}

for (const runtime of runtimes) {
  test(`${runtime}: exit statuses come through`, () => {
    assert.equal(spawnSync(runtime, [program, '--version']).status, 0)
    assert.equal(spawnSync(runtime, [program, 'nonsense']).status, 2)
  })

  test(`${runtime}: a run that is ended leaves no file`, async () => {
    const { status, left } = await interrupt(runtime, 'SIGTERM')
    assert.notEqual(status, 0)
    assert.deepEqual(left, [])
  })
}

test('Ctrl-C ends with 130 and leaves no file', async () => {
  const { status, left } = await interrupt(process.execPath, 'SIGINT')
  assert.equal(status, 130)
  assert.deepEqual(left, [])
})
