import { findEntry } from '../../catalogue/catalogue.ts'
import type { Change } from '../../judge/compare-reports.ts'
import type { Lang } from '../../model/lang.ts'
import { formatTime } from '../../present/format.ts'
import { html, type Html } from '../../present/html/html.ts'
import type { CheckSummary } from '../../store/store.ts'
import { webWords } from '../words/words.ts'
import { renderField } from './field.ts'
import { renderPage } from './layout.ts'
import { tellChange } from './tell-change.ts'

export interface PastCheck {
  readonly check: CheckSummary
  /** Against the result before it; null: there is none to compare with, or this one is not done. */
  readonly changes: readonly Change[] | null
}

export interface HistoryParts {
  readonly lang: Lang
  readonly asciiDomain: string
  readonly checks: readonly PastCheck[]
  /** Cursor of the next page; null: this is the last. */
  readonly next: number | null
}

/** The results of a domain, newest first, each with what changed. */
export function renderHistoryPage({ lang, asciiDomain, checks, next }: HistoryParts): string {
  const { history, site } = webWords[lang]
  const name = checks[0]?.check.target.domain ?? asciiDomain
  const path = `/domains/${asciiDomain}`
  return renderPage({
    lang,
    title: `${history.title(name)} – ${site.name}`,
    path,
    main: html`<div class="site"><h1>${history.title(name)}</h1>
${checks.length === 0 ? html`<p>${history.none}</p>` : html`<ol class="plain history">${checks.map((past) => renderPast(past, lang))}</ol>`}
${next === null ? null : html`<p><a href="${path}?lang=${lang}&before=${next}">${history.older}</a></p>`}
${renderField({ lang, typed: name, problem: null })}</div>`,
  })
}

function renderPast({ check, changes }: PastCheck, lang: Lang): Html {
  const { history } = webWords[lang]
  const { id, createdAt, verdict, confidence, state } = check
  const outcome = verdict === null ? null : (findEntry(verdict)?.words[lang].title ?? verdict)
  const said = outcome ?? (state === 'failed' ? history.failed : history.running)
  return html`<li class="is-${moodOf(check)}"><h2><a href="/checks/${id}?lang=${lang}"><time datetime="${createdAt}">${formatTime(createdAt, lang)}</time></a></h2>
<p><strong class="outcome">${said}</strong>${verdict === null ? null : html` <code class="small">${verdict}</code>`}${confidence === null ? null : html` <span class="small">${history.confidence} ${confidence}</span>`}</p>
${changes === null ? null : renderChanges(changes, lang)}</li>
`
}

function moodOf({ verdict }: CheckSummary): 'good' | 'bad' | 'unsure' {
  if (verdict === 'encrypted') return 'good'
  const isNegative =
    verdict === 'no-tls' || verdict === 'old-tls' || verdict === 'invalid-certificate'
  return isNegative ? 'bad' : 'unsure'
}

function renderChanges(changes: readonly Change[], lang: Lang): Html {
  const { history } = webWords[lang]
  return changes.length === 0
    ? html`<p class="small">${history.same}</p>`
    : html`<details open><summary>${history.changes}</summary><ul>${changes
        .slice(0, maxShown)
        .map(
          (change) => html`<li>${tellChange(change, lang)}</li>`,
        )}${changes.length > maxShown ? html`<li>…</li>` : null}</ul></details>`
}

/** Of a host with hundreds of addresses. */
const maxShown = 30
