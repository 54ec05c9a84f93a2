import { formatDate } from '../format.ts'
import type { Matter } from '../page.ts'
import { tellAnswer, tellVerdictWords } from '../tell/answer.ts'
import { html, type Html } from './html.ts'
import { seal } from './icons.ts'

/** The seal, the name, and the answer in plain words; then verdict, confidence and reasons. */
export function renderAnswer(matter: Matter): Html {
  const { words, report, lang } = matter
  const { name, headline, mood, sentences, verdict, confidence, reasons } = tellAnswer(matter)
  const [first = '', ...others] = sentences
  const { value } = report.confidence
  return html`<header class="answer is-${mood}">
${seal(mood, 'large')}
<div class="answer-words">
<p class="eyebrow">${words.page.eyebrow}, ${formatDate(report.startedAt, lang)}</p>
<h1>${name}</h1>
<p class="headline">${headline}</p>
<p class="lead">${first}</p>
${others.map((sentence) => html`<p>${sentence}</p>\n`)}</div>
<dl class="summary">
<div><dt>${words.labels.verdict}</dt><dd>${verdict}</dd></div>
<div><dt>${words.labels.confidence}</dt><dd>${confidence}${value === null ? null : scale(value)}</dd></div>
${
  reasons.length === 0
    ? null
    : html`<div><dt>${words.labels.reasons}</dt><dd><ul class="plain">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></dd></div>
`
}</dl>
${renderVerdictWords(matter)}</header>`
}

/** What the verdict means and what follows, as the catalogue has it. */
function renderVerdictWords(matter: Matter): Html {
  const told = tellVerdictWords(matter)
  return told === null
    ? html``
    : html`<details class="about"><summary>${matter.words.page.aboutVerdict}</summary><p>${told.meaning}</p><p>${told.consequence}</p></details>
`
}

/** 0 to 100, with a tick at 90, from where on a verdict is `encrypted`. */
function scale(value: number): Html {
  return html`<svg class="scale" aria-hidden="true" focusable="false" width="100%" height="14"><rect class="rail" x="0" y="5" width="100%" height="4" rx="2"/><rect class="value" x="0" y="5" width="${value}%" height="4" rx="2"/><rect class="tick" x="90%" y="1" width="1.5" height="12"/></svg>`
}
