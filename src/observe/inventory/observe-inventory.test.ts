import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TlsOptions } from 'node:tls'
import type { InventoryEvidence } from '../../model/inventory.ts'
import type { Handshake } from '../../model/tls.ts'
import { createNet } from '../../world/net.ts'
import {
  derOf,
  Mint,
  runOpensslServer,
  runTlsServer,
  stopAll,
  type Identity,
} from '../../world/tls/test-peers.ts'
import type { InventoryOptions } from './observe-inventory.ts'
import {
  classesOf,
  groupsOf,
  inventoryOf,
  protocolsOf,
  runFront,
  type Front,
} from './test-peers.ts'

/** Against the TLS libraries that serve real mail: what is found is what they were told to offer. */

const mint = new Mint()
let rsa: Identity
let ecdsa: Identity

before(() => {
  rsa = mint.issue('mx.example.com', 'rsa')
  ecdsa = mint.issue('mx.example.com', 'ecdsa')
  mint.write('rsa.key', rsa.key)
  mint.write('rsa.crt', rsa.cert)
})

after(() => {
  stopAll()
  mint.close()
})

interface Taken {
  readonly front: Front
  readonly inventory: InventoryEvidence
}

async function takeOf(port: number, options: Partial<InventoryOptions> = {}): Promise<Taken> {
  const front = await runFront(port)
  const inventory = await inventoryOf(front.port, options)
  front.stop()
  return { front, inventory }
}

async function take(server: TlsOptions, options: Partial<InventoryOptions> = {}): Promise<Taken> {
  const { port, stop } = await runTlsServer({ key: rsa.key, cert: rsa.cert, ...server })
  try {
    return await takeOf(port, options)
  } finally {
    stop()
  }
}

/** What a delivery to a healthy server shows. */
const delivered: Handshake = {
  version: 'TLSv1.3',
  cipher: { iana: 'TLS_AES_256_GCM_SHA384', openssl: 'TLS_AES_256_GCM_SHA384', bits: 256 },
  group: 'X25519MLKEM768',
  dhBits: null,
  signatureScheme: 'rsa_pss_rsae_sha256',
  chain: [],
  ocspResponse: null,
  clientCertificateRequested: false,
  serverName: 'mx.example.com',
  hello: 'full',
  libraryVerify: 'ok',
}
const known = () => [{ handshake: delivered, certificates: [derOf(rsa.cert)] }]

describe('versions', () => {
  const order = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const
  for (const [low, minVersion] of order.entries()) {
    for (const maxVersion of order.slice(low)) {
      test(`${minVersion} to ${maxVersion}`, async () => {
        const ciphers = 'DEFAULT:@SECLEVEL=0'
        const { inventory, front } = await take({ minVersion, maxVersion, ciphers })
        const high = order.indexOf(maxVersion)
        const expected = order.map((version, at) => [
          version,
          at >= low && at <= high ? 'yes' : 'no',
        ])
        assert.deepEqual(protocolsOf(inventory), {
          SSLv2: 'no',
          SSLv3: 'no',
          ...Object.fromEntries(expected),
        })
        assert.equal(inventory.connections, front.connections())
        assert.ok(front.connections() <= 12)
        assert.ok(
          Object.values(classesOf(inventory))
            .slice(0, 7)
            .every((state) => state !== 'not-tested'),
        )
      })
    }
  }
})

