import assert from 'node:assert/strict'
import { getDiffieHellman } from 'node:crypto'
import { after, before, describe, test, type TestContext } from 'node:test'
import { startRawTlsServer, type RawTlsScript } from '../../../lab/raw-tls-server.ts'
import type { InventoryEvidence } from '../../model/inventory.ts'
import { derOf, Mint, runTcpServer } from '../../world/tls/test-peers.ts'
import type { InventoryOptions } from './observe-inventory.ts'
import { classesOf, inventoryOf, protocolsOf, runFront } from './test-peers.ts'

/** Against servers written byte by byte: what no library serves, and misbehaviour. */

const mint = new Mint()
let chains: RawTlsScript['chains']

before(() => {
  chains = {
    rsa: [derOf(mint.issue('mx.raw.example', 'rsa').cert)],
    ec: [derOf(mint.issue('mx.raw.example', 'ecdsa').cert)],
  }
})

after(() => mint.close())

const dhPrime = getDiffieHellman('modp2').getPrime('hex')
const modern: readonly number[] = [0xc030, 0xc02f]
const modernScript = (): RawTlsScript => ({
  versions: [0x0303],
  suites: modern,
  chains,
  acknowledges: [23, 65281],
})

async function take(
  t: TestContext,
  script: RawTlsScript,
  options: Partial<InventoryOptions> = {},
  timeoutMs = 5000,
) {
  const server = await startRawTlsServer(script)
  t.after(() => server.stop())
  const inventory = await inventoryOf(server.port, options, { timeoutMs })
  return { server, inventory }
}

/** The first four groups of the order: versions and weak classes. */
function firstFour(inventory: InventoryEvidence): readonly string[] {
  return [
    ...Object.values(protocolsOf(inventory)),
    ...inventory.weakClasses
      .filter(({ id }) => id !== 'static-rsa' && id !== 'finite-field-dh')
      .map(({ offered }) => offered),
  ]
}

const anonymous = 0x0034
const everyWeak: readonly number[] = [
  0xc030,
  0x009d,
  0x009e,
  0x0035,
  anonymous,
  0x0005,
  0x000a,
  0x0009,
  0x0003,
  0x0002,
]

describe('a server with everything that is weak', () => {
  for (const order of ['server', 'client'] as const) {
    test(`shows all of it in 12 connections, the ${order}'s order deciding`, async (t) => {
      const { server, inventory } = await take(t, {
        versions: [0x0300, 0x0301, 0x0302, 0x0303],
        suites: everyWeak,
        order,
        chains,
        dhPrime,
        ssl2CipherKinds: [0x0700c0, 0x020080],
        compression: true,
        acknowledges: [15, 35],
      })
      assert.ok(server.connections() <= 12)
      assert.equal(inventory.connections, server.connections())
      assert.deepEqual(protocolsOf(inventory), {
        SSLv2: 'yes',
        SSLv3: 'yes',
        TLSv1: 'yes',
        'TLSv1.1': 'yes',
        'TLSv1.2': 'yes',
        'TLSv1.3': 'no',
      })
      assert.deepEqual(new Set(firstFour(inventory).slice(6)), new Set(['yes']))
      assert.equal(inventory.compression.offered, 'yes')
      assert.equal(inventory.heartbeat.offered, 'yes')
      assert.equal(inventory.sessionTickets.offered, 'yes')
      assert.equal(inventory.secureRenegotiation.offered, 'no')
      assert.equal(inventory.extendedMasterSecret.offered, 'no')
      const ssl2 = inventory.suites.filter(({ version }) => version === 'SSLv2')
      assert.deepEqual(
        ssl2.map(({ suite }) => [suite.iana, suite.bits]),
        [
          ['SSL_CK_DES_192_EDE3_CBC_WITH_MD5', 112],
          ['SSL_CK_RC4_128_EXPORT40_WITH_MD5', 40],
        ],
      )
    })
  }

  test('shows several classes at once where the order is ours', async (t) => {
    const script = { ...modernScript(), suites: everyWeak, order: 'client', dhPrime } as const
    const { inventory } = await take(t, script)
    const atOnce = inventory.weakClasses.filter(({ connection }) => connection === 1)
    assert.ok(atOnce.length >= 3, JSON.stringify(atOnce))
  })

  test('each proof names the suite, the version and the connection', async (t) => {
    const { server, inventory } = await take(t, {
      ...modernScript(),
      suites: [...modern, 0x0005],
    })
    const rc4 = inventory.weakClasses.find(({ id }) => id === 'rc4')
    assert.equal(rc4?.suite?.openssl, 'RC4-SHA')
    assert.equal(rc4?.version, 'TLSv1.2')
    const hello = server.hellos[(rc4?.connection ?? 0) - 1]
    assert.ok(hello?.cipherSuites.includes(0x0005) && !hello.cipherSuites.includes(0xc030))
  })
})

