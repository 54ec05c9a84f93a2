import { findEntry } from '../../catalogue/catalogue.ts'
import type { Change } from '../../judge/compare-reports.ts'
import type { Lang } from '../../model/lang.ts'
import { showEndpoint } from '../../present/endpoints.ts'
import { escapeText } from '../../present/escape.ts'
import { formatTime } from '../../present/format.ts'
import { html, type Html } from '../../present/html/html.ts'
import type { CheckSummary } from '../../store/store.ts'
import { fillWords, webWords } from '../words/words.ts'
import { renderField } from './field.ts'
import { renderPage } from './layout.ts'

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
  const outcome = verdict ?? (state === 'failed' ? history.failed : history.running)
  return html`<li class="is-${moodOf(check)}"><h2><a href="/checks/${id}?lang=${lang}"><time datetime="${createdAt}">${formatTime(createdAt, lang)}</time></a></h2>
<p><strong class="outcome">${outcome}</strong>${confidence === null ? null : html` <span class="small">${history.confidence} ${confidence}</span>`}</p>
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

/** One change as a sentence. Names come from the DNS and are escaped. */
export function tellChange(change: Change, lang: Lang): string {
  const words = webWords[lang].changes
  const args: Record<string, string> = {}
  if ('host' in change) args['host'] = escapeText(change.host, 300)
  if ('address' in change) args['address'] = showEndpoint(change.address, change.port)
  if ('code' in change) args['title'] = findEntry(change.code)?.words[lang].title ?? change.code
  if ('before' in change) {
    args['before'] = String(change.before ?? words.none)
    args['after'] = String(change.after ?? words.none)
  }
  return fillWords(words[change.kind], args)
}
