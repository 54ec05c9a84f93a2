import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestServer } from './test-server.ts'

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

test('neither logs nor metrics name a target, a local part or a client', async () => {
  const server = await startTestServer(['healthy'], { trustedProxies: ['127.0.0.0/8'] })
  const client = { 'x-forwarded-for': '192.0.2.77', 'user-agent': 'curious/1' }
  const ask = (path: string, { headers, ...init }: Init = {}) =>
    fetch(new URL(path, server.url), { ...init, headers: { ...client, ...headers } })
  const json = { 'content-type': 'application/json' }
  const post = (target: string) =>
    ask('/api/v1/checks', { method: 'POST', headers: json, body: JSON.stringify({ target }) })
  let metrics: string
  try {
    const { id } = (await (await post('clerk@healthy.example')).json()) as { id: string }
    await (await ask(`/api/v1/checks/${id}/events`)).text()
    await ask('/checks?lang=en', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ target: 'clerk@healthy.example' }),
    })
    for (const wrong of [
      'clerk@exa mple',
      '10.0.0.1',
      'left-alone.example',
      'https://healthy.example',
    ])
      await post(wrong)
    for (const path of [
      '/domains/healthy.example',
      '/?target=clerk%40healthy.example',
      '/api/v1/checks?domain=healthy.example',
      '/nothing/healthy.example?who=clerk',
      '/api/v1/checks/healthy.example',
      '/%zz/healthy.example',
      `/checks/${id}/report.json`,
    ])
      await ask(path)
    metrics = await (await ask('/metrics')).text()
  } finally {
    await server.stop()
  }
  const names = [
    'mxseal_checks_total',
    'mxseal_checks_accepted_total',
    'mxseal_requests_refused_total',
  ]
  for (const name of [
    ...names,
    'mxseal_check_duration_seconds_bucket',
    'mxseal_event_readers',
    'mxseal_checks_queued',
    'mxseal_checks_running',
  ])
    assert.match(metrics, new RegExp(`^${name}[ {]`, 'm'))
  assert.match(metrics, /^mxseal_checks_total\{verdict="encrypted"\} 1$/m)
  assert.match(metrics, /^mxseal_requests_refused_total\{code="bad-target"\} 2$/m)
  const labels = [...metrics.matchAll(/^mxseal_\w+\{([^}]*)\}/gm)].flatMap(([, text = '']) =>
    [...text.matchAll(/(\w+)="/g)].map(([, name]) => name),
  )
  for (const label of labels)
    assert.ok(['verdict', 'how', 'code', 'le'].includes(label ?? ''), `label ${label}`)

  const events = new Set(server.logged.map(({ event }) => event))
  for (const event of ['listening', 'request', 'check-done', 'stopped'])
    assert.ok(events.has(event), event)
  const logged = server.logged
    .filter(({ event }) => event !== 'listening')
    .map((line) => JSON.stringify(line))
  assert.ok(logged.length > 15)
  for (const text of [...logged, metrics])
    assert.doesNotMatch(
      text,
      /clerk|healthy\.example|left-alone|exa mple|10\.0\.0\.1|192\.0\.2\.77|curious/,
    )
})
