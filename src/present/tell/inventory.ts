import type { ReportEndpoint, ReportInventory } from '../../model/report.ts'
import { listTried, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showTlsVersion } from '../fill.ts'
import { groupBy } from '../fold.ts'
import { formatTime } from '../format.ts'
import type { Matter } from '../page.ts'
import type { Said } from './certificates.ts'
import { tellPostQuantum } from './post-quantum.ts'

/** Addresses that offer the same, and what. Texts are escaped. */
export interface ToldInventory {
  readonly addresses: readonly HostEndpoint[]
  readonly rows: readonly { readonly label: string; readonly lines: readonly Said[] }[]
}

/** Newest version first, strong suites before weak ones; empty where no inventory was asked for. */
export function tellInventories(matter: Matter): readonly ToldInventory[] {
  const taken = listTried(matter.report).filter(({ endpoint }) => endpoint.inventory !== undefined)
  const tell = (endpoint: ReportEndpoint) =>
    endpoint.inventory === undefined ? [] : tellRows(matter, endpoint, endpoint.inventory)
  return groupBy(taken, ({ endpoint }) => JSON.stringify(tell(endpoint))).map((addresses) => ({
    addresses,
    rows: addresses[0] === undefined ? [] : tell(addresses[0].endpoint),
  }))
}

function tellRows(
  matter: Matter,
  endpoint: ReportEndpoint,
  inventory: ReportInventory,
): ToldInventory['rows'] {
  const { labels } = matter.words.inventory
  return [
    ...inventory.protocols
      .filter(({ offered }) => offered === 'yes')
      .toReversed()
      .map(({ version }) => ({
        label: showTlsVersion(version),
        lines: tellSuites(matter, inventory, version),
      })),
    { label: labels.versions, lines: tellMissingVersions(matter, inventory) },
    { label: labels.weak, lines: tellWeak(matter, inventory) },
    { label: labels.order, lines: tellOrder(matter, inventory) },
    { label: labels.groups, lines: tellGroups(matter, inventory) },
    { label: labels.postQuantum, lines: tellPostQuantum(matter, inventory) },
    { label: labels.dh, lines: tellPrimes(matter, inventory) },
    { label: labels.keys, lines: tellOtherKeys(matter, endpoint) },
    { label: labels.features, lines: tellFeatures(matter, inventory) },
    { label: labels.connections, lines: [tellConnections(matter, inventory)] },
  ].filter(({ lines }) => lines.length > 0)
}

const plain = (text: string): Said => ({ text, mood: 'plain' })
const list = (names: readonly string[]) => names.join(', ')

type Version = ReportInventory['protocols'][number]['version']
type Cipher = ReportInventory['ciphers'][number]

const obsolete: ReadonlySet<Version> = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1'])

function tellSuites(
  { words }: Matter,
  { ciphers, enumerated, order }: ReportInventory,
  version: Version,
): readonly Said[] {
  const { suites, classes } = words.inventory
  const own = ciphers.filter((one) => one.version === version)
  const strong = own.filter(({ weak }) => weak.length === 0)
  const weak = own.filter((one) => one.weak.length > 0)
  const name = ({ opensslName, bits }: Cipher) =>
    `${escapeText(opensslName, 80)} (${words.tls.bits(bits)})`
  const isWhole = enumerated.includes(version)
  const isOrdered = isWhole && order.by === 'server'
  const phrase = isOrdered ? suites.ordered : isWhole ? suites.all : suites.seen
  const phraseWeak = isWhole ? suites.weak : suites.seenWeak
  const weakName = (one: Cipher) =>
    `${escapeText(one.opensslName, 80)} (${list(one.weak.map((id) => classes[id]))})`
  return [
    ...(obsolete.has(version) ? [{ text: suites.obsolete, mood: 'unsure' as const }] : []),
    ...(strong.length === 0 ? [] : [plain(phrase(list(strong.map(name))))]),
    ...(weak.length === 0
      ? []
      : [{ text: phraseWeak(list(weak.map(weakName))), mood: 'unsure' as const }]),
    ...(own.length === 0 ? [plain(suites.none)] : []),
  ]
}

function tellMissingVersions({ words }: Matter, { protocols }: ReportInventory): readonly Said[] {
  const of = (offered: string) =>
    protocols.filter((one) => one.offered === offered).map(({ version }) => showTlsVersion(version))
  return [
    ...listed(of('no'), words.inventory.notOffered),
    ...listed(of('not-tested'), words.inventory.notTested),
  ]
}

