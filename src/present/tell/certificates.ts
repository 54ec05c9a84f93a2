import { fatalCertificateCodes } from '../../model/finding.ts'
import type { ChainRole } from '../../model/certificate-schema.ts'
import type {
  EndpointCertificate,
  OtherCertificate,
  ReportCertificate,
} from '../../model/report.ts'
import type { Sha256 } from '../../model/tls.ts'
import { listTried, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { groupBy } from '../fold.ts'
import { formatTime } from '../format.ts'
import type { Matter } from '../page.ts'
import type { Mood } from './answer.ts'
import { tellRevocationCheck } from './revocation.ts'
import { tellComparedStores } from './trust-stores.ts'

/** A chain with the addresses that sent it. Texts are escaped. */
export interface ToldChain {
  readonly addresses: readonly HostEndpoint[]
  readonly isEmpty: boolean
  /** The names compared. */
  readonly names: readonly Said[]
  /** In the order sent, the first of many. */
  readonly certificates: readonly ToldCertificate[]
  /** Certificates beyond those listed. */
  readonly more: number
  /** Revocation, and what the TLS library said. */
  readonly facts: string
  /** What other trust stores hold of it; null where none was compared with. */
  readonly stores: string | null
}

export interface Said {
  readonly text: string
  readonly mood: Mood | 'plain'
}

export interface ToldCertificate {
  readonly sha256: Sha256
  /** `Certificate 1 of 2`. */
  readonly title: string
  readonly state: Said
  readonly rows: readonly (readonly [label: string, text: string])[]
  /** null where it cannot be read. */
  readonly certificate: ReportCertificate | null
}

/** An endpoint that showed a certificate, the one negotiated or that of another key type. */
interface Shown extends HostEndpoint {
  readonly certificate: EndpointCertificate | OtherCertificate
}

/**
 * Every chain once, with the names compared, and each certificate in the order sent: those negotiated, then
 * those of the other key types.
 */
export function tellChains(matter: Matter): readonly ToldChain[] {
  const tried = listTried(matter.report)
  const negotiated = tried.flatMap(({ host, endpoint }): Shown[] =>
    endpoint.certificate === null ? [] : [{ host, endpoint, certificate: endpoint.certificate }],
  )
  const others = tried.flatMap(({ host, endpoint }) =>
    endpoint.otherCertificates.map((certificate): Shown => ({ host, endpoint, certificate })),
  )
  const chains = groupBy([...negotiated, ...others], ({ certificate }) =>
    JSON.stringify([
      keyTypeOf(certificate),
      certificate.chain,
      certificate.trusted,
      certificate.opensslVerify,
      certificate.revocation,
      certificate.revocationChecks,
      certificate.comparedStores,
    ]),
  )
  return chains.flatMap((group) => tellChain(matter, group))
}

/** null of the one negotiated. */
function keyTypeOf(certificate: Shown['certificate']): OtherCertificate['keyType'] | null {
  return 'keyType' in certificate ? certificate.keyType : null
}

function tellChain(matter: Matter, group: readonly Shown[]): readonly ToldChain[] {
  const certificate = group[0]?.certificate
  if (certificate === undefined) {
    return []
  }
  const { certificate: phrase } = matter.words
  const { chain, opensslVerify, revocation } = certificate
  const keyType = keyTypeOf(certificate)
  const facts = [
    `${phrase.revocation}: ${tellRevocation(matter, group, revocation)}`,
    ...(opensslVerify === null ? [] : [phrase.library(escapeText(opensslVerify, 80))]),
  ]
  const stores = tellComparedStores(certificate.comparedStores, matter.lang)
  return [
    {
      addresses: group,
      isEmpty: chain.length === 0,
      names: [
        ...(keyType === null
          ? []
          : [
              {
                text: phrase.otherKey(matter.words.inventory.keyTypes[keyType]),
                mood: 'plain' as const,
              },
            ]),
        ...(chain.length === 0 ? [] : tellNames(matter, group)),
      ],
      certificates: chain
        .slice(0, chainLimit)
        .map((sha256, index) => tellCertificate(matter, group, { sha256, index })),
      more: Math.max(0, chain.length - chainLimit),
      facts: facts.join('; '),
      stores: stores === null ? null : `${phrase.stores}: ${stores}`,
    },
  ]
}

/** `REVOKED since …`, `could not be found out (no answer in time)`: what findings of these certificates add. */
function tellRevocation(
  { report, words, lang }: Matter,
  group: readonly Shown[],
  state: EndpointCertificate['revocation'],
): string {
  const { certificate: phrase } = words
  const chain = new Set(group.flatMap(({ certificate }) => certificate.chain))
  const own = report.findings.filter(
    ({ at }) => at.certificate !== undefined && chain.has(at.certificate),
  )
  const revokedAt = own.find(({ code }) => code === 'revoked')?.args['revokedAt']
  const reasons = own
    .filter(({ code }) => code === 'revocation-unknown')
    .map(({ args }) => showWord('why', String(args['why']), lang))
  const word = phrase.revocations[state]
  if (state === 'revoked' && typeof revokedAt === 'string') {
    return `${word} ${phrase.revokedAt(formatTime(revokedAt, lang))}`
  }
  return state === 'unknown' && reasons.length > 0
    ? `${word} (${[...new Set(reasons)].slice(0, reasonLimit).join(', ')})`
    : word
}

const reasonLimit = 3

/** Longer chains are an attack or an accident; the report as JSON has all of it. */
const chainLimit = 20
const nameLimit = 8

/** People compare the wrong names, so both sides are shown, and the long list once. */
function tellNames(matter: Matter, group: readonly Shown[]): readonly Said[] {
  const { certificate: phrase } = matter.words
  const hostnames = group.map(({ certificate }) => certificate.hostname)
  const hosts = groupBy(hostnames, ({ expected, matched }) => JSON.stringify([expected, matched]))
  const presented = hostnames.find(({ presented }) => presented.length > 1)?.presented ?? []
  const isListed = hostnames.every(({ matched }) => matched !== null) && presented.length > 1
  return [
    ...hosts.flatMap(([first]) => (first === undefined ? [] : [tellName(matter, first)])),
    ...(isListed
      ? [{ text: phrase.alsoPresented(listNames(matter, presented)), mood: 'plain' as const }]
      : []),
  ]
}

function tellName(matter: Matter, hostname: EndpointCertificate['hostname']): Said {
  const { certificate: phrase } = matter.words
  const { expected, presented, matched } = hostname
  const reference = escapeText(expected, 300)
  return matched === null
    ? { text: phrase.nameNotVerified(reference, listNames(matter, presented)), mood: 'bad' }
    : { text: phrase.nameVerified(reference, escapeText(matched, 300)), mood: 'good' }
}

function listNames({ words }: Matter, presented: readonly string[]): string {
  const listed = presented.slice(0, nameLimit).map((name) => escapeText(name, 300))
  const rest = presented.length - listed.length
  return listed.length === 0
    ? words.certificate.noNames
    : [...listed, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(' | ')
}

interface Numbered {
  readonly sha256: Sha256
  readonly index: number
}

function tellCertificate(
  matter: Matter,
  group: readonly Shown[],
  { sha256, index }: Numbered,
): ToldCertificate {
  const { words, report } = matter
  const total = group[0]?.certificate.chain.length ?? 0
  const certificate = report.certificates[sha256] ?? null
  return {
    sha256,
    certificate,
    title: words.certificate.numbered(index + 1, total),
    state: stateOf(matter, group, { sha256, index }),
    rows:
      certificate === null
        ? [[words.certificate.fingerprint, words.certificate.unreadable]]
        : [...tellFacts(matter, certificate), ...tellOwnRevocation(matter, group, sha256)],
  }
}

function tellFacts(
  { words, lang }: Matter,
  certificate: ReportCertificate,
): ToldCertificate['rows'] {
  const { subject, issuer, notBefore, notAfter, keyType, keyBits, signatureAlgorithm } = certificate
  const { certificate: phrase } = words
  const from = notBefore === null ? phrase.unknownTime : formatTime(notBefore, lang)
  const to = notAfter === null ? phrase.unknownTime : formatTime(notAfter, lang)
  const bits = keyBits === null ? '' : ` ${words.tls.bits(keyBits)}`
  const signed = phrase.signed(escapeText(signatureAlgorithm, 80))
  return [
    [phrase.subject, subject === '' ? '-' : escapeText(subject)],
    [phrase.issuer, issuer === '' ? '-' : escapeText(issuer)],
    [phrase.validity, phrase.fromTo(from, to)],
    [phrase.key, `${escapeText(keyType, 40)}${bits}, ${signed}`],
  ]
}

/** Who said whether this one is revoked; nothing where nobody was asked, as of a trust anchor. */
function tellOwnRevocation(
  { words, lang, report }: Matter,
  group: readonly Shown[],
  sha256: Sha256,
): ToldCertificate['rows'] {
  const check = group[0]?.certificate.revocationChecks.find((one) => one.certificate === sha256)
  return check === undefined
    ? []
    : [[words.certificate.revocation, tellRevocationCheck(check, lang, report.startedAt)]]
}

/** Validated, or what was found of this certificate; the name has a line of its own. */
function stateOf(
  { report, words, lang, findEntry }: Matter,
  group: readonly Shown[],
  { sha256, index }: Numbered,
): Said {
  const addresses = new Set(group.map(({ endpoint }) => endpoint.address))
  const own = report.findings.filter(
    ({ code, at }) =>
      at.certificate === sha256 &&
      code !== 'hostname-mismatch' &&
      code !== 'common-name-only' &&
      (at.address === undefined || addresses.has(at.address)),
  )
  const titles = (found: typeof own) =>
    [...new Set(found.map(({ code }) => code))]
      .map((code) => findEntry(code)?.words[lang].title ?? code)
      .join(', ')
  const certificate = group[0]?.certificate
  // What is wrong with a certificate that was not negotiated is a warning at most, and wrong all the same.
  const isError = ({ severity, code }: (typeof own)[number]) =>
    severity === 'error' || (certificate?.opensslVerify === null && fatal.has(code))
  const errors = titles(own.filter(isError))
  const warnings = titles(own.filter(({ severity }) => severity === 'warning'))
  if (errors !== '') {
    return { text: words.certificate.errors(errors), mood: 'bad' }
  }
  const role = certificate?.roles[index] ?? 'path'
  if (role === 'misleading') return { text: words.certificate.misleading, mood: 'bad' }
  if (beside.has(role)) return { text: words.certificate.beside, mood: 'plain' }
  if (certificate?.trusted !== true) {
    return { text: words.certificate.notValidated, mood: 'unsure' }
  }
  return warnings === ''
    ? { text: words.certificate.validated, mood: 'good' }
    : { text: words.certificate.warnings(warnings), mood: 'unsure' }
}

const fatal: ReadonlySet<string> = new Set(fatalCertificateCodes)
/** Roles of certificates that the path does without. */
export const beside: ReadonlySet<ChainRole> = new Set(['alternative', 'duplicate', 'unrelated'])
