import type { Lang } from '../../model/lang.ts'
import { html, type Html } from '../../present/html/html.ts'
import { assetPath } from '../assets.ts'

export interface PageParts {
  readonly lang: Lang
  readonly title: string
  /** Of this page, for links to the other language. */
  readonly path: string
  readonly main: Html
  /** Seconds after which a reader without script loads the page again; null: never. */
  readonly reloadSeconds?: number | null
}

/** The frame of every page. */
export function renderPage({ lang, title, main, reloadSeconds = null }: PageParts): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${assetPath('style.css')}">
${reloadSeconds === null ? null : html`<noscript><meta http-equiv="refresh" content="${reloadSeconds}"></noscript>\n`}<script type="module" src="${assetPath('live.js')}"></script>
</head>
<body>
<main>${main}</main>
</body>
</html>
`.toString()
}
