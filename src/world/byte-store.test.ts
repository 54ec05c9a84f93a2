import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createByteStore } from './byte-store.ts'
import type { Kept } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'mxseal-bytes-'))
after(() => rmSync(folder, { recursive: true }))

const kept = (size: number): Kept => ({
  bytes: new Uint8Array(size).fill(10),
  fetchedAt: '2027-03-01T12:00:00.000Z',
  until: '2027-03-02T12:00:00.000Z',
})
const bounds = { memoryBytes: 1000, diskBytes: 5000, diskFiles: 10 }

test('what was saved is loaded again, by another run as well, byte for byte', async () => {
  const own = join(folder, 'a', 'b')
  await createByteStore(own, bounds).save('http://x.example/', kept(100))
  const found = await createByteStore(own, bounds).load('http://x.example/')
  assert.deepEqual(found && { ...found, bytes: Uint8Array.from(found.bytes) }, kept(100))
  assert.equal(await createByteStore(own, bounds).load('http://y.example/'), null)
  assert.equal(statSync(own).mode & 0o077, 0)
  assert.deepEqual(
    readdirSync(own).filter((name) => name.startsWith('.')),
    [],
  )
})

test('memory and disk are bounded', async () => {
  const memory = createByteStore(null, bounds)
  for (const key of ['1', '2', '3']) await memory.save(key, kept(400))
  const there = await Promise.all(['1', '2', '3'].map((key) => memory.load(key)))
  assert.deepEqual(
    there.map((one) => one !== null),
    [false, true, true],
  )
  await memory.save('big', kept(2000))
  assert.equal(await memory.load('big'), null)
  const own = join(folder, 'bounded')
  const disk = createByteStore(own, bounds)
  for (let i = 0; i < 20; i += 1) await disk.save(String(i), kept(i < 15 ? 10 : 1500))
  const sizes = readdirSync(own).map((name) => statSync(join(own, name)).size)
  assert.ok(sizes.length <= 10 && sizes.reduce((sum, size) => sum + size, 0) <= 5000, sizes.join())
})

test('a folder that cannot be used, and files of others, are as if nothing were there', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, 'x')
  const blocked = createByteStore(file, bounds)
  await blocked.save('k', kept(10))
  assert.notEqual(await blocked.load('k'), null)
  assert.equal(await createByteStore(file, bounds).load('k'), null)
  const own = join(folder, 'foreign')
  await createByteStore(own, bounds).save('k', kept(10))
  const [name = ''] = readdirSync(own)
  for (const text of ['', '\n', '{}\nx', 'null\n', '{"key":"other","fetchedAt":"","until":""}\n']) {
    writeFileSync(join(own, name), text)
    assert.equal(await createByteStore(own, bounds).load('k'), null, JSON.stringify(text))
  }
})
