import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test, type TestContext } from 'node:test'
import { startBlackHole } from './black-hole.ts'
import { createCertificateOffice } from './certificates.ts'
import { startSmtpServer } from './smtp-server.ts'
import type { ServerScript } from './smtp-script.ts'
import { connectTo, lastLine } from './test-client.ts'
import { soundTls } from './tls-scripts.ts'

const office = createCertificateOffice(new Date())
const name = 'mx.test.example'

async function serve(t: TestContext, script: ServerScript) {
  const credentials = office.credentialsFor({ name, script })
  const server = await startSmtpServer({ name, script, address: '127.0.0.1', credentials })
  t.after(() => server.stop())
  return server
}

async function talk(t: TestContext, script: ServerScript) {
  const server = await serve(t, script)
  const client = await connectTo(server)
  t.after(() => client.close())
  return { server, client }
}

void test('a server without a script behaves well, in clear and inside TLS', async (t) => {
  const { server, client } = await talk(t, { tls: soundTls })
  assert.equal(await client.until(lastLine), `220 ${name} ESMTP lab\r\n`)
  client.send('EHLO me.example')
  assert.match(await client.until(lastLine), /^250[- ]STARTTLS\r$/m)
  client.send('STARTTLS')
  assert.match(await client.until(lastLine), /^220 /)
  const secure = await client.startTls({ servername: name })
  assert.equal(secure.getProtocol(), 'TLSv1.3')
  client.send('EHLO me.example')
  assert.doesNotMatch(await client.until(lastLine), /STARTTLS/)
  for (const [command, code] of [
    ['MAIL FROM:<>', '250'],
    ['RCPT TO:<a@b.example>', '250'],
    ['DATA', '554'],
    ['NONSENSE', '500'],
    ['QUIT', '221'],
  ] as const) {
    client.send(command)
    assert.equal((await client.until(lastLine)).slice(0, 3), code, command)
  }
  assert.equal(await client.ended, 'end')
  const [session] = server.sessions
  assert.equal(server.sessions.length, 1)
  assert.equal(session?.spokeBeforeGreeting, false)
  assert.equal(session?.quit, true)
  assert.equal(session?.serverName, name)
  assert.ok((session?.helloBytes ?? 0) > 200)
  assert.deepEqual(
    session?.lines.map(({ secure, text }) => `${secure ? '~' : '-'}${text.slice(0, 4)}`),
    ['-EHLO', '-STAR', '~EHLO', '~MAIL', '~RCPT', '~DATA', '~NONS', '~QUIT'],
  )
})

void test('who speaks before the greeting, or does not wait for the 220, is noted', async (t) => {
  const early = await talk(t, { greeting: { say: '220 late', delayMs: 60 } })
  early.client.send('EHLO me.example')
  await early.client.until(lastLine)
  assert.equal(early.server.sessions[0]?.spokeBeforeGreeting, true)

  const hasty = await talk(t, { tls: soundTls })
  await hasty.client.until(lastLine)
  hasty.client.send('STARTTLS\r\nEHLO me.example')
  await hasty.client.until(lastLine)
  await sleep(20)
  assert.equal(hasty.server.sessions[0]?.pipelinedBytes, 'EHLO me.example\r\n'.length)
})

void test('a reply may come byte by byte or line by line', async (t) => {
  const { client } = await talk(t, {
    greeting: { say: '220 hello', byteDelayMs: 2 },
    ehlo: { say: ['250-one', '250 two'], lineDelayMs: 30 },
  })
  assert.equal(await client.until(lastLine), '220 hello\r\n')
  assert.ok(client.chunks() > 5, `${client.chunks()} chunks`)
  const before = client.chunks()
  client.send('EHLO me.example')
  assert.equal(await client.until(lastLine), '250-one\r\n250 two\r\n')
  assert.equal(client.chunks() - before, 2)
})

void test('text behind the 220 comes in the same packet', async (t) => {
  const { client } = await talk(t, {
    tls: soundTls,
    starttls: { say: '220 go', raw: '250 injected\r\n' },
  })
  await client.until(lastLine)
  client.send('STARTTLS')
  assert.equal(await client.until(/^220 go\r\n/), '220 go\r\n')
  assert.equal(client.pending(), '250 injected\r\n')
  assert.equal((await client.startTls()).getProtocol(), 'TLSv1.3')
})

