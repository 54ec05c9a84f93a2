import type { ReportCertificate } from '../../model/report.ts'
import type { Rule } from '../../model/standard.ts'
import { allCipherSuites } from '../../protocol/tls/cipher-suites.ts'
import { type KnownCertificates, readCertificate } from '../certificate.ts'
import { type ComparedEndpoint, versionOffered } from './compared-endpoint.ts'
import { judgeList } from './judge-list.ts'
import { judgeOrder } from './judge-order.ts'
import { decide, listedAt, met, notMet, type Outcome, soFar, unasked } from './outcome.ts'
import { classesOfName, sightingOf } from './sightings.ts'

/** Rules about an endpoint's TLS. */
export type TlsRule = Exclude<
  Rule,
  {
    kind:
      | 'dnssec-domain'
      | 'dnssec-hosts'
      | 'mta-sts'
      | 'tls-reports'
      | 'tls-reports-by-mail'
      | 'tlsa'
      | 'tlsa-rollover'
      | 'unobservable'
  }
>

export interface Surroundings {
  /** The time judged for, ISO 8601. */
  readonly at: string
  readonly certificates: KnownCertificates
}

/** What one endpoint says to a rule about TLS. */
export function judgeTlsRule(
  endpoint: ComparedEndpoint,
  rule: TlsRule,
  { at, certificates }: Surroundings,
): readonly Outcome[] {
  const hasTls = endpoint.shown.tls !== null || endpoint.inventory !== null
  if (rule.kind === 'starttls') return [startTls(endpoint)]
  if (!hasTls) {
    return rule.kind === 'version-offered'
      ? [notMet('missing', rule.anyOf)]
      : [{ state: 'not-tested', what: 'no-tls', values: [] }]
  }
  switch (rule.kind) {
    case 'list':
      return judgeList(endpoint, rule, at)
    case 'version-offered':
      return [anyOffered(endpoint, rule.anyOf)]
    case 'group-offered':
      return [anyGroup(endpoint, rule.anyOf)]
    case 'classes-refused':
      return [classesRefused(endpoint, rule.classes)]
    case 'dh-primes':
      return dhPrimes(endpoint, rule, at)
    case 'keys':
      return keys(endpoint, rule)
    case 'lifetime':
      return lifetime(endpoint, rule.maxDays)
    case 'feature':
      return [feature(endpoint, rule)]
    case 'order':
      return [judgeOrder(endpoint, rule)]
    case 'forward-secrecy':
      return [forwardSecrecy(endpoint)]
    case 'ocsp-staple':
      return [staple(endpoint, certificates)]
  }
}

function startTls({ shown }: ComparedEndpoint): Outcome {
  if (shown.tls !== null) return met('seen', [shown.tls.version])
  return shown.outcome === 'no-tls' ? notMet('missing') : unasked
}

function anyOffered(
  endpoint: ComparedEndpoint,
  anyOf: Extract<Rule, { kind: 'version-offered' }>['anyOf'],
): Outcome {
  const seen = anyOf.filter((version) => versionOffered(endpoint, version) === 'yes')
  if (seen.length > 0) return met('seen', seen)
  const isMissing = anyOf.every((version) => versionOffered(endpoint, version) === 'no')
  return isMissing ? notMet('missing', anyOf) : unasked
}

function anyGroup(endpoint: ComparedEndpoint, anyOf: readonly string[]): Outcome {
  const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const
  const { seen, isRefused } = sightingOf(endpoint, { of: 'groups', versions })
  const found = anyOf.filter((name) => seen.includes(name))
  if (found.length > 0) return met('seen', found)
  return anyOf.every(isRefused) ? notMet('missing', anyOf) : unasked
}

function classesRefused(
  { shown, inventory }: ComparedEndpoint,
  classes: Extract<Rule, { kind: 'classes-refused' }>['classes'],
): Outcome {
  const negotiated = shown.tls === null ? [] : classesOfName(shown.tls.cipher.iana)
  const offered = (id: (typeof classes)[number]) =>
    inventory?.weakClasses.find((one) => one.id === id)?.offered ?? 'not-tested'
  const accepted = classes.filter((id) => offered(id) === 'yes' || negotiated.includes(id))
  if (accepted.length > 0) return notMet('seen', accepted)
  const isOpen = classes.some((id) => offered(id) === 'not-tested')
  return isOpen ? unasked : met('refused', classes)
}

/** `2048 ffdhe2048`, `1024`: bits, and where the prime is known from. */
function dhPrimes(
  { shown: { tls }, inventory }: ComparedEndpoint,
  { minBits, origins, others }: Extract<Rule, { kind: 'dh-primes' }>,
  at: string,
): readonly Outcome[] {
  const negotiated =
    tls !== null && tls.version !== 'TLSv1.3' && tls.group === 'dh' && tls.dhBits !== null
      ? [{ bits: tls.dhBits, origin: null }]
      : []
  const primes = [...(inventory?.dhPrimes ?? []), ...(inventory === null ? negotiated : [])]
  const known = listedAt(origins, at)
  const show = ({ bits, origin }: { bits: number; origin: string | null }) =>
    origin === null ? `${bits}` : `${bits} ${origin}`
  const isFrom = ({ origin }: { origin: string | null }) =>
    origin !== null && known.includes(origin)
  const small = primes.filter(({ bits }) => bits < minBits)
  const large = primes.filter(({ bits }) => bits >= minBits)
  const strange = large.filter((prime) => !isFrom(prime)).map(show)
  const isRefused = inventory?.weakClasses.some(
    ({ id, offered }) => id === 'finite-field-dh' && offered === 'no',
  )
  const isEnumerated = inventory?.depth === 'exhaustive' && inventory.complete && primes.length > 0
  return decide(
    {
      bad: [...small.map(show), ...(others === 'not-met' ? strange : [])],
      unlisted: others === 'not-met' ? [] : strange,
      good: large.filter(isFrom).map(show),
    },
    isRefused === true || isEnumerated,
  )
}

