import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openStore, StoreAddressError } from './open-store.ts'
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

test('an address of no known engine is refused', async () => {
  for (const address of ['mysql://x', 'sqlite:', 'checks.db', ''])
    await assert.rejects(openStore(address), StoreAddressError)
})
