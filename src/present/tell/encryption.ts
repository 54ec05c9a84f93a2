import type { ReportEndpoint } from '../../model/report.ts'
import { listTried, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showTlsVersion } from '../fill.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'

/** Addresses whose encryption is the same. Texts are escaped. */
export interface ToldEncryption {
  readonly addresses: readonly HostEndpoint[]
  readonly sentences: readonly string[]
}

/** TLS version, suite and group; null where nothing was judged and nothing is to be said. */
export function tellEncryption(matter: Matter): readonly ToldEncryption[] | null {
  const { report, words } = matter
  const encrypted = listTried(report).filter(({ endpoint }) => endpoint.tls !== null)
  if (encrypted.length === 0 && report.verdict.judged === 0) {
    return null
  }
  return groupBy(encrypted, ({ endpoint }) => JSON.stringify(tlsKey(endpoint))).map((addresses) => {
    const tls = addresses[0]?.endpoint.tls ?? null
    const sentences = [
      ...(tls === null ? [] : [showTls(matter, tls)]),
      ...(tls?.clientCertificateRequested === true ? [words.tls.clientCertificate] : []),
    ]
    return { addresses, sentences }
  })
}

type Tls = NonNullable<ReportEndpoint['tls']>

function tlsKey({ tls }: ReportEndpoint): readonly unknown[] {
  return tls === null
    ? []
    : [
        tls.version,
        tls.cipher.iana,
        tls.group,
        tls.dhBits,
        tls.signatureScheme,
        tls.clientCertificateRequested,
      ]
}

function showTls({ words }: Matter, tls: Tls): string {
  const { cipher, group, dhBits, signatureScheme } = tls
  const size = dhBits === null ? '' : ` (${words.tls.bits(dhBits)})`
  return [
    showTlsVersion(tls.version),
    `${escapeText(cipher.openssl, 80)} (${words.tls.bits(cipher.bits)})`,
    group === null ? words.tls.noGroup : words.tls.group(`${escapeText(group, 80)}${size}`),
    ...(signatureScheme === null ? [] : [words.tls.signature(escapeText(signatureScheme, 80))]),
  ].join(', ')
}
