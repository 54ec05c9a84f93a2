import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { findingArguments, findingCodes, type FindingCode } from '../model/finding.ts'
import type { Lang } from '../model/lang.ts'
import { transcriptEvents, type TranscriptEvent } from '../model/smtp.ts'
import { stageIds } from '../model/stage.ts'
import { verdictIds } from '../model/verdict.ts'
import { entries, findEntry } from './catalogue.ts'
import type { Entry, EntryWords } from './entry.ts'

const languages: readonly Lang[] = ['en', 'de']
const textFields = ['title', 'sentence', 'meaning', 'consequence', 'remedy'] as const

void test('every verdict, stage, finding and event has exactly one entry, and no entry lacks its code', () => {
  const wanted = [
    ...verdictIds.map((id) => ['verdict', `verdict-${id}`]),
    ...stageIds.map((id) => ['stage', `stage-${id}`]),
    ...findingCodes.map((code) => ['finding', code]),
    ...transcriptEvents.map((id) => ['event', `event-${id}`]),
  ]
  const there = entries.map(({ kind, code }) => [kind, code])
  assert.deepEqual(there.map(String).toSorted(), wanted.map(String).toSorted())
})

void test('every file of entries is named after the code of its only export, and is in the registry', async () => {
  const folder = new URL('./entries/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  assert.equal(files.length, entries.length)
  for (const file of files) {
    const module: object = await import(new URL(file, folder).href)
    const exported: unknown[] = Object.values(module)
    assert.equal(exported.length, 1, file)
    const entry = entries.find(({ code }) => `${code}.ts` === file)
    assert.equal(exported[0], entry, file)
  }
})

void test('verdicts, stages and events are found by their plain id and by their whole code', () => {
  assert.equal(findEntry('verdict-no-tls')?.code, 'verdict-no-tls')
  assert.equal(findEntry('no-tls')?.code, 'verdict-no-tls')
  assert.equal(findEntry('cert')?.code, 'stage-cert')
  assert.equal(findEntry('stage-cert')?.code, 'stage-cert')
  assert.equal(findEntry('session-ended')?.code, 'event-session-ended')
  for (const entry of entries) {
    assert.equal(findEntry(entry.code), entry)
    assert.ok(findEntry(entry.code.replace(/^(?:verdict|stage|event)-/, '')) !== null, entry.code)
  }
})

void test('a finding wins over an event of the same id', () => {
  assert.equal(findEntry('handshake-failed')?.kind, 'finding')
  assert.equal(findEntry('event-handshake-failed')?.kind, 'event')
})

void test('what is no code is not found', () => {
  for (const code of ['', 'nonsense', 'EXPIRED', 'verdict-', 'constructor', '__proto__']) {
    assert.equal(findEntry(code), null, code)
  }
})

void test('every text is there in both languages, as a title, as one sentence or as sentences', () => {
  forAllWords((words, where) => {
    for (const field of textFields) {
      const text = words[field]
      assert.ok(text.length > 2, `${where} ${field} is missing`)
      assert.equal(text, text.trim().replaceAll(/\s+/g, ' '), `${where} ${field} has odd spaces`)
      const last = field === 'title' ? /[^.!?]$/ : /[.!?](?:["“)])?$|\bnc -vz [a-z0-9.]+ 25$/
      assert.match(text, last, `${where} ${field} ends oddly`)
    }
    assert.ok(words.title.length <= 60, `${where} title is too long`)
    assert.ok(words.sentence.length <= 240, `${where} sentence is too long`)
  })
})

void test('no text is the same in both languages', () => {
  for (const { code, words } of entries) {
    for (const field of textFields.slice(1)) {
      assert.notEqual(words.en[field], words.de[field], `${code} ${field}`)
    }
  }
})

void test('placeholders stand in sentences only, and are all arguments of the code, in both languages', () => {
  for (const entry of entries) {
    const known = argumentsOf(entry).toSorted()
    for (const lang of languages) {
      const used = placeholders(entry.words[lang].sentence)
      assert.deepEqual(used, known, `${entry.code} ${lang}`)
      for (const field of textFields.filter((name) => name !== 'sentence')) {
        assert.doesNotMatch(entry.words[lang][field], /[{}]/, `${entry.code} ${lang} ${field}`)
      }
    }
  }
})

void test('no text holds control characters, invisible ones or markup', () => {
  forAllWords((words, where) => {
    for (const field of textFields) {
      assert.doesNotMatch(words[field], /[\p{C}\p{Zl}\p{Zp}\u00a0]/u, `${where} ${field}`)
      assert.doesNotMatch(words[field], /[`*_]{2}|`|<\/?[a-z]|&[a-z]+;|\]\(|^[#>-] /i, where)
    }
    for (const [product, text] of Object.entries(words.howTo ?? {})) {
      const shown = text.replaceAll('\n', '')
      assert.doesNotMatch(shown, /[\p{C}\p{Zl}\p{Zp}\u00a0]/u, `${where} ${product}`)
    }
  })
})

void test('configuration fits into 78 columns, ends without empty lines, and is there in both languages', () => {
  forAllWords((words, where) => {
    for (const [product, text] of Object.entries(words.howTo ?? {})) {
      assert.equal(text, text.trim(), `${where} ${product}`)
      for (const line of text.split('\n')) {
        assert.ok(line.length <= 78, `${where} ${product} is too wide: ${line}`)
      }
    }
  })
  for (const { code, words } of entries) {
    const products = (lang: Lang) => Object.keys(words[lang].howTo ?? {}).toSorted()
    assert.deepEqual(products('de'), products('en'), code)
  }
})

void test('German texts hold no English, and English ones no German', () => {
  const english =
    /\b(?:the|then|and|with|without|which|that|your|certificates?|encrypted|clear text|sender|address|because|cannot|chain|revoked|mail server)\b/i
  const german = /[äöüß„“]|\b(?:und|oder|nicht|der|das|ein|eine|mit|für|Absender|Zertifikat)\b/
  for (const { code, words } of entries) {
    for (const text of prose(words.de)) assert.doesNotMatch(text, english, code)
    for (const text of prose(words.en)) assert.doesNotMatch(text, german, code)
  }
})

void test('German texts have real umlauts, German quotation marks and address the reader as Sie', () => {
  const spelt =
    /\b(?:fuer|ueber|koennen?|moeglich|pruef\w*|schluessel\w*|verschluesselt|gueltig|waere|naechst\w*|aender\w*|fuehr\w*|groess\w*)\b/i
  for (const { code, words } of entries) {
    for (const text of prose(words.de)) {
      assert.doesNotMatch(text, spelt, code)
      assert.doesNotMatch(text, /\b(?:du|dir|dich|dein\w*|deine\w*)\b/i, code)
    }
    for (const field of textFields) {
      assert.doesNotMatch(words.de[field], /"/, `${code} ${field}`)
      const count = (mark: string) => words.de[field].split(mark).length
      assert.equal(count('„'), count('“'), `${code} ${field}`)
    }
  }
})

void test('the negative verdicts say that mail goes out in clear text under the strict rule', () => {
  for (const id of ['no-tls', 'old-tls', 'invalid-certificate']) {
    const words = findEntry(id)?.words
    assert.match(words?.en.consequence ?? '', /"TLS 1\.2 or newer .*" sends in clear text/)
    assert.match(words?.de.consequence ?? '', /„TLS 1\.2 oder neuer .*“ sendet im Klartext/)
  }
})

void test('what follows for the sender is a sentence of its own, no answer to a question that is not there', () => {
  for (const { code, words } of entries) {
    assert.doesNotMatch(words.en.consequence, /^None\b|^Yes\b|^No[,.:;]/, code)
    assert.doesNotMatch(words.de.consequence, /^(?:Heute |Es ist )?[Kk]eine\b|^Ja\b|^Nein\b/, code)
  }
})

void test('what could not be tested is called so and is no grade', () => {
  for (const id of ['unreachable', 'inconclusive', 'dns-error']) {
    const words = findEntry(id)?.words
    assert.match(words?.en.meaning ?? '', /This is no grade/)
    assert.match(words?.de.meaning ?? '', /Das ist keine Bewertung/)
  }
})

void test('texts use no word that a clerk would have to look up where a plain one is there', () => {
  forAllWords((words, where) => {
    for (const field of textFields)
      assert.doesNotMatch(words[field], /opportunist|\bMTA\b(?!-)|\bMUA\b/i, `${where} ${field}`)
  })
})

void test('standards are cited in one form', () => {
  const form =
    /^(?:RFC \d{3,5}(?: (?:section (?:\d+|[A-Z])(?:\.\d+)*|appendix [A-Z](?:\.\d+)*))?|BSI TR-\d{5}(?:-\d)?|NIST SP 800-\d+r?\d?(?: section [\d.]+)?|CA\/Browser Forum [A-Za-z ]+(?: section [\d.]+)?|CVE-\d{4}-\d+)$/
  for (const { code, standards } of entries) {
    assert.equal(new Set(standards).size, standards.length, code)
    for (const standard of standards) assert.match(standard, form, code)
  }
})

/** The arguments of events, as `model/smtp.ts` describes them. */
const eventArguments: Readonly<Record<TranscriptEvent, readonly string[]>> = {
  'visit-started': ['visit', 'purpose'],
  'server-answered': [],
  'greeting-accepted': [],
  'ehlo-accepted': [],
  'helo-tried': ['code'],
  'starttls-offered': [],
  'starttls-not-offered': [],
  'starttls-accepted': [],
  'tls-established': ['version', 'cipher', 'group'],
  'chain-received': ['certificates'],
  'secure-ehlo-accepted': [],
  'sender-accepted': [],
  'recipient-accepted': [],
  'reply-negative': ['code'],
  'injected-bytes-dropped': ['bytes'],
  'connection-failed': ['reason'],
  'timed-out': ['bound', 'seconds'],
  'handshake-failed': ['reason', 'detail'],
  'reply-unreadable': ['reason'],
  'going-on-in-clear-text': [],
  'session-ended': [],
}

function argumentsOf({ code, kind }: Entry): readonly string[] {
  const finding = findingCodes.find((id: FindingCode) => kind === 'finding' && id === code)
  const event = transcriptEvents.find((id) => kind === 'event' && `event-${id}` === code)
  if (finding !== undefined) return findingArguments[finding]
  return event === undefined ? [] : eventArguments[event]
}

function placeholders(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].toSorted()
}

/** What people read as sentences: the texts, and the comments between the lines of configuration; without the name of RFC 7366. */
function prose(words: EntryWords): readonly string[] {
  const comments = Object.values(words.howTo ?? {})
    .flatMap((text: string) => text.split('\n'))
    .filter((line) => /^# \S/.test(line))
  const texts = [...textFields.map((field) => words[field]), ...comments]
  return texts.map((text) => text.replaceAll(/\{\w+\}|https:\S+|Encrypt-then-MAC/g, ''))
}

function forAllWords(examine: (words: EntryWords, where: string) => void): void {
  for (const entry of entries) {
    for (const lang of languages) examine(entry.words[lang], `${entry.code} ${lang}`)
  }
}
