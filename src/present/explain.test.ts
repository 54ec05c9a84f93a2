import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presentEntry } from './explain.ts'
import { findEntry } from '../catalogue/catalogue.ts'
import { findStubEntry } from './fixture-catalogue.ts'
import type { Entry } from '../catalogue/entry.ts'

function stub(code: string): Entry {
  const entry = findStubEntry(code)
  assert.ok(entry !== null)
  return entry
}

test('an entry is shown with everything it has, in the language asked for', () => {
  assert.equal(
    presentEntry(stub('starttls-absent'), 'de', 80),
    `starttls-absent (Befund): Title of starttls absent

Bedeutung
  Meaning of starttls absent.

Für den Absender
  Consequence of starttls absent.

Was zu tun ist
  Beheben Sie starttls absent.

Postfix
  smtpd_tls_security_level = may
  smtpd_tls_protocols = >=TLSv1.2

Standards
  RFC 3207 Abschnitt 4
`,
  )
})

test('verdicts and stages open with their sentence', () => {
  const verdict = findEntry('verdict-no-tls')
  assert.ok(verdict !== null)
  const [title, sentence] = presentEntry(verdict, 'en', 100).split('\n\n')
  assert.match(title ?? '', /^verdict-no-tls \(verdict\)/)
  assert.equal((sentence ?? '').replaceAll('\n', ' '), verdict.words.en.sentence)
})

test('citations of standards are in the language of the rest', () => {
  const entry: Entry = {
    ...stub('starttls-absent'),
    standards: ['RFC 3207 section 4', 'RFC 7672 appendix A.1', 'BSI TR-02102-2'],
  }
  const cited = (lang: 'en' | 'de') => presentEntry(entry, lang, 100).trimEnd().split('\n').at(-1)
  assert.equal(cited('en'), '  RFC 3207 section 4; RFC 7672 appendix A.1; BSI TR-02102-2')
  assert.equal(cited('de'), '  RFC 3207 Abschnitt 4; RFC 7672 Anhang A.1; BSI TR-02102-2')
})

test('what an entry lacks leaves no empty heading', () => {
  const entry = stub('event-server-answered')
  const bare: Entry = {
    ...entry,
    standards: [],
    words: { ...entry.words, en: { ...entry.words.en, howTo: {} } },
  }
  const text = presentEntry(bare, 'en', 80)
  assert.doesNotMatch(text, /What to do|Standards|Postfix/)
  assert.match(text, /^event-server-answered \(transcript line\)/)
})
