import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from './test-server.ts'

describe('the pages', () => {
  let server: TestServer
  before(async () => {
    server = await startTestServer(['healthy', 'guide-1-no-tls'])
  })
  after(() => server.stop())

  const load = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), { headers: { accept: 'text/html', ...headers } })

  const begin = (target: string, headers: Record<string, string> = {}) =>
    fetch(new URL('/checks?lang=en', server.url), {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ target }),
    })

  async function finished(target: string): Promise<string> {
    const answer = await begin(target)
    assert.equal(answer.status, 303)
    const path = answer.headers.get('location') ?? ''
    await (await load(path.replace('?', '/live?'))).text()
    return path
  }

  test('the start page speaks the language of its reader', async () => {
    const german = await (await load('/', { 'accept-language': 'de-AT,en;q=0.5' })).text()
    assert.match(german, /<html lang="de">/)
    assert.match(german, /Domain oder E-Mail-Adresse/)
    const english = await (await load('/?lang=en', { 'accept-language': 'de' })).text()
    assert.match(english, /<html lang="en">/)
  })

  test('a form begins a check, its page fills, and ends as the report', async () => {
    const answer = await begin('clerk@healthy.example')
    const path = answer.headers.get('location') ?? ''
    const stream = await (await load(path.replace('?', '/live?'))).text()
    assert.match(stream, /^event: matrix$/m)
    assert.match(stream, /^event: cell$/m)
    assert.match(stream, /event: done\ndata: done\n/)
    const page = await (await load(path)).text()
    assert.match(page, /<p class="headline">encrypted<\/p>/i)
    assert.match(page, /href="\/explain\/[a-z-]+\?lang=en"/)
    assert.ok(!page.includes('clerk'))
  })

  test('while it runs the page is drawn without script, and loads itself again', async () => {
    const answer = await begin('guide-1-no-tls.example')
    const page = await (await load(answer.headers.get('location') ?? '')).text()
    if (page.includes('data-live')) assert.match(page, /<noscript><meta http-equiv="refresh"/)
    else assert.match(page, /class="report"/)
  })

  test('what is no target is said beside the field', async () => {
    const answer = await begin('https://example.org/')
    assert.equal(answer.status, 400)
    const page = await answer.text()
    assert.match(page, /role="alert">This is a web address/)
  })

  test('addresses of private networks and targets that opted out are refused', async () => {
    for (const target of [
      '10.0.0.1',
      'host:192.168.1.1',
      'example.org[[::1]:25]',
      'x.left-alone.example',
    ])
      assert.equal((await begin(target)).status, 403, target)
  })

  test('a form that another site sent begins nothing', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ])
      assert.equal((await begin('healthy.example', headers)).status, 403)
    const own = { origin: server.url }
    assert.equal((await begin('healthy.example', own)).status, 303)
  })

  test('the result is there as files, and as a letter where there is something to ask for', async () => {
    const good = (await finished('healthy.example')).split('?')[0] ?? ''
    const json = await load(`${good}/report.json`)
    assert.match(json.headers.get('content-disposition') ?? '', /mxseal-healthy\.example\.json/)
    assert.equal(((await json.json()) as { schema: string }).schema, 'mxseal-report/1')
    for (const extension of ['csv', 'html', 'md'])
      assert.equal((await load(`${good}/report.${extension}`)).status, 200)
    assert.equal((await load(`${good}/letter.txt`)).status, 404)
    const bad = (await finished('guide-1-no-tls.example')).split('?')[0] ?? ''
    assert.match(await (await load(`${bad}/letter.txt?lang=de`)).text(), /STARTTLS/)
  })

  test('the results of a domain stand one under another, with what changed', async () => {
    await finished('healthy.example')
    await finished('guide-1-no-tls.example')
    const page = await (await load('/domains/healthy.example?lang=en')).text()
    assert.match(page, /<strong class="outcome">Encrypted<\/strong>/)
    const answer = await fetch(new URL('/checks?lang=en', server.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ target: 'healthy.example', again: '1' }),
    })
    await (await load((answer.headers.get('location') ?? '').replace('?', '/live?'))).text()
    const two = await (await load('/domains/healthy.example?lang=de')).text()
    assert.equal(two.match(/class="outcome"/g)?.length, 2)
    assert.match(two, /nichts hat sich geändert/)
    assert.equal((await load('/domains/%3Cscript%3E')).status, 404)
  })

  test('who tests and how well it can see is told', async () => {
    const about = await (await load('/about?lang=en')).text()
    assert.match(about, /probe\.lab\.example \(127\.0\.0\.1\)/)
    const self = await (await load('/self-check?lang=de')).text()
    assert.match(self, /Root-Zone wurde validiert/)
    assert.match(self, /probe\.lab\.example führt zurück zu 127\.0\.0\.1/)
  })

  test('programs are told what they can ask for, as the description has it', async () => {
    const page = await (await load('/api?lang=de')).text()
    const { paths } = (await (await load('/openapi.json')).json()) as { paths: object }
    assert.ok(Object.keys(paths).length >= 4)
    for (const path of Object.keys(paths)) assert.ok(page.includes(path), path)
    assert.ok(page.includes(`${server.url}/api/v1/checks/ID/events`))
    assert.match(page, /verlangt kein Token/)
  })

  test('search engines may list pages about the service, never results', async () => {
    const result = await finished('healthy.example')
    for (const path of ['/', '/explain', '/explain/expired', '/about', '/api'])
      assert.doesNotMatch(await (await load(path)).text(), /noindex/, path)
    for (const path of [result, '/domains/healthy.example', '/self-check'])
      assert.match(await (await load(path)).text(), /<meta name="robots" content="noindex">/, path)
  })

  test('every page names itself in each language', async () => {
    const page = await (await load('/explain/expired?lang=de')).text()
    for (const [lang, path] of Object.entries({
      de: '/explain/expired?lang=de',
      en: '/explain/expired?lang=en',
      'x-default': '/explain/expired',
    }))
      assert.ok(page.includes(`<link rel="alternate" hreflang="${lang}" href="${path}">`), lang)
  })

  test('the start page at the name that mail servers log says who tests; elsewhere it is the field', async () => {
    const served = await startTestServer(['healthy'], { publicUrl: 'https://check.example' })
    try {
      const at = (host: string) =>
        new Promise<string>((resolve, reject) => {
          const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () =>
            socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
          )
          let heard = ''
          socket.on('data', (chunk) => (heard += chunk.toString()))
          socket.on('close', () => resolve(heard))
          socket.on('error', reject)
        })
      const probe = await at('Probe.Lab.example')
      assert.match(probe, /probe\.lab\.example \(127\.0\.0\.1\)/)
      assert.match(probe, /<a href="https:\/\/check\.example\/">/)
      assert.doesNotMatch(probe, /<form/)
      for (const host of ['check.example', 'other.example', '127.0.0.1'])
        assert.match(await at(host), /<form/, host)
    } finally {
      await served.stop()
    }
  })

  test('every code has its page, and the index names each', async () => {
    const index = await (await load('/explain?lang=de')).text()
    const paths = [...index.matchAll(/href="(\/explain\/[a-z0-9-]+)\?lang=de"/g)].map(
      ([, path = '']) => path,
    )
    assert.ok(paths.length > 100)
    for (const path of paths) assert.equal((await load(path)).status, 200, path)
    assert.equal((await load('/explain/nothing-of-the-kind')).status, 404)
  })

  test('headers leave no room for foreign script, frames or requests', async () => {
    const { headers } = await load('/')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self'(;|$)/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('set-cookie'), null)
    assert.equal(headers.get('strict-transport-security'), null)
  })

  test('no page holds a style or a script that the policy would forbid', async () => {
    const paths = ['/', '/explain', '/explain/expired', await finished('guide-1-no-tls.example')]
    for (const path of paths) {
      const page = await (await load(path)).text()
      assert.doesNotMatch(page, /<style|style=|<script(?! type="module" src="\/assets\/)|\son\w+=/)
      assert.doesNotMatch(page, /(?:src|href|action)="(?:https?:)?\/\//)
    }
  })
})
