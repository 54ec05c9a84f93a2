import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { daysFrom, pemChain, type Minted } from '../../../lab/mint.ts'
import { mintAuthority, mintPreset, type PresetName } from '../../../lab/mint-presets.ts'
import { startHttpServer, type HttpServer } from '../../../lab/http-server.ts'
import type { FetchFault } from '../../model/fault.ts'
import { FaultError } from '../fault-error.ts'
import type { CompletedHandshake } from '../world.ts'
import { httpGet, httpPost, type HttpOptions, type HttpOutcome } from './http-client.ts'
import { runPeer, testDoors, testNetwork, testOptions } from './test-world.ts'

const authority = mintAuthority(daysFrom(new Date(0), 20_000))
const policyHost = 'mta-sts.example'
const policy = 'version: STSv1\r\n'

function tlsOf(preset: PresetName, name = policyHost) {
  const { leaf, sent } = mintPreset(preset, { names: [name] }, authority)
  return { keyPem: leaf.keyPem, chainPem: pemChain(sent), sent }
}

const tls = tlsOf('healthy')
let server: HttpServer

before(async () => {
  server = await startHttpServer({
    hosts: {
      [policyHost]: {
        tls,
        routes: {
          '/policy': { status: 200, headers: { 'Content-Type': 'text/plain' }, body: policy },
          '/moved': { redirect: 'http://127.0.0.1/secret' },
          '/ocsp': (request) => ({ status: 200, body: Buffer.from(request.body).reverse() }),
          '/slow': 'silence',
          '/reset': 'reset',
        },
      },
      'plain.example': { tls: null, routes: { '/': { status: 200, body: 'plain' } } },
      '127.77.0.9': { tls: null, routes: { '/': { status: 200, body: 'by address' } } },
    },
  })
})

after(() => server.stop())

function doors() {
  return testDoors({
    names: {
      [policyHost]: ['127.77.0.1'],
      'plain.example': ['127.77.0.1'],
      'nowhere.example': [],
    },
    leads: {
      '127.77.0.1:443': server.httpsPort,
      '127.77.0.1:80': server.httpPort,
      '127.77.0.9:80': server.httpPort,
    },
    roots: [authority.root.pem],
  })
}

const get = (url: string, changes: Partial<HttpOptions> = {}) =>
  httpGet(url, testOptions(changes), doors())

const faultOf = (outcome: HttpOutcome): FetchFault | null => (outcome.ok ? null : outcome.fault)
const textOf = (outcome: HttpOutcome) => (outcome.ok ? Buffer.from(outcome.body).toString() : null)

test('a policy is fetched, with chain, version and the library’s opinion', async () => {
  const outcome = await get(`https://${policyHost}/policy`)
  assert.ok(outcome.ok, JSON.stringify(outcome))
  assert.equal(outcome.status, 200)
  assert.equal(outcome.contentType, 'text/plain')
  assert.equal(textOf(outcome), policy)
  assert.equal(outcome.address, '127.77.0.1')
  assert.deepEqual(outcome.tried, [])
  assert.equal(outcome.tls?.handshake.version, 'TLSv1.3')
  assert.equal(outcome.tls?.handshake.serverName, policyHost)
  assert.deepEqual(
    outcome.tls?.certificates.map((der) => Buffer.from(der).toString('hex')),
    tls.sent.map((one: Minted) => Buffer.from(one.der).toString('hex')),
  )
  assert.ok(outcome.ms >= 0 && outcome.ms <= 5_000)
})

test('a request has these headers and no others', async () => {
  const path = '/headers'
  await get(`https://${policyHost}${path}`, { accept: 'application/pkix-crl' })
  const sent = server.requests.find((request) => request.path === path)
  assert.equal(sent?.serverName, policyHost)
  assert.equal(sent?.method, 'GET')
  assert.deepEqual(sent?.headers, [
    ['host', policyHost],
    ['user-agent', 'mxseal/test'],
    ['accept', 'application/pkix-crl'],
    ['accept-encoding', 'identity'],
    ['connection', 'close'],
  ])
})

test('a body is posted as it is', async () => {
  const body = Uint8Array.of(1, 2, 0, 255)
  const options = { ...testOptions(), contentType: 'application/ocsp-request', body }
  const outcome = await httpPost(`http://${policyHost}/ocsp`, options, doors())
  assert.ok(outcome.ok, JSON.stringify(outcome))
  assert.deepEqual([...outcome.body], [255, 0, 2, 1])
  assert.equal(outcome.tls, null)
  const sent = server.requests.find((request) => request.path === '/ocsp')
  const headers = Object.fromEntries(sent?.headers ?? [])
  assert.equal(headers['content-type'], 'application/ocsp-request')
  assert.equal(headers['content-length'], '4')
})

