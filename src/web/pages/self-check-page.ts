import type { Lang } from '../../model/lang.ts'
import type { OwnFamily, SelfCheck } from '../../observe/self-check.ts'
import { html, type Html } from '../../present/html/html.ts'
import { fillWords, webWords } from '../words/words.ts'
import { renderPage } from './layout.ts'

export interface SelfCheckParts {
  readonly lang: Lang
  readonly self: SelfCheck
  /** Addresses that were tried of late, and how many of them answered. */
  readonly port: { readonly tried: number; readonly answered: number }
}

type State = 'good' | 'warn' | 'unknown'

/** Own addresses, names, port 25 and DNSSEC, each with what it means for results. */
export function renderSelfCheckPage({ lang, self, port }: SelfCheckParts): string {
  const { selfCheck, site } = webWords[lang]
  return renderPage({
    lang,
    title: `${selfCheck.title} – ${site.name}`,
    path: '/self-check',
    main: html`<div class="site"><h1>${selfCheck.title}</h1><p class="lead">${selfCheck.lead}</p>
${self.families.map((family) => renderFamily(family, lang))}
<section><h2>${selfCheck.port}</h2><dl class="rows">${renderRow(tellPort(port, lang), lang)}</dl></section>
<section><h2>${selfCheck.dnssec}</h2><dl class="rows">${renderRow(tellDnssec(self, lang), lang)}</dl></section>
</div>`,
  })
}

interface Told {
  readonly state: State
  readonly sentence: string
}

function renderFamily({ family, address, helo }: OwnFamily, lang: Lang): Html {
  const { selfCheck } = webWords[lang]
  const args = { family: `${family}`, address: address ?? '', name: helo?.name ?? '' }
  const route: Told =
    address === null
      ? { state: 'warn', sentence: fillWords(selfCheck.noRoute, args) }
      : { state: 'good', sentence: fillWords(selfCheck.hasRoute, args) }
  const name: Told | null =
    helo === null
      ? null
      : helo.confirmed
        ? { state: 'good', sentence: fillWords(selfCheck.heloConfirmed, args) }
        : { state: 'warn', sentence: fillWords(selfCheck.heloUnconfirmed, args) }
  return html`<section><h2>${selfCheck.family(family)}</h2><dl class="rows">${renderRow(route, lang)}${name === null ? null : renderRow(name, lang)}</dl></section>
`
}

function renderRow({ state, sentence }: Told, lang: Lang): Html {
  const mood = { good: 'good', warn: 'bad', unknown: 'unsure' }[state]
  return html`<div><dt><span class="is-${mood}">${webWords[lang].selfCheck.states[state]}</span></dt><dd>${sentence}</dd></div>
`
}

function tellPort({ tried, answered }: SelfCheckParts['port'], lang: Lang): Told {
  const { selfCheck } = webWords[lang]
  const args = { tried: `${tried}`, answered: `${answered}` }
  if (tried === 0) return { state: 'unknown', sentence: selfCheck.portUnknown }
  return answered > 0
    ? { state: 'good', sentence: fillWords(selfCheck.portOpen, args) }
    : { state: 'warn', sentence: fillWords(selfCheck.portShut, args) }
}

function tellDnssec({ dnssec, resolvers }: SelfCheck, lang: Lang): Told {
  const { selfCheck } = webWords[lang]
  const args = { resolvers: resolvers.join(', '), reason: dnssec?.reason ?? '' }
  if (dnssec === null) return { state: 'warn', sentence: fillWords(selfCheck.resolverSilent, args) }
  return dnssec.state === 'secure'
    ? { state: 'good', sentence: fillWords(selfCheck.dnssecSecure, args) }
    : { state: 'warn', sentence: fillWords(selfCheck.dnssecInsecure, args) }
}
