import type { Lang } from '../../model/lang.ts'
import type { EndpointCertificate, Report } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { formatNumber } from '../format.ts'
import { phrases } from '../words/words.ts'

type Store = Report['vantage']['comparedStores'][number]

/** `mozilla (Node.js 26.10.0), 121 root certificates, SHA-256 …`: name, version, count and digest. Escaped. */
export function tellTrustStore(
  { name, version, count, digest }: Store,
  lang: Lang,
  added = 0,
): string {
  const { vantage } = phrases[lang]
  const shown = escapeText(name, 80)
  const source = [...(name === 'system' ? [vantage.machine] : []), escapeText(version, 80)].join(
    ', ',
  )
  return [
    `${shown} (${source})`,
    vantage.roots(formatNumber(count, lang)),
    ...(added > 0 ? [vantage.added(formatNumber(added, lang))] : []),
    vantage.digest(`${escapeText(digest, 64).slice(0, 16)}…`),
  ].join(', ')
}

/** Which other stores would trust the path and which would not; null where none was named. Escaped. */
export function tellComparedStores(
  stores: EndpointCertificate['comparedStores'],
  lang: Lang,
): string | null {
  const { certificate: phrase } = phrases[lang]
  const names = (trusted: boolean) =>
    stores
      .filter((store) => store.trusted === trusted)
      .map(({ name }) => escapeText(name, 80))
      .join(', ')
  const [good, bad] = [names(true), names(false)]
  const parts = [
    ...(good === '' ? [] : [phrase.trustedBy(good)]),
    ...(bad === '' ? [] : [phrase.notTrustedBy(bad)]),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}
