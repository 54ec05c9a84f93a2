import type { Lang } from '../model/lang.ts'
import type { RouteDeps } from './app.ts'
import type { ServerSentEvent } from './event-stream.ts'
import { followCheck, theBeginning } from './follow-check.ts'
import { cellId, emptyState, foldEvent, type LiveState } from './live-state.ts'
import { renderLiveFindings } from './pages/live-findings.ts'
import { renderLiveCell, renderLiveMatrix } from './pages/live-matrix.ts'
import { tellProgress } from './pages/tell-progress.ts'

interface Page {
  readonly id: string
  readonly lang: Lang
}

/**
 * The stream of the live page: pieces of it, drawn here by the functions that draw the whole. `matrix`: all
 * of it, once the hosts are known; `cell`: `{id, html}`; `findings`: the list; `status`: one sentence;
 * `done`: load the page again. A reader that comes back gets it all again, as there is little of it.
 */
export async function* tellLive(
  deps: Pick<RouteDeps, 'store' | 'wakeups'>,
  { id, lang }: Page,
  signal: AbortSignal,
): AsyncGenerator<ServerSentEvent | 'still-here'> {
  let live = emptyState
  let said = ''
  for await (const heard of followCheck(deps, { id, seen: theBeginning }, signal)) {
    if (heard.kind === 'still-here') {
      yield heard.kind
      continue
    }
    if (heard.kind === 'end') {
      yield { event: 'done', data: heard.check.state, id: null }
      return
    }
    const { event } = heard
    live = foldEvent(live, event)
    if (event.kind === 'hosts') yield tell('matrix', renderLiveMatrix(live, lang))
    if (event.kind === 'stage') yield tellCell(live, event, lang)
    if (event.kind === 'finding') yield tell('findings', renderLiveFindings(live.findings, lang))
    const progress = tellProgress(live, lang)
    if (progress !== said) yield tell('status', progress)
    said = progress
  }
}

type StageEvent = Parameters<typeof renderLiveCell>[1]

function tellCell(live: LiveState, place: StageEvent, lang: Lang): ServerSentEvent {
  const cell = { id: cellId(live, place), html: renderLiveCell(live, place, lang).toString() }
  return tell('cell', JSON.stringify(cell))
}

function tell(event: string, data: { toString(): string }): ServerSentEvent {
  return { event, data: data.toString(), id: null }
}
