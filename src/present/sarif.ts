import type { Finding } from '../model/finding.ts'
import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'
import { showEndpoint } from './endpoints.ts'
import { escapeJson, escapeText } from './escape.ts'
import { fillSentence } from './fill.ts'
import { readTime } from './format.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import type { PresentOptions } from './presenter.ts'
import { tellAnswer } from './tell/answer.ts'

/**
 * SARIF 2.1.0 (OASIS): a run per target, the findings as results, the catalogue's entries as rules. Places
 * are logical locations (host, address), for nothing here is a file. A fingerprint says code and place only,
 * so that it stays the same when a certificate is renewed.
 */
export function makeSarifPresenter(findEntry: FindEntry) {
  return (reports: readonly Report[], { lang }: PresentOptions): string => {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: reports.map((report) => makeRun(makeMatter(report, lang, findEntry))),
    }
    return `${escapeJson(JSON.stringify(log, null, 2))}\n`
  }
}

function makeRun(matter: Matter) {
  const { report, lang } = matter
  const codes = [...new Set(report.findings.map(({ code }) => code))]
  const { headline, sentences } = tellAnswer(matter)
  return {
    tool: {
      driver: {
        name: 'mxseal',
        version: report.tool.version,
        semanticVersion: report.tool.version,
        language: languages[lang],
        rules: codes.map((code) => makeRule(matter, code)),
      },
    },
    language: languages[lang],
    automationDetails: { id: `mxseal/${plainText(report.target.asciiDomain)}/` },
    invocations: [
      {
        executionSuccessful: !codes.includes('internal-error'),
        startTimeUtc: report.startedAt,
        endTimeUtc: endOf(report),
      },
    ],
    properties: {
      domain: plainText(report.target.asciiDomain),
      verdict: report.verdict.id,
      confidence: report.confidence.value,
      answer: `${headline}. ${sentences.join(' ')}`,
    },
    results: report.findings.map((finding) => makeResult(matter, finding, codes)),
  }
}

const languages: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de-DE' }

const levels: Readonly<Record<Finding['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

function makeRule({ report, lang, findEntry }: Matter, code: Finding['code']) {
  const entry = findEntry(code)
  const words = entry?.words[lang]
  const severity = report.findings.find((finding) => finding.code === code)?.severity ?? 'info'
  const rule = { id: code, defaultConfiguration: { level: levels[severity] } }
  return words === undefined
    ? rule
    : {
        ...rule,
        shortDescription: { text: messageText(words.title) },
        fullDescription: { text: messageText(words.meaning) },
        help: { text: messageText([words.consequence, words.remedy].filter(Boolean).join('\n\n')) },
        properties: { tags: ['mail', 'tls'], standards: entry?.standards ?? [] },
      }
}

function makeResult(
  { report, lang, findEntry }: Matter,
  { code, severity, at, args }: Finding,
  codes: readonly string[],
) {
  const words = findEntry(code)?.words[lang]
  const sentence = words === undefined ? code : fillSentence(words.sentence, args, lang)
  const place = placeOf(report, at)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: messageText(sentence) },
    locations: [{ logicalLocations: [place] }],
    partialFingerprints: { 'mxsealFinding/v1': fingerprint(report, code, at) },
    properties: { args },
  }
}

/** `example.org/mx1.example.org/[192.0.2.1:25]`. */
function placeOf(report: Report, { host, address, port }: Finding['at']) {
  const names = [
    plainText(report.target.asciiDomain),
    ...(host === undefined ? [] : [plainText(host)]),
    ...(address === undefined ? [] : [showEndpoint(address, port ?? 25)]),
  ]
  return { name: names.at(-1), fullyQualifiedName: names.join('/'), kind: 'resource' }
}

/** `code@host/address:port`, or the domain where the finding is the domain's. */
function fingerprint(report: Report, code: string, { host, address, port }: Finding['at']): string {
  const name = host ?? report.target.asciiDomain
  return plainText(
    `${code}@${name}${address === undefined ? '' : `/${address}${port === undefined ? '' : `:${port}`}`}`,
  )
}

function endOf({ startedAt, durationMs }: Report): string {
  const start = readTime(startedAt)
  return Number.isNaN(start) ? startedAt : new Date(start + durationMs).toISOString()
}

function plainText(text: string): string {
  return escapeText(text, 600)
}

/** Section 3.11: braces are doubled, and no text of others becomes a link. */
function messageText(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (')
}
