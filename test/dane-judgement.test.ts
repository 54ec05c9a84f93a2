import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../src/judge/judge.ts'
import type { TlsaEvidence } from '../src/model/dns.ts'
import { inventoryOf } from '../src/model/fixture-inventory.ts'
import type { DaneKeySight } from '../src/model/inventory.ts'
import { recommendedTlsa } from '../src/protocol/dane/association.ts'
import { parseCertificate } from '../src/protocol/x509/certificate.ts'
import { chainOf, evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

/** A host whose ECDSA certificate has a TLSA record, and what it showed to senders that know RSA alone. */

const certificates = evidenceOf([]).certificates

/** `3 1 1` of a chain's leaf, as evidence keeps it. */
function recordOf([leaf = '']: readonly string[]): TlsaEvidence['records'][number] {
  const parsed = parseCertificate(Buffer.from(certificates[leaf] ?? '', 'base64'))
  assert.ok(parsed.ok)
  const association = recommendedTlsa(parsed.value, []).split(' ')[3] ?? ''
  return { usage: 3, selector: 1, matchingType: 1, association }
}

const visited = tlsVisit('healthy')
const handshake = visited.facts.handshake
assert.ok(handshake.state === 'known')
const ownRecord = recordOf(handshake.value.chain)
const rsa = chainOf('rsa')
const other = chainOf('rsa-1024')

function report(records: TlsaEvidence['records'], sights: readonly DaneKeySight[]) {
  const [host] = [hostOf(10, [[visited]])]
  const [endpoint] = host?.endpoints ?? []
  assert.ok(host && endpoint)
  const keyTypes = [{ keyType: 'rsa', offered: 'yes', connection: 2, chain: rsa }] as const
  const tlsa: TlsaEvidence = {
    status: 'found',
    baseDomain: 'mx.example',
    referenceNames: ['mx.example'],
    records,
    detail: null,
    doubt: { reason: null, failing: null },
  }
  const daneKeys = { connections: 11, sights }
  const inventory = inventoryOf({ connections: 10, keyTypes })
  const hosts = [{ ...host, tlsa, endpoints: [{ ...endpoint, inventory, daneKeys }] }]
  const judged = judge(evidenceOf(hosts), null)
  const codes = judged.findings.map(({ code, args }) => [code, args['first'], args['second']])
  const [row] = judged.hosts[0]?.endpoints ?? []
  return {
    found: codes
      .filter(([code]) => code === 'intermittent' || code === 'tlsa-other-key')
      .map((words) => words.filter((word) => word !== undefined).join(' ')),
    dane: [row?.dane.status, ...(row?.otherCertificates ?? []).map(({ dane }) => dane?.status)],
    connections: row?.connections,
  }
}

const sight = (chain: readonly string[]): DaneKeySight => ({
  keyType: 'rsa',
  connection: 11,
  chain,
})

test('a key without a record, seen twice, is a finding of its own and nothing else', () => {
  assert.deepEqual(report([ownRecord], [sight(rsa)]), {
    found: ['tlsa-other-key'],
    dane: ['valid', 'invalid'],
    connections: 11,
  })
})

test('where the second connection shows a key that fits, both are told, and the worse counts', () => {
  assert.deepEqual(report([ownRecord, recordOf(other)], [sight(other)]), {
    found: ['tlsa-other-key', 'intermittent tlsa-mismatch tlsa-match'],
    dane: ['valid', 'invalid'],
    connections: 11,
  })
})

test('where both fit nothing is found', () => {
  assert.deepEqual(report([ownRecord, recordOf(rsa)], [sight(rsa)]).found, [])
})
