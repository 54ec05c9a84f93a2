import { findEntry } from '../../catalogue/catalogue.ts'
import type { Change } from '../../judge/compare-reports.ts'
import type { Lang } from '../../model/lang.ts'
import { showEndpoint } from '../../present/endpoints.ts'
import { escapeText } from '../../present/escape.ts'
import { showTlsVersion } from '../../present/fill.ts'
import { phrases } from '../../present/words/words.ts'
import { fillWords, webWords } from '../words/words.ts'

/** One change as a sentence. Names come from the DNS and are escaped. */
export function tellChange(change: Change, lang: Lang): string {
  const words = webWords[lang].changes
  const args: Record<string, string> = {}
  if ('host' in change) args['host'] = escapeText(change.host, 300)
  if ('address' in change) args['address'] = showEndpoint(change.address, change.port)
  if ('code' in change) args['title'] = titleOf(change.code, lang)
  if ('before' in change) {
    args['before'] = tellValue(change, change.before, lang)
    args['after'] = tellValue(change, change.after, lang)
  }
  return fillWords(words[change.kind], args)
}

/** What the report says with a code, in words. */
function tellValue({ kind }: Change, value: string | number | null, lang: Lang): string {
  const { codes, rightServer } = phrases[lang]
  if (value === null) return webWords[lang].changes.none
  const shown = String(value)
  switch (kind) {
    case 'verdict':
      return titleOf(shown, lang)
    case 'outcome':
      return wordIn(codes.outcome, shown)
    case 'version':
      return showTlsVersion(shown)
    case 'dane':
      return wordIn(rightServer.dane.statuses, shown)
    case 'mta-sts':
      return wordIn({ ...rightServer.sts.statuses, ...rightServer.sts.modes }, shown)
    default:
      return shown
  }
}

function titleOf(code: string, lang: Lang): string {
  return findEntry(code)?.words[lang].title ?? code
}

function wordIn(words: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id
}
