import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/open-store.ts'
import { digestOf } from '../src/web/token-guard.ts'

/** `mxseal token …` as an operator uses it, each run a process of its own on one database file. */

const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

describe('mxseal token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-token-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'tokens.db')
  const database = `sqlite:${file}`

  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        [program, 'token', ...args],
        {
          cwd: folder,
          env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', MXSEAL_DATABASE: database, ...env },
        },
        (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
      )
    })

  const add = async (...args: string[]) => {
    const { status, stdout, stderr } = await run(['add', ...args])
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^mxseal_[\w-]{43}\n$/, 'the secret stands alone on standard output')
    return { secret: stdout.trim(), id: stderr.slice(0, 8), stderr }
  }

  const tokenOf = async (secret: string, now = new Date().toISOString()) => {
    const store = await openStore(database)
    try {
      return await store.tokenOf(digestOf(secret), now)
    } finally {
      await store.close()
    }
  }

  test('a new token is shown once and kept as a hash', async () => {
    const { secret, id, stderr } = await add('monitoring', '--scope', 'checks:read')
    assert.match(stderr, /valid {2}checks:read {2}monitoring\n.*shown this once/)
    assert.deepEqual((await tokenOf(secret))?.scopes, ['checks:read'])
    assert.equal(readFileSync(file).includes(secret.slice('mxseal_'.length)), false)
    const list = await run(['list', '--format', 'json'])
    assert.ok(!list.stdout.includes(secret) && !list.stdout.includes(digestOf(secret)))
    const tokens = JSON.parse(list.stdout) as { id: string; name: string }[]
    assert.ok(tokens.some((token) => token.id === id && token.name === 'monitoring'))
  })

  test('without --scope it may do all, and --expires ends it', async () => {
    const { secret } = await add('for a quarter', '--expires', '+90d')
    assert.deepEqual((await tokenOf(secret))?.scopes, ['checks:read', 'checks:write'])
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    assert.notEqual(await tokenOf(secret, later(89)), null)
    assert.equal(await tokenOf(secret, later(91)), null)
  })

  test('a revoked token is void at once, and listed as such', async () => {
    const { secret, id } = await add('leaked')
    assert.equal((await run(['revoke', id])).status, 0)
    assert.equal(await tokenOf(secret), null)
    assert.match(
      (await run(['list', '--lang', 'de'])).stdout,
      new RegExp(`^${id} {2}widerrufen 20`, 'm'),
    )
    const again = await run(['revoke', id])
    assert.equal(again.status, 2)
    assert.match(again.stderr, new RegExp(`no valid token with the id "${id}"`))
  })

  test('rotation says what becomes of the old secret, and that becomes of it', async () => {
    const { secret, id } = await add('rotated')
    const kept = await run(['rotate', id, '--keep-old', '+2d'])
    assert.match(
      kept.stderr,
      new RegExp(`token ${id} has a new secret; the old one is taken until 20`),
    )
    const second = kept.stdout.trim()
    for (const known of [secret, second]) assert.equal((await tokenOf(known))?.id, id)
    const dropped = await run(['rotate', id, '--lang', 'de'])
    assert.match(dropped.stderr, /das alte gilt ab sofort nicht mehr/)
    for (const old of [secret, second]) assert.equal(await tokenOf(old), null)
    assert.equal((await tokenOf(dropped.stdout.trim()))?.id, id)
  })

  test('the database may be named by flag, environment or file, as for serve', async () => {
    const config = join(folder, 'mxseal.toml')
    writeFileSync(config, `database = "sqlite:${join(folder, 'other.db')}"\n`)
    const none = { MXSEAL_DATABASE: '' }
    assert.match((await run(['list', '--config', config], none)).stdout, /^there are no tokens$/m)
    assert.match(
      (await run(['list', '--database', database, '--config', config], none)).stdout,
      /rotated/,
    )
  })

  test('wrong use gets one line that says what would be right', async () => {
    const wrong: [args: string[], says: RegExp][] = [
      [[], /no command given; see mxseal --help/],
      [['frobnicate'], /unknown command frobnicate/],
      [['add'], /missing argument name/],
      [['add', ' '], /1 to 100 characters/],
      [['add', 'a\nb'], /1 to 100 characters/],
      [['add', 'x', '--scope', 'all'], /--scope: "all" is not one of: checks:read, checks:write/],
      [['add', 'x', '--expires', '2020-01-01'], /--expires: "2020-01-01" is not a time to come/],
      [['add', 'x', '--expires', '+0d'], /not a time to come/],
      [['add', 'x', '--expires', 'soon'], /not a time such as/],
      [['rotate', 'nothing'], /no valid token with the id "nothing"/],
      [['list', '--format', 'xml'], /--format: "xml" is not one of: text, json/],
      [['list', '--database', 'mysql://x'], /is no database; give sqlite:FILE or postgres/],
    ]
    for (const [args, says] of wrong) {
      const { status, stdout, stderr } = await run(args)
      assert.equal(status, 2, args.join(' '))
      assert.equal(stdout, '')
      assert.match(stderr, says)
      assert.equal(stderr.trimEnd().split('\n').length, 1)
    }
  })
})