describe('one weakness on an otherwise modern server', () => {
  const cases: readonly (readonly [string, readonly number[], readonly string[]])[] = [
    ['NULL', [0x003b], ['null', 'static-rsa']],
    ['anonymous ECDH', [0xc018], ['anonymous', 'cbc-sha1']],
    ['export', [0x0003], ['export', 'rc4', 'static-rsa']],
    ['3DES', [0xc012], ['3des', 'cbc-sha1']],
    ['single DES', [0x0009], ['des', 'cbc-sha1', 'static-rsa']],
    ['static RSA', [0x009c], ['static-rsa']],
    ['finite-field DH', [0x009e], ['finite-field-dh']],
    ['none', [], []],
  ]
  for (const [name, suites, classes] of cases) {
    test(name, async (t) => {
      const script = { ...modernScript(), dhPrime, suites: [...modern, ...suites] }
      const { inventory } = await take(t, script)
      const found = classesOf(inventory)
      for (const [id, offered] of Object.entries(found)) {
        assert.equal(offered, classes.includes(id) ? 'yes' : 'no', id)
      }
      const origins = inventory.dhPrimes.map(({ bits, origin }) => [bits, origin])
      const expected = classes.includes('finite-field-dh') ? [[1024, 'RFC 2409 group 2']] : []
      assert.deepEqual(origins, expected)
    })
  }

  test('only in an old version', async (t) => {
    const { inventory } = await take(t, {
      ...modernScript(),
      versions: [0x0301, 0x0302, 0x0303],
      suitesOf: { 0x0301: [0xc014, 0x0003], 0x0302: [0xc014] },
    })
    assert.equal(classesOf(inventory)['export'], 'yes')
    assert.equal(inventory.weakClasses.find(({ id }) => id === 'export')?.version, 'TLSv1')
  })
})

describe('a server that refuses without an alert', () => {
  for (const refuses of ['reset', 'close', 'silence'] as const) {
    test(`by ${refuses} is known in what is worth most within twelve connections`, async (t) => {
      const { server, inventory } = await take(t, { ...modernScript(), refuses }, {}, 200)
      assert.deepEqual(protocolsOf(inventory), {
        SSLv2: 'no',
        SSLv3: 'no',
        TLSv1: 'no',
        'TLSv1.1': 'no',
        'TLSv1.2': 'yes',
        'TLSv1.3': 'no',
      })
      assert.deepEqual([...new Set(firstFour(inventory))].sort(), ['no', 'yes'])
      assert.equal(inventory.helloIntolerance.offered, 'no')
      assert.equal(server.connections(), inventory.connections)
      assert.ok(server.connections() <= 12)
    })
  }

  test('and answers nothing any more leaves open what it broke off', async (t) => {
    const { inventory } = await take(t, {
      ...modernScript(),
      refuses: 'close',
      trouble: (connection) => (connection > 1 ? 'close' : null),
    })
    assert.equal(protocolsOf(inventory)['TLSv1.1'], 'not-tested')
    assert.equal(protocolsOf(inventory)['TLSv1.2'], 'yes')
  })
})

