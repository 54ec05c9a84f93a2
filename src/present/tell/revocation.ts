import type { Lang } from '../../model/lang.ts'
import type { ReportRevocationCheck } from '../../model/revocation-schema.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { formatTime, isSameTime } from '../format.ts'
import { revocationPhrases } from '../words/revocation.ts'
import { phrases } from '../words/words.ts'

type Source = ReportRevocationCheck['sources'][number]

/**
 * Is one certificate revoked, according to whom and as of when; of what could not be found out why, source
 * by source. `startedAt`: of the run, to tell what was kept from before; null where nothing is kept. Escaped.
 */
export function tellRevocationCheck(
  { status, because, sources }: ReportRevocationCheck,
  lang: Lang,
  startedAt: string | null,
): string {
  const states = phrases[lang].certificate.revocations
  const decisive = status === 'unknown' ? undefined : sources.at(-1)
  const doubtful = sources.filter((source) => source !== decisive && source.status === 'unknown')
  const doubts = doubtful.map((source) => tellDoubt(source, lang))
  const more = Math.max(0, doubts.length - sourceLimit)
  const why =
    doubts.length === 0 && decisive === undefined && because !== undefined
      ? [showWord('why', because, lang)]
      : doubts.slice(0, sourceLimit)
  return [
    decisive === undefined ? states[status] : tellDecisive(decisive, lang, startedAt),
    ...why,
    ...(more > 0 ? [phrases[lang].findings.more(more)] : []),
  ].join('; ')
}

/** More of them come from a pile of lists given by hand. */
const sourceLimit = 6

function tellDecisive(source: Source, lang: Lang, startedAt: string | null): string {
  const own = revocationPhrases[lang]
  const { status, url, fetchedAt, thisUpdate, nextUpdate, revokedAt, reason } = source
  const word = phrases[lang].certificate.revocations[status]
  const state = revokedAt === undefined ? word : own.since(word, formatTime(revokedAt, lang))
  const isKept = startedAt !== null && fetchedAt < startedAt && !isSameTime(fetchedAt, startedAt)
  const facts = [
    own.sources[source.source](escapeText(url ?? '', urlLimit)),
    ...(thisUpdate === null ? [] : [own.of(formatTime(thisUpdate, lang))]),
    ...(nextUpdate === null ? [] : [own.until(formatTime(nextUpdate, lang))]),
    ...(isKept ? [own.kept(formatTime(fetchedAt, lang))] : []),
    ...(reason === undefined ? [] : [own.reason(escapeText(reason, 40))]),
  ]
  return own.according(state, facts.join(', '))
}

function tellDoubt({ source, url, because = '-' }: Source, lang: Lang): string {
  const own = revocationPhrases[lang]
  const place = own.sources[source](escapeText(url ?? '', urlLimit))
  return own.unsure(place, showWord('why', because, lang))
}

const urlLimit = 200
