import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { before, describe, test } from 'node:test'
import type { ReportEndpoint } from '../../src/model/report.ts'
import { check, codesOf, endpointOf, reportOf } from './mxseal.ts'
import { clientName } from './names.ts'
import {
  askOpenssl,
  askPosttlsFinger,
  opensslSignature,
  opensslWordsFor,
  verifyNames,
  type Sighting,
} from './oracles.ts'
import { domainOf, peers, type Peer } from './peer.ts'
import type { Run } from './program.ts'
import { ServerLog, type Visits } from './server-log.ts'
import { runningWorld } from './world.ts'

const world = runningWorld()
const statusOf = { encrypted: 0, 'invalid-certificate': 1, 'old-tls': 1, 'no-tls': 1 } as const

// What was read from a log to be polite must not be so because the log was read badly.
for (const peer of peers.filter(({ id, software }) => id === software)) {
  void test(`the log of ${peer.software} shows a client that speaks early, speaks nonsense and leaves without QUIT`, async () => {
    const log = new ServerLog(world.logs[peer.software] ?? '')
    log.begin()
    await beRude(peer.addresses[0])
    const { connections, quits, complaints, lines } = await log.visits(peer, peer.addresses[0])
    assert.equal(connections, 1, lines.join('\n'))
    assert.equal(quits, 0, lines.join('\n'))
    assert.match(complaints.join('\n'), /pipelining|syntax error/i, lines.join('\n'))
  })
}

for (const peer of peers.filter(({ id, dane }) => id !== 'postfix-names' && !dane)) {
  void describe(peer.id, () => {
    const log = new ServerLog(world.logs[peer.software] ?? '')
    let run: Run
    before(async () => {
      log.begin()
      run = await check(domainOf(peer), world)
    })

    void test(`is ${peer.outcome}`, () => {
      const report = reportOf(run)
      const seen = `${report.verdict.reasons.join(' ')}; findings: ${codesOf(report).join(' ')}`
      assert.equal(report.verdict.id, peer.outcome, seen)
      assert.equal(report.verdict.scope, 'all')
      assert.equal(run.status, statusOf[peer.outcome])
      for (const code of peer.findings)
        assert.ok(codesOf(report).includes(code), `${code}; ${seen}`)
    })

    for (const address of peer.addresses) {
      void test(`was called politely at ${address}`, async () => {
        wasPolite(peer, endpointOf(reportOf(run), address), await log.visits(peer, address))
      })
    }

    // Behind the tests that read the log: these programs are less polite.
    for (const address of peer.addresses) {
      void test(`is seen at ${address} as openssl and posttls-finger see it`, async () => {
        const endpoint = endpointOf(reportOf(run), address)
        agrees('openssl', await askOpenssl(world, peer, address), endpoint)
        if (peer.beyondPosttlsFinger !== undefined) return
        agrees('posttls-finger', await askPosttlsFinger(world, peer, address), endpoint)
      })
    }
  })
}

/** Sends EHLO and unknown words ahead of the greeting, and breaks off when it is told off. */
function beRude(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port: 25, timeout: 10_000 })
    let heard = ''
    socket.write('EHLO rude.example\r\nXRUDE\r\n')
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1')
      if (/^5\d\d/m.test(heard)) socket.destroy()
    })
    socket.once('timeout', () => socket.destroy(new Error(`silence after ${heard}`)))
    socket.once('error', reject)
    socket.once('close', () => resolve())
  })
}

/** Whether the server noticed EHLO with the right name, QUIT, and nothing to complain of. */
function wasPolite(peer: Peer, { address, connections }: ReportEndpoint, visits: Visits): void {
  const lines = visits.lines.join('\n')
  const name = address.includes(':') ? `[IPv6:${address}]` : clientName
  assert.equal(visits.connections, connections, `connections\n${lines}`)
  if (peer.outcome === 'encrypted') assert.equal(visits.connections, 1, lines)
  else assert.ok(visits.connections > 1, `not confirmed\n${lines}`)
  assert.deepEqual([...new Set(visits.names)], [name], lines)
  if (peer.chain === 'anonymous' || peer.handshakeFails) return
  const greetings = peer.chain === 'none' ? 1 : 2
  assert.equal(visits.names.length, greetings * visits.connections, `EHLO\n${lines}`)
  assert.equal(visits.quits, visits.connections, `QUIT\n${lines}`)
  assert.deepEqual(visits.complaints, [], lines)
}

/** Whether another program saw the same session as we. What it does not say is not compared. */
function agrees(program: string, sighting: Sighting, { tls, certificate }: ReportEndpoint): void {
  const { printed } = sighting
  const same = (what: string, ours: unknown, theirs: unknown) =>
    assert.deepEqual(ours, theirs, `${what}: ours, then ${program}'s\n${printed}`)
  same('version', tls?.version ?? null, sighting.version)
  same('cipher suite', tls?.cipher.openssl ?? null, sighting.cipher)
  same('chain', certificate?.chain ?? [], sighting.chain)
  if (tls === null) return
  if (sighting.group !== undefined) {
    same('group', opensslWordsFor(tls.group, tls.dhBits), sighting.group)
  }
  if (sighting.signature !== undefined && tls.signatureScheme !== null) {
    same('signature', opensslSignature(tls.signatureScheme), sighting.signature)
  }
  if (certificate === null) return
  if (sighting.verifyCode !== undefined) {
    const name = verifyNames[sighting.verifyCode] ?? `code ${sighting.verifyCode}`
    same('verification by the library', certificate.opensslVerify, name)
    same('trust', certificate.trusted, sighting.verifyCode === 0)
  }
  if (sighting.verified !== undefined) {
    const verified = certificate.trusted && certificate.hostname.matched !== null
    same('trust and name', verified, sighting.verified)
  }
}
