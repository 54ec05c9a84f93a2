import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { standards } from '../src/judge/standards/standards.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

const launcher = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

async function mxseal(...args: readonly string[]) {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const status = new Promise((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()])
  return { status: await status, stdout: stdout.join(''), stderr: stderr.join('') }
}

void describe('--standard', { concurrency: true }, () => {
  let folder: string
  let kept: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
    kept = join(folder, 'seen.json')
    const evidence = evidenceOf([hostOf(10, [[tlsVisit('healthy')]])])
    writeFileSync(kept, JSON.stringify(evidence))
  })
  after(() => rmSync(folder, { recursive: true }))

  const judged = async (...args: readonly string[]) => {
    const { status, stdout } = await mxseal('judge', kept, '--format', 'json', ...args)
    const { standards: compared, ...rest } = JSON.parse(stdout)
    const named = compared.map(
      (one: { id: string; version: string }) => `${one.id}@${one.version}`,
    ) as string[]
    return { status, named, rest }
  }

  void test('compares stored evidence, by rules of the date judged for or of another', async () => {
    const plain = await judged()
    assert.deepEqual(plain.named, [])
    const newest = await judged('--standard', 'bsi-tr-02102-2', '--standard', 'ncsc-nl-2025')
    assert.deepEqual(newest.named, ['bsi-tr-02102-2@2026-01', 'ncsc-nl-2025@2025-05'])
    const older = await judged('--standard', 'bsi-tr-02102-2@2025-01')
    assert.deepEqual(older.named, ['bsi-tr-02102-2@2025-01'])
    const then = await judged('--standard', 'bsi-tr-02102-2', '--at', '2025-06-01')
    assert.deepEqual(then.named, ['bsi-tr-02102-2@2025-01'])
    // Neither verdict nor confidence nor exit status know of it.
    assert.deepEqual(newest.rest, plain.rest)
    assert.deepEqual([newest.status, older.status], [plain.status, plain.status])
  })

  void test('an id or a version that is not known is wrong usage, and the known ones are named', async () => {
    for (const lang of ['en', 'de']) {
      const unknown = await mxseal('judge', kept, '--standard', 'iso-9000', '--lang', lang)
      assert.deepEqual([unknown.status, unknown.stdout], [2, ''])
      for (const { id } of standards) assert.ok(unknown.stderr.includes(id), id)
      const old = await mxseal(
        'check',
        'x.example',
        '--standard',
        'nist-800-52r2@r1',
        '--lang',
        lang,
      )
      assert.equal(old.status, 2)
      assert.match(old.stderr, /nist-800-52r2@r2/)
    }
  })

  void test('mxseal profiles lists every rule set with version, date, basis and where it was read', async () => {
    const [english, german, json] = await Promise.all([
      mxseal('profiles', '--lang', 'en'),
      mxseal('profiles', '--lang', 'de'),
      mxseal('profiles', '--format', 'json', '--lang', 'de'),
    ])
    for (const { id, version, source } of standards) {
      for (const { stdout } of [english, german]) assert.ok(stdout.includes(`${id}@${version}`), id)
      if (source === 'second-hand') {
        assert.match(english.stdout, new RegExp(`${id}@[^@]*Rules second-hand`, 's'))
        assert.match(german.stdout, new RegExp(`${id}@[^@]*aus zweiter Hand`, 's'))
      }
    }
    assert.match(english.stdout, /version 2026-01 of 27 January 2026/)
    assert.match(german.stdout, /Version 2026-01 vom 27\. Januar 2026/)
    const listed = JSON.parse(json.stdout).standards as { id: string; requirements: unknown[] }[]
    assert.equal(listed.length, standards.length)
    assert.ok(JSON.stringify(listed).includes('Cipher-Suiten von TLS 1.3'))
  })
})
