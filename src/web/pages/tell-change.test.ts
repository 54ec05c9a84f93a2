import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellChange } from './tell-change.ts'

const place = { host: 'mx.example.org', address: '192.0.2.1', port: 25 }

test('changes are told in words, not in codes', () => {
  assert.equal(
    tellChange({ kind: 'verdict', before: 'no-tls', after: 'encrypted' }, 'de'),
    'Das Urteil lautete „Keine Verschlüsselung“ und lautet nun „Verschlüsselt“.',
  )
  assert.equal(
    tellChange({ kind: 'outcome', ...place, before: null, after: 'old-tls' }, 'de'),
    'mx.example.org, [192.0.2.1:25]: TLS 1.1 oder älter; vorher: nicht feststellbar.',
  )
  assert.equal(
    tellChange({ kind: 'version', ...place, before: 'TLSv1', after: 'TLSv1.3' }, 'en'),
    'mx.example.org, [192.0.2.1:25]: TLS 1.0 became TLS 1.3.',
  )
  assert.match(
    tellChange({ kind: 'dane', ...place, before: 'absent', after: 'valid' }, 'de'),
    /DANE: ein TLSA-Eintrag passt .*; vorher: keine TLSA-Einträge\.$/,
  )
  assert.match(
    tellChange({ kind: 'mta-sts', before: 'absent', after: 'testing' }, 'en'),
    /^MTA-STS: policy in mode testing: .*; before: no policy announced\.$/,
  )
})

test('names from the DNS are escaped', () => {
  assert.equal(
    tellChange({ kind: 'host-added', host: 'mx\u202e.example' }, 'en'),
    'Mail server mx\\u202e.example is new.',
  )
})
