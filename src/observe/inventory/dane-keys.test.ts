import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createSecureContext } from 'node:tls'
import { inventoryOf, offering } from '../../model/fixture-inventory.ts'
import { handshake, known, visit } from '../../model/fixture-visits.ts'
import type { InventoryEvidence } from '../../model/inventory.ts'
import { systemClock } from '../../world/clock.ts'
import { createNet } from '../../world/net.ts'
import { deadlineFrom } from '../../world/time-bounds.ts'
import { derOf, Mint, runTlsServer, stopAll, type Identity } from '../../world/tls/test-peers.ts'
import { observeDaneKeys, type DaneKeysQuestion } from './dane-keys.ts'
import { runFront, type Front } from './test-peers.ts'

/** Against a TLS library with two keys that has another RSA certificate under the name of DANE senders. */

const mint = new Mint()
let rsa: Identity
let ecdsa: Identity
let baseRsa: Identity
let front: Front
const names: string[] = []

before(async () => {
  rsa = mint.issue('mx.example.com', 'rsa')
  ecdsa = mint.issue('mx.example.com', 'ecdsa')
  baseRsa = mint.issue('base.example.com', 'rsa')
  const { port } = await runTlsServer({
    key: [rsa.key, ecdsa.key],
    cert: [rsa.cert, ecdsa.cert],
    SNICallback: (name, done) => {
      names.push(name)
      done(null, name === 'base.example.com' ? createSecureContext(baseRsa) : undefined)
    },
  })
  front = await runFront(port)
})

after(() => {
  front.stop()
  stopAll()
  mint.close()
})

const idOf = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')

/** What the visits showed of the ECDSA key, and the inventory of both under the host's own name. */
async function askFor(changes: Partial<DaneKeysQuestion>) {
  const net = createNet({ connectTo: [], allowNetworks: [], roots: [] })
  const endpoint = { address: '127.0.0.1', port: front.port }
  const turn = await net.turn(endpoint, 'typed', new AbortController().signal)
  const clock = systemClock
  const seen = idOf(derOf(ecdsa.cert))
  const keyTypes: InventoryEvidence['keyTypes'] = [
    { keyType: 'rsa', offered: 'yes', connection: 2, chain: [idOf(derOf(rsa.cert))] },
    { keyType: 'ec', offered: 'yes', connection: 1, chain: [seen] },
  ]
  const purpose = changes.serverName == null ? 'delivery' : 'dane'
  const shown = visit({ handshake: known(handshake([seen])) }, purpose)
  const kept: string[] = []
  try {
    const found = await observeDaneKeys(
      {
        connect: (signal) => turn.connect(signal),
        clock,
        helo: Promise.resolve('client.example.org'),
        serverName: 'mx.example.com',
        timeoutMs: 5000,
        outer: [deadlineFrom(clock, 'target', 5000)],
        startedAt: clock.elapsed(),
      },
      {
        serverName: null,
        inventory: inventoryOf({ protocols: offering('TLSv1.2', 'TLSv1.3'), keyTypes }),
        visits: [{ visit: shown, certificates: [derOf(ecdsa.cert)], connection: 1 }],
        budget: 12,
        ledger: { connections: 9, taken: [] },
        keepChain: (chain) => kept.push(...chain.map(idOf)),
        onChain: () => Promise.resolve(),
        onConnection: () => undefined,
        isUnmet: () => true,
        ...changes,
      },
    )
    return { found, kept }
  } finally {
    turn.end()
  }
}

test('a key type that the records do not fit is asked for once more', async () => {
  const { found, kept } = await askFor({})
  const id = idOf(derOf(rsa.cert))
  const sights = [{ keyType: 'rsa', connection: 10, chain: [id] }]
  assert.deepEqual(found, { connections: 10, sights })
  assert.deepEqual(kept, [id])
})

test('one that they fit is not', async () => {
  assert.equal((await askFor({ isUnmet: () => false })).found, null)
})

test('under the name of DANE senders it is asked for in any case, and confirmed', async () => {
  const chain = [idOf(derOf(baseRsa.cert))]
  const serverName = 'base.example.com'
  const met = await askFor({ serverName, isUnmet: () => false })
  assert.deepEqual(met.found?.sights, [{ keyType: 'rsa', connection: 10, chain }])
  assert.equal(names.at(-1), serverName)
  const unmet = await askFor({ serverName })
  assert.deepEqual(
    unmet.found?.sights.map(({ connection }) => connection),
    [10, 11],
  )
})

test('connections have an end', async () => {
  const serverName = 'base.example.com'
  const last = await askFor({ serverName, budget: 10 })
  assert.equal(last.found?.connections, 10)
  assert.equal((await askFor({ serverName, budget: 9 })).found, null)
})

test('a server without the key type shows none', async () => {
  const serverName = 'base.example.com'
  const inventory = inventoryOf({ protocols: [], keyTypes: [] })
  assert.equal((await askFor({ serverName, inventory })).found, null)
})
