import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Report } from '../../src/model/report.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** A server contacts public addresses only (here: and the networks of the lab), however a stranger spells others. */

describe('a server for strangers', () => {
  let server: TestServer
  before(async () => {
    const optedOutDomains = ['left-alone.example', 'mx2.healthy.example']
    const ids = ['healthy', 'special-address', 'one-special-address', 'sts-host-special']
    server = await startTestServer(ids, { optedOutDomains })
  })
  after(() => server.stop())

  const post = (target: string) =>
    fetch(new URL('/api/v1/checks', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target }),
    })
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code

  async function reportOf(target: string): Promise<Report> {
    const { id } = (await (await post(target)).json()) as { id: string }
    await (await fetch(new URL(`/api/v1/checks/${id}/events`, server.url))).text()
    const check = await fetch(new URL(`/api/v1/checks/${id}`, server.url))
    return ((await check.json()) as { report: Report }).report
  }
  const endpointsOf = ({ hosts }: Report) => hosts.flatMap(({ endpoints }) => endpoints)

  test('literals of special-purpose networks are refused in every spelling', async () => {
    const special = words(`
        127.0.0.1 10.0.0.1 169.254.169.254 0.0.0.0 255.255.255.255 100.64.0.1 [127.0.0.1]
        x@[192.168.0.1] host:172.16.0.1 example.org[10.0.0.1] example.org[127.0.0.1:8080]
        example.org[[::1]:25] ::1 0:0:0:0:0:0:0:1 :: ::ffff:127.0.0.1 ::ffff:7f00:1
        ::127.0.0.1 [IPv6:::1] x@[IPv6:fe80::1] 64:ff9b::7f00:1 64:ff9b:1::1
        2002:7f00:1:: 2001:0:1::1 fd00::1 ff02::1
      `)
    for (const target of special) {
      const answer = await post(target)
      assert.equal(answer.status, 403, target)
      assert.equal(await codeOf(answer), 'special-purpose-address', target)
    }
  })

  test('numbers that some libraries take for addresses are no targets', async () => {
    for (const target of words(`
        2130706433 127.1 0177.0.0.1 0x7f.0.0.1 127.0.0.1. １２７.0.0.1 127。0。0。1 fe80::1%lo
        example.org[2130706433] host:017700000001
      `))
      assert.equal((await post(target)).status, 400, target)
    const hexadecimal = await reportOf('0x7f000001')
    assert.equal(hexadecimal.verdict.id, 'dns-error', 'a name like any other, and there is none')
    assert.deepEqual(endpointsOf(hexadecimal), [])
  })

  test('addresses that the DNS names are held to the same, after resolution', async () => {
    const report = await reportOf('one-special-address.example')
    const barred = endpointsOf(report).find(({ address }) => address === '10.1.2.3')
    assert.equal(barred?.because, 'barred')
    assert.equal(barred?.connections, 0)
    assert.equal(report.verdict.id, 'encrypted', 'the good one is tested')
    assert.ok(report.findings.some(({ code }) => code === 'mx-special-address'))
    const none = await reportOf('special-address.example')
    assert.ok(endpointsOf(none).length > 0)
    for (const endpoint of endpointsOf(none)) assert.equal(endpoint.connections, 0)
  })

  test('a name given as host is looked up and held to it, too', async () => {
    const report = await reportOf('host:inside.one-special-address.example')
    assert.deepEqual(
      endpointsOf(report).map(({ because, connections }) => [because, connections]),
      [['barred', 0]],
    )
    const given = await reportOf('healthy.example[inside.one-special-address.example:25]')
    assert.deepEqual(
      endpointsOf(given).map(({ because, connections }) => [because, connections]),
      [['barred', 0]],
    )
  })

  test('a policy host with a special-purpose address is not gone to', async () => {
    const { mtaSts, findings } = await reportOf('sts-host-special.example')
    assert.equal(mtaSts.status, 'error')
    const [found] = findings.filter(({ code }) => code === 'sts-policy-unavailable')
    assert.equal(found?.args['reason'], 'barred')
  })

  test('who opted out is left alone: as target, under it, as host, behind another domain', async () => {
    for (const target of [
      'left-alone.example',
      'Deep.Under.LEFT-ALONE.example.',
      'someone@left-alone.example',
      'host:mx.left-alone.example',
      'healthy.example[mx.left-alone.example:25]',
    ]) {
      const answer = await post(target)
      assert.equal(answer.status, 403, target)
      assert.equal(await codeOf(answer), 'opted-out', target)
    }
    assert.notEqual((await post('not-left-alone.example')).status, 403)
    const report = await reportOf('healthy.example')
    const of = (name: string) => report.hosts.find((host) => host.name === name)?.endpoints ?? []
    assert.ok(of('mx2.healthy.example').length > 0)
    for (const endpoint of of('mx2.healthy.example')) {
      assert.equal(endpoint.because, 'barred')
      assert.equal(endpoint.connections, 0)
    }
    assert.ok(of('mx1.healthy.example').some(({ judged }) => judged))
    const codes = report.findings.map(({ code }) => code)
    assert.ok(codes.includes('opted-out') && !codes.includes('mx-special-address'))
  })
})

const words = (text: string) => text.trim().split(/\s+/)
