import { type Product, products } from '../catalogue/entry.ts'
import { findSenderWords } from '../catalogue/sender-words.ts'
import type { Severity } from '../model/finding.ts'
import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'
import { listEndpoints, listTried, showEndpoint } from './endpoints.ts'
import { escapeAll, escapeText } from './escape.ts'
import { joinParts } from './fill.ts'
import { formatTime } from './format.ts'
import { letterWords, type LetterWords } from './letter-words.ts'
import { type FindEntry, makeMatter, type Matter } from './page.ts'
import { tellAnswer, tellVerdictWords } from './tell/answer.ts'
import { tellFindings, type ToldFinding } from './tell/findings.ts'
import { wrapText } from './wrap.ts'

/** Columns of the letter. Commands stay whole, so that they can be pasted; the catalogue keeps them below 79. */
const columns = 72

/**
 * The letter to whoever runs the other side's mail servers, where the verdict is negative: what was
 * seen, when, from where, why it matters and what to change. null where there is nothing to ask for.
 */
export function presentLetter(report: Report, lang: Lang, findEntry: FindEntry): string | null {
  const { id } = report.verdict
  if (id !== 'no-tls' && id !== 'old-tls' && id !== 'invalid-certificate') return null
  const matter = makeMatter(report, lang, findEntry)
  const words = letterWords[lang]
  const name = nameOf(report)
  const findings = tellFindings(matter).findings.filter(({ code, severity }) =>
    isAskedFor(report, code, severity),
  )
  const { subject, opening } = isNewerAsked(report)
    ? words.newer
    : { subject: words.subjects[id], opening: words.opening[id] }
  const paragraphs = [
    [...addressee(report, words), ...header(words.subject, subject(name))],
    [words.greeting],
    wrap(opening(name)),
    wrap(words.please),
    ...whatWasSeen(matter, words, findings),
    ...whyItMatters(matter, words, findings),
    ...whatToChange(matter, words, findings),
    title(words.check),
    wrap(words.checkWith(commandFor(report))),
    [words.closing],
  ]
  return `${paragraphs.map((lines) => lines.map(escapeAll).join('\n')).join('\n\n')}\n`
}

/**
 * The reasons of the verdict. The guide's sender asks for the rest as well, so that a server that fails in another
 * way does not come as a surprise when the first is mended.
 */
function isAskedFor({ verdict }: Report, code: string, severity: Severity): boolean {
  const isReason = verdict.reasons.some((reason) => reason === code)
  return isReason || (verdict.profile === guideSender && severity === 'error')
}

type Lines = readonly string[]

const wrap = (text: string): Lines => wrapText(text, columns)

function title(text: string): Lines {
  return [text, '-'.repeat(text.length)]
}

/** `Subject: …`, folded as headers are (RFC 5322 2.2.3). */
function header(field: string, text: string): Lines {
  const [first = '', ...more] = wrapText(`${field}: ${text}`, columns - 2)
  return [first, ...more.map((line) => `  ${line}`)]
}

/** Every mail domain has a postmaster (RFC 5321 4.5.1). */
function addressee({ target }: Report, words: LetterWords): Lines {
  const address = escapeText(target.asciiDomain, 300)
  return target.kind === 'host' ? [] : header(words.to, `postmaster@${address}`)
}

function nameOf({ target: { domain, asciiDomain } }: Report): string {
  const shown = escapeText(domain, 300)
  return domain === asciiDomain ? shown : `${shown} (${escapeText(asciiDomain, 300)})`
}

function whatWasSeen(matter: Matter, words: LetterWords, findings: readonly ToldFinding[]) {
  const { report, lang } = matter
  const { addresses, heloNames } = report.vantage
  const when = words.seenWhen(formatTime(report.startedAt, lang))
  const list = (items: readonly string[]) =>
    [...new Set(items)].map((item) => escapeText(item, 300)).join(', ')
  const from = [
    ...(addresses.length === 0 ? [] : [words.seenFrom(list(addresses))]),
    ...(heloNames.length === 0 ? [] : [words.asName(list(heloNames.map(({ name }) => name)))]),
  ]
  const tool = `mxseal ${escapeText(report.tool.version, 40)}`
  return [
    title(words.seen),
    wrap(`${[when, ...from].join(' ')} (${tool}).`),
    wrap(`${words.concerned}: ${concerned(matter)}.`),
    ...findings.flatMap(({ cases }) =>
      cases.map(({ where, what }) => item(`${where}: ${joinParts(what)}`)),
    ),
    wrap(`${words.how} ${ruleOf(report, lang, words)}`),
  ]
}

