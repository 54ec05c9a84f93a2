import type { Lang } from '../../model/lang.ts'
import { type LiveState, outcomesOf, progressOf } from '../live-state.ts'
import { webWords } from '../words/words.ts'

/** How far a running check is, and what can be said of the addresses that are done. */
export function tellProgress(live: LiveState, lang: Lang): string {
  const { check } = webWords[lang]
  if (live.hosts === null) return check.started
  const { done, count } = progressOf(live)
  return count === 0
    ? check.noHosts
    : [check.progress(done, count), ...tellSoFar(live, lang)].join(' ')
}

/** The worst so far; nothing while nothing could be judged. A confirming visit may still differ. */
function tellSoFar(live: LiveState, lang: Lang): readonly string[] {
  const { check } = webWords[lang]
  const { good, bad, done } = outcomesOf(live)
  if (bad > 0) return [check.soFarBad(bad, done)]
  return good > 0 ? [check.soFarGood(good)] : []
}
