import { showEndpoint, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import type { Mood } from '../tell/answer.ts'
import type { Said } from '../tell/certificates.ts'
import { ownMarkup, typst, type Typst } from './typst.ts'

const signs: Readonly<Record<Mood, string>> = { good: '\u2713', bad: '\u2717', unsure: '!' }

/** Never by colour alone: a sign stands before what is more than plain. */
export function setSaid({ text, mood }: Said): Typst {
  return mood === 'plain'
    ? typst`${text}`
    : typst`#in-mood("${word(mood)}")[#mark("${ownMarkup(signs[mood])}") ${text}]`
}

/** A word of our own inside of a string of ours. */
export function word(own: Mood | 'plain' | 'dim'): Typst {
  return ownMarkup(own)
}

/** Host by host, its addresses behind it; of many only how many, if it is all. */
export function setPlaces({ words }: Matter, addresses: readonly HostEndpoint[]): Typst {
  const hosts = groupBy(addresses, ({ host }) => host.name)
  return typst`${hosts.map((ofHost, index) => {
    const host = ofHost[0]?.host
    const tried = host?.endpoints.filter(({ because }) => because === undefined) ?? []
    const places = ofHost.map(({ endpoint }) => showEndpoint(endpoint.address, endpoint.port))
    const isAll = places.length > 2 && places.length === tried.length
    const listed = isAll
      ? typst`${words.findings.allAddresses(places.length)}`
      : typst`#code[${places.join(' ')}]`
    return typst`${index === 0 ? null : '; '}*${escapeText(host?.name ?? '', 300)}* ${listed}`
  })}`
}
