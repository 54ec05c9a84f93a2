import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** What stands on a real terminal: `script` of util-linux gives the program one. */

const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

function onTerminal(args: string, env: Record<string, string> = {}): Promise<string> {
  const command = `'${process.execPath}' '${program}' ${args}`
  const options = { env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', TERM: 'xterm', ...env } }
  return new Promise((resolve) => {
    execFile('script', ['-qec', command, '/dev/null'], options, (_, stdout) => resolve(stdout))
  })
}

const colour = /\x1b\[[0-9;]*m/

test('a terminal sees live progress, and colours unless they are not wanted', async () => {
  const [plain, noColor, flag, quiet] = await Promise.all([
    onTerminal('lab --run healthy.example'),
    onTerminal('lab --run healthy.example', { NO_COLOR: '1' }),
    onTerminal('lab --run healthy.example --no-color'),
    onTerminal('lab --run healthy.example --quiet'),
  ])
  assert.match(plain, /healthy\.example: \d of 4 servers, \d/)
  assert.match(plain, colour)
  assert.doesNotMatch(noColor, colour)
  assert.doesNotMatch(flag, colour)
  assert.match(flag, /of 4 servers/)
  assert.doesNotMatch(quiet, /of 4 servers/)
})
