import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../catalogue/catalogue.ts'
import type { Lang } from '../model/lang.ts'
import { probeGaps, probeSigns } from '../model/probe.ts'
import type { Report, ReportProbe } from '../model/report.ts'
import { langs, sample } from './fixture-golden.ts'
import { makeHtmlPresenter } from './html.ts'
import { makeMarkdownPresenter } from './markdown.ts'
import { makeTextPresenter } from './text.ts'
import { phrases } from './words/words.ts'

const probes: ReportProbe[] = [
  {
    id: 'starttls-command-injection',
    state: 'vulnerable',
    detail: 'answered-inside-tls',
    connection: 2,
  },
  { id: 'heartbleed', state: 'not-vulnerable', detail: 'no-heartbeat', connection: 4 },
  { id: 'ccs-injection', state: 'not-vulnerable', detail: 'refused', connection: 3 },
  { id: 'robot', state: 'not-tested', detail: 'inconsistent', connection: null },
  { id: 'ticketbleed', state: 'not-tested', detail: 'rate-limited', connection: null },
]

const options = { colour: false, verbose: false, width: 100 }

function shown(report: Report, lang: Lang): Readonly<Record<string, string>> {
  return {
    text: makeTextPresenter(findEntry)(report, { ...options, lang }),
    html: makeHtmlPresenter(findEntry)([report], { ...options, lang }),
    markdown: makeMarkdownPresenter(findEntry)(report, { ...options, lang }),
  }
}

function probed(): Report {
  const report = sample('healthy')
  return {
    ...report,
    hosts: report.hosts.map((host) => ({
      ...host,
      endpoints: host.endpoints.map((endpoint) => ({ ...endpoint, probes })),
    })),
  }
}

void test('every format for people tells each probe with its answer, or why there is none', () => {
  const words = {
    en: [
      'Known faults that were probed for',
      'VULNERABLE: a command sent in clear text',
      'not vulnerable: heartbeats are not offered',
      'not tested: different answers to the same question',
      'not tested: the server wanted no more connections',
    ],
    de: [
      'Bekannte Fehler, nach denen gezielt gesucht wurde',
      'VERWUNDBAR: ein vor dem Handshake im Klartext',
      'nicht verwundbar: Heartbeats werden nicht angeboten',
      'nicht geprüft: verschiedene Antworten auf dieselbe Frage',
      'nicht geprüft: der Server wollte keine weiteren Verbindungen',
    ],
  }
  for (const lang of langs) {
    for (const [format, text] of Object.entries(shown(probed(), lang))) {
      const flat = text
        .replaceAll(/<[^>]+>|\*\*/g, '')
        .replaceAll(/\s+/g, ' ')
        .toLowerCase()
      for (const word of words[lang])
        assert.ok(flat.includes(word.toLowerCase()), `${format} ${lang}: ${word}`)
    }
  }
})

void test('nothing is said of probes that were not asked for', () => {
  for (const lang of langs) {
    for (const text of Object.values(shown(sample('healthy'), lang))) {
      assert.ok(!text.includes(phrases[lang].probes.title))
    }
  }
})

void test('each reason and each sign has words of its own', () => {
  for (const lang of langs) {
    const { signs, gaps } = phrases[lang].probes
    assert.equal(
      new Set([...Object.values(signs), ...Object.values(gaps)]).size,
      probeSigns.length + probeGaps.length,
    )
  }
})