function listed(
  names: readonly string[],
  phrase: (names: string) => string,
  mood: Said['mood'] = 'plain',
): readonly Said[] {
  return names.length === 0 ? [] : [{ text: phrase(list(names)), mood }]
}

function tellWeak({ words }: Matter, { weakClasses }: ReportInventory): readonly Said[] {
  const { classes, accepted, notAccepted, notTested } = words.inventory
  const of = (offered: string) =>
    weakClasses.filter((one) => one.offered === offered).map(({ id }) => classes[id])
  return [
    ...listed(of('yes'), accepted, 'unsure'),
    ...listed(of('no'), notAccepted),
    ...listed(of('not-tested'), notTested),
  ]
}

function tellOrder({ words }: Matter, { order, protocols }: ReportInventory): readonly Said[] {
  const phrase = words.inventory.order
  if (protocols.every(({ offered }) => offered === 'no')) return []
  if (order.by !== null) return [plain(phrase[order.by])]
  return [plain(order.offered === 'not-applicable' ? phrase.alone : phrase.unknown)]
}

/** Those offered, in the server's order where it said one; of the others only what was not reached. */
function tellGroups({ words }: Matter, { groups, groupOrder }: ReportInventory): readonly Said[] {
  const place = (name: string) => {
    const at = groupOrder?.indexOf(name) ?? -1
    return at === -1 ? groups.length : at
  }
  const of = (wanted: string) =>
    groups
      .filter(({ offered }) => offered === wanted)
      .toSorted((one, other) => place(one.name) - place(other.name))
      .map(({ name }) => escapeText(name, 80))
  const open = of('not-tested')
  const shown = open.slice(0, groupLimit)
  const rest = open.length - shown.length
  return [
    ...listed(of('yes'), words.inventory.offered),
    ...listed(
      [...shown, ...(rest > 0 ? [words.findings.more(rest)] : [])],
      words.inventory.notTested,
    ),
  ]
}

const groupLimit = 6

function tellPrimes({ words }: Matter, { dhPrimes }: ReportInventory): readonly Said[] {
  return dhPrimes.map(({ bits, origin }) => ({
    text: words.inventory.prime(bits, origin === null ? null : escapeText(origin, 80)),
    mood: bits < 2048 ? 'unsure' : 'plain',
  }))
}

/** With what tells them from the one negotiated; what is wrong with one stands among the findings. */
function tellOtherKeys(
  { report, words, lang }: Matter,
  { otherCertificates }: ReportEndpoint,
): readonly Said[] {
  const { otherKey, keyTypes } = words.inventory
  return otherCertificates.map(({ keyType, trusted, hostname, chain }) => {
    const leaf = report.certificates[chain[0] ?? '']
    const notAfter = leaf?.notAfter ?? null
    const isValid = trusted && hostname.matched !== null
    const phrase = isValid ? otherKey.good : otherKey.bad
    const parts = [
      phrase(keyTypes[keyType]),
      ...(leaf === undefined ? [] : [otherKey.serial(escapeText(leaf.serialNumber, 80))]),
      ...(notAfter === null ? [] : [otherKey.until(formatTime(notAfter, lang))]),
    ]
    return { text: list(parts), mood: isValid ? 'good' : 'unsure' }
  })
}

const features = [
  'secureRenegotiation',
  'extendedMasterSecret',
  'encryptThenMac',
  'sessionTickets',
  'heartbeat',
  'compression',
  'fallbackScsv',
] as const

function tellFeatures({ words }: Matter, inventory: ReportInventory): readonly Said[] {
  const { offered, notOffered, notTested } = words.inventory
  const of = (wanted: string) =>
    features
      .filter((id) => inventory[id].offered === wanted)
      .map((id) => words.inventory.features[id])
  return [
    ...listed(of('yes'), offered),
    ...listed(of('no'), notOffered),
    ...listed(of('not-tested'), notTested),
  ]
}

function tellConnections(
  { words }: Matter,
  { connections, budget, complete }: ReportInventory,
): Said {
  const phrase = words.inventory
  const found = complete ? phrase.complete : phrase.partial
  return { text: `${phrase.used(connections, budget)}; ${found}`, mood: 'plain' }
}
