import type { Lang } from '../../model/lang.ts'
import { html, type Html } from '../../present/html/html.ts'
import { drawings } from '../../present/html/icons.ts'
import { assetPath } from '../assets.ts'
import { webWords } from '../words/words.ts'

export interface PageParts {
  readonly lang: Lang
  readonly title: string
  /** Of this page, without a query: links to the same page in the other language. */
  readonly path: string
  readonly main: Html
  /** Seconds after which a reader without script loads the page again; null: never. */
  readonly reloadSeconds?: number | null
  /** Whether search engines may list it: pages about the service, never results. Default: no. */
  readonly isPublic?: boolean
}

/** The frame of every page: navigation above, what the tests can say below. */
export function renderPage(parts: PageParts): string {
  const { lang, title, path, main, reloadSeconds = null, isPublic = false } = parts
  const { site } = webWords[lang]
  const other = lang === 'de' ? 'en' : 'de'
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isPublic ? null : html`<meta name="robots" content="noindex">\n`}<link rel="alternate" hreflang="de" href="${path}?lang=de">
<link rel="alternate" hreflang="en" href="${path}?lang=en">
<link rel="alternate" hreflang="x-default" href="${path}">
<title>${title}</title>
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('style.css')}">
${reloadSeconds === null ? null : html`<noscript><meta http-equiv="refresh" content="${reloadSeconds}"></noscript>\n`}<script type="module" src="${assetPath('live.js')}"></script>
</head>
<body>
${drawings()}
<a class="skip" href="#main">${site.skip}</a>
<header class="site-head"><div class="site-line">
<a class="brand" href="/?lang=${lang}"><svg class="seal seal-small is-good" aria-hidden="true" focusable="false" viewBox="0 0 100 100"><use href="#s-good"/></svg>${site.name}</a>
<nav aria-label="${site.navigation}"><ul>
<li><a href="/?lang=${lang}">${site.check}</a></li>
<li><a href="/explain?lang=${lang}">${site.explanations}</a></li>
<li><a href="/about?lang=${lang}">${site.about}</a></li>
<li><a href="/api?lang=${lang}">${site.api}</a></li>
<li><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}" rel="alternate">${site.language}</a></li>
</ul></nav>
</div></header>
<main id="main" tabindex="-1">${main}</main>
<footer class="site-foot"><p>${site.closing} <a href="/self-check?lang=${lang}">${site.selfCheck}</a></p></footer>
</body>
</html>
`.toString()
}
