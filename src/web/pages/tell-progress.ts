import type { Lang } from '../../model/lang.ts'
import { type LiveState, progressOf } from '../live-state.ts'
import { webWords } from '../words/words.ts'

/** One sentence on how far a running check is. */
export function tellProgress(live: LiveState, lang: Lang): string {
  const { check } = webWords[lang]
  if (live.hosts === null) return check.started
  const { done, count } = progressOf(live)
  return count === 0 ? check.noHosts : check.progress(done, count)
}
