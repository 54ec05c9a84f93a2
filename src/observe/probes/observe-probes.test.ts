import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { after, describe, test } from 'node:test'
import { answerHello } from '../../../lab/raw-tls-answer.ts'
import { readHello } from '../../../lab/raw-tls-hello.ts'
import type { ProbeId, ProbesEvidence } from '../../model/probe.ts'
import { systemClock } from '../../world/clock.ts'
import { createNet } from '../../world/net.ts'
import { deadlineFrom } from '../../world/time-bounds.ts'
import { derOf, Mint, runOpensslServer, runTcpServer, stopAll } from '../../world/tls/test-peers.ts'
import { runFront } from '../inventory/test-peers.ts'
import { observeProbes } from './observe-probes.ts'

/** The probes against servers that have none of the faults, and against such as would do them harm. */

const mint = new Mint()
const { key, cert } = mint.issue('mx.example.com', 'rsa')
after(() => {
  stopAll()
  mint.close()
})

async function probe(
  port: number,
  { timeoutMs = 1000, wholeMs = 60_000, budget = null as number | null } = {},
): Promise<ProbesEvidence> {
  const net = createNet({ connectTo: [], allowNetworks: [], roots: [] })
  const signal = new AbortController().signal
  const turn = await net.turn({ address: '127.0.0.1', port }, 'typed', signal)
  const clock = systemClock
  try {
    return await observeProbes(
      {
        connect: (until) => turn.connect(until),
        clock,
        helo: Promise.resolve('client.example.org'),
        serverName: 'mx.example.com',
        timeoutMs,
        outer: [deadlineFrom(clock, 'silence', wholeMs)],
        startedAt: clock.elapsed(),
      },
      { before: 1, budget },
    )
  } finally {
    turn.end()
  }
}

function shown({ facts }: ProbesEvidence): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facts.map((fact) => [
      fact.id,
      `${fact.vulnerable}: ${fact.vulnerable === 'not-tested' ? fact.because : fact.sign}`,
    ]),
  )
}

type Behaviour = (socket: Socket) => void

/** Speaks SMTP up to STARTTLS, answers a hello with a whole flight, and then does as it likes. */
async function runHostile(behave: Behaviour, before: 'hello' | 'flight' = 'flight') {
  return runTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 mx.example.com ESMTP\r\n')
    let isTls = false
    socket.on('data', (bytes: Buffer) => {
      const line = bytes.toString('latin1')
      if (isTls) {
        const hello = bytes[0] === 22 ? readHello(bytes) : null
        if (hello === null) return
        const answer = answerHello(hello, script)
        if (before === 'flight' && answer instanceof Uint8Array) socket.write(answer)
        behave(socket)
      } else if (line.startsWith('EHLO')) socket.write('250-mx.example.com\r\n250 STARTTLS\r\n')
      else if (line.startsWith('STARTTLS')) {
        isTls = true
        socket.write('220 Go ahead\r\n')
      }
    })
  })
}

const script = {
  versions: [0x0303],
  suites: [0xc013, 0x002f],
  acknowledges: [15, 65281],
  chains: { rsa: [derOf(cert)] },
}

const heartbeat = (length: number) => {
  const body = Buffer.concat([Buffer.of(2, length >> 8, length & 255), Buffer.alloc(length)])
  return Buffer.concat([Buffer.of(24, 3, 3, body.length >> 8, body.length & 255), body])
}

/** Heartbeats that answer nothing. */
const many = Buffer.concat(Array.from({ length: 2000 }, () => heartbeat(0)))

void test('openssl s_server has none of the faults in TLS, and its tickets and RSA key are really asked about', async () => {
  const file = `${mint.folder}/both.pem`
  writeFileSync(file, key + cert)
  const files = ['-key', file, '-cert', file]
  const server = await runOpensslServer([...files, '-cipher', 'ALL:@SECLEVEL=0'])
  const front = await runFront(server.port)
  const probes = await probe(front.port)
  const { 'starttls-command-injection': ofSmtp, ...ofTls } = shown(probes)
  assert.deepEqual(ofTls, {
    heartbleed: 'no: no-heartbeat',
    'ccs-injection': 'no: refused',
    robot: 'no: alike',
    ticketbleed: 'no: echoed',
  })
  // It speaks no SMTP, so nobody answers inside.
  assert.equal(ofSmtp, 'not-tested: silent')
  assert.equal(probes.connections, front.connections())
  const proofs = probes.facts.flatMap((fact) => ('connection' in fact ? fact.connection : []))
  assert.ok(proofs.every((one) => one > 1 && one <= 1 + probes.connections))
})