describe('load', () => {
  const busy = ['421', 'reset', 'close', 'silence', 'garbage', 'reset-before'] as const
  for (const trouble of busy) {
    test(`${trouble} from the fourth connection on leaves the rest not tested`, async (t) => {
      const { server, inventory } = await take(
        t,
        { ...modernScript(), trouble: (connection) => (connection > 3 ? trouble : null) },
        {},
        trouble === 'silence' ? 250 : 5000,
      )
      assert.equal(inventory.complete, false)
      assert.equal(inventory.connections, server.connections())
      assert.ok(server.connections() <= 12)
      const seen = new Set([1, 2, 3])
      const proofs = [...inventory.protocols, ...inventory.weakClasses, ...inventory.keyTypes]
      for (const { offered, connection } of proofs) {
        // Bytes that are no SSLv2 do answer the question for SSLv2.
        if (offered === 'not-tested') continue
        assert.ok(connection !== null && (seen.has(connection) || trouble === 'garbage'))
      }
      assert.ok(firstFour(inventory).includes('not-tested'))
    })

    test(`${trouble} twice in the middle loses nothing but the connections`, async (t) => {
      const { inventory } = await take(
        t,
        {
          ...modernScript(),
          trouble: (connection) => (connection === 3 || connection === 6 ? trouble : null),
        },
        { budget: 40 },
        trouble === 'silence' ? 250 : 5000,
      )
      assert.deepEqual([...new Set(firstFour(inventory))].sort(), ['no', 'yes'])
      assert.equal(protocolsOf(inventory)['TLSv1.2'], 'yes')
    })
  }

  test('a version whose hello was broken off once is asked for again', async (t) => {
    for (const trouble of busy) {
      const { inventory } = await take(
        t,
        {
          ...modernScript(),
          versions: [0x0302, 0x0303],
          suites: [...modern, 0xc014],
          trouble: (connection) => (connection === 2 ? trouble : null),
        },
        {},
        trouble === 'silence' ? 250 : 5000,
      )
      assert.equal(protocolsOf(inventory)['TLSv1.1'], 'yes', trouble)
    }
  })

  test('a server that only says 421 is left alone soon', async (t) => {
    const { server, inventory } = await take(t, { ...modernScript(), trouble: () => '421' })
    assert.equal(server.connections(), 4)
    assert.deepEqual(
      new Set(inventory.log.map(({ outcome }) => outcome)),
      new Set(['rate-limited']),
    )
    assert.deepEqual(new Set(firstFour(inventory)), new Set(['not-tested']))
  })

  test('the budget is kept to the connection, visits before included', async (t) => {
    for (const budget of [1, 4, 12]) {
      const known = [{ handshake: null, certificates: [] }]
      const { server, inventory } = await take(t, modernScript(), { budget, known })
      assert.ok(server.connections() <= budget - 1)
      assert.equal(inventory.connections, server.connections() + 1)
      if (budget < 12) assert.equal(inventory.connections, budget)
    }
  })
})

describe('a server that cannot bear a hello', () => {
  test('with many bytes is asked again with few', async (t) => {
    const { inventory } = await take(t, { ...modernScript(), intolerance: { helloBytes: 300 } })
    assert.equal(protocolsOf(inventory)['TLSv1.2'], 'yes')
    assert.equal(inventory.helloIntolerance.offered, 'yes')
  })

  test('of a newer version is asked for an older one', async (t) => {
    const { inventory } = await take(
      t,
      {
        ...modernScript(),
        versions: [0x0301],
        suites: [0x0035],
        intolerance: { version: 0x0301 },
      },
      { budget: 20 },
    )
    assert.equal(protocolsOf(inventory)['TLSv1'], 'yes')
  })
})

