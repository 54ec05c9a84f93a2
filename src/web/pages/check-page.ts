import { findEntry } from '../../catalogue/catalogue.ts'
import type { Lang } from '../../model/lang.ts'
import type { Report } from '../../model/report.ts'
import { renderReport } from '../../present/html.ts'
import { html, type Html } from '../../present/html/html.ts'
import { waitingSeal } from '../../present/html/icons.ts'
import { presentLetter } from '../../present/letter.ts'
import { makeMatter } from '../../present/page.ts'
import { tellAnswer } from '../../present/tell/answer.ts'
import type { StoredCheck } from '../../store/store.ts'
import type { LiveState } from '../live-state.ts'
import { webWords } from '../words/words.ts'
import { renderField } from './field.ts'
import { renderPage } from './layout.ts'
import { renderLiveMatrix } from './live-matrix.ts'
import { renderLiveFindings } from './live-findings.ts'
import { tellProgress } from './tell-progress.ts'

export interface CheckPageOptions {
  readonly lang: Lang
  /** Whether the server can make PDFs. */
  readonly hasPdf: boolean
}

/** A check whatever its state: still running, done, or failed by a fault of ours. */
export function renderCheckPage(
  check: StoredCheck,
  live: LiveState,
  { lang, hasPdf }: CheckPageOptions,
): string {
  if (check.report !== null) return renderDone(check, check.report, { lang, hasPdf })
  return check.state === 'failed' ? renderFailed(check, lang) : renderRunning(check, live, lang)
}

/** Drawn from what is known now; the script keeps it up to date, and without one it is loaded again. */
function renderRunning({ id, target }: StoredCheck, live: LiveState, lang: Lang): string {
  const words = webWords[lang].check
  const title = words.running(target.domain)
  return renderPage({
    lang,
    title: `${title} – ${webWords[lang].site.name}`,
    path: `/checks/${id}`,
    reloadSeconds: 3,
    main: html`<article class="report running" data-live="/checks/${id}/live?lang=${lang}" data-broken="${words.broken}">
<header class="answer is-plain">
${waitingSeal()}
<div class="answer-words"><h1>${title}</h1>
<p class="lead" role="status" id="live-status">${tellProgress(live, lang)}</p>
<p>${words.answerFirst}</p>
<noscript><p>${words.without}</p></noscript></div>
</header>
<section aria-labelledby="live-matrix-title"><h2 id="live-matrix-title">${words.matrix}</h2>
<div id="live-matrix">${renderLiveMatrix(live, lang)}</div></section>
<section aria-labelledby="live-findings-title" id="live-findings-section"${live.findings.length === 0 ? html` hidden` : null}><h2 id="live-findings-title">${words.findings}</h2>
<ul class="plain live-findings" id="live-findings">${renderLiveFindings(live.findings, lang)}</ul></section>
</article>`,
  })
}

function renderDone(check: StoredCheck, report: Report, options: CheckPageOptions): string {
  const { lang } = options
  const matter = {
    ...makeMatter(report, lang, findEntry),
    explainLink: (code: string) => `/explain/${code}?lang=${lang}`,
  }
  const { name, headline } = tellAnswer(matter)
  return renderPage({
    lang,
    title: `${name}: ${headline} – ${webWords[lang].site.name}`,
    path: `/checks/${check.id}`,
    main: html`${renderActions(check, report, options)}${renderReport(matter, 'r')}`,
  })
}

/** Test again, earlier results, the letter, and the result as files. */
function renderActions(
  { id, target, depth, profile }: StoredCheck,
  report: Report,
  { lang, hasPdf }: CheckPageOptions,
): Html {
  const words = webWords[lang].check
  const file = (format: string) => `/checks/${id}/report.${format}?lang=${lang}`
  const hasLetter = presentLetter(report, lang, findEntry) !== null
  return html`<nav class="site actions" aria-label="${words.actions}">
<form method="post" action="/checks?lang=${lang}"><input type="hidden" name="target" value="${target.input}"><input type="hidden" name="depth" value="${depth}"><input type="hidden" name="profile" value="${profile}"><input type="hidden" name="again" value="1"><button type="submit">${words.again}</button></form>
<a href="/domains/${target.asciiDomain}?lang=${lang}">${words.history}</a>
${hasLetter ? html`<a href="/checks/${id}/letter.txt?lang=${lang}">${words.letter}</a>\n` : null}<span class="downloads"><span>${words.downloads}</span> <a href="${file('json')}" download>JSON</a> <a href="${file('csv')}" download>CSV</a> <a href="${file('html')}" download>HTML</a> ${hasPdf ? html`<a href="${file('pdf')}" download>PDF</a> ` : null}<a href="${file('md')}" download>Markdown</a></span>
<button type="button" class="needs-script" data-print hidden>${words.print}</button>
</nav>
`
}

function renderFailed({ id, target }: StoredCheck, lang: Lang): string {
  const words = webWords[lang].check
  return renderPage({
    lang,
    title: `${words.failed} – ${webWords[lang].site.name}`,
    path: `/checks/${id}`,
    main: html`<div class="site"><h1>${words.failed}</h1><p>${words.failedText}</p>
${renderField({ lang, typed: target.input, problem: null })}</div>`,
  })
}
