import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRawTlsServer, type RawTlsScript } from '../../../lab/raw-tls-server.ts'
import { derOf, Mint } from '../../world/tls/test-peers.ts'
import { inventoryOf } from './test-peers.ts'

const mint = new Mint()
let chains: RawTlsScript['chains']

before(() => {
  chains = {
    rsa: [derOf(mint.issue('mx.ssl2.example', 'rsa').cert)],
    ec: [derOf(mint.issue('mx.ssl2.example', 'ecdsa').cert)],
  }
})

after(() => mint.close())

const ecdsa = [0xc02c, 0xc02b]

for (const [what, versions, rsa] of [
  ['is no chain of a server that speaks newer versions without that key', [0x0303], 'no'],
  ['is the only one of a server without newer versions', [], 'yes'],
] as const) {
  test(`the certificate of SSL 2.0 ${what}`, async (t) => {
    const server = await startRawTlsServer({
      versions,
      suites: ecdsa,
      ssl2CipherKinds: [0x010080],
      chains,
    })
    t.after(() => server.stop())
    const taken: (readonly Uint8Array[])[] = []
    const inventory = await inventoryOf(server.port, { keepChain: (chain) => taken.push(chain) })
    assert.ok(inventory.ssl2Certificate)
    const [first] = inventory.keyTypes
    assert.deepEqual([first?.keyType, first?.offered], ['rsa', rsa])
    assert.equal(
      taken.some(([leaf]) => leaf !== undefined && derEquals(leaf, chains.rsa?.[0])),
      rsa === 'yes',
    )
  })
}

function derEquals(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}
