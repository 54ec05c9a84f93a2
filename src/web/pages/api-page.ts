import type { Lang } from '../../model/lang.ts'
import { html } from '../../present/html/html.ts'
import type { WebSettings } from '../settings.ts'
import { webWords } from '../words/words.ts'
import { renderPage } from './layout.ts'

export interface ApiPageParts {
  readonly lang: Lang
  /** Of the server, for the examples: `https://mxseal.example`. */
  readonly url: string
  readonly access: WebSettings['apiAccess']
  /** As the OpenAPI description has them; its sentences are English. */
  readonly requests: readonly ApiRequest[]
}

export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly summary: string
}

/** What programs can ask for, with examples; the whole is in the OpenAPI description. */
export function renderApiPage({ lang, url, access, requests }: ApiPageParts): string {
  const { api, site } = webWords[lang]
  const token = access === 'token' ? ` -H 'Authorization: Bearer TOKEN'` : ''
  const examples = [
    [
      api.begin,
      `curl${token} -H 'Content-Type: application/json' -d '{"target": "example.org"}' ${url}/api/v1/checks`,
    ],
    [api.result, `curl${token} ${url}/api/v1/checks/ID`],
    [api.events, `curl -N${token} ${url}/api/v1/checks/ID/events`],
  ] as const
  return renderPage({
    lang,
    title: `${api.title} – ${site.name}`,
    path: '/api',
    isPublic: true,
    main: html`<div class="site"><h1>${api.title}</h1><p class="lead">${api.lead}</p>
<p>${access === 'token' ? api.token : api.open} <a href="/openapi.json">${api.description}</a></p>
<section><h2>${api.examples}</h2>
${examples.map(
  ([text, command]) => html`<p>${text}</p><pre tabindex="0">${command}</pre>
`,
)}</section>
<section><h2>${api.requests}</h2><dl class="rows">
${requests.map(
  ({
    method,
    path,
    summary,
  }) => html`<div><dt><code>${method} ${path}</code></dt><dd lang="en">${summary}</dd></div>
`,
)}</dl></section>
</div>`,
  })
}
