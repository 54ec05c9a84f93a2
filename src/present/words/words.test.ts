import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fatalCertificateCodes } from '../../model/finding.ts'
import type { Fault, FetchFault } from '../../model/fault.ts'
import type { TlsaFlaw } from '../../protocol/dane/tlsa.ts'
import type { PolicyProblem } from '../../protocol/sts/policy.ts'
import type { StsRecordProblem } from '../../protocol/sts/record.ts'
import type { TlsRptProblem } from '../../protocol/tlsrpt/record.ts'
import type { RevocationDoubt } from '../../protocol/x509/revocation.ts'
import type { SecurityReason } from '../../world/dnssec/validated-answer.ts'
import { showWord } from '../fill.ts'
import { langs } from '../fixture-golden.ts'
import { phrases } from './words.ts'

/** The types make each list whole: a member that is added to a union is missed here at once. */
type Whole<Union extends string> = Readonly<Record<Union, true>>

const security: Whole<SecurityReason> = {
  'unsigned-delegation': true,
  'opt-out': true,
  'nsec3-iterations': true,
  'unsupported-algorithm': true,
  'unsupported-digest': true,
  'resolver-strips-dnssec': true,
  'resolver-own-answer': true,
  'resolver-fails': true,
  'own-clock': true,
  'no-trust-anchor': true,
  'lookup-failed': true,
  'no-signature': true,
  malformed: true,
  'signer-mismatch': true,
  'key-missing': true,
  'signature-not-yet-valid': true,
  'signature-expired': true,
  'signature-invalid': true,
  'ds-mismatch': true,
  'denial-missing': true,
  'wildcard-unproven': true,
  'too-much-work': true,
}

const flaws: Whole<TlsaFlaw> = {
  usage: true,
  'unknown-usage': true,
  'unknown-selector': true,
  'unknown-matching-type': true,
  'digest-length': true,
  malformed: true,
}

type HttpReason = Extract<FetchFault, { kind: 'http' }>['reason']
type PlainReason = Extract<Fault, { kind: 'tcp' | 'smtp' | 'tls' }>['reason']
type KindReason = Exclude<FetchFault['kind'], 'http' | 'tcp' | 'smtp'>

const http: Whole<HttpReason> = {
  url: true,
  certificate: true,
  status: true,
  redirect: true,
  malformed: true,
  'headers-too-large': true,
  'too-large': true,
  truncated: true,
  'content-encoding': true,
}

const plain: Whole<PlainReason> = {
  refused: true,
  unreachable: true,
  reset: true,
  closed: true,
  absent: true,
  temporary: true,
  malformed: true,
  'too-long': true,
  alert: true,
  'not-tls': true,
  rejected: true,
}

const kinds: Whole<KindReason> = { timeout: true, tls: true, barred: true, bug: true, dns: true }

const problems: Whole<StsRecordProblem | PolicyProblem | TlsRptProblem> = {
  'several-records': true,
  'discarded-record': true,
  'empty-field': true,
  'no-equals': true,
  'field-name': true,
  'blank-at-equals': true,
  'field-value': true,
  'duplicate-field': true,
  'unknown-field': true,
  'too-many-fields': true,
  'id-missing': true,
  'id-form': true,
  'rua-missing': true,
  'rua-too-many': true,
  'uri-empty': true,
  'uri-scheme': true,
  'uri-no-scheme': true,
  'uri-size': true,
  'uri-form': true,
  'too-long': true,
  empty: true,
  html: true,
  json: true,
  'content-type': true,
  charset: true,
  'byte-order-mark': true,
  'not-utf8': true,
  'line-end': true,
  'mixed-line-ends': true,
  'empty-line': true,
  'no-colon': true,
  'leading-blank': true,
  'blank-before-colon': true,
  'key-form': true,
  'control-character': true,
  'empty-value': true,
  'duplicate-key': true,
  'unknown-key': true,
  'similar-key': true,
  'version-missing': true,
  version: true,
  'mode-missing': true,
  mode: true,
  'max-age-missing': true,
  'max-age': true,
  'max-age-too-large': true,
  'max-age-short': true,
  'mx-missing': true,
  'mx-pattern': true,
  'mx-not-ascii': true,
  'mx-address': true,
  'mx-broad': true,
  'mx-duplicate': true,
}

const doubts: Whole<RevocationDoubt> = {
  malformed: true,
  'wrong-issuer': true,
  'wrong-signature': true,
  'unsupported-signature': true,
  'not-authorised': true,
  'not-yet-valid': true,
  expired: true,
  'no-next-update': true,
  'unknown-critical': true,
  delta: true,
  indirect: true,
  'other-scope': true,
  'other-partition': true,
  'some-reasons': true,
  'responder-error': true,
  'other-certificate': true,
  'unknown-to-responder': true,
}

const dnsStatuses: Whole<Extract<FetchFault, { kind: 'dns' }>['status']> = {
  'no-data': true,
  nxdomain: true,
  servfail: true,
  timeout: true,
}

const keysOf = (...lists: readonly Readonly<Record<string, true>>[]) => lists.flatMap(Object.keys)

/** Machine words by the argument that they can stand in. */
const words: readonly (readonly [argument: string, values: readonly string[]])[] = [
  ['reason', keysOf(security, flaws, http, plain, kinds)],
  ['reason', [...fatalCertificateCodes, 'anonymous-only', 'no-tls', 'dane-fails', 'sts-fails']],
  ['problem', keysOf(problems)],
  ['ours', ['good path']],
  ['why', ['no-source', 'http-404', ...keysOf(doubts, plain), 'timeout', 'barred', 'bug']],
  ['why', keysOf(http).map((reason) => `http-${reason}`)],
  ['why', keysOf(dnsStatuses).map((status) => `dns-${status}`)],
  ['detail', keysOf(dnsStatuses)],
  ['scheme', ['key', 'issuer']],
  ['status', keysOf(dnsStatuses)],
]

for (const lang of langs) {
  test(`every machine word that can stand in an argument has a phrase in ${lang}`, () => {
    const bare = words.flatMap(([argument, values]) =>
      values.filter((value) => showWord(argument, value, lang) === value),
    )
    // The English words for these two are the words themselves.
    assert.deepEqual(bare, lang === 'en' ? ['key', 'issuer'] : [])
  })
}

test('each rule that a certificate can break has its own words in German', () => {
  for (const file of ['strict-rules', 'path-rules', 'path']) {
    const url = new URL(`../../protocol/x509/${file}.ts`, import.meta.url)
    const code = readFileSync(url, 'utf8').replaceAll(/\/\*\*[^]*?\*\/|\/\/[^\n]*/g, '')
    const quoted = [...code.matchAll(/'((?:[A-Za-z]+ )+[A-Za-z0-9 -]+)'/g)]
    for (const [, phrase = ''] of quoted) {
      assert.equal(showWord('problem', phrase, 'en'), phrase)
      assert.notEqual(showWord('problem', phrase, 'de'), phrase)
    }
    assert.ok(quoted.length > 0, file)
  }
})

test('what is no known word is shown as it came, escaped', () => {
  assert.equal(showWord('why', 'http-40', 'en'), 'http-40')
  assert.equal(showWord('reason', '__proto__', 'en'), '__proto__')
  assert.equal(showWord('reason', 'a\u0007', 'de'), 'a\\x07')
})

test('no phrase ends like a sentence, for it stands inside of one', () => {
  for (const lang of langs) {
    const { reason, why, problem, detail } = phrases[lang].codes
    for (const phrase of [reason, why, problem, detail].flatMap(Object.values)) {
      assert.match(phrase, /[^.:;,\s]$/)
    }
  }
})
