import type { EntryWords } from '../../catalogue/entry.ts'
import type { ReportVerdict } from '../../model/report.ts'
import { outcomeIds, type OutcomeId, type VerdictId } from '../../model/verdict.ts'
import { listEndpoints, listTried, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import type { Circumstances, Count } from '../words/en.ts'
import {
  isOtherSender,
  tellSenderHeadline,
  tellSenderSentences,
  tellSenderUnseen,
} from './sender-answer.ts'
import { nameProofOf } from './name-proof.ts'
import { findStrictSenders } from './strict-senders.ts'

/** The answer in plain words, before any layout. Texts are escaped. */
export interface Answer {
  /** What was asked about. */
  readonly name: string
  readonly headline: string
  readonly mood: Mood
  /** At most three. */
  readonly sentences: readonly string[]
  readonly verdict: string
  readonly confidence: string
  readonly reasons: readonly string[]
}

/** Whether something is as it should be; never said by colour alone. */
export type Mood = 'good' | 'bad' | 'unsure'

export function tellAnswer(matter: Matter): Answer {
  return {
    name: nameOf(matter),
    ...chooseHeadline(matter),
    sentences: chooseSentences(matter),
    verdict: showVerdict(matter, matter.report.verdict),
    confidence: tellConfidenceValue(matter),
    reasons: listReasons(matter),
  }
}

/** The catalogue's words about the verdict; null where it is another sender's, for they are about the guide's. */
export function tellVerdictWords(matter: Matter): EntryWords | null {
  const { report, lang, findEntry } = matter
  const entry = isOtherSender(matter) ? null : findEntry(`verdict-${report.verdict.id}`)
  return entry?.words[lang] ?? null
}

export function tellConfidenceValue({ report, words }: Matter): string {
  const { value } = report.confidence
  if (value !== null) {
    return words.confidenceOf(value)
  }
  return report.verdict.judged > 0 ? words.noConfidenceBogus : words.noConfidence
}

function showVerdict({ words }: Matter, { id, judged, endpoints }: ReportVerdict): string {
  return endpoints === 0 ? id : `${id}, ${words.judged(judged, endpoints)}`
}

function listReasons({ report, lang, findEntry }: Matter): readonly string[] {
  return report.verdict.reasons.map((code) => {
    const title = findEntry(code)?.words[lang].title
    return title === undefined ? code : `${title} (${code})`
  })
}

function nameOf({ report }: Matter): string {
  const { domain, asciiDomain } = report.target
  const shown = escapeText(domain, 300)
  return domain === asciiDomain ? shown : `${shown} (${escapeText(asciiDomain, 300)})`
}

function isOutcome(id: VerdictId): id is OutcomeId {
  return (outcomeIds as readonly VerdictId[]).includes(id)
}

function findBlockedPort({ report }: Matter): number | null {
  const blocked = report.findings.find(({ code }) => code === 'port-blocked-suspected')
  const port = blocked?.args['port'] ?? blocked?.at.port
  return blocked === undefined ? null : typeof port === 'number' ? port : 25
}

function countOf({ report }: Matter): Count {
  const { id, judged, endpoints } = report.verdict
  const bad = listEndpoints(report).filter(({ endpoint }) => endpoint.outcome === id).length
  return { bad, judged, total: endpoints }
}

function chooseHeadline(matter: Matter): { readonly headline: string; readonly mood: Mood } {
  const { headlines } = matter.words
  const { id } = matter.report.verdict
  if (isOutcome(id) && isOtherSender(matter)) {
    return { headline: tellSenderHeadline(matter), mood: id === 'encrypted' ? 'good' : 'bad' }
  }
  const { bad, judged, total } = countOf(matter)
  if (id === 'encrypted') {
    const headline = judged < total ? headlines.encryptedSoFar : headlines.encrypted
    return { headline, mood: 'good' }
  }
  if (id === 'no-tls') {
    const isSometimes = bad < judged || isIntermittent(matter)
    return { headline: isSometimes ? headlines.noTlsSometimes : headlines['no-tls'], mood: 'bad' }
  }
  if (id === 'invalid-certificate' && shownOf(matter) === 'none') {
    return { headline: headlines.noCertificate, mood: 'bad' }
  }
  if (isOutcome(id)) {
    return { headline: headlines[id], mood: 'bad' }
  }
  const cause = id === 'dns-error' ? dnsCause(matter) : null
  if (cause === 'bogus' || cause === 'bogus-tlsa') {
    return { headline: headlines.bogus, mood: 'unsure' }
  }
  const isNoMail = id === 'no-mail' && findBlockedPort(matter) === null
  return { headline: isNoMail ? headlines['no-mail'] : headlines.notJudged, mood: 'unsure' }
}

/** Our own blocked port comes first, and then nobody else is blamed. */
function chooseSentences(matter: Matter): readonly string[] {
  const { report, words } = matter
  const port = findBlockedPort(matter)
  if (port === null) {
    return answerVerdict(matter)
  }
  const first = words.answers.portBlocked(port, listTried(report).length)
  return isOutcome(report.verdict.id)
    ? [first, ...answerVerdict(matter).slice(0, 2)]
    : [first, ...words.answers.portBlockedRest(showMail(matter), port)]
}

function showMail(matter: Matter): string {
  return matter.words.mailTo(nameOf(matter), matter.report.target.kind === 'host')
}

function answerVerdict(matter: Matter): readonly string[] {
  const { report, words } = matter
  const { id } = report.verdict
  const mail = showMail(matter)
  switch (id) {
    case 'unreachable':
      return words.answers.unreachable(mail, countOf(matter), {
        tried: listTried(report).length,
        isNotAsked: listEndpoints(report).every(isNotAsked),
      })
    case 'inconclusive': {
      const [first = '', ...others] = words.answers.inconclusive(mail)
      return [isOtherSender(matter) ? tellSenderUnseen(matter, mail) : first, ...others]
    }
    case 'no-mail':
      return words.answers['no-mail'](nameOf(matter), report.mx?.status === 'null')
    case 'dns-error':
      return words.answers['dns-error'](askedOf(matter), dnsCause(matter), {
        isAnswered: report.verdict.judged > 0,
        isGiven: isGiven(matter),
      })
    default:
      if (isOtherSender(matter)) {
        return tellSenderSentences(matter, { id, mail, count: countOf(matter), rest: tellRest })
      }
      return addStrict(matter, words.answers[id](mail, countOf(matter), circumstancesOf(matter)))
  }
}

function circumstancesOf(matter: Matter): Circumstances {
  return {
    isIntermittent: isIntermittent(matter),
    isGiven: isGiven(matter),
    shown: shownOf(matter),
  }
}

/** Whose answers in DNS decide: the server where it was typed, else the domain. */
function askedOf(matter: Matter): string {
  const [host] = matter.report.hosts
  return isGiven(matter) && host !== undefined ? escapeText(host.name, 300) : nameOf(matter)
}

/** The server was typed, not found in DNS. */
function isGiven({ report }: Matter): boolean {
  return report.mx === null
}

/** What the servers show that have no valid certificate. */
function shownOf({ report }: Matter): Circumstances['shown'] {
  const bad = listEndpoints(report).filter(
    ({ endpoint }) => endpoint.outcome === 'invalid-certificate',
  )
  const isBare = ({ endpoint }: HostEndpoint) => endpoint.certificate === null
  return bad.length > 0 && bad.every(isBare) ? 'none' : bad.some(isBare) ? 'both' : 'invalid'
}

function isNotAsked({ endpoint }: HostEndpoint): boolean {
  return endpoint.because === 'not-asked'
}

/** The third sentence under `encrypted`: nothing to do only where nothing at all was found that is wrong. */
function tellRest({ report, words }: Matter): string {
  const { rest } = words.answers
  const { judged, endpoints } = report.verdict
  const unjudged = listEndpoints(report).filter(({ endpoint }) => !endpoint.judged)
  const hasWarnings = report.findings.some(({ severity }) => severity !== 'info')
  if (judged < endpoints) {
    return unjudged.every(isNotAsked)
      ? `${rest.notAsked(unjudged.length)}${hasWarnings ? `; ${rest.seeWarnings}` : ''}.`
      : rest.unjudged(endpoints - judged)
  }
  return hasWarnings ? rest.warnings : rest.nothing
}

/** Who keeps mail back all the same, in place of "nothing needs to be done"; else behind what other senders do. */
function addStrict(matter: Matter, sentences: readonly string[]): readonly string[] {
  const { report, words } = matter
  const strict = findStrictSenders(matter)
  const { encrypted, other, daneHolds } = words.answers.strict
  const [first = '', second = '', third = ''] = sentences
  if (report.verdict.id === 'encrypted') {
    const last = strict === null ? tellRest(matter) : encrypted(strict.names, strict.isAll)
    return [first, addNameProof(matter, second), last]
  }
  const clauses = [
    second.replace(/\.$/, ''),
    ...(strict === null ? [] : [other(strict.names, strict.isAll)]),
    ...(holdsByDane(matter) ? [daneHolds] : []),
  ]
  return [first, `${clauses.join('; ')}.`, third]
}

/** The certificate proves the name that DNS gave; where nothing protects that, it is said in the same breath. */
function addNameProof({ report, words }: Matter, sentence: string): string {
  return nameProofOf(report) === 'unproven'
    ? `${sentence.replace(/\.$/, '')}; ${words.answers.nameUnproven}.`
    : sentence
}

/** Whatever public CAs say: every server whose certificate is not valid is known by its TLSA record. */
function holdsByDane({ report }: Matter): boolean {
  const bad = listEndpoints(report).filter(
    ({ endpoint }) => endpoint.outcome === 'invalid-certificate',
  )
  return (
    report.verdict.id === 'invalid-certificate' &&
    bad.every(({ endpoint }) =>
      report.findings.some(
        ({ code, at }) =>
          code === 'dane-would-repair' &&
          at.address === endpoint.address &&
          at.port === endpoint.port,
      ),
    )
  )
}

/** Every address without TLS had it on another connection. */
function isIntermittent({ report }: Matter): boolean {
  const without = listEndpoints(report).filter(({ endpoint }) => endpoint.outcome === 'no-tls')
  return without.every(({ endpoint }) =>
    report.findings.some(
      ({ code, at, args }) =>
        code === 'intermittent' &&
        at.address === endpoint.address &&
        [args['first'], args['second']].some((seen) => seen !== 'no-tls'),
    ),
  )
}

function dnsCause({
  report,
}: Matter): 'nxdomain' | 'failed' | 'no-address' | 'bogus' | 'bogus-tlsa' {
  const hosts = report.hosts.filter(({ endpoints }) => endpoints.length > 0)
  if (
    report.mx?.dnssec === 'bogus' ||
    (hosts.length > 0 && hosts.every(({ addresses }) => addresses?.dnssec === 'bogus'))
  ) {
    return 'bogus'
  }
  // Addresses there are; what keeps them from being used is bogus.
  if (hosts.some(({ endpoints }) => endpoints.some(({ dane }) => dane.status === 'bogus'))) {
    return 'bogus-tlsa'
  }
  const status = report.mx?.status ?? report.hosts[0]?.addresses?.status
  if (status === 'nxdomain') {
    return 'nxdomain'
  }
  return status === 'servfail' || status === 'timeout' ? 'failed' : 'no-address'
}
