import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, test } from 'node:test'
import { type Lab, startLab } from '../../lab/start-lab.ts'
import { openStore } from '../../src/store/open-store.ts'
import {
  askCheck,
  askChecks,
  postCheck,
  type ServeProcess,
  spawnServe,
  startServe,
  type ToldCheck,
  until,
  waitingServers,
} from './serve-process.ts'

/** `mxseal serve` as a process: killed, stopped, full, twice. */

const slow = 8_000
const servers = [...waitingServers(12, 500), ...waitingServers(1, slow, 'slow')]
const targets = servers.slice(0, -1).map(({ target }) => target)

describe('mxseal serve', { concurrency: 3 }, () => {
  let lab: Lab
  let folder: string
  let files = 0
  const started: ServeProcess[] = []
  before(async () => {
    lab = await startLab(servers)
    folder = mkdtempSync(join(tmpdir(), 'mxseal-serve-'))
  })
  after(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGKILL')
      await ended
    }
    await lab.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const newFile = () => join(folder, `${++files}.db`)
  const flagsFor = (file: string, ...more: string[]) => [
    ...lab.flags,
    `--database=sqlite:${file}`,
    '--checks-per-minute=100000',
    '--requests-per-minute=100000',
    ...more,
  ]
  const start = async (...options: Parameters<typeof startServe>) => {
    const server = await startServe(...options)
    started.push(server)
    return server
  }

  test('kill -9 in the middle loses no accepted check', { timeout: 90_000 }, async () => {
    const flags = flagsFor(newFile(), '--concurrency', '3')
    const killed = await start({ flags })
    const ids = await Promise.all(targets.map((target) => postCheck(killed.url, target)))
    const seen = await until(async () => {
      const checks = await askChecks(killed.url, ids)
      return count(checks, 'done') >= 2 && count(checks, 'running') >= 1 && checks
    })
    assert.ok(count(seen, 'queued') >= 1, 'some had not even begun')
    killed.child.kill('SIGKILL')
    assert.equal(await killed.ended, 'SIGKILL')

    const began = performance.now()
    const again = await start({ flags })
    await until(async () => {
      const checks = await askChecks(again.url, ids)
      return checks.every(({ verdict }) => verdict === 'encrypted')
    })
    assert.ok(performance.now() - began < 45_000, 'it did not wait for the lease of the killed one')
    assert.match(again.said(), /"checks":[123],"msg":"requeued"/)
  })

  test('SIGTERM lets running checks end, keeps queued ones, and ends with 0', async () => {
    const flags = flagsFor(newFile(), '--concurrency', '2')
    const server = await start({ flags })
    const ids = await Promise.all(targets.map((target) => postCheck(server.url, target)))
    await until(async () => count(await askChecks(server.url, ids), 'running') === 2)
    server.child.kill('SIGTERM')
    assert.equal(await server.ended, 0)
    assert.match(server.said(), /"msg":"stopped"/)
    assert.equal(server.said().match(/"msg":"check-done"/g)?.length, 2)
    assert.doesNotMatch(server.said(), /"level":50/)
    const states = statesIn(flags)
    assert.deepEqual(states, { done: 2, queued: targets.length - 2 })
  })

  test('what is not done within the grace goes back into the queue, and nobody waits', async () => {
    const flags = flagsFor(newFile(), '--grace-seconds', '1')
    const server = await start({ flags })
    const id = await postCheck(server.url, servers.at(-1)?.target ?? '')
    const events = await fetch(new URL(`/api/v1/checks/${id}/events`, server.url))
    await until(async () => (await askCheck(server.url, id)).state === 'running')
    const began = performance.now()
    server.child.kill('SIGTERM')
    assert.doesNotMatch(await events.text(), /event: report/, 'the stream ends without a result')
    assert.equal(await server.ended, 0)
    assert.ok(performance.now() - began < slow - 2_000)
    assert.deepEqual(statesIn(flags), { queued: 1 })
  })

  test('a second signal ends it at once, and the check is still there', async () => {
    const flags = flagsFor(newFile())
    const server = await start({ flags })
    const id = await postCheck(server.url, targets[1] ?? '')
    await until(async () => (await askCheck(server.url, id)).state === 'running')
    server.child.kill('SIGTERM')
    await until(async () => server.said().includes('"msg":"stopping"'))
    server.child.kill('SIGINT')
    assert.equal(await server.ended, 'SIGINT')
    assert.deepEqual(statesIn(flags), { running: 1 })
  })

  test('a second process on the same file is refused, and the first goes on', async () => {
    const flags = flagsFor(newFile())
    const first = await start({ flags })
    const second = spawnServe({ flags })
    assert.equal(await second.ended, 2)
    assert.match(second.said(), /^mxseal: --database: another mxseal serves from sqlite:/)
    assert.equal((await fetch(new URL('/healthz', first.url))).status, 200)
  })

  test('results are deleted once they are older than the operator keeps them', async () => {
    const file = newFile()
    const store = await openStore(`sqlite:${file}`)
    const day = 86_400_000
    const [oldId, youngId] = ['a'.repeat(20), 'b'.repeat(20)]
    const [old, young] = [40, 20].map((days) => new Date(Date.now() - days * day).toISOString())
    for (const [id = '', finishedAt = ''] of [
      [oldId, old],
      [youngId, young],
    ] as const) {
      await store.addCheck({ ...someRequest, id, now: finishedAt, joinAfter: finishedAt })
      await store.claimCheck('w', finishedAt, finishedAt)
      await store.finishCheck({ id, worker: 'w' }, { finishedAt, problem: 'none' })
    }
    await store.close()
    const server = await start({ flags: flagsFor(file, '--retention-days=30') })
    await until(async () => server.said().includes('"checks":1,"msg":"deleted-old"'))
    const answers = await Promise.all(
      [oldId, youngId].map((id) => fetch(new URL(`/api/v1/checks/${id}`, server.url))),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 200],
    )
  })

  test('a database that cannot be opened is told in one line, with status 2', async () => {
    const noDatabase = newFile()
    writeFileSync(
      noDatabase,
      'this is no database, and long enough to be looked at as one\n'.repeat(50),
    )
    const newer = newFile()
    const first = await start({ flags: flagsFor(newer) })
    first.child.kill('SIGTERM')
    await first.ended
    const raw = new DatabaseSync(newer)
    raw.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`)
    raw.close()
    for (const [database, complaint] of [
      [`sqlite:${join(folder, 'nowhere', 'mxseal.db')}`, /cannot be opened: unable to open/],
      [`sqlite:${noDatabase}`, /cannot be opened: file is not a database/],
      [`sqlite:${newer}`, /was made by a newer mxseal \(its step 9999-later/],
      ['postgres://user:secret@127.0.0.1:1/none', /cannot be opened: .*ECONNREFUSED/],
      ['mysql://user:secret@localhost/none', /is no database/],
    ] as const) {
      const server = spawnServe({ flags: [...lab.flags, '--database', database] })
      assert.equal(await server.ended, 2, server.said())
      assert.match(server.said(), complaint)
      assert.equal(server.said().trimEnd().split('\n').length, 1, server.said())
      assert.doesNotMatch(server.said(), /secret/)
    }
  })

  test('a disk that is full is an answer of 503, and no check is lost or false', async () => {
    const file = newFile()
    const flags = flagsFor(file, '--concurrency', '1')
    // 512-byte blocks: the database and its log may each become so large, and no larger.
    const full = await start({
      flags,
      wrapper: ['sh', '-c', 'ulimit -f 700; exec "$@"', 'sh'],
    })
    const accepted: string[] = []
    const refused = await until(async () => {
      for (const target of targets) {
        const answer = await fetch(new URL('/api/v1/checks', full.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ target: `${'x'.repeat(accepted.length % 40)}x.${target}` }),
        })
        if (answer.status === 202) accepted.push(((await answer.json()) as ToldCheck).id)
        else if (answer.status === 503) return answer
      }
      return null
    })
    assert.match(refused.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal(((await refused.json()) as { code: string }).code, 'unavailable')
    assert.equal(full.child.exitCode, null, 'it is still there')
    assert.ok(statSync(file).size > 0)
    full.child.kill('SIGKILL')
    await full.ended

    const roomy = await start({ flags: flagsFor(file) })
    const checks = await askChecks(roomy.url, accepted)
    assert.ok(checks.every(({ state }) => state !== 'failed'))
  })
})

const someRequest = {
  target: {
    input: 'some.example',
    kind: 'domain',
    domain: 'some.example',
    asciiDomain: 'some.example',
    given: null,
  },
  depth: 'standard',
  profile: 'tls12-authenticated',
  maxQueued: 10,
  perTarget: { max: 1000, since: '2026-01-01T00:00:00.000Z' },
  repeat: null,
} as const

const count = (checks: readonly ToldCheck[], state: string) =>
  checks.filter((check) => check.state === state).length

/** How many checks of each state the database of these flags holds. */
function statesIn(flags: readonly string[]): Record<string, number> {
  const [file = ''] = flags.flatMap((flag) => flag.split('=sqlite:')[1] ?? [])
  const database = new DatabaseSync(file)
  try {
    const rows = database
      .prepare('select state, count(*) as count from checks group by state')
      .all()
    return Object.fromEntries(rows.map((row) => [row['state'], row['count']]))
  } finally {
    database.close()
  }
}
