import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTrustAnchors, rootAnchors } from './trust-anchors.ts'

const digest = 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D'
const key =
  'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA=='

/** KSK-2017 and KSK-2024, as the root itself publishes them. */
const ofRoot = `
. 172800 IN DNSKEY 257 3 8 AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU=
. 172800 IN DNSKEY 257 3 8 AwEAAa96jeuknZlaeSrvyAJj6ZHv28hhOKkx3rLGXVaC6rXTsDc449/cidltpkyGwCJNnOAlFNKF2jBosZBU5eeHspaQWOmOElZsjICMQMC3aeHbGiShvZsx4wMYSjH8e7Vrhbu6irwCzVBApESjbUdpWWmEnhathWu1jo+siFUiRAAxm9qyJNg/wOZqqzL/dL/q8PkcRU5oUKEpUge71M3ej2/7CPqpdVwuMoTvoB+ZOT4YeGyxMvHmbrxlFzGOHOijtzN+u1TQNatX2XBuzZNQ1K+s2CXkPIZo7s6JgZyvaBevYtxPvYLw4z9mR7K2vaF18UYH9Z9GNUUeayffKC73PYc=
`

const brief = (text: string) => {
  const anchors = parseTrustAnchors(text)
  if (!anchors.ok) return anchors.problems[0]
  return anchors.value.map(({ zone, ds }) => `${zone} ${ds.map(({ tag }) => tag).join(' ')}`)
}

test('records as programs and people write them', () => {
  assert.deepEqual(brief(`. IN DS 20326 8 2 ${digest}`), ['. 20326'])
  assert.deepEqual(brief(`.\t172800\tIN\tDS\t20326 RSASHA256 2 ${digest} ; the root\n`), [
    '. 20326',
  ])
  assert.deepEqual(brief(`. DS 20326 8 2 ( ${digest.slice(0, 32)}\n  ${digest.slice(32)} )`), [
    '. 20326',
  ])
  assert.deepEqual(brief(`Example.NET. IN 1d DNSKEY 257 3 13 ${key}`), ['example.net 55648'])
  assert.deepEqual(brief(`example.net. dnskey 257 3 ECDSAP256SHA256 (\n${key}\n)`), [
    'example.net 55648',
  ])
})

test('several keys, several zones, empty lines and comments', () => {
  const text = `; autotrust\n$TTL 3600\n\n. DS 20326 8 2 ${digest}\n; more\n. DS 38696 8 2 ${digest}\r\nexample.net. DNSKEY 257 3 13 ${key}\n`
  assert.deepEqual(brief(text), ['. 20326 38696', 'example.net 55648'])
})

test('a revoked key is left out (RFC 5011)', () => {
  const text = `example.net. DNSKEY 385 3 13 ${key}\n. DS 20326 8 2 ${digest}`
  assert.deepEqual(brief(text), ['. 20326'])
})

test('what is no anchor is told with its place', () => {
  const good = `. DS 20326 8 2 ${digest}\n`
  const cases: readonly (readonly [text: string, at: number, problem: string])[] = [
    ['', 0, 'no DS or DNSKEY record'],
    ['; nothing', 0, 'no DS or DNSKEY record'],
    [`${good}example. A 127.0.0.1`, good.length, 'neither DS nor DNSKEY'],
    [`${good}example. IN`, good.length, 'neither DS nor DNSKEY'],
    [`${good}a..b DS 1 8 2 ${digest}`, good.length, 'not a name'],
    [`. DS 70000 8 2 ${digest}`, 0, 'DS: a bad number'],
    [`. DS 1 256 2 ${digest}`, 0, 'DS: a bad number'],
    ['. DS 1 8 2 xyz', 0, 'DS: the digest is not hexadecimal'],
    ['. DS 1 8 2', 0, 'DS: the digest is not hexadecimal'],
    [`. DNSKEY 256 x 13 ${key}`, 0, 'DNSKEY: a bad number'],
    [`. DNSKEY 0 3 13 ${key}`, 0, 'DNSKEY: not a zone key'],
    ['. DNSKEY 257 3 13 ?', 0, 'DNSKEY: the key is not base64'],
    ['. DS 1 8 2 ( 00', 0, 'parenthesis not closed'],
    ['. DS 1 8 2 ) 00', 11, 'parenthesis out of place'],
  ]
  for (const [text, at, problem] of cases) assert.deepEqual(brief(text), { at, problem }, text)
})

test('the keys of the root that are built in are those that the root publishes', () => {
  const read = parseTrustAnchors(ofRoot)
  const digests = (anchors: typeof rootAnchors) =>
    anchors.map(({ zone, ds }) => [
      zone,
      ds.map(({ digest }) => Buffer.from(digest).toString('hex')),
    ])
  assert.deepEqual(read.ok && digests(read.value), digests(rootAnchors))
})