void test('a server can fall silent, hang up and break off, before TLS and inside', async (t) => {
  for (const [ends, ending] of [
    ['close', 'end'],
    ['reset', 'ECONNRESET'],
  ] as const) {
    const clear = await talk(t, { ehlo: { ends } })
    await clear.client.until(lastLine)
    clear.client.send('EHLO me.example')
    assert.equal(await clear.client.ended, ending)

    const inside = await talk(t, { tls: soundTls, secureEhlo: { ends } })
    await inside.client.until(lastLine)
    inside.client.send('STARTTLS')
    await inside.client.until(lastLine)
    await inside.client.startTls()
    inside.client.send('EHLO me.example')
    assert.equal(await inside.client.ended, ending)
  }
  const { client } = await talk(t, { greeting: { ends: 'silence' } })
  assert.equal(await Promise.race([client.ended, sleep(80, 'silent')]), 'silent')
})

void test('what is endless goes on as long as the client reads', async (t) => {
  const { client } = await talk(t, { greeting: { endless: '220-more\r\n' } })
  await client.until(/(220-more\r\n){9000}/)
  assert.doesNotMatch(client.pending(), /^220 /m)
})

void test('each connection can meet something else, and they are counted', async (t) => {
  const last = await serve(t, { connections: [{ greeting: '220 one' }, { greeting: '421 two' }] })
  const round = await serve(t, {
    comeRound: true,
    connections: [{ greeting: '220 one' }, { greeting: '421 two' }],
  })
  const seen: string[] = []
  for (const server of [last, round]) {
    for (let connection = 0; connection < 3; connection++) {
      const client = await connectTo(server)
      t.after(() => client.close())
      seen.push((await client.until(lastLine)).slice(0, 3))
      if (server === last) client.close()
    }
  }
  await sleep(5)
  assert.deepEqual(seen, ['220', '421', '421', '220', '421', '220'])
  assert.equal(last.sessions.length, 3)
  assert.deepEqual([last.mostOpen(), round.mostOpen()], [1, 3])
})

void test('a large hello can be refused and a small one accepted', async (t) => {
  const server = await serve(t, {
    tls: { ...soundTls, helloLimit: 700, instead: { raw: alert, ends: 'close' } },
  })
  const outcomes = []
  for (const maxVersion of ['TLSv1.3', 'TLSv1.2'] as const) {
    const client = await connectTo(server)
    t.after(() => client.close())
    await client.until(lastLine)
    client.send('STARTTLS')
    await client.until(lastLine)
    const shaken = client.startTls({ maxVersion }).then((stream) => stream.getProtocol())
    outcomes.push(await shaken.catch((error: NodeJS.ErrnoException) => error.code))
  }
  assert.match(outcomes[0] ?? '', /ALERT_HANDSHAKE_FAILURE/)
  assert.equal(outcomes[1], 'TLSv1.2')
})

const alert = '\x15\x03\x01\x00\x02\x02\x28'

void test('openssl s_client finds the versions and suites that the script asks for', async (t) => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL' } as const
  const anonymous = { certificate: null, maxVersion: 'TLSv1.2', ciphers: 'ADH:AECDH' } as const
  for (const [script, options, expected] of [
    [{ tls: soundTls }, [], /New, TLSv1\.3/],
    [{ tls: { ...soundTls, ...old } }, ['-cipher', 'ALL:@SECLEVEL=0'], /Protocol *: TLSv1\.1/],
    [{ tls: anonymous }, ['-cipher', 'aNULL:@SECLEVEL=0'], /Cipher is A(EC)?DH/],
  ] as const) {
    const server = await serve(t, script)
    assert.match(await sClient(server.port, options), expected)
  }
})

async function sClient(port: number, options: readonly string[]): Promise<string> {
  const args = ['s_client', '-starttls', 'smtp', '-connect', `127.0.0.1:${port}`, ...options]
  const client = spawn('openssl', args, { stdio: ['pipe', 'pipe', 'ignore'] })
  client.stdin.end('QUIT\r\n')
  return (await client.stdout.toArray()).join('')
}

void test('a black hole neither accepts nor refuses', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const hole = await startBlackHole('127.0.0.1')
  t.after(() => hole.stop())
  const socket = createConnection({ host: '127.0.0.1', port: hole.port })
  t.after(() => socket.destroy())
  const outcome = new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('accepted'))
    socket.on('error', (error) => resolve(error.message))
  })
  assert.equal(await Promise.race([outcome, sleep(300, 'nothing')]), 'nothing')
})
