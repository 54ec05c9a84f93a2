import type { DnssecDoubt } from '../model/dns.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'

/* The parts of a report that tell of the domain and of ourselves: evidence, restated. */

export function reportVantage({ vantage, comparedStores = [] }: Evidence): Report['vantage'] {
  return {
    ...vantage,
    heloNames: vantage.heloNames.map((name) => ({ ...name })),
    addresses: [...vantage.addresses],
    families: { ...vantage.families },
    resolver: [...vantage.resolver],
    trustStore: { ...vantage.trustStore },
    comparedStores: comparedStores.map(({ name, version, count, digest }) => ({
      name,
      version,
      count,
      digest,
    })),
  }
}

export function reportTarget({ target }: Evidence): Report['target'] {
  const { input, kind, domain, asciiDomain } = target
  return { input, kind, domain, asciiDomain }
}

export function reportMx({ mx }: Evidence): Report['mx'] {
  if (mx === null) return null
  const { status, detail, dnssec, doubt, canonicalName, records } = mx
  return {
    status,
    detail,
    dnssec,
    ...reportDoubt(doubt),
    canonicalName,
    records: records.map((record) => ({ ...record })),
  }
}

/** Nothing where nothing is known of it. */
export function reportDoubt({ reason, failing }: DnssecDoubt): { readonly doubt?: DnssecDoubt } {
  return reason === null && failing === null ? {} : { doubt: { reason, failing } }
}