/** `rsa 2048`, `ec 256`: type and bits. */
function keys(
  { chains, hasAllChains }: ComparedEndpoint,
  { of, minBits }: Extract<Rule, { kind: 'keys' }>,
): readonly Outcome[] {
  const looked = chains.flatMap((chain) => (of === 'leaf' ? chain.slice(0, 1) : chain))
  const sizes = looked.map(({ keyType, keyBits }) => ({
    type: keyType.split(' ')[0] ?? keyType,
    bits: keyBits,
  }))
  const rate = ({ type, bits }: (typeof sizes)[number]) => {
    const least = Object.hasOwn(minBits, type) ? minBits[type] : undefined
    if (least === undefined || bits === null) return 'unlisted'
    return bits < least ? 'bad' : 'good'
  }
  const rated = (rating: string) => [
    ...new Set(
      sizes
        .filter((size) => rate(size) === rating)
        .map(({ type, bits }) => (bits === null ? type : `${type} ${bits}`)),
    ),
  ]
  const sorted = { bad: rated('bad'), unlisted: rated('unlisted'), good: rated('good') }
  return decide(sorted, hasAllChains && sizes.length > 0)
}

/** Days from the first to the last, of the servers' own certificates. */
function lifetime({ chains, hasAllChains }: ComparedEndpoint, maxDays: number): readonly Outcome[] {
  const days = chains.flatMap(([leaf]) => daysOf(leaf) ?? [])
  const show = (some: readonly number[]) => some.map(String)
  const sorted = {
    bad: show(days.filter((count) => count > maxDays)),
    unlisted: [],
    good: show(days.filter((count) => count <= maxDays)),
  }
  return decide(sorted, hasAllChains && days.length === chains.length && days.length > 0)
}

function daysOf(leaf: ReportCertificate | undefined): number | null {
  if (leaf === undefined || leaf.notBefore === null || leaf.notAfter === null) return null
  return Math.ceil((Date.parse(leaf.notAfter) - Date.parse(leaf.notBefore)) / 86_400_000)
}

function feature(
  endpoint: ComparedEndpoint,
  { feature: name, wanted, onlyOld = false }: Extract<Rule, { kind: 'feature' }>,
): Outcome {
  const offered = endpoint.inventory?.[name].offered ?? 'not-tested'
  const newest = versionOffered(endpoint, 'TLSv1.3')
  const older = (['TLSv1', 'TLSv1.1'] as const).map((version) => versionOffered(endpoint, version))
  if (onlyOld && (newest === 'yes' || older.every((one) => one === 'no'))) {
    return met('not-applicable')
  }
  if (offered === 'not-applicable') return met('not-applicable')
  if (offered === 'not-tested') return unasked
  // That it is asked for at all is not known.
  if (onlyOld && offered !== wanted && (newest !== 'no' || !older.includes('yes'))) return unasked
  if (offered === 'yes') return wanted === 'yes' ? met('seen') : notMet('seen')
  return wanted === 'no' ? met('refused') : notMet('missing')
}

/** Our own hello offers suites with forward secrecy beside the others. */
function forwardSecrecy({ shown: { tls }, inventory }: ComparedEndpoint): Outcome {
  if (tls === null) return unasked
  const { iana } = tls.cipher
  const exchange = allCipherSuites().find((suite) => suite.iana === iana)?.keyExchange
  if (exchange === undefined) return unasked
  if (!/^(?:EC)?DHE$|^any$/.test(exchange)) return notMet('seen', [iana])
  const isSure =
    inventory?.order.by === 'server' ||
    inventory?.weakClasses.some(({ id, offered }) => id === 'static-rsa' && offered === 'no')
  return isSure === true ? met('seen', [iana]) : soFar([iana])
}

/** Asked for with every full hello. Without an OCSP service there is nothing to staple. */
function staple({ shown, evidence }: ComparedEndpoint, certificates: KnownCertificates): Outcome {
  const handshakes = evidence.visits.flatMap(({ facts }) =>
    facts.handshake.state === 'known' && facts.handshake.value.hello === 'full'
      ? [facts.handshake.value]
      : [],
  )
  if (handshakes.some(({ ocspResponse }) => ocspResponse !== null)) return met('seen')
  const [leaf] = shown.certificate?.chain ?? []
  const read = leaf === undefined ? null : readCertificate(leaf, certificates)
  if (read === null || handshakes.length === 0) return unasked
  const services = read.extensions.authorityInfo?.ocsp ?? []
  return services.length === 0 ? met('not-applicable') : notMet('missing')
}
