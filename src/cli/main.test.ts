import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/mxseal.js', import.meta.url))

function mxseal(...args: readonly string[]) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], { timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

test('for Nagios wrong usage is UNKNOWN: status 3 and a line that says so', async () => {
  const wrong = [
    ['check', 'exa|mple', '--format', 'nagios', '--lang', 'en'],
    ['check', 'example.org', '--format=nagios', '--colour', '--lang', 'en'],
    ['check', '--lang', 'en', '--format', 'text', '--format', 'nagios'],
  ]
  const ended = await Promise.all(wrong.map((args) => mxseal(...args)))
  for (const { status, stdout, stderr } of ended) {
    assert.equal(status, 3)
    assert.match(stdout, /^MXSEAL UNKNOWN - [^|\n]+\n$/)
    assert.match(stderr, /^mxseal: [^\n]+\n$/)
  }
  const other = await mxseal('check', 'exa|mple', '--format', 'nagios', '--format', 'text')
  assert.deepEqual([other.status, other.stdout], [2, ''])
})

test('several targets in the lab are one document', async () => {
  const targets = ['guide-1-no-tls.example', 'guide-3-private-ca.example']
  const run = (format: string) => mxseal('lab', '--run', ...targets, '--format', format)
  const [page, plugin] = await Promise.all([run('html'), run('nagios')])
  assert.equal(page.status, 1, page.stderr)
  assert.equal([...page.stdout.matchAll(/<html /g)].length, 1)
  assert.equal([...page.stdout.matchAll(/<article /g)].length, 2)
  assert.equal(plugin.status, 2, plugin.stderr)
  assert.equal([...plugin.stdout.matchAll(/^MXSEAL /gm)].length, 1)
})