void describe('a hostile server neither stalls the probes nor makes them find what is not there', {
  concurrency: true,
}, () => {
  const behaviours: Readonly<Record<string, readonly [Behaviour, 'hello' | 'flight']>> = {
    'says nothing more': [() => undefined, 'flight'],
    'never answers the hello': [() => undefined, 'hello'],
    'closes behind the flight': [(socket) => socket.end(), 'flight'],
    'breaks off behind the flight': [(socket) => socket.resetAndDestroy(), 'flight'],
    'breaks off at the hello': [(socket) => socket.resetAndDestroy(), 'hello'],
    'sends no TLS': [(socket) => socket.write('500 What?\r\n'.repeat(100)), 'flight'],
    'sends a record without an end': [
      (socket) => socket.write(Buffer.of(24, 3, 3, 64, 0)),
      'flight',
    ],
    'sends heartbeats that answer nothing': [(socket) => socket.write(many), 'flight'],
    'drips byte by byte': [
      (socket) => {
        const timer = setInterval(() => socket.write(Buffer.of(24)), 20)
        socket.on('close', () => clearInterval(timer))
      },
      'flight',
    ],
    'floods without an end': [
      (socket) => {
        const flood = () => {
          while (!socket.destroyed && socket.write(many));
        }
        socket.on('drain', flood)
        flood()
      },
      'flight',
    ],
  }
  for (const [name, [behave, before]] of Object.entries(behaviours)) {
    void test(name, async () => {
      const server = await runHostile(behave, before)
      const from = systemClock.elapsed()
      const probes = await probe(server.port, { timeoutMs: 400, wholeMs: 8000 })
      const tookMs = systemClock.elapsed() - from
      assert.ok(tookMs < 12_000, `${tookMs} ms`)
      assert.equal(probes.facts.length, 5)
      for (const fact of probes.facts) assert.notEqual(fact.vulnerable, 'yes', fact.id)
    })
  }
})

void test('of an answer as long as a heartbeat may be nothing stays in the evidence but that there was one', async () => {
  const server = await runHostile((socket) => socket.write(heartbeat(16_000)))
  const probes = await probe(server.port, { timeoutMs: 400 })
  const fact = probes.facts.find(({ id }) => id === 'heartbleed')
  assert.equal(fact?.vulnerable, 'yes')
  assert.ok(JSON.stringify(probes).length < 1000)
})

void test('a server that lets nobody in any more ends the probes, with its reason for each', async () => {
  const replies: Readonly<Record<string, string>> = {
    '421 Too many connections\r\n': 'not-tested: rate-limited',
    '554 Go away\r\n': 'not-tested: rate-limited',
    '220 mx\r\n250 no keywords\r\n': 'not-tested: no-starttls',
  }
  for (const [said, wanted] of Object.entries(replies)) {
    const [greeting = '', ehlo = ''] = said.split(/(?<=\r\n)/)
    const server = await runTcpServer((socket) => {
      socket.write(greeting)
      socket.on('data', (bytes) => {
        socket.write(bytes.toString('latin1').startsWith('EHLO') ? ehlo : '221 Bye\r\n')
      })
    })
    const probes = await probe(server.port)
    assert.deepEqual(new Set(Object.values(shown(probes))), new Set([wanted]))
    assert.equal(probes.connections, 1)
  }
})

void test('what the budget does not reach is not tested', async () => {
  const server = await runHostile((socket) => socket.end())
  const probes = await probe(server.port, { timeoutMs: 400, budget: 3 })
  assert.equal(probes.connections, 2)
  const ofBudget = (['heartbleed', 'robot', 'ticketbleed'] as ProbeId[]).map(
    (id) => shown(probes)[id],
  )
  assert.deepEqual(
    ofBudget,
    Array.from({ length: 3 }, () => 'not-tested: budget'),
  )
})
