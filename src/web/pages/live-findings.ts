import { findEntry } from '../../catalogue/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Lang } from '../../model/lang.ts'
import { html, type Html } from '../../present/html/html.ts'
import { phrases } from '../../present/words/words.ts'

/** Each code once, by its title; where and what stands in the report. */
export function renderLiveFindings(findings: readonly Finding[], lang: Lang): Html {
  const codes = [...new Map(findings.map((finding) => [finding.code, finding])).values()]
  return html`${codes.map(({ code, severity }) => {
    const title = findEntry(code)?.words[lang].title ?? code
    return html`<li class="is-${moods[severity]}"><span class="severity">${phrases[lang].findings.severities[severity]}</span> <a href="/explain/${code}?lang=${lang}">${title}</a></li>`
  })}`
}

const moods = { error: 'bad', warning: 'unsure', info: 'plain' } as const
