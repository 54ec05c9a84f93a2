import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scenarios } from '../lab/scenarios/index.ts'
import { startLab, type Lab } from '../lab/start-lab.ts'
import { readTags } from '../src/present/fixture-markup.ts'

/** The formats of a report as a user gets them: what stands on standard output, and how the program ends. */

const chosen = scenarios.filter(({ id }) =>
  ['wildcard', 'guide-2-old-tls', 'null-mx', 'hostile-texts'].includes(id),
)

void describe('check writes every format', { concurrency: 4 }, () => {
  let lab: Lab
  before(async () => {
    lab = await startLab(chosen)
  })
  after(() => lab.stop())
  const target = (id: string) => chosen.find((scenario) => scenario.id === id)?.target ?? ''
  const check = (ids: readonly string[], ...args: readonly string[]) =>
    mxseal(['check', ...ids.map(target), ...lab.flags, ...args])

  void test('nagios ends with its own status, of several targets the worst', async () => {
    const [good, none, both] = await Promise.all([
      check(['wildcard'], '--format', 'nagios'),
      check(['null-mx'], '--format', 'nagios'),
      check(['wildcard', 'guide-2-old-tls'], '--format', 'nagios'),
    ])
    assert.match(good.stdout, /^MXSEAL OK - .*\|confidence=\d+;/)
    assert.equal(good.status, 0)
    assert.match(none.stdout, /^MXSEAL UNKNOWN - /)
    assert.equal(none.status, 3)
    assert.match(both.stdout, /^MXSEAL CRITICAL - /)
    assert.equal(both.status, 2)
  })

  void test('csv of several targets has its header once', async () => {
    const { stdout, status } = await check(['wildcard', 'null-mx'], '--format', 'csv')
    const lines = stdout.split('\r\n')
    assert.equal(lines.length, 4)
    assert.match(lines[0] ?? '', /^domain,verdict,/)
    assert.match(lines[1] ?? '', /^wildcard\.example,encrypted,/)
    assert.match(lines[2] ?? '', /^null-mx\.example,no-mail,/)
    assert.equal(status, 3)
  })

  void test('html, junit and sarif of several targets are one document', async () => {
    const [html, junit, sarif] = await Promise.all(
      ['html', 'junit', 'sarif'].map((format) =>
        check(['wildcard', 'hostile-texts'], '--format', format),
      ),
    )
    const page = (html?.stdout ?? '').replace(/<style>[\s\S]*<\/style>/, '')
    const tags = readTags(page, ['doctype', 'meta', 'br'])
    assert.equal(tags.filter(({ name, kind }) => name === 'article' && kind === 'open').length, 2)
    assert.ok(!tags.some(({ name }) => ['script', 'img', 'b', 'i'].includes(name)))
    const suites = readTags(junit?.stdout ?? '').filter(
      ({ name, kind }) => name === 'testsuite' && kind === 'open',
    )
    assert.equal(suites.length, 2)
    assert.equal(JSON.parse(sarif?.stdout ?? '').runs.length, 2)
  })

  void test('a file holds what standard output would have held', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
    const file = join(folder, 'report')
    const ids = ['wildcard', 'null-mx']
    const written = await check(ids, '--format', 'markdown', '--output', file, '--lang', 'de')
    assert.equal(written.stdout, '')
    assert.match(readFileSync(file, 'utf8'), /^## `wildcard[\s\S]*\n\n## `null-mx/)
    rmSync(folder, { recursive: true })
  })
})

interface Ended {
  readonly status: number
  readonly stdout: string
}

function mxseal(args: readonly string[]): Promise<Ended> {
  const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' } },
      (error, stdout) => resolve({ status: Number(error?.code ?? 0), stdout }),
    )
  })
}
