import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../../catalogue/catalogue.ts'
import type { Report } from '../../model/report.ts'
import { sample } from '../fixture-golden.ts'
import { makeMatter } from '../page.ts'
import { tellRightServer } from './right-server.ts'

const daneOf = (report: Report) =>
  tellRightServer(makeMatter(report, 'en', findEntry)).find(({ label }) => label === 'DANE')
    ?.lines ?? []
const textOf = (report: Report) =>
  daneOf(report)
    .map(({ text }) => text)
    .join('\n')

function withRollover(own: Partial<NonNullable<Report['hosts'][number]['rollover']>>): Report {
  const report = sample('dane-valid')
  const hosts = report.hosts.map((host) => {
    assert.ok(host.rollover)
    return { ...host, rollover: { ...host.rollover, ...own } }
  })
  return { ...report, hosts }
}

test('each record is told with what it fits, and one that fits nothing is not taken for the next key', () => {
  const [leaf, issuer, none] = daneOf(sample('dane-valid')).slice(1)
  const [row] = sample('dane-valid').hosts[0]?.rollover?.records ?? []
  assert.ok(row)
  assert.match(leaf?.text ?? '', /^published at _25\._tcp\.mx1\.dane\.example, fits the ECDSA key/)
  assert.deepEqual(leaf?.records, [row.record])
  assert.match(issuer?.text ?? '', /fits an issuer that the server sends now \(CN=.*\):$/)
  assert.match(none?.text ?? '', /fits no key that was shown: one to come, .* or one long gone:$/)
  const pinned = [{ ...row, record: `2${row.record.slice(1)}`, matches: 'none' as const }]
  assert.match(
    textOf(withRollover({ records: pinned })),
    /fits no issuer that the server sends now: the CA may/,
  )
  const useless = [{ ...row, matches: 'unusable' as const }]
  assert.match(textOf(withRollover({ records: useless })), /, cannot be used for mail:/)
})

test('what is there for the next change of key is told, and what cannot be known', () => {
  const told = (scheme: 'key-and-unseen' | 'key-and-issuer' | 'issuer' | 'key' | 'none') =>
    textOf(withRollover({ scheme }))
  assert.match(told('key-and-unseen'), /only if .* from outside it looks the same/)
  assert.match(told('key-and-issuer'), /prepared, as long as the next certificate/)
  assert.match(told('issuer'), /as long as the CA keeps that issuer/)
  assert.match(told('key'), /NOT prepared; there are records for present keys only/)
  assert.doesNotMatch(told('none'), /Next change/)
})

test('each key type shown has its record or is said to have none', () => {
  const [key] = sample('dane-valid').hosts[0]?.rollover?.keys ?? []
  assert.ok(key)
  const told = (records: string[]) =>
    textOf(withRollover({ keys: [key, { ...key, keyType: 'rsa', records }] }))
  assert.match(told([]), /ECDSA has a record that fits, RSA has NONE/)
  assert.match(told(['3 1 1 ab']), /each key shown \(ECDSA, RSA\) has a record/)
  const report = sample('dane-valid')
  assert.match(textOf(report), /is asked with --depth full only/)
  const full = { ...report, confidence: { ...report.confidence, depth: 'full' as const } }
  assert.doesNotMatch(textOf(full), /--depth full/)
})
