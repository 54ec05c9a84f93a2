import type { Lang } from '../../model/lang.ts'
import { html } from '../../present/html/html.ts'
import type { ProblemDetails } from '../problem.ts'
import { renderPage } from './layout.ts'

/** What went wrong, for people. */
export function renderProblemPage({ title, detail }: ProblemDetails, lang: Lang): string {
  return renderPage({
    lang,
    title,
    path: '/',
    main: html`<div class="site"><h1>${title}</h1>${detail === undefined ? null : html`<p>${detail}</p>`}</div>`,
  })
}
