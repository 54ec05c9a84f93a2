import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openStore } from './open-store.ts'
import {
  StoreAddressError,
  StoreInUseError,
  StoreTooNewError,
  StoreTroubleError,
} from './store-errors.ts'
import type { CheckRequest } from './store.ts'
import { describeStore } from './test-conformance.ts'

describeStore('the embedded store', () => openStore('sqlite::memory:'))

test('a file keeps what was stored, and opening it again changes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-store-'))
  try {
    const address = `sqlite:${join(folder, 'mxseal.db')}`
    const token = { id: 't', name: 'n', scopes: ['checks:read'] as const, createdAt: '2026' }
    const first = await openStore(address)
    await first.addToken({ ...token, digest: 'd', expiresAt: null, revokedAt: null })
    await first.close()
    const second = await openStore(address)
    assert.equal((await second.listTokens()).length, 1)
    await second.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a process that begins to serve takes up at once what a killed one left running', async (t) => {
  const address = `sqlite:${newFile(t)}`
  const killed = await openStore(address)
  assert.equal(await killed.beginToServe(), 0)
  await killed.addCheck(someRequest)
  await killed.claimCheck('killed', '2026-11-23T12:00:00.000Z', '2026-11-23T12:01:00.000Z')
  await killed.addEvents({ id: someRequest.id, worker: 'killed' }, 1, [
    { kind: 'hosts', hosts: [] },
  ])
  const second = await openStore(address)
  t.after(() => second.close())
  await assert.rejects(second.beginToServe(), StoreInUseError)
  assert.equal((await second.listTokens()).length, 0, 'other commands may use it meanwhile')
  await killed.close()
  assert.equal(await second.beginToServe(), 1)
  assert.equal((await second.check(someRequest.id))?.state, 'queued')
  assert.deepEqual(await second.eventsAfter(someRequest.id, 0), [])
})

test('a database of a newer mxseal is refused and left as it is', async (t) => {
  const file = newFile(t)
  await (await openStore(`sqlite:${file}`)).close()
  const raw = new DatabaseSync(file)
  t.after(() => raw.close())
  const names = () =>
    raw
      .prepare('select name from kysely_migration order by name')
      .all()
      .map(({ name }) => name)
  const known = names()
  const add = raw.prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
  add.run('9999-later', '2030-01-01T00:00:00.000Z')
  await assert.rejects(
    openStore(`sqlite:${file}`),
    (error) => error instanceof StoreTooNewError && error.step === '9999-later',
  )
  assert.deepEqual(names(), [...known, '9999-later'])
})

test('a database that fails is told apart from a wrong call', async (t) => {
  const file = newFile(t)
  const store = await openStore(`sqlite:${file}`)
  t.after(() => store.close())
  const writer = new DatabaseSync(file)
  writer.exec('drop table tokens')
  await assert.rejects(store.listTokens(), (error) => !(error instanceof StoreTroubleError))
  writer.close()
  const other = await openStore('sqlite::memory:')
  await other.close()
  await assert.rejects(other.listTokens(), StoreTroubleError)
})

function newFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-store-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return join(folder, 'mxseal.db')
}

const someRequest: CheckRequest = {
  id: 'some',
  target: {
    input: 'some.example',
    kind: 'domain',
    domain: 'some.example',
    asciiDomain: 'some.example',
    given: null,
  },
  depth: 'standard',
  profile: 'tls12-authenticated',
  now: '2026-11-23T11:59:59.000Z',
  joinAfter: '2026-11-23T11:59:00.000Z',
  maxQueued: 10,
  perTarget: { max: 1000, since: '2026-01-01T00:00:00.000Z' },
  repeat: null,
}

test('an address of no known engine is refused', async () => {
  for (const address of ['mysql://x', 'sqlite:', 'checks.db', ''])
    await assert.rejects(openStore(address), StoreAddressError)
})
