import type { Report } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { formatDuration, formatTime, isSameTime } from '../format.ts'
import type { Matter } from '../page.ts'
import { type NameProof, nameProofOf } from './name-proof.ts'
import { tellTrustStore } from './trust-stores.ts'

/** From where, when and with what was tested. Texts are escaped. */
export function tellVantage(matter: Matter): readonly Row[] {
  return [...tellTimes(matter), ...tellNetwork(matter), ...tellMeans(matter)]
}

export type Row = readonly [label: string, text: string]

function tellTimes({ report, words, lang }: Matter): readonly Row[] {
  const started = formatTime(report.startedAt, lang)
  const took = words.vantage.took(formatDuration(report.durationMs, lang))
  const isSame = isSameTime(report.judgedAt, report.startedAt)
  return [
    [words.vantage.time, `${started}, ${took}`],
    ...(isSame ? [] : [[words.vantage.judgedAs, formatTime(report.judgedAt, lang)] as const]),
  ]
}

function tellNetwork({ report, words, lang }: Matter): readonly Row[] {
  const { addresses, families, heloNames, resolver } = report.vantage
  const { vantage: phrase } = words
  const list = (items: readonly string[]) =>
    items.length === 0 ? phrase.unknown : items.map((item) => escapeText(item, 300)).join(', ')
  const doubt = ownDoubt(report)
  const available = phrase.families(families.ipv4, families.ipv6)
  return [
    [phrase.ours, `${addresses.length === 0 ? '' : `${list(addresses)}; `}${available}`],
    ...heloNames.map(({ family, name, confirmed }): Row => {
      const state = confirmed ? phrase.confirmed : phrase.unconfirmed
      return [phrase.helo, `${escapeText(name, 300)} (IPv${family}, ${state})`]
    }),
    [
      phrase.resolver,
      doubt === null
        ? list(resolver)
        : `${list(resolver)} (DNSSEC: ${showWord('reason', doubt, lang)})`,
    ],
  ]
}

/** What kept us from testing DNSSEC, all of it or a part. */
function ownDoubt({ findings, vantage }: Matter['report']): string | null {
  const reason = findings.find(({ code }) => code === 'dnssec-unavailable')?.args['reason']
  if (typeof reason === 'string') return reason
  return vantage.dnssecCapable === false ? 'resolver-strips-dnssec' : null
}

function tellMeans({ report, words, lang }: Matter): readonly Row[] {
  const { trustStore, comparedStores, nodeVersion, opensslVersion } = report.vantage
  const { vantage: phrase } = words
  const profile = escapeText(report.verdict.profile, 100)
  return [
    [phrase.trust, tellTrustStore(trustStore, lang, trustStore.added)],
    ...comparedStores.map((store): Row => [phrase.compared, tellTrustStore(store, lang)]),
    [
      phrase.profile,
      profile === 'tls12-authenticated' ? `${profile}: ${phrase.defaultProfile}` : profile,
    ],
    [
      phrase.versions,
      `mxseal ${escapeText(report.tool.version, 40)}, Node.js ${escapeText(nodeVersion, 40)}, OpenSSL ${escapeText(opensslVersion, 40)}`,
    ],
    ...tellNotTested({ report, words }),
  ]
}

function tellNotTested({ report, words }: Pick<Matter, 'report' | 'words'>): readonly Row[] {
  const endpoints = report.hosts.flatMap(({ endpoints }) => endpoints)
  const revocations = endpoints.flatMap(({ certificate }) =>
    certificate === null ? [] : [certificate.revocation],
  )
  const left = [
    ...(isUnseen(report.mx?.dnssec) ? ['DNSSEC'] : []),
    ...(isUntested(endpoints.map(({ dane }) => dane.status)) ? ['DANE'] : []),
    ...(report.mtaSts.status === 'not-tested' ? ['MTA-STS'] : []),
    ...(report.tlsRpt.status === 'not-tested' ? ['TLSRPT'] : []),
    ...(isUntested(revocations) ? [words.vantage.revocation] : []),
  ]
  return left.length === 0 ? [] : [[words.vantage.notTested, left.join(', ')]]
}

function isUntested(states: readonly string[]): boolean {
  return states.every((state) => state === 'not-tested')
}

/** What every report ends with. */
export function tellClosing(matter: Matter): string {
  const { report, words } = matter
  const { closing } = words
  const isTyped = report.hosts.some(({ kind }) => kind === 'given')
  const proves = isTyped ? closing.provesTyped : closing.proves
  const certificate = report.hosts.length === 0 ? [] : [proves, tellName(matter)]
  return [...certificate, closing.noMail, closing.hop].join(' ')
}

/** How far the name of the host can be believed: signed, or listed by a policy that senders enforce. */
function tellName({ report, words: { closing } }: Matter): string {
  const words: Readonly<Record<NameProof, string>> = {
    typed: closing.nameTyped,
    bogus: closing.nameBogus,
    signed: closing.nameSigned,
    'signed-and-listed': closing.nameSignedAndListed,
    listed: closing.nameListed,
    unproven: closing.nameUnproven,
    'partly-tested': closing.namePartlyTested,
    'not-tested': closing.nameNotTested,
  }
  return words[nameProofOf(report)]
}

function isUnseen(dnssec: NonNullable<Report['mx']>['dnssec'] | undefined): boolean {
  return dnssec === 'not-tested' || dnssec === 'indeterminate'
}
