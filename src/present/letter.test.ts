import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findEntry } from '../catalogue/catalogue.ts'
import { compareGolden, hostileText, langs, poison, sample } from './fixture-golden.ts'
import { presentLetter } from './letter.ts'
import { textWidth } from './width.ts'

const negative = ['guide-1-no-tls', 'guide-2-old-tls', 'guide-3-private-ca'] as const

const letterOf = (name: string, lang: 'en' | 'de' = 'en') => {
  const letter = presentLetter(sample(name), lang, findEntry)
  assert.ok(letter !== null, name)
  return letter
}

void test('the letters of the three results of the guide', () => {
  for (const name of negative) {
    for (const lang of langs) compareGolden(`letter-${name}.${lang}.txt`, letterOf(name, lang))
  }
})

void test('where nothing is to be asked for, there is no letter', () => {
  for (const name of ['healthy', 'unreachable', 'no-mail', 'dns-error', 'port-blocked'])
    assert.equal(presentLetter(sample(name), 'en', findEntry), null, name)
})

void test('no line is wider than 72 columns, commands to paste aside', () => {
  for (const name of [...negative, 'hostile', 'mixed', 'forty-addresses']) {
    for (const lang of langs) {
      const letter = presentLetter(sample(name), lang, findEntry)
      const configuration = /^(?:[a-z$%-]|[A-Z]\w+-|  +[-\w/|%])/
      for (const line of letter?.split('\n') ?? []) {
        const limit = configuration.test(line) && !line.includes('- ') ? 78 : 72
        assert.ok(textWidth(line) <= limit, `${name} ${lang}: ${line}`)
      }
    }
  }
})

void test('a letter says who is written to, what was seen, when, from where, and what to change', () => {
  const letter = letterOf('guide-1-no-tls')
  for (const part of [
    /^To: postmaster@/,
    /^Subject: Mail to \S+ travels unencrypted$/m,
    /23 November 2026, 12:55:52 UTC/,
    /from 198\.51\.100\.7 as\s+probe\.example\.net/,
    /STARTTLS is missing|does not list STARTTLS|no encryption/,
    /clear text/,
    /smtpd_tls_security_level = may/,
    /tls_advertise_hosts = \*/,
    /"mxseal check \S+"/,
  ])
    assert.match(letter, part)
})

void test('a product that every greeting names stands alone', () => {
  const report = sample('guide-2-old-tls')
  const greeted = {
    ...report,
    hosts: report.hosts.map((host) => ({
      ...host,
      endpoints: host.endpoints.map((one) => ({
        ...one,
        smtp: { ...one.smtp, greeting: 'mx.example ESMTP Postfix (Debian/GNU)' },
      })),
    })),
  }
  const letter = presentLetter(greeted, 'en', findEntry) ?? ''
  assert.match(letter, /^Postfix:$/m)
  assert.doesNotMatch(letter, /^(?:Exim|Exchange Server|Microsoft 365):$/m)
  assert.match(letterOf('guide-2-old-tls'), /^Exim:$/m)
})

void test('where greetings name different products, the configuration of all is there', () => {
  const report = sample('guide-3-private-ca')
  const greetings = ['mail2 ESMTP Postfix', 'mail1 ESMTP Exim 4.98']
  const hosts = report.hosts.map((host, index) => ({
    ...host,
    endpoints: host.endpoints.map((one) => ({
      ...one,
      smtp: { ...one.smtp, greeting: greetings[index] ?? null },
    })),
  }))
  const letter = presentLetter({ ...report, hosts }, 'en', findEntry) ?? ''
  assert.match(letter, /^Postfix:$/m)
  assert.match(letter, /^Exim:$/m)
})

void test('every server that does not do is called concerned, with what is wrong there, and no other', () => {
  const mixed = sample('mixed')
  const verdict = { ...mixed.verdict, reasons: ['starttls-refused' as const] }
  const letter =
    presentLetter({ ...mixed, verdict }, 'en', findEntry)?.replaceAll(/\s+/g, ' ') ?? ''
  assert.match(
    letter,
    /Concerned: mx-a\.mixed\.example \[192\.0\.2\.61:25\], mx-b\.mixed\.example \[192\.0\.2\.62:25\]\./,
  )
  assert.match(letter, /\(starttls-refused\)/)
  assert.match(letter, /\(hostname-mismatch\)/)
  assert.doesNotMatch(letter, /2001:db8|10\.0\.0\.1/)
})

void test('the command to check again names no person, and a shell takes it whole', () => {
  const withTarget = (input: string, kind: 'domain' | 'address' | 'host') => {
    const report = sample('guide-1-no-tls')
    const letter = presentLetter(
      { ...report, target: { ...report.target, input, kind } },
      'en',
      findEntry,
    )
    return /"mxseal check ([^"]*)"/.exec(letter?.replaceAll(/\s+/g, ' ') ?? '')?.[1]
  }
  const { asciiDomain } = sample('guide-1-no-tls').target
  assert.equal(withTarget("anna.o'neil@bassenberg.example", 'address'), asciiDomain)
  assert.equal(withTarget('host:mx.example', 'host'), 'host:mx.example')
  assert.equal(
    withTarget('a.example[mx.b.example:2525]', 'domain'),
    "'a.example[mx.b.example:2525]'",
  )
  assert.equal(withTarget("a'; reboot; '", 'host'), "'a; reboot; '")
})

void test('under the verdict of another sender nothing is said that holds for the guide\u2019s only', () => {
  const report = sample('dane-mismatch')
  const verdict = {
    ...report.verdict,
    id: 'invalid-certificate',
    profile: 'dane',
    reasons: ['tlsa-mismatch'],
  } as const
  const judged = { ...report, verdict: { ...verdict, reasons: [...verdict.reasons] } }
  const letter = presentLetter(judged, 'en', findEntry)?.replaceAll(/\s+/g, ' ') ?? ''
  const words = findEntry('tlsa-mismatch')?.words.en
  assert.ok(words !== undefined)
  assert.ok(letter.includes(`${words.meaning} ${words.consequence}`))
  assert.ok(!letter.includes(findEntry('verdict-invalid-certificate')?.words.en.meaning ?? ''))
  assert.match(letter, /From the sender "DANE where it is published"/)
  assert.match(letter, /"mxseal check \S+ --profile dane"/)
})

void test('whoever asks for TLS 1.3 does not call TLS 1.2 outdated', () => {
  const report = sample('guide-3-private-ca')
  const verdict = { ...report.verdict, id: 'old-tls', profile: 'own', reasons: [] } as const
  for (const lang of langs) {
    const judged = { ...report, verdict: { ...verdict, reasons: [] } }
    const letter = presentLetter(judged, lang, findEntry)?.replaceAll(/\s+/g, ' ') ?? ''
    assert.doesNotMatch(letter, /outdated|insecure|veraltet|unsicher|--profile|MD5/)
    assert.match(letter, /TLS 1\.3/)
  }
})

void test('nothing that a server says reaches the letter as it came', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...negative), (text, name) => {
      const letter = presentLetter(poison(sample(name), text), 'en', findEntry) ?? ''
      assert.doesNotMatch(letter, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 60 },
  )
})
