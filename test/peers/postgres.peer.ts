import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { startLab } from '../../lab/start-lab.ts'
import { openStore } from '../../src/store/open-store.ts'
import { StoreTooNewError } from '../../src/store/store-errors.ts'
import { describeStore } from '../../src/store/test-conformance.ts'
import {
  askCheck,
  askChecks,
  postCheck,
  type ServeProcess,
  startServe,
  until,
  waitingServers,
} from '../web/serve-process.ts'
import { startPostgres } from './postgres.ts'

/** The store on a real PostgreSQL, and several `mxseal serve` before one database. */

const folder = mkdtempSync(join(tmpdir(), 'mxseal-postgres-'))
chmodSync(folder, 0o755)
const postgres = await startPostgres(join(folder, 'postgres'))
const servers = waitingServers(12, 500)
const targets = servers.map(({ target }) => target)
const lab = await startLab(servers)
const started: ServeProcess[] = []

after(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL')
    await ended
  }
  await lab.stop()
  await postgres.stop().catch(() => null)
  rmSync(folder, { recursive: true, force: true })
})

async function serveFrom(database: string): Promise<ServeProcess> {
  const limits = ['--checks-per-minute=100000', '--requests-per-minute=100000', '--concurrency=3']
  const server = await startServe({ flags: [...lab.flags, `--database=${database}`, ...limits] })
  started.push(server)
  return server
}

/** Ids of the checks that a server has ended, in its own log. */
function endedBy(server: ServeProcess): readonly string[] {
  return [...server.said().matchAll(/"check":"(\w+)"[^\n]*"msg":"check-done"/g)].map(
    ([, id = '']) => id,
  )
}

describeStore('PostgreSQL', async () => openStore(await postgres.newDatabase()))

void test('several that start at once on an empty database make its tables once', async () => {
  const [alone, together] = [await postgres.newDatabase(), await postgres.newDatabase()]
  await (await openStore(alone)).close()
  const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(together)))
  const steps = await stepsOf(together)
  assert.ok(steps.length > 0)
  assert.deepEqual(steps, await stepsOf(alone))
  await query(
    together,
    `insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`,
  )
  await assert.rejects(openStore(together), StoreTooNewError)
  await Promise.all(stores.map((store) => store.close()))
})

async function stepsOf(database: string): Promise<readonly unknown[]> {
  return query(database, 'select name from kysely_migration order by name')
}

async function query(database: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

void test('two servers share one queue: each check is run once, and followed live at the other', async () => {
  const database = await postgres.newDatabase()
  const [first, second] = await Promise.all([serveFrom(database), serveFrom(database)])
  const ids = await Promise.all(targets.map((target) => postCheck(first.url, target)))
  const told = await Promise.all(
    ids.map(async (id) => (await fetch(new URL(`/api/v1/checks/${id}/events`, second.url))).text()),
  )
  for (const events of told) {
    assert.match(events, /^id: [0-9a-z]+-1\nevent: hosts\n/)
    assert.match(events, /event: stage\n/)
    assert.match(events, /event: report\ndata: {"state":"done"/)
  }
  const [byFirst, bySecond] = [endedBy(first), endedBy(second)]
  assert.deepEqual([...byFirst, ...bySecond].toSorted(), ids.toSorted())
  assert.ok(byFirst.length > 0 && bySecond.length > 0, 'both took part')
})

void test('what a killed server left running goes on elsewhere once its lease is over', async () => {
  const database = await postgres.newDatabase()
  const killed = await serveFrom(database)
  const ids = await Promise.all(targets.map((target) => postCheck(killed.url, target)))
  await until(async () => (await askChecks(killed.url, ids)).some(({ state }) => state === 'done'))
  killed.child.kill('SIGKILL')
  await killed.ended
  const client = new pg.Client(database)
  await client.connect()
  const left = await client.query(`select id from checks where state = 'running'`)
  assert.ok(left.rows.length > 0)
  const other = await serveFrom(database)
  const done = async (some: readonly string[]) =>
    (await askChecks(other.url, some)).every(({ verdict }) => verdict === 'encrypted')
  const leftIds = left.rows.map(({ id }) => String(id))
  await until(() => done(ids.filter((id) => !leftIds.includes(id))))
  const before = await askChecks(other.url, leftIds)
  assert.ok(
    before.every(({ state }) => state === 'running'),
    'the lease still holds',
  )
  // A minute later.
  await client.query(`update checks set lease_until = created_at where state = 'running'`)
  await client.end()
  await until(() => done(leftIds))
})

void test('a database that goes away is an answer of 503, and nothing is lost when it comes back', async () => {
  const server = await serveFrom(await postgres.newDatabase())
  const ids = await Promise.all(targets.map((target) => postCheck(server.url, target)))
  await until(async () => (await askChecks(server.url, ids)).some(({ state }) => state === 'done'))
  await postgres.stop()
  const health = await fetch(new URL('/healthz', server.url))
  assert.equal(health.status, 503)
  await assert.rejects(postCheck(server.url, 'elsewhere.example'), /^Error: 503 .*"unavailable"/)
  await assert.rejects(askCheck(server.url, ids[0] ?? ''), /^Error: 503 /)
  assert.equal((await fetch(new URL('/metrics', server.url))).status, 200)
  assert.equal(server.child.exitCode, null)
  await postgres.start()
  await until(async () =>
    (await askChecks(server.url, ids)).every(({ verdict }) => verdict === 'encrypted'),
  )
  server.child.kill('SIGTERM')
  assert.equal(await server.ended, 0)
})
