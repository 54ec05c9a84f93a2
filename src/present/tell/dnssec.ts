import type { Report } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import type { Said } from './certificates.ts'
import { listShort, say, type ToldLine } from './told-line.ts'

type Mx = NonNullable<Report['mx']>
type Dnssec = Mx['dnssec']
type Doubt = NonNullable<Mx['doubt']>
type Answer = Pick<Mx, 'dnssec' | 'doubt'>

const moods: Readonly<Record<Dnssec, Said['mood']>> = {
  secure: 'good',
  insecure: 'plain',
  bogus: 'bad',
  indeterminate: 'unsure',
  'not-tested': 'plain',
}

/** The MX answer and the addresses of the hosts, those with the same state and reason together. */
export function tellDnssec(matter: Matter): readonly ToldLine[] {
  const { report, words } = matter
  const phrase = words.rightServer.dnssec
  const domain = escapeText(report.target.asciiDomain, 300)
  const ofHosts = groupBy(
    report.hosts.flatMap((host) =>
      host.addresses === null
        ? []
        : [{ name: host.name, answer: host.addresses, state: tellAddressState(matter, host) }],
    ),
    ({ state }) => state ?? '',
  )
  const { mx } = report
  const state = tellMxState(matter)
  const ofFamilies = report.hosts.flatMap((host) => tellBogusFamily(matter, host))
  const isOne = ofHosts.length === 1 && ofFamilies.length === 0 && state === ofHosts[0]?.[0]?.state
  if (isOne && mx !== null && state !== null && mx.dnssec !== 'bogus') {
    return [say(`${phrase.all(domain)}: ${state}`, moods[mx.dnssec])]
  }
  return [
    ...(mx === null || state === null
      ? []
      : [say(`${phrase.mx(domain)}: ${state}`, moods[mx.dnssec])]),
    ...ofHosts.flatMap((group) => {
      const [first] = group
      const names = listShort(
        matter,
        group.map(({ name }) => name),
      )
      return first === undefined
        ? []
        : [say(`${phrase.addresses(names)}: ${first.state}`, moods[first.answer.dnssec])]
    }),
    ...ofFamilies,
  ]
}

/** Addresses of one family that are bogus beside good ones of the other; of both the host's own state tells. */
function tellBogusFamily(matter: Matter, host: Report['hosts'][number]): readonly ToldLine[] {
  const { words } = matter
  if (host.addresses === null || host.addresses.dnssec === 'bogus') {
    return []
  }
  const phrase = words.rightServer.dnssec
  return (['A', 'AAAA'] as const).flatMap((type) => {
    const found = findBogus(matter, [type], host.name)
    const name = phrase.family[type](escapeText(host.name, 300))
    return found === undefined
      ? []
      : [say(`${name}: ${tellState(matter, { dnssec: 'bogus' }, found)}`, moods.bogus)]
  })
}

/** `not signed: the delegation of example is unsigned`; null where no MX was looked up. */
export function tellMxState(matter: Matter): string | null {
  const { mx } = matter.report
  return mx === null ? null : tellState(matter, mx, findBogus(matter, ['MX'], undefined))
}

/** The same of the addresses of a host; null where they were given. */
export function tellAddressState(matter: Matter, host: Report['hosts'][number]): string | null {
  const { addresses, name } = host
  return addresses === null
    ? null
    : tellState(matter, addresses, findBogus(matter, ['A/AAAA', 'A', 'AAAA'], name))
}

/** A finding tells it where the answer does not. */
function tellState(matter: Matter, { dnssec, doubt }: Answer, found: Doubt | undefined): string {
  const { report, words, lang } = matter
  const phrase = words.rightServer.dnssec
  const { reason, failing } = doubt ?? found ?? nothingKnown
  const why = reason === null ? null : showWord('reason', reason, lang)
  const place = failing === null ? null : escapeText(failing, 300)
  if (dnssec === 'insecure' && reason === 'unsigned-delegation' && place !== null) {
    return `${phrase.states.insecure}: ${phrase.delegation(place)}`
  }
  if (dnssec === 'insecure' && why !== null) {
    return `${phrase.asUnsigned}${place === null ? '' : ` ${phrase.at(place)}`}: ${why}`
  }
  if (dnssec === 'bogus' && why !== null) {
    return `${phrase.states.bogus} ${phrase.failing(place ?? '-', why)}`
  }
  const unavailable = report.findings.find(({ code }) => code === 'dnssec-unavailable')?.args
  const missing = why ?? wordOf(unavailable?.['reason'], lang)
  return dnssec === 'indeterminate' && missing !== null
    ? `${phrase.states[dnssec]}: ${missing}`
    : phrase.states[dnssec]
}

const nothingKnown: Doubt = { reason: null, failing: null }

function wordOf(reason: unknown, lang: Matter['lang']): string | null {
  return typeof reason === 'string' ? showWord('reason', reason, lang) : null
}

function findBogus(
  { report }: Matter,
  types: readonly string[],
  host: string | undefined,
): Doubt | undefined {
  const args = report.findings.find(
    ({ code, at, args }) =>
      code === 'dnssec-bogus' && types.includes(String(args['type'])) && at.host === host,
  )?.args
  return args === undefined
    ? undefined
    : { reason: String(args['reason'] ?? '-'), failing: String(args['failing'] ?? '-') }
}
