import type { ReportEndpoint, ReportHost } from '../../model/report.ts'
import { showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import type { Mood } from '../tell/answer.ts'
import { tellOrder } from '../tell/matrix.ts'
import { html, type Html } from './html.ts'
import { icon, seal } from './icons.ts'

/** The path of a mail: from the sender over DNS to the mail servers, each line drawn as what it is. */
export function renderPath(matter: Matter, id: string): Html {
  const { page } = matter.words
  return html`<section class="way" aria-labelledby="${id}-path">
<h2 id="${id}-path">${page.path}</h2>
<ol class="path">
<li class="stop">${icon('sender')}<strong>${page.here}</strong><span>${page.hereAs}</span>${listNames(matter)}</li>
<li class="stop">${icon('dns')}<strong>${page.dns}</strong>${describeDns(matter).map((text) => html`<span>${text}</span>`)}</li>
<li class="routes"><h3>${page.servers}</h3>${renderRoutes(matter)}</li>
</ol>
</section>`
}

function listNames({ report }: Matter): readonly Html[] {
  const { heloNames, addresses } = report.vantage
  return [...new Set(heloNames.map(({ name }) => name)), ...addresses]
    .slice(0, 4)
    .map((name) => html`<code>${escapeText(name, 120)}</code>`)
}

function describeDns({ report, words }: Matter): readonly string[] {
  const { mx } = report
  if (mx === null) {
    return [words.page.typed]
  }
  const found =
    mx.status === 'found'
      ? words.page.records(mx.records.length)
      : words.transcript.lookups[mx.status]
  return [found, words.page.dnssec[mx.dnssec]]
}

function renderRoutes(matter: Matter): Html {
  const { report, words } = matter
  const routes = report.hosts.flatMap((host) => listRoutes(matter, host))
  return routes.length === 0
    ? html`<p class="route is-unsure">${wire('gap')}${seal('unsure', 'small')}<span class="route-end"><strong>${words.page.noServer}</strong></span></p>`
    : html`<ul class="plain">${routes}</ul>`
}

/** Addresses of a host with the same result are one line. */
function listRoutes(matter: Matter, host: ReportHost): readonly Html[] {
  const { words } = matter
  if (host.endpoints.length === 0) {
    const result = words.matrix.lookups[host.addresses?.status ?? 'found']
    return [renderRoute(matter, { host, places: [], look: looks.gap, result })]
  }
  return groupBy(host.endpoints, (endpoint) => resultOf(matter, endpoint)).flatMap((group) => {
    const [first] = group
    if (first === undefined) {
      return []
    }
    const places = group.map(({ address, port }) => showEndpoint(address, port))
    const look = first.outcome === null ? looks.gap : looks[first.outcome]
    return [renderRoute(matter, { host, places, look, result: resultOf(matter, first) })]
  })
}

function resultOf({ words }: Matter, { outcome, because }: ReportEndpoint): string {
  if (because !== undefined) {
    return words.matrix.because[because]
  }
  return outcome === null ? words.page.notJudged : words.codes.outcome[outcome]
}

type Wire = 'sealed' | 'unproven' | 'weak' | 'clear' | 'gap'

interface Look {
  readonly mood: Mood
  readonly wire: Wire
}

const looks: Readonly<Record<NonNullable<ReportEndpoint['outcome']> | 'gap', Look>> = {
  encrypted: { mood: 'good', wire: 'sealed' },
  'invalid-certificate': { mood: 'bad', wire: 'unproven' },
  'old-tls': { mood: 'bad', wire: 'weak' },
  'no-tls': { mood: 'bad', wire: 'clear' },
  gap: { mood: 'unsure', wire: 'gap' },
}

interface Route {
  readonly host: ReportHost
  readonly places: readonly string[]
  readonly look: Look
  readonly result: string
}

function renderRoute(matter: Matter, { host, places, look, result }: Route): Html {
  const shown = places.slice(0, placeLimit)
  const rest = places.length - shown.length
  const { findings } = matter.words
  return html`<li class="route is-${look.mood}">${wire(look.wire)}${seal(look.mood, 'small')}<span class="route-end"><strong>${result}</strong> <span class="host">${escapeText(host.name, 300)}</span> <span class="order">${tellOrder(matter, host)}</span> ${shown.map((place) => html`<code>${place}</code> `)}${rest > 0 ? html`<span>${findings.and} ${findings.more(rest)}</span>` : null}</span></li>
`
}

const placeLimit = 3

/** Two lines for sealed, one broken line for unproven, dots for clear text, a gap for nothing known. */
function wire(kind: Wire): Html {
  const lines =
    kind === 'sealed'
      ? html`<line x1="0" y1="4.5" x2="100%" y2="4.5"/><line x1="0" y1="9.5" x2="100%" y2="9.5"/>`
      : kind === 'gap'
        ? html`<line x1="0" y1="7" x2="38%" y2="7"/><line x1="38%" y1="2" x2="38%" y2="12"/><line x1="62%" y1="2" x2="62%" y2="12"/>`
        : html`<line x1="0" y1="7" x2="100%" y2="7"/>`
  return html`<svg class="wire wire-${kind}" aria-hidden="true" focusable="false" height="14">${lines}</svg>`
}
