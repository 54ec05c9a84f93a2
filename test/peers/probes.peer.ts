import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ProbeId, ProbeSign } from '../../src/model/probe.ts'
import { check, codesOf, endpointOf, reportOf } from './mxseal.ts'
import { domainOf, peers } from './peer.ts'
import { runningWorld } from './world.ts'

/**
 * `--probe` against real servers of today: none has any of the faults, and each probe gets to its
 * question where the server has what it is about. OpenSMTPD refuses the command behind STARTTLS with TLS
 * and ends every key exchange with static RSA, OpenSSL's own too, by decrypt_error.
 */
const world = runningWorld()

type Signs = Readonly<Record<ProbeId, ProbeSign>>

/** Nobody has had heartbeats since OpenSSL 1.1.1. */
const usual = { heartbleed: 'no-heartbeat', 'ccs-injection': 'refused' } as const

const expected: ReadonlyMap<string, Signs> = new Map<string, Signs>([
  [
    'postfix',
    {
      ...usual,
      'starttls-command-injection': 'dropped',
      robot: 'no-static-rsa',
      ticketbleed: 'echoed',
    },
  ],
  [
    'postfix-tls12-static-rsa',
    { ...usual, 'starttls-command-injection': 'dropped', robot: 'alike', ticketbleed: 'echoed' },
  ],
  [
    'postfix-tls13-rsa',
    {
      'starttls-command-injection': 'dropped',
      heartbleed: 'no-old-version',
      'ccs-injection': 'no-old-version',
      robot: 'no-static-rsa',
      ticketbleed: 'no-old-version',
    },
  ],
  [
    'exim',
    { ...usual, 'starttls-command-injection': 'dropped', robot: 'alike', ticketbleed: 'no-ticket' },
  ],
  [
    'opensmtpd',
    { ...usual, 'starttls-command-injection': 'refused', robot: 'alike', ticketbleed: 'no-ticket' },
  ],
])

for (const peer of peers.filter(({ id }) => expected.has(id))) {
  void describe(peer.id, () => {
    void test('has none of the faults that are probed for', async () => {
      const [address] = peer.addresses
      const run = await check(domainOf(peer), world, ['--ipv4', '--probe'])
      const report = reportOf(run)
      const { probes = [], connections } = endpointOf(report, address)
      const signs = Object.entries(expected.get(peer.id) ?? {})
      assert.deepEqual(
        Object.fromEntries(probes.map(({ id, state, detail }) => [id, `${state}: ${detail}`])),
        Object.fromEntries(signs.map(([id, sign]) => [id, `not-vulnerable: ${sign}`])),
      )
      assert.ok(connections <= 12, `${connections} connections`)
      const found = codesOf(report).filter((code) => probes.some(({ id }) => id === code))
      assert.deepEqual(found, [])
    })
  })
}
