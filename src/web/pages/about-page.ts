import type { Lang } from '../../model/lang.ts'
import { formatNumber } from '../../present/format.ts'
import { html } from '../../present/html/html.ts'
import { version } from '../../version.ts'
import type { WebSettings } from '../settings.ts'
import { webWords } from '../words/words.ts'
import { renderPage } from './layout.ts'

export interface AboutParts {
  readonly lang: Lang
  /** Names and addresses under which this server tests. */
  readonly probes: readonly string[]
  readonly settings: Pick<WebSettings, 'contact' | 'retentionDays' | 'publicUrl'>
}

/** Who tests, what they do, how to opt out, what is kept: also the page at the EHLO name. */
export function renderAboutPage({ lang, probes, settings }: AboutParts): string {
  const { about, site } = webWords[lang]
  const { contact, retentionDays, publicUrl } = settings
  return renderPage({
    lang,
    title: `${about.title} – ${site.name}`,
    path: '/about',
    isPublic: true,
    main: html`<article class="site"><h1>${about.title}</h1>
<section><h2>${about.whoTitle}</h2><p>${about.who(probes.join(', '))}</p>
<ul>${about.did.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
<section><h2>${about.outTitle}</h2><p>${contact === null ? about.outUnknown : about.out(contact)}</p></section>
<section><h2>${about.dataTitle}</h2><p>${about.data(formatNumber(retentionDays, lang))}</p></section>
<section><h2>${about.softwareTitle}</h2><p>${about.software(version)}</p>${publicUrl === null ? null : html`<p>${about.service} <a href="${publicUrl}/">${publicUrl}</a></p>`}</section>
</article>`,
  })
}
