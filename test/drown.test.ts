import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mint } from '../lab/mint.ts'
import { judgeEndpoint } from '../src/judge/endpoint.ts'
import { weaknessFindings } from '../src/judge/weaknesses.ts'
import type { EndpointEvidence, HostEvidence } from '../src/model/evidence.ts'
import { inventoryOf, offering } from '../src/model/fixture-inventory.ts'
import { handshake, known, visit } from '../src/model/fixture-visits.ts'
import type { InventoryEvidence } from '../src/model/inventory.ts'

/** DROWN across the hosts of one report: keys count, not certificates. */

const time = { at: '2026-11-23T12:00:00Z', isObservation: true }
const issued = (subject: string, keyLabel: string, key: 'rsa2048' | 'ec256' = 'rsa2048') =>
  mint({
    subject: { CN: subject },
    names: [subject],
    key,
    keyLabel,
    notBefore: new Date('2026-11-01T00:00:00Z'),
    notAfter: new Date('2027-01-01T00:00:00Z'),
  })
const certificates = {
  first: issued('a.example', 'one'),
  sameKey: issued('b.example', 'one'),
  otherKey: issued('c.example', 'two'),
  curve: issued('d.example', 'three', 'ec256'),
}
type Name = keyof typeof certificates
const idOf = (name: Name) => certificates[name].sha256
const store = {
  certificates: Object.fromEntries(
    Object.values(certificates).map(({ sha256, der }) => [
      sha256,
      Buffer.from(der).toString('base64'),
    ]),
  ),
  trustAnchors: [],
}

function judged(address: string, leaf: Name, inventory: Partial<InventoryEvidence>) {
  const endpoint: EndpointEvidence = {
    address,
    family: 4,
    port: 25,
    because: null,
    network: null,
    visits: [visit({ handshake: known(handshake([idOf(leaf)])) })],
    inventory: inventoryOf(inventory),
  }
  const host: HostEvidence = {
    name: `host-of-${leaf}`,
    preference: 10,
    kind: 'mx',
    addresses: null,
    tlsa: null,
    endpoints: [endpoint],
  }
  return judgeEndpoint(endpoint, host, store, time)
}

const speaks = (name: Name): Partial<InventoryEvidence> => ({
  protocols: offering('SSLv2'),
  ssl2Certificate: idOf(name),
})
const drowned = (...judgements: ReturnType<typeof judged>[]) =>
  weaknessFindings(judgements, store)
    .filter(({ code }) => code === 'drown')
    .map(({ at, args }) => [at.address, args['speaker']])

test('a host with the key of one that speaks SSL 2.0 is concerned, with whatever certificate', () => {
  assert.deepEqual(
    drowned(judged('192.0.2.1', 'first', {}), judged('192.0.2.2', 'sameKey', speaks('sameKey'))),
    [
      ['192.0.2.1', 'host-of-sameKey'],
      ['192.0.2.2', 'host-of-sameKey'],
    ],
  )
})

test('hosts with other keys are not, nor one whose key SSL 2.0 does not use', () => {
  assert.deepEqual(
    drowned(
      judged('192.0.2.1', 'first', {}),
      judged('192.0.2.2', 'curve', {}),
      // In TLS it has the first key, in SSL 2.0 another one.
      judged('192.0.2.3', 'sameKey', speaks('otherKey')),
    ),
    [['192.0.2.3', 'host-of-sameKey']],
  )
})

test('the key of the certificate that was not negotiated counts as well', () => {
  const keyTypes: InventoryEvidence['keyTypes'] = [
    { keyType: 'rsa', offered: 'yes', connection: 4, chain: [idOf('first')] },
  ]
  const both = judged('192.0.2.1', 'curve', { keyTypes })
  const old = judged('192.0.2.2', 'sameKey', speaks('sameKey'))
  assert.equal(drowned(both, old).length, 2)
})

test('no host is concerned where SSL 2.0 was refused or not tested', () => {
  const refused = { protocols: [{ version: 'SSLv2', offered: 'no', connection: 5 }] } as const
  assert.deepEqual(
    drowned(judged('192.0.2.1', 'first', refused), judged('192.0.2.2', 'sameKey', {})),
    [],
  )
})