test('a chain that is not accepted ends the fetch before anything is asked for', async () => {
  const fault: FetchFault = { kind: 'http', reason: 'certificate', status: null, detail: 'expired' }
  const shown: CompletedHandshake[] = []
  const outcome = await get(`https://${policyHost}/unasked`, {
    acceptChain: (completed) => {
      shown.push(completed)
      return fault
    },
  })
  assert.deepEqual(faultOf(outcome), fault)
  assert.equal(shown.length, 1)
  assert.deepEqual(outcome.tls, shown[0])
  assert.equal(outcome.address, '127.77.0.1')
  assert.ok(!server.requests.some(({ path }) => path === '/unasked'))
})

test('a judge that throws is a mistake of ours, and nothing is asked for', async () => {
  const outcome = await get(`https://${policyHost}/unasked`, {
    acceptChain: () => {
      throw new Error('oops')
    },
  })
  assert.equal(faultOf(outcome)?.kind, 'bug')
  assert.ok(!server.requests.some(({ path }) => path === '/unasked'))
})

test('the version is shown, also an old one, for the caller to judge', async () => {
  const old = await startHttpServer({
    hosts: { [policyHost]: { tls, routes: { '/': { status: 200, body: 'old' } } } },
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
  })
  const world = testDoors({
    names: { [policyHost]: ['127.77.0.1'] },
    leads: { '127.77.0.1:443': old.httpsPort },
  })
  const outcome = await httpGet(`https://${policyHost}/`, testOptions(), world)
  await old.stop()
  assert.ok(outcome.ok, JSON.stringify(outcome))
  assert.equal(outcome.tls?.handshake.version, 'TLSv1.1')
})

test('a redirect is an answer, and nobody follows it', async () => {
  const asked = doors()
  const outcome = await httpGet(`https://${policyHost}/moved`, testOptions(), asked)
  assert.ok(outcome.ok, JSON.stringify(outcome))
  assert.deepEqual([outcome.status, outcome.location], [301, 'http://127.0.0.1/secret'])
  assert.equal(outcome.body.length, 0)
  assert.deepEqual(asked.asked.toSorted(), [`A ${policyHost}`, `AAAA ${policyHost}`])
  assert.ok(!server.requests.some(({ path }) => path === '/secret'))
})

test('other statuses are answers too', async () => {
  const outcome = await get(`https://${policyHost}/missing`)
  assert.equal(outcome.ok && outcome.status, 404)
})

test('a server without a certificate for the name fails in the handshake', async () => {
  const outcome = await get('https://plain.example/')
  const alert = 'unrecognized_name'
  const library = 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME'
  assert.deepEqual(faultOf(outcome), { kind: 'tls', reason: 'alert', alert, library })
  assert.equal(outcome.tls, null)
})

test('clear text behind https: is a fault of TLS', async () => {
  const world = testDoors({
    names: { [policyHost]: ['127.77.0.1'] },
    leads: { '127.77.0.1:443': server.httpPort },
  })
  const outcome = await httpGet(`https://${policyHost}/`, testOptions(), world)
  assert.equal(faultOf(outcome)?.kind, 'tls', JSON.stringify(outcome))
})

test('an address in the URL is gone to without a lookup, and without a server name', async () => {
  const world = doors()
  const outcome = await httpGet('http://127.77.0.9/', testOptions(), world)
  assert.equal(textOf(outcome), 'by address')
  assert.deepEqual(world.asked, [])
})

test('a name without addresses, and one that does not exist, are different', async () => {
  assert.deepEqual(faultOf(await get('https://nowhere.example/')), {
    kind: 'dns',
    status: 'no-data',
    detail: null,
  })
  assert.deepEqual(faultOf(await get('https://unknown.example/')), {
    kind: 'dns',
    status: 'nxdomain',
    detail: null,
  })
})

test('a URL that leads elsewhere than to the web is refused before any lookup', async () => {
  const world = doors()
  const outcome = await httpGet('http://plain.example:25/', testOptions(), world)
  const fault = { kind: 'http', reason: 'url', status: null, detail: 'url-port' }
  assert.deepEqual(faultOf(outcome), fault)
  assert.deepEqual(world.asked, [])
})

test('one connection at a time to an address and port, also for fetches', async () => {
  let unanswered = 0
  let most = 0
  const peer = await runPeer((socket) => {
    unanswered += 1
    most = Math.max(most, unanswered)
    setTimeout(() => {
      unanswered -= 1
      socket.end('HTTP/1.1 200 OK\r\n\r\nbody')
    }, 20)
  })
  const leads = { '127.77.0.1:80': peer.port }
  const alone = testDoors({ names: { 'peer.example': ['127.77.0.1'] }, leads })
  const outcomes = await Promise.all(
    ['a', 'b', 'c'].map((path) => httpGet(`http://peer.example/${path}`, testOptions(), alone)),
  )
  peer.stop()
  assert.deepEqual(outcomes.map(textOf), ['body', 'body', 'body'])
  assert.deepEqual([most, peer.connections()], [1, 3])
})