describe('a hostile server', () => {
  const record = (body: string) =>
    Buffer.concat([
      Buffer.from('160303', 'hex'),
      Buffer.from([0, body.length / 2]),
      Buffer.from(body, 'hex'),
    ])
  const helloOf = (version: string, suite: string) =>
    record(`02000026${version}${'5a'.repeat(32)}00${suite}00`)
  const answers: readonly (readonly [string, Buffer])[] = [
    ['a suite that nobody offered', helloOf('0303', '1301')],
    ['a version that nobody offered', helloOf('0399', 'c02f')],
    ['a hello cut short', record('020000ff0303')],
    ['a record without end', Buffer.from('1603034800', 'hex')],
    ['nothing but warnings', Buffer.from('15030100020170'.repeat(50), 'hex')],
    ['zeros', Buffer.alloc(5000)],
  ]
  for (const [name, raw] of answers) {
    test(`with ${name} is left within the budget, and nothing is claimed`, async (t) => {
      const { server, inventory } = await take(t, { ...modernScript(), raw }, {}, 200)
      assert.ok(server.connections() <= 12)
      const states = inventory.protocols.slice(1).map(({ offered }) => offered)
      assert.deepEqual(new Set(states), new Set(['not-tested']))
    })
  }
})

test('a flight that drips for ever costs no more than the time of each connection', async (t) => {
  const hello = Buffer.from('160303400002003ffc0303', 'hex')
  const server = await runTcpServer((socket) => {
    let at = 0
    const drip = setInterval(() => socket.write(Buffer.from([hello[at++] ?? 0])), 20)
    socket.on('close', () => clearInterval(drip))
  })
  const front = await runFront(server.port)
  t.after(() => [front, server].forEach((one) => one.stop()))
  const startedAt = performance.now()
  const inventory = await inventoryOf(front.port, {}, { timeoutMs: 150 })
  assert.ok(performance.now() - startedAt < 5000)
  assert.ok(front.connections() <= 12)
  assert.ok(inventory.protocols.slice(1).every(({ offered }) => offered === 'not-tested'))
})

test('the goodbye is an alert, and nothing follows it', async (t) => {
  const { server } = await take(t, modernScript())
  assert.ok(server.afterwards.length > 0)
  for (const bytes of server.afterwards) {
    assert.equal(bytes.toString('hex'), '1503010002015a15030100020100')
  }
})

test('secure renegotiation, extended master secret and fallback are told apart', async (t) => {
  const { inventory } = await take(
    t,
    {
      ...modernScript(),
      versions: [0x0302, 0x0303],
      suites: [...modern, 0xc014],
      acknowledges: [65281],
      fallbackScsv: true,
    },
    { budget: 40 },
  )
  assert.equal(inventory.secureRenegotiation.offered, 'yes')
  assert.equal(inventory.extendedMasterSecret.offered, 'no')
  assert.equal(inventory.encryptThenMac.offered, 'no')
  assert.equal(inventory.fallbackScsv.offered, 'yes')
})

test('exhaustive: refusals without an alert count once the server has answered again', async (t) => {
  const { inventory } = await take(
    t,
    { ...modernScript(), versions: [0x0303], refuses: 'close' },
    { depth: 'exhaustive', budget: null },
  )
  assert.deepEqual(inventory.enumerated, ['TLSv1.2'])
  assert.deepEqual(
    inventory.suites.map(({ code }) => code),
    modern,
  )
  // Schemes come last: without one more connection their refusal would prove nothing.
  assert.ok(inventory.signatureSchemes.some(({ offered }) => offered === 'no'))
})

describe('exhaustive: every suite in the order of the server', () => {
  const suites = [0x0002, 0xc030, 0xc0ad, 0x0005, 0x0084, 0xc02b, 0x009d, 0x00a7]
  for (const intolerance of [{}, { helloBytes: 255 }]) {
    const limit = intolerance.helloBytes ?? 'any'
    test(`in one list or out of several blocks: hellos of ${limit} bytes`, async (t) => {
      const { inventory } = await take(
        t,
        { ...modernScript(), dhPrime, suites, intolerance },
        { depth: 'exhaustive', budget: null },
      )
      assert.deepEqual(inventory.enumerated, ['TLSv1.2'])
      assert.equal(inventory.order.by, 'server')
      assert.deepEqual(
        inventory.suites.map(({ code }) => code),
        suites,
      )
      const states = Object.values(classesOf(inventory))
      assert.ok(states.every((state) => state !== 'not-tested'))
    })
  }
})
