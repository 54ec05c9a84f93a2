import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StageStatus } from '../../model/stage.ts'
import { emptyState, foldEvent, type LiveState } from '../live-state.ts'
import { tellProgress } from './tell-progress.ts'

const port = 25
const planned = (addresses: readonly string[]): LiveState =>
  foldEvent(emptyState, {
    kind: 'hosts',
    hosts: [
      {
        name: 'mx.example.org',
        preference: 10,
        kind: 'mx',
        endpoints: addresses.map((address) => ({ address, port, because: null })),
      },
    ],
  })

type Row = Readonly<Record<'tls' | 'cert' | 'secure', StageStatus>>

function finish(live: LiveState, address: string, row: Row): LiveState {
  return (['tls', 'cert', 'secure'] as const).reduce(
    (state, stage) =>
      foldEvent(state, {
        kind: 'stage',
        host: 'mx.example.org',
        address,
        port,
        stage,
        status: row[stage],
        ms: 1,
      }),
    live,
  )
}

const sound: Row = { tls: 'ok', cert: 'ok', secure: 'ok' }
const clear: Row = { tls: 'fail', cert: 'fail', secure: 'fail' }
const silent: Row = { tls: 'skipped', cert: 'skipped', secure: 'skipped' }
const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3']

test('before an address is done nothing is said of the answer', () => {
  assert.equal(tellProgress(emptyState, 'en'), 'Looking up the mail servers …')
  assert.equal(tellProgress(planned(addresses), 'en'), '0 of 3 server addresses done.')
})

test('what is sound so far is said, and taken back as soon as something is not', () => {
  const one = finish(planned(addresses), '192.0.2.1', sound)
  assert.match(tellProgress(one, 'en'), /^1 of 3 .* So far: encrypted, with a valid certificate\.$/)
  const two = finish(one, '192.0.2.2', sound)
  assert.match(tellProgress(two, 'de'), /Bisher: an allen 2 bewertbaren Adressen verschlüsselt/)
  const three = finish(two, '192.0.2.3', { ...sound, cert: 'fail' })
  assert.match(
    tellProgress(three, 'en'),
    /So far: at 1 of 3 addresses done, no encryption with a valid/,
  )
  assert.doesNotMatch(tellProgress(three, 'en'), /: encrypted/)
})

test('an address that could not be judged says neither', () => {
  const one = finish(planned(addresses), '192.0.2.1', silent)
  assert.equal(tellProgress(one, 'en'), '1 of 3 server addresses done.')
  const two = finish(one, '192.0.2.2', { ...sound, secure: 'temporary' })
  assert.equal(tellProgress(two, 'en'), '2 of 3 server addresses done.')
  assert.match(tellProgress(finish(two, '192.0.2.3', clear), 'en'), /at 1 of 3 addresses done/)
})