describe('a server as most are today', () => {
  test('is known whole within twelve connections, the delivery among them', async () => {
    const { inventory, front } = await take(
      { ciphers: 'ECDHE+AESGCM', ecdhCurve: 'X25519MLKEM768:x25519:P-256' },
      { known: known() },
    )
    assert.equal(inventory.connections, front.connections() + 1)
    assert.deepEqual(
      inventory.protocols.map(({ offered, connection }) => [offered, connection]),
      [
        ['no', 5],
        ['no', 4],
        ['no', 3],
        ['no', 3],
        ['yes', 2],
        ['yes', 1],
      ],
    )
    assert.deepEqual(new Set(Object.values(classesOf(inventory))), new Set(['no']))
    assert.deepEqual(groupsOf(inventory, 'yes').toSorted(), [
      'X25519MLKEM768',
      'secp256r1',
      'x25519',
    ])
    assert.deepEqual(inventory.groupOrder, ['X25519MLKEM768', 'x25519', 'secp256r1'])
    assert.equal(inventory.keyTypes.find(({ keyType }) => keyType === 'ec')?.offered, 'no')
    assert.equal(inventory.compression.offered, 'no')
    assert.equal(inventory.secureRenegotiation.offered, 'yes')
    assert.equal(inventory.extendedMasterSecret.offered, 'yes')
    assert.equal(inventory.complete, true)
  })

  test('or in the settings of OpenSSL or of a Postfix that takes anonymous suites and every version', async () => {
    for (const [ciphers, by] of [
      ['DEFAULT', 'server'],
      ['aNULL:-aNULL:HIGH:MEDIUM:@STRENGTH:@SECLEVEL=0', 'client'],
    ] as const) {
      const { inventory, front } = await take(
        { ciphers, minVersion: 'TLSv1', dhparam: 'auto', honorCipherOrder: by === 'server' },
        { known: known() },
      )
      const text = JSON.stringify(inventory.log.map(({ asked }) => asked))
      assert.equal(inventory.complete, true, `${ciphers} ${text}`)
      assert.ok(front.connections() <= 11, text)
      assert.equal(inventory.order.by, by)
    }
  })

  test('with TLS 1.3 alone leaves nothing open', async () => {
    const { inventory } = await take({ minVersion: 'TLSv1.3' }, { known: known() })
    assert.equal(inventory.complete, true)
    assert.equal(inventory.fallbackScsv.offered, 'not-applicable')
    assert.equal(inventory.extendedMasterSecret.offered, 'not-applicable')
  })

  test('that has two certificates shows both chains', async () => {
    for (const minVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const chains: (readonly Uint8Array[])[] = []
      const keepChain = (chain: readonly Uint8Array[]) => void chains.push(chain)
      const { inventory } = await take(
        { key: [rsa.key, ecdsa.key], cert: [rsa.cert, ecdsa.cert], minVersion },
        { known: known(), keepChain },
      )
      assert.deepEqual(
        inventory.keyTypes.map(({ keyType, offered }) => [keyType, offered]),
        [
          ['rsa', 'yes'],
          ['ec', 'yes'],
        ],
      )
      const ders = chains.map(([leaf]) => Buffer.from(leaf ?? []).toString('hex')).toSorted()
      const expected = [rsa, ecdsa].map(({ cert }) => derOf(cert).toString('hex')).toSorted()
      assert.deepEqual(ders, expected)
    }
  })
})

describe('who orders', () => {
  for (const honorCipherOrder of [true, false]) {
    for (const minVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      test(`${minVersion}: the ${honorCipherOrder ? 'server' : 'client'}`, async () => {
        const { inventory } = await take({ honorCipherOrder, minVersion }, { budget: 40 })
        assert.equal(inventory.order.by, honorCipherOrder ? 'server' : 'client')
      })
    }
  }

  test('nobody, where there is one suite', async () => {
    const ciphers = 'ECDHE-RSA-AES256-GCM-SHA384'
    const { inventory } = await take({ ciphers, maxVersion: 'TLSv1.2' }, { budget: 60 })
    assert.equal(inventory.order.offered, 'not-applicable')
    assert.equal(inventory.encryptThenMac.offered, 'not-applicable')
    assert.equal(inventory.complete, true)
  })
})

describe('groups', () => {
  const everyGroup = [
    'X25519MLKEM768',
    'SecP256r1MLKEM768',
    'SecP384r1MLKEM1024',
    'MLKEM512',
    'MLKEM768',
    'MLKEM1024',
    'x25519',
    'x448',
    'P-256',
    'P-384',
    'P-521',
    'brainpoolP256r1tls13',
    'brainpoolP384r1tls13',
    'brainpoolP512r1tls13',
  ]
  const named: Readonly<Record<string, string>> = {
    'P-256': 'secp256r1',
    'P-384': 'secp384r1',
    'P-521': 'secp521r1',
  }
  for (const group of everyGroup) {
    test(`${group} alone: our key share is taken and the rest of the flight read`, async () => {
      const { inventory } = await take({ ecdhCurve: group, minVersion: 'TLSv1.3' }, { budget: 20 })
      assert.deepEqual(groupsOf(inventory, 'yes'), [named[group] ?? group])
      assert.equal(inventory.keyTypes[0]?.offered, 'yes')
      assert.deepEqual(groupsOf(inventory, 'not-tested'), [])
    })
  }
})

describe('fallback and encrypt-then-MAC', () => {
  test('are found where the library has them', async () => {
    const { inventory } = await take({ ciphers: 'DEFAULT' }, { budget: 40, known: known() })
    assert.equal(inventory.fallbackScsv.offered, 'yes')
    assert.equal(inventory.encryptThenMac.offered, 'yes')
    assert.equal(inventory.sessionTickets.offered, 'yes')
    assert.equal(inventory.heartbeat.offered, 'no')
  })
})

