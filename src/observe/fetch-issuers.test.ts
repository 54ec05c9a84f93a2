import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type HttpRoute, startHttpServer } from '../../lab/http-server.ts'
import { daysFrom, mint, type Minted, mintCa, pemChain } from '../../lab/mint.ts'
import { testDoors } from '../world/http/test-world.ts'
import { createTrustStore } from '../world/trust.ts'
import { fetchIssuers } from './fetch-issuers.ts'

const now = new Date('2027-03-01T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
const at = (path: string) => [`http://ca.example${path}`]
const root = mintCa({ subject: 'Root', ...valid })
const upper = mintCa({ subject: 'Upper', issuer: root, ...valid })
const lower = mintCa({ subject: 'Lower', issuer: upper, caIssuerUrls: at('/upper.p7c'), ...valid })
const leaf = mint({
  subject: 'mx.example',
  names: ['mx.example'],
  issuer: lower,
  caIssuerUrls: at('/lower.crt'),
  ...valid,
})

async function fetched(chain: readonly Minted[], routes: Readonly<Record<string, HttpRoute>>) {
  const server = await startHttpServer({ hosts: { 'ca.example': { tls: null, routes } } })
  try {
    const doors = testDoors({
      names: { 'ca.example': ['127.77.0.1'] },
      leads: { '127.77.0.1:80': server.httpPort },
    })
    const found = await fetchIssuers(
      chain.map(({ der }) => der),
      { userAgent: 'mxseal/test', timeoutMs: 2000, signal: new AbortController().signal },
      {
        ...doors,
        clock: { now: () => now.toISOString(), elapsed: () => performance.now() },
        trust: createTrustStore([root.pem], false),
      },
    )
    const shown = found.map(({ url, found: one }) => [
      url.replace('http://ca.example', ''),
      'why' in one ? one.why : Buffer.from(one).equals(lower.der) ? 'lower' : 'upper',
    ])
    return { shown, requests: server.requests.length }
  } finally {
    await server.stop()
  }
}

test('missing issuers are fetched one after the other, until a trust anchor is reached', async () => {
  const routes = {
    '/lower.crt': { status: 200, body: lower.der },
    '/upper.p7c': { status: 200, body: pemChain([leaf, upper]) },
  }
  assert.deepEqual(await fetched([leaf], routes), {
    shown: [
      ['/lower.crt', 'lower'],
      ['/upper.p7c', 'upper'],
    ],
    requests: 2,
  })
  const rest = await fetched([leaf, lower], routes)
  assert.deepEqual(rest.shown, [['/upper.p7c', 'upper']])
  assert.deepEqual((await fetched([leaf, lower, upper], routes)).shown, [])
})

test('only a certificate whose key signed is taken', async () => {
  const namesake = mintCa({ subject: 'Lower', issuer: upper, keyLabel: 'other', ...valid })
  const wrong = await fetched([leaf], { '/lower.crt': { status: 200, body: namesake.der } })
  assert.deepEqual(wrong, { shown: [['/lower.crt', 'wrong-issuer']], requests: 1 })
  const none = await fetched([leaf], {})
  assert.deepEqual(none.shown, [['/lower.crt', 'http-404']])
})

test('a chain of places that never ends, ends', async () => {
  const cas: Minted[] = [mintCa({ subject: 'Level 0', caIssuerUrls: at('/0'), ...valid })]
  for (let i = 1; i < 20; i += 1) {
    const issuer = cas[i - 1]
    assert.ok(issuer)
    cas.push(mintCa({ subject: `Level ${i}`, issuer, caIssuerUrls: at(`/${i - 1}`), ...valid }))
  }
  const routes = Object.fromEntries(
    cas.map(({ der }, i): [string, HttpRoute] => [`/${i}`, { status: 200, body: der }]),
  )
  const last = cas.at(-1)
  assert.ok(last)
  assert.equal((await fetched([last], routes)).requests, 4)
})