/** The servers that do not do, by name and address. */
function concerned({ report, words }: Matter): string {
  const bad = listEndpoints(report).filter(
    ({ endpoint: { outcome } }) => outcome !== null && outcome !== 'encrypted',
  )
  const shown = bad
    .slice(0, concernedLimit)
    .map(
      ({ host, endpoint }) =>
        `${escapeText(host.name, 300)} ${showEndpoint(endpoint.address, endpoint.port)}`,
    )
  const rest = bad.length - shown.length
  return [...shown, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(', ')
}

const concernedLimit = 12

function item(text: string): Lines {
  return wrapText(text, columns - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
}

function ruleOf({ verdict }: Report, lang: Lang, words: LetterWords): string {
  if (verdict.profile === guideSender) return words.guideRule
  const id = escapeText(verdict.profile, 100)
  return words.rule(findSenderWords(verdict.profile, lang)?.title ?? id, id)
}

/** A sender that asks for more than TLS 1.2, so that no finding says what is wrong. */
function isNewerAsked({ verdict }: Report): boolean {
  return verdict.id === 'old-tls' && verdict.reasons.length === 0
}

/** The catalogue's words about the verdict are about the guide's sender: of others, what becomes of their mail, and the reasons. */
function whyItMatters(matter: Matter, words: LetterWords, findings: readonly ToldFinding[]) {
  const verdict = tellVerdictWords(matter)
  if (verdict !== null)
    return [title(words.matters), wrap(verdict.meaning), wrap(verdict.consequence)]
  const [fate = ''] = tellAnswer(matter).sentences
  const reasons = findings.flatMap(({ words: entry }) => entry ?? [])
  return [
    title(words.matters),
    wrap(fate),
    ...reasons.flatMap(({ meaning, consequence }) => [wrap(meaning), wrap(consequence)]),
  ]
}

function whatToChange(matter: Matter, words: LetterWords, findings: readonly ToldFinding[]) {
  const chosen = productsOf(matter.report)
  const names = matter.words.explain.products
  const seen = new Set<string>()
  const remedies = findings.flatMap(({ title: heading, words: entry, code }) => {
    if (entry === null) return []
    const configuration = chosen.flatMap((product) => {
      const text = entry.howTo?.[product]
      if (text === undefined || seen.has(`${product} ${text}`)) return []
      seen.add(`${product} ${text}`)
      return [[`${names[product]}:`, '', ...configurationLines(text)]]
    })
    return [
      wrap(`${heading} (${code}): ${entry.remedy}`),
      ...(configuration.length > 1 ? [wrap(words.others)] : []),
      ...configuration,
    ]
  })
  if (isNewerAsked(matter.report)) return [title(words.change), wrap(words.newer.change)]
  return remedies.length === 0 ? [] : [title(words.change), ...remedies]
}

/** Comments that are too wide are filled anew; commands stay whole. */
function configurationLines(text: string): Lines {
  const runs: string[][] = []
  for (const line of text.split('\n')) {
    const before = runs.at(-1)?.at(-1)
    const goesOn = before !== undefined && isComment(before) && !/[.:?!)]$/.test(before)
    if (goesOn && isComment(line)) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run) => {
    if (!run.every(isComment) || run.every((line) => line.length <= columns)) return run
    const comment = run.map((line) => line.slice(2)).join(' ')
    return wrapText(comment, columns - 2).map((line) => `# ${line}`)
  })
}

/** Words, not a setting that is commented out. */
function isComment(line: string): boolean {
  return /^# \S/.test(line)
}

/** The product that every greeting names, where they do; else all. */
function productsOf(report: Report): readonly Product[] {
  const greetings = listTried(report).flatMap(({ endpoint }) => endpoint.smtp.greeting ?? [])
  const named = greetings.map((greeting) => signs.find(({ sign }) => sign.test(greeting)))
  const [first] = named
  const isOne = first !== undefined && named.every((one) => one === first)
  return isOne ? first.products : products
}

const signs: readonly { readonly sign: RegExp; readonly products: readonly Product[] }[] = [
  { sign: /\bPostfix\b/, products: ['postfix'] },
  { sign: /\bExim\b/, products: ['exim'] },
  { sign: /\bmx\.google\.com ESMTP\b/, products: ['googleWorkspace'] },
  { sign: /\bMicrosoft ESMTP MAIL Service\b/, products: ['exchange', 'microsoft365'] },
]

/** The target as it is typed, of a person's address the domain alone; in quotation marks where a shell would take it apart. */
function commandFor({ target, verdict }: Report): string {
  const typed = escapeText(target.kind === 'address' ? target.asciiDomain : target.input, 300)
  const isBuiltIn =
    verdict.profile !== guideSender && findSenderWords(verdict.profile, 'en') !== null
  const sender = isBuiltIn ? ` --profile ${verdict.profile}` : ''
  return `mxseal check ${/^[\w@.:-]+$/.test(typed) ? typed : `'${typed.replaceAll("'", '')}'`}${sender}`
}

const guideSender = 'tls12-authenticated'