describe('exhaustive', () => {
  const ciphers = [
    'ECDHE-RSA-CHACHA20-POLY1305',
    'AES256-SHA',
    'ECDHE-RSA-AES128-SHA256',
    'AES128-GCM-SHA256',
  ]
  for (const honorCipherOrder of [true, false]) {
    test(`finds every suite ${honorCipherOrder ? 'in the order of the server' : 'of a server without order'}`, async () => {
      const { inventory } = await take(
        { ciphers: `TLS_AES_256_GCM_SHA384:${ciphers.join(':')}`, honorCipherOrder },
        { depth: 'exhaustive', budget: null },
      )
      const of12 = inventory.suites.filter(({ version }) => version === 'TLSv1.2')
      const names = of12.map(({ suite }) => suite.openssl)
      assert.deepEqual(inventory.enumerated, ['TLSv1.3', 'TLSv1.2'])
      assert.equal(inventory.complete, true)
      if (honorCipherOrder) assert.deepEqual(names, ciphers)
      else assert.deepEqual(names.toSorted(), ciphers.toSorted())
      assert.deepEqual(
        of12.map(({ order }) => order),
        honorCipherOrder ? [1, 2, 3, 4] : [null, null, null, null],
      )
      const of13 = inventory.suites.filter(({ version }) => version === 'TLSv1.3')
      assert.deepEqual(
        of13.map(({ code }) => code),
        [0x1302],
      )
    })
  }

  test('several connections at a time find the same, where that was asked for', async () => {
    const { port, stop } = await runTlsServer({ key: rsa.key, cert: rsa.cert })
    const front = await runFront(port)
    const connect = async (signal: AbortSignal) => {
      const net = createNet({ connectTo: [], allowNetworks: [], roots: [] })
      const endpoint = { address: '127.0.0.1', port: front.port }
      return (await net.turn(endpoint, 'typed', signal)).connect(signal)
    }
    const options = { depth: 'exhaustive', budget: null } as const
    const alone = await inventoryOf(front.port, options)
    const before = front.connections()
    const together = await inventoryOf(front.port, { ...options, parallel: 3 }, { connect })
    stop()
    front.stop()
    const suitesOf = ({ suites }: InventoryEvidence) =>
      suites.map(({ version, code, order }) => ({ version, code, order }))
    assert.deepEqual(suitesOf(together), suitesOf(alone))
    assert.equal(together.complete, true)
    assert.equal(together.connections, front.connections() - before)
    const numbers = together.log.map(({ connection }) => connection)
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => index + 1),
    )
  })

  test('of openssl s_server agrees with what openssl lists', async () => {
    const server = await runOpensslServer([
      '-key',
      `${mint.folder}/rsa.key`,
      '-cert',
      `${mint.folder}/rsa.crt`,
      '-cipher',
      'ECDHE+aRSA+AESGCM:kRSA+AES:@SECLEVEL=0',
      '-sigalgs',
      'RSA-PSS+SHA256:RSA+SHA512',
    ])
    const { inventory, front } = await takeOf(server.port, { depth: 'exhaustive', budget: null })
    server.stop()
    const of12 = inventory.suites.filter(({ version }) => version === 'TLSv1.2')
    assert.deepEqual(of12.map(({ suite }) => suite.openssl).toSorted(), [
      'AES128-CCM',
      'AES128-CCM8',
      'AES128-GCM-SHA256',
      'AES128-SHA',
      'AES128-SHA256',
      'AES256-CCM',
      'AES256-CCM8',
      'AES256-GCM-SHA384',
      'AES256-SHA',
      'AES256-SHA256',
      'ECDHE-RSA-AES128-GCM-SHA256',
      'ECDHE-RSA-AES256-GCM-SHA384',
    ])
    const schemes = inventory.signatureSchemes.filter(
      ({ version, offered }) => version === 'TLSv1.2' && offered === 'yes',
    )
    assert.deepEqual(schemes.map(({ name }) => name).toSorted(), [
      'rsa_pkcs1_sha512',
      'rsa_pss_rsae_sha256',
    ])
    assert.equal(inventory.connections, front.connections())
  })
})

test('a server without STARTTLS is left after one connection, and nothing is claimed', async () => {
  const { port, stop } = await runTlsServer({ key: rsa.key, cert: rsa.cert })
  const front = await runFront(port, { keywords: ['SIZE'] })
  const inventory = await inventoryOf(front.port)
  stop()
  front.stop()
  assert.equal(front.connections(), 1)
  assert.deepEqual(new Set(Object.values(protocolsOf(inventory))), new Set(['not-tested']))
})

test('evidence survives JSON', async () => {
  const { inventory } = await take({}, { known: known() })
  assert.deepEqual(JSON.parse(JSON.stringify(inventory)), inventory)
})
