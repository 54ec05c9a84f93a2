import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { groupBy } from '../fold.ts'
import { formatNumber } from '../format.ts'
import type { Matter } from '../page.ts'
import { tellDane } from './dane.ts'
import { tellDnssec } from './dnssec.ts'
import { listShort, say, type ToldLine } from './told-line.ts'

/** One of the ways to know the right server, and what was seen of it. Texts are escaped. */
export interface ToldTopic {
  /** `DNSSEC`, `DANE`, `MTA-STS`, `TLSRPT`. */
  readonly label: string
  readonly lines: readonly ToldLine[]
}

/** DNSSEC, DANE, MTA-STS and TLSRPT, each in one line where there is nothing of it; empty where no server was found. */
export function tellRightServer(matter: Matter): readonly ToldTopic[] {
  const isTyped = matter.report.target.kind === 'host'
  const topics = [
    { label: 'DNSSEC', lines: tellDnssec(matter) },
    { label: 'DANE', lines: tellDane(matter) },
    ...(isTyped ? [] : [{ label: 'MTA-STS', lines: tellSts(matter) }]),
    ...(isTyped ? [] : [{ label: 'TLSRPT', lines: tellTlsRpt(matter) }]),
  ]
  return matter.report.hosts.length === 0 ? [] : topics.filter(({ lines }) => lines.length > 0)
}

function tellSts(matter: Matter): readonly ToldLine[] {
  const { report, words } = matter
  const { status, mode, id } = report.mtaSts
  const phrase = words.rightServer.sts
  if (status === 'error') {
    return [say(id === null ? phrase.statuses.unknown : phrase.statuses.unfetched, 'unsure')]
  }
  if (status !== 'valid') {
    return [say(phrase.statuses[status], status === 'invalid' ? 'unsure' : 'plain')]
  }
  return [
    ...(mode === null ? [] : [say(phrase.modes[mode], mode === 'enforce' ? 'good' : 'plain')]),
    say(tellPolicy(matter)),
    ...(mode === 'none' ? [] : listBroken(matter)),
  ]
}

/** `id 2026…, kept by senders for 30 days; lists mx1.example.org, *.mx.example.org`. */
function tellPolicy(matter: Matter): string {
  const { report, words, lang } = matter
  const { id, maxAge, mxPatterns } = report.mtaSts
  const phrase = words.rightServer.sts
  const age =
    maxAge === null
      ? []
      : maxAge < daySeconds
        ? [phrase.seconds(formatNumber(maxAge, lang))]
        : [phrase.days(formatNumber(Math.floor(maxAge / daySeconds), lang))]
  const head = [...(id === null ? [] : [phrase.id(escapeText(id, 80))]), ...age].join(', ')
  const listed = mxPatterns.length === 0 ? [] : [phrase.patterns(listShort(matter, mxPatterns))]
  return [...(head === '' ? [] : [head]), ...listed].join('; ')
}

const daySeconds = 86_400

/** Hosts that the policy does not list, and those that are not as it promises. */
function listBroken(matter: Matter): readonly ToldLine[] {
  const { report, words, lang } = matter
  const phrase = words.rightServer.sts
  const mood = report.mtaSts.mode === 'enforce' ? 'bad' : 'unsure'
  const of = (wanted: string) => report.findings.filter(({ code }) => code === wanted)
  const unlisted = [...new Set(of('sts-mx-not-listed').map(({ args }) => String(args['host'])))]
  const broken = groupBy(of('sts-certificate'), ({ args }) =>
    JSON.stringify([args['host'], args['reason']]),
  ).flatMap(([first]) => (first === undefined ? [] : [first.args]))
  return [
    ...(unlisted.length === 0 ? [] : [say(phrase.unlisted(listShort(matter, unlisted)), mood)]),
    ...broken.slice(0, brokenLimit).map((args) => {
      const reason = showWord('reason', String(args['reason']), lang)
      return say(phrase.broken(escapeText(String(args['host']), 300), reason), mood)
    }),
    ...(broken.length > brokenLimit ? [say(words.findings.more(broken.length - brokenLimit))] : []),
  ]
}

const brokenLimit = 6

function tellTlsRpt(matter: Matter): readonly ToldLine[] {
  const { status, rua } = matter.report.tlsRpt
  const phrase = matter.words.rightServer.tlsRpt
  return status === 'valid'
    ? [say(phrase.rua(listShort(matter, rua)))]
    : [say(phrase.statuses[status], status === 'invalid' ? 'unsure' : 'plain')]
}
