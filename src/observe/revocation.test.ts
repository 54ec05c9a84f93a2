import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type HttpRoute, startHttpServer } from '../../lab/http-server.ts'
import { daysFrom, mint, type Minted, mintCa } from '../../lab/mint.ts'
import { mintCrl, mintOcsp, serialOf } from '../../lab/mint-revocation.ts'
import type { RevocationFact } from '../model/revocation.ts'
import { createByteStore } from '../world/byte-store.ts'
import { testDoors } from '../world/http/test-world.ts'
import { createTrustStore } from '../world/trust.ts'
import type { ByteStore, World } from '../world/world.ts'
import { createRevocationDesk } from './revocation.ts'

const now = new Date('2027-03-01T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
const crlUrl = 'http://ca.example/list.crl'
const ocspUrl = 'http://ca.example/ocsp'
const root = mintCa({ subject: 'Root', ...valid })
const issuer = mintCa({ subject: 'Issuer', issuer: root, ...valid })
const leafWith = (
  urls: { crlUrls?: readonly string[]; ocspUrls?: readonly string[] },
  serial: string,
) => mint({ subject: 'mx.example', names: ['mx.example'], issuer, serial, ...valid, ...urls })
const leaf = leafWith({ crlUrls: [crlUrl] }, '11')
const both = leafWith({ crlUrls: [crlUrl], ocspUrls: [ocspUrl] }, '12')

const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const crlOf = (...revoked: readonly Minted[]) =>
  mintCrl({
    issuer,
    ...fresh,
    revoked: revoked.map((one) => ({
      serial: Buffer.from(serialOf(one)).toString('hex'),
      at: daysFrom(now, -2),
      reason: 1,
    })),
  })
const ocspOf = (certificate: Minted, status: 'good' | { at: Date }) =>
  mintOcsp({
    answers: [{ certificate, issuer, status, ...fresh }],
    responder: issuer,
    producedAt: fresh.thisUpdate,
  })

interface Asked {
  readonly facts: readonly RevocationFact[]
  readonly requests: readonly string[]
}

/** Asks about one chain, the web server of the CA having these pages. */
async function ask(
  chain: readonly Minted[],
  routes: Readonly<Record<string, HttpRoute>>,
  more: { store?: ByteStore; stapled?: Uint8Array; timeoutMs?: number; times?: number } = {},
): Promise<Asked> {
  const server = await startHttpServer({ hosts: { 'ca.example': { tls: null, routes } } })
  try {
    const facts: RevocationFact[] = []
    const desk = createRevocationDesk(worldWith(server.httpPort, more.store), {
      userAgent: 'mxseal/test',
      timeoutMs: more.timeoutMs ?? 5000,
      keep: (fact) => void facts.push(fact),
    })
    const ders = chain.map(({ der }) => der)
    const stapled = more.stapled === undefined ? null : Buffer.from(more.stapled).toString('base64')
    await Promise.all(Array.from({ length: more.times ?? 1 }, () => desk.ask(ders, stapled)))
    await desk.close()
    return { facts, requests: server.requests.map(({ method, path }) => `${method} ${path}`) }
  } finally {
    await server.stop()
  }
}

function worldWith(port: number, store?: ByteStore): World {
  const doors = testDoors({
    names: { 'ca.example': ['127.77.0.1'] },
    leads: { '127.77.0.1:80': port },
  })
  return {
    ...doors,
    clock: { now: () => now.toISOString(), elapsed: () => performance.now() },
    trust: createTrustStore([root.pem], false),
    ...(store === undefined ? {} : { store }),
  }
}

const results = ({ facts }: Asked, certificate: Minted) =>
  facts
    .find((fact) => fact.certificate === certificate.sha256)
    ?.checks.map(({ source, result }) => [
      source,
      result.status === 'unknown' ? result.why : result.status,
    ])

const list = (body: Uint8Array): HttpRoute => ({ status: 200, body })

test('a list tells the revoked from the others, and a certificate without a source has no check', async () => {
  const good = await ask([leaf, issuer], { '/list.crl': list(crlOf()) })
  assert.deepEqual(results(good, leaf), [['crl', 'good']])
  assert.deepEqual(results(good, issuer), [])
  assert.equal(good.facts.length, 2)
  const bad = await ask([leaf, issuer], { '/list.crl': list(crlOf(leaf)) })
  const [check] = bad.facts.find(({ certificate }) => certificate === leaf.sha256)?.checks ?? []
  assert.deepEqual(check, {
    source: 'crl',
    url: crlUrl,
    fetchedAt: now.toISOString(),
    result: {
      status: 'revoked',
      at: '2027-02-27T12:00:00Z',
      reason: 'keyCompromise',
      thisUpdate: '2027-02-28T12:00:00Z',
      nextUpdate: '2027-03-07T12:00:00Z',
    },
  })
})

test('what brings nothing says why, and the next source is asked', async () => {
  const missing = await ask([leaf, issuer], {})
  assert.deepEqual(results(missing, leaf), [['crl', 'http-404']])
  const second = await ask([both, issuer], {
    '/list.crl': { redirect: 'http://elsewhere.example/' },
    '/ocsp': list(ocspOf(both, { at: daysFrom(now, -3) })),
  })
  assert.deepEqual(results(second, both), [
    ['crl', 'http-301'],
    ['ocsp', 'revoked'],
  ])
  assert.deepEqual(second.requests, ['GET /list.crl', 'POST /ocsp'])
  const forged = mintCrl({ issuer, ...fresh, fault: 'wrong-signature' })
  const odd = await ask([leaf, issuer], { '/list.crl': list(forged) })
  assert.deepEqual(results(odd, leaf), [['crl', 'wrong-signature']])
})

test('a stapled response that can be believed spares every fetch', async () => {
  const routes = { '/list.crl': list(crlOf(both)) }
  const stapled = await ask([both, issuer], routes, { stapled: ocspOf(both, 'good') })
  assert.deepEqual(results(stapled, both), [['stapled', 'good']])
  assert.deepEqual(stapled.requests, [])
  const other = await ask([both, issuer], routes, { stapled: ocspOf(leaf, 'good') })
  assert.deepEqual(results(other, both), [
    ['stapled', 'other-certificate'],
    ['crl', 'revoked'],
  ])
})

test('each certificate is asked about once, however often its chain comes', async () => {
  const asked = await ask([leaf, issuer], { '/list.crl': list(crlOf()) }, { times: 5 })
  assert.deepEqual(asked.requests, ['GET /list.crl'])
  assert.equal(asked.facts.length, 2)
})

test('a chain that ends at no trust anchor sends nobody anywhere', async () => {
  const stranger = mintCa({ subject: 'Stranger', ...valid })
  const own = mint({ subject: 'x', names: ['x'], issuer: stranger, crlUrls: [crlUrl], ...valid })
  const asked = await ask([own, stranger], { '/list.crl': list(crlOf()) })
  assert.deepEqual(asked, { facts: [], requests: [] })
})

test('a server that never answers is given up in time, and the check says so', async () => {
  const began = performance.now()
  const asked = await ask(
    [both, issuer],
    { '/list.crl': 'silence', '/ocsp': 'silence' },
    {
      timeoutMs: 300,
    },
  )
  assert.deepEqual(results(asked, both), [['crl', 'timeout']])
  assert.ok(performance.now() - began < 3000)
})

test('a list without end and a list of garbage bring nothing', async () => {
  const endless = await ask([leaf, issuer], { '/list.crl': { endless: 'body' } })
  assert.deepEqual(results(endless, leaf), [['crl', 'http-too-large']])
  const garbage = await ask([leaf, issuer], { '/list.crl': list(Buffer.alloc(5_000_000, 0x30)) })
  assert.deepEqual(results(garbage, leaf), [['crl', 'malformed']])
})

test('of several lists at one place all are looked into', async () => {
  const stranger = mintCrl({ issuer: root, ...fresh })
  const lists = Buffer.concat([stranger, crlOf(), crlOf(leaf)])
  const asked = await ask([leaf, issuer], { '/list.crl': list(lists) })
  assert.deepEqual(results(asked, leaf), [['crl', 'revoked']])
})

test('closing ends what is under way at once', async () => {
  const server = await startHttpServer({
    hosts: { 'ca.example': { tls: null, routes: { '/list.crl': 'silence' } } },
  })
  const facts: RevocationFact[] = []
  const desk = createRevocationDesk(worldWith(server.httpPort), {
    userAgent: 'mxseal/test',
    timeoutMs: 60_000,
    keep: (fact) => void facts.push(fact),
  })
  const asking = desk.ask([leaf.der, issuer.der], null)
  await desk.close()
  await asking
  assert.equal(facts.length, 2)
  await server.stop()
})

test('special-purpose addresses, other schemes and strange URLs are not gone to', async () => {
  const urls = [
    'ldap://ca.example/x',
    'http://127.0.0.1/x.crl',
    'http://ca.example:25/x.crl',
    'file:///etc/passwd',
  ]
  const odd = leafWith({ crlUrls: urls }, '21')
  const asked = await ask([odd, issuer], {})
  assert.deepEqual(results(asked, odd), [
    ['crl', 'barred'],
    ['crl', 'http-url'],
  ])
  assert.deepEqual(asked.requests, [])
})

const folder = mkdtempSync(join(tmpdir(), 'mxseal-store-'))
after(() => rmSync(folder, { recursive: true }))

test('a list is kept on disk for the next run, and fetched anew when it is forged or past its time', async () => {
  const routes = { '/list.crl': list(crlOf(leaf)) }
  const first = await ask([leaf, issuer], routes, { store: createByteStore(folder) })
  assert.deepEqual(first.requests, ['GET /list.crl'])
  const second = await ask([leaf, issuer], {}, { store: createByteStore(folder) })
  assert.deepEqual(second.requests, [])
  assert.deepEqual(results(second, leaf), [['crl', 'revoked']])
  const [name = ''] = readdirSync(folder)
  const content = readFileSync(join(folder, name))
  content[content.length - 1] = (content[content.length - 1] ?? 0) ^ 1
  writeFileSync(join(folder, name), content)
  const third = await ask([leaf, issuer], routes, { store: createByteStore(folder) })
  assert.deepEqual(third.requests, ['GET /list.crl'])
  const old: ByteStore = {
    load: async () => ({ bytes: crlOf(), fetchedAt: '', until: daysFrom(now, -1).toISOString() }),
    save: async () => undefined,
  }
  const fourth = await ask([leaf, issuer], routes, { store: old })
  assert.deepEqual(results(fourth, leaf), [['crl', 'revoked']])
})
