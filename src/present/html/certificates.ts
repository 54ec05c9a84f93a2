import { showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import {
  tellChains,
  type Said,
  type ToldCertificate,
  type ToldChain,
} from '../tell/certificates.ts'
import { tellEncryption } from '../tell/encryption.ts'
import { chooseWindow, tellValidity, type TimeWindow } from '../tell/validity.ts'
import type { HostEndpoint } from '../endpoints.ts'
import { html, type Html } from './html.ts'
import { seal } from './icons.ts'
import { renderValidity } from './validity.ts'

/** TLS version, suite and group, addresses with the same together. */
export function renderEncryption(matter: Matter, id: string): Html {
  const { words } = matter
  const told = tellEncryption(matter)
  if (told === null) {
    return html``
  }
  return html`<section aria-labelledby="${id}-tls">
<h2 id="${id}-tls">${words.sections.tls}</h2>
${
  told.length === 0
    ? html`<p>${words.tls.none}</p>`
    : html`<dl class="rows">${told.map(
        ({ addresses, sentences }) =>
          html`<div><dt>${renderAddresses(matter, addresses)}</dt><dd>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</dd></div>
`,
      )}</dl>`
}
</section>`
}

/** Every chain once: the names compared, then each certificate, linked in the order sent. */
export function renderCertificates(matter: Matter, id: string): Html {
  const chains = tellChains(matter)
  return chains.length === 0
    ? html``
    : html`<section aria-labelledby="${id}-certificates">
<h2 id="${id}-certificates">${matter.words.sections.certificates}</h2>
${chains.map((chain) => renderChain(matter, chain))}</section>`
}

function renderChain(matter: Matter, chain: ToldChain): Html {
  const { words, report } = matter
  const window = chooseWindow(
    chain.certificates.map(({ certificate }) => certificate),
    report.judgedAt,
  )
  return html`<div class="chain-block">
<h3>${renderAddresses(matter, chain.addresses)}</h3>
${
  chain.isEmpty
    ? html`<p class="said is-bad">${words.certificate.noneSent}</p>`
    : html`<ul class="plain names">${chain.names.map((name) => html`<li>${renderSaid(name)}</li>`)}</ul>
<ol class="chain">
${chain.certificates.map(
  (
    certificate,
  ) => html`<li>${renderCertificate(certificate)}${renderLife(matter, certificate, window)}</li>
`,
)}</ol>
${chain.more > 0 ? html`<p>${words.findings.more(chain.more)}</p>` : null}<p class="small">${chain.facts}</p>${chain.stores === null ? null : html`<p class="small">${chain.stores}</p>`}`
}
</div>
`
}

function renderLife(
  matter: Matter,
  { certificate }: ToldCertificate,
  window: TimeWindow | null,
): Html | null {
  const told =
    certificate === null || window === null ? null : tellValidity(matter, certificate, window)
  return told === null ? null : renderValidity(told)
}

function renderCertificate({ title, state, rows }: ToldCertificate): Html {
  const mood = state.mood === 'plain' ? 'unsure' : state.mood
  return html`${seal(mood, 'small')}<h4>${title}: <span class="is-${mood}">${state.text}</span></h4>
<dl class="rows tight">${rows.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
`
}

function renderSaid({ text, mood }: Said): Html {
  return mood === 'plain'
    ? html`${text}`
    : html`${seal(mood, 'small')}<span class="is-${mood}">${text}</span>`
}

/** `mail.example.org [192.0.2.1:25], [192.0.2.2:25]`, host by host; of three or more only how many, if it is all. */
export function renderAddresses({ words }: Matter, addresses: readonly HostEndpoint[]): Html {
  const hosts = groupBy(addresses, ({ host }) => host.name)
  return html`${hosts.map((ofHost, index) => {
    const host = ofHost[0]?.host
    const tried = host?.endpoints.filter(({ because }) => because === undefined) ?? []
    const places = ofHost.map(({ endpoint }) => showEndpoint(endpoint.address, endpoint.port))
    const isAll = places.length > 2 && places.length === tried.length
    const listed = isAll
      ? html`<span class="order">${words.findings.allAddresses(places.length)}</span>`
      : places.map((place) => html`<code>${place}</code> `)
    return html`${index === 0 ? null : html`<br>`}<span class="host">${escapeText(host?.name ?? '', 300)}</span> ${listed}`
  })}`
}
