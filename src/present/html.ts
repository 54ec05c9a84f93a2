import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'
import { renderAnswer } from './html/answer.ts'
import { renderCertificates, renderEncryption } from './html/certificates.ts'
import { renderConfidence, renderFindings } from './html/findings.ts'
import { html, styleElement, type Html } from './html/html.ts'
import { drawings } from './html/icons.ts'
import { renderInventory } from './html/inventory.ts'
import { renderMatrix } from './html/matrix.ts'
import { renderPath } from './html/path.ts'
import { sheet } from './html/style.ts'
import { renderProbes } from './html/probes.ts'
import { renderRightServer } from './html/right-server.ts'
import { renderSenders } from './html/senders.ts'
import { renderStandards } from './html/standards.ts'
import { renderTranscripts, renderVantage } from './html/transcript.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import type { PresentOptions } from './presenter.ts'
import { tellAnswer } from './tell/answer.ts'
import { phrases } from './words/words.ts'

/** One self-contained page, printable, without script and without any request to elsewhere. */
export function makeHtmlPresenter(findEntry: FindEntry) {
  return (reports: readonly Report[], { lang }: PresentOptions): string => {
    const matters = reports.map((report) => makeMatter(report, lang, findEntry))
    const answers = matters.map(tellAnswer)
    const [first] = answers
    const title =
      first !== undefined && answers.length === 1
        ? `${first.name}: ${first.headline}`
        : phrases[lang].page.overview(answers.length)
    return renderDocument({
      lang,
      title,
      body: html`<main>
${answers.length > 1 ? renderOverview(matters) : null}${matters.map((matter, index) => renderReport(matter, `r${index + 1}`))}</main>`,
    }).toString()
  }
}

/** A whole report as an article, for this document or a page of a server; `id` begins every id in it. */
export function renderReport(matter: Matter, id: string): Html {
  return html`<article class="report" id="${id}">
${renderAnswer(matter)}
${renderPath(matter, id)}
${renderMatrix(matter, id)}
${renderRightServer(matter, id)}
${renderSenders(matter, id)}
${renderStandards(matter, id)}
${renderFindings(matter, id)}
${renderEncryption(matter, id)}${renderInventory(matter, id)}${renderProbes(matter, id)}
${renderCertificates(matter, id)}
${renderConfidence(matter, id)}
${renderTranscripts(matter, id)}
${renderVantage(matter, id)}
</article>
`
}

function renderOverview(matters: readonly Matter[]): Html {
  return html`<nav class="overview"><ol>${matters.map((matter, index) => {
    const { name, headline, mood } = tellAnswer(matter)
    return html`<li><a href="#r${index + 1}">${name}</a>: <span class="is-${mood}">${headline}</span></li>`
  })}</ol></nav>
`
}

interface Document {
  readonly lang: Lang
  readonly title: string
  readonly body: Html
}

/** The policy stands in the file itself, so that it holds wherever the file is opened. */
function renderDocument({ lang, title, body }: Document): Html {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styleElement(sheet)}
</head>
<body>
${drawings()}
${body}
</body>
</html>
`
}