test('silence ends with the time that was given', async () => {
  const outcome = await get(`https://${policyHost}/slow`, { timeoutMs: 300 })
  assert.deepEqual(faultOf(outcome), { kind: 'timeout', bound: 'stage', seconds: 0.3 })
  assert.equal(outcome.address, '127.77.0.1')
})

test('a fault that aborts from outside is the fault of the fetch', async () => {
  const controller = new AbortController()
  const fault = { kind: 'timeout', bound: 'target', seconds: 600 } as const
  const outcome = get(`https://${policyHost}/slow`, { signal: controller.signal })
  setTimeout(() => controller.abort(new FaultError(fault)), 100)
  assert.deepEqual(faultOf(await outcome), fault)
})

test('any other abort rejects, at every moment', async () => {
  const reason = new Error('enough')
  const late = new AbortController()
  const outcome = get(`https://${policyHost}/slow`, { signal: late.signal })
  setTimeout(() => late.abort(reason), 100)
  await assert.rejects(outcome, reason)
  await assert.rejects(get(`https://${policyHost}/`, { signal: AbortSignal.abort(reason) }), reason)
})

test('a reset after the handshake is told as one', async () => {
  assert.deepEqual(faultOf(await get(`https://${policyHost}/reset`)), {
    kind: 'tcp',
    reason: 'reset',
  })
})

test('the guard stands before every address that only a stranger named', async () => {
  const refused = [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a01:203',
    '2002:7f00:1::',
    'fe80::1',
    'fd00::1',
  ]
  const leads = Object.fromEntries(
    refused.flatMap((address) => [
      [`${address}:80`, server.httpPort],
      [`${address}:443`, server.httpsPort],
    ]),
  )
  const before = server.connections().all
  for (const address of refused) {
    const world = testDoors({ names: { 'rebound.example': [address] }, leads })
    const urls = ['http://rebound.example/', 'https://rebound.example/']
    const literal = `http://${address.includes(':') ? `[${address}]` : address}/`
    for (const url of [...urls, literal]) {
      const outcome = await httpGet(url, testOptions(), world)
      assert.equal(faultOf(outcome)?.kind, 'barred', `${url} ${address}`)
      assert.equal(outcome.tried.length, 1)
    }
  }
  assert.equal(server.connections().all, before)
})

test('a barred address beside a good one is passed over, and named', async () => {
  const world = testDoors({
    names: { 'plain.example': ['::1', '10.0.0.1', '127.77.0.1'] },
    leads: { '127.77.0.1:80': server.httpPort },
  })
  const outcome = await httpGet('http://plain.example/', testOptions(), world)
  assert.equal(textOf(outcome), 'plain')
  assert.deepEqual(
    outcome.tried.map(({ address, fault }) => `${address} ${fault.kind}`),
    ['::1 barred', '10.0.0.1 barred'],
  )
})

test('barred addresses take no place from the good one', async () => {
  const barred = Array.from({ length: 10 }, (_, index) => `10.0.0.${index}`)
  const world = testDoors({
    names: { 'plain.example': [...barred, '127.77.0.1'] },
    leads: { '127.77.0.1:80': server.httpPort },
  })
  assert.equal(textOf(await httpGet('http://plain.example/', testOptions(), world)), 'plain')
})

test('an allowed network is allowed', async () => {
  const world = testDoors({
    names: { 'plain.example': ['10.0.0.1'] },
    leads: { '10.0.0.1:80': server.httpPort },
    allowNetworks: [testNetwork, '10.0.0.0/8'],
  })
  assert.equal(textOf(await httpGet('http://plain.example/', testOptions(), world)), 'plain')
})

test('of several addresses the families are tried in turn, until one answers', async () => {
  const world = testDoors({
    names: { 'plain.example': ['127.77.0.2', '127.77.0.1', 'fd77::2'] },
    leads: { '127.77.0.1:80': server.httpPort, '127.77.0.2:80': 1, 'fd77::2:80': 1 },
  })
  const outcome = await httpGet('http://plain.example/', testOptions(), world)
  assert.equal(textOf(outcome), 'plain')
  // A place that was refused is free again.
  assert.ok((await httpGet('http://plain.example/', testOptions(), world)).ok)
  assert.deepEqual(
    outcome.tried.map(({ address, fault }) => [address, fault]),
    [
      ['fd77::2', { kind: 'tcp', reason: 'refused' }],
      ['127.77.0.2', { kind: 'tcp', reason: 'refused' }],
    ],
  )
})

test('no more than four addresses are dialled, however many there are', async () => {
  const addresses = Array.from({ length: 200 }, (_, index) => `127.77.1.${index + 1}`)
  const leads = Object.fromEntries(addresses.map((address) => [`${address}:80`, 1]))
  const world = testDoors({ names: { 'many.example': addresses }, leads })
  const outcome = await httpGet('http://many.example/', testOptions(), world)
  assert.deepEqual(faultOf(outcome), { kind: 'tcp', reason: 'refused' })
  assert.equal(outcome.tried.length, 4)
})
