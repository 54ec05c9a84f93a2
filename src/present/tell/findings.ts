import type { EntryWords } from '../../catalogue/entry.ts'
import type { FindingCode, Severity } from '../../model/finding.ts'
import { listTried, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { fillParts, type Part } from '../fill.ts'
import { foldFindings, groupBy, type FoldedCase, type FoldedFinding } from '../fold.ts'
import type { Matter } from '../page.ts'

/** One code with its words and every place it was found at. Texts are escaped. */
export interface ToldFinding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Of the catalogue; the code where it has no words. */
  readonly title: string
  readonly cases: readonly { readonly where: string; readonly what: readonly Part[] }[]
  readonly words: EntryWords | null
}

/** Every finding, the gravest first, the same ones joined; `hidden` more have the same cause as our blocked port. */
export function tellFindings(matter: Matter): {
  readonly findings: readonly ToldFinding[]
  readonly hidden: number
} {
  const { report } = matter
  const isBlocked = report.findings.some(({ code }) => code === 'port-blocked-suspected')
  const isSameCause = (code: string) =>
    isBlocked && (code === 'mx-unreachable' || code === 'ipv6-unreachable')
  const shown = report.findings.filter(({ code }) => !isSameCause(code))
  return {
    findings: foldFindings(shown).map((finding) => tellFinding(matter, finding)),
    hidden: report.findings.length - shown.length,
  }
}

/** Where there are no findings: that is good news only where something was judged. */
export function tellNone({ report, words }: Matter): string {
  return report.verdict.judged === 0 ? words.findings.noneJudged : words.findings.none
}

function tellFinding(matter: Matter, { code, severity, cases }: FoldedFinding): ToldFinding {
  const { words, lang } = matter
  const entry = matter.findEntry(code)?.words[lang] ?? null
  return {
    code,
    severity,
    title: entry?.title ?? code,
    words: entry,
    cases: cases.map((found) => ({
      where: ourSide.has(code) ? words.findings.ourSide : tellPlaces(matter, found.places),
      what: fillParts(entry?.sentence ?? placeholders(found), found.args, lang),
    })),
  }
}

/** Found of us, not of the domain. */
const ourSide: ReadonlySet<FindingCode> = new Set([
  'port-blocked-suspected',
  'dnssec-unavailable',
  'helo-unconfirmed',
  'ipv6-not-tested',
])

/** A code without words is still shown, with its bare arguments. */
function placeholders({ args }: Pick<FoldedCase, 'args'>): string {
  return Object.keys(args)
    .map((name) => `${name}: {${name}}`)
    .join(', ')
}

type At = Matter['report']['findings'][number]['at']

/** "all 7 addresses", or up to three places by name. */
export function tellPlaces(matter: Matter, places: readonly At[]): string {
  const { words } = matter
  const addressed = places.filter(({ address }) => address !== undefined)
  const addresses = groupBy(addressed, ({ address, port }) => `${address} ${port}`)
  const tried = listTried(matter.report)
  const all = words.findings.allAddresses(addresses.length)
  if (addresses.length > 1 && addresses.length === tried.length) {
    return all
  }
  const names = [...new Set(places.map((place) => tellPlace(matter, place)))]
  const shown = omitRepeatedHosts(names.slice(0, placeLimit)).join(', ')
  const rest = names.length - placeLimit
  const listed = rest > 0 ? `${shown} ${words.findings.and} ${words.findings.more(rest)}` : shown
  return addresses.length > 1 ? `${words.findings.addresses(addresses.length)}: ${listed}` : listed
}

const placeLimit = 3

/** `a [1], a [2]` as `a [1], [2]`. */
function omitRepeatedHosts(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const [before] = names[index - 1]?.split(' [') ?? []
    return before !== undefined && name.startsWith(`${before} [`)
      ? name.slice(before.length + 1)
      : name
  })
}

function tellPlace({ report, words }: Matter, place: At): string {
  const { host, address, port, certificate } = place
  const name = host === undefined ? [] : [escapeText(host, 300)]
  if (address !== undefined) {
    return [...name, showEndpoint(address, port ?? 25)].join(' ')
  }
  if (certificate !== undefined) {
    const subject = report.certificates[certificate]?.subject ?? certificate
    return [...name, words.findings.certificate(escapeText(subject, 120))].join(', ')
  }
  return name[0] ?? escapeText(report.target.domain, 300)
}
