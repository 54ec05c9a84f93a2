import type { Report } from '../../model/report.ts'
import type { ComparedEndpoint } from './compared-endpoint.ts'
import { met, notMet, type Outcome, unasked } from './outcome.ts'

/* Rules about the DNS of a domain, and what is published there. */

type Dnssec = NonNullable<Report['mx']>['dnssec']

export function domainSigned({ mx }: Report): Outcome {
  return mx === null ? unasked : signed(mx.dnssec)
}

export function hostSigned({ addresses }: Report['hosts'][number]): Outcome {
  return addresses === null ? unasked : signed(addresses.dnssec)
}

function signed(dnssec: Dnssec): Outcome {
  if (dnssec === 'secure') return met('seen', [dnssec])
  return dnssec === 'insecure' || dnssec === 'bogus' ? notMet('seen', [dnssec]) : unasked
}

/** A record that senders can use and that fits what the server shows. */
export function tlsaUsable({ shown: { dane } }: ComparedEndpoint): Outcome {
  if (dane.status === 'not-tested' || dane.status === 'error') return unasked
  if (dane.status === 'valid') return met('seen', [dane.status])
  return dane.status === 'absent' ? notMet('missing') : notMet('seen', [dane.status])
}

/** Two records with usages that let one key or issuer change while the other still fits. */
export function tlsaRollover(
  { shown: { dane } }: ComparedEndpoint,
  pairs: readonly (readonly [string, string])[],
): Outcome {
  const { status, records } = dane
  if (status === 'not-tested' || status === 'error') return unasked
  if (records.length === 0 || status === 'insecure' || status === 'bogus') return notMet('missing')
  const kinds = records.map((record) => record.split(' ').slice(0, 3).join(' '))
  const usages = kinds.map((kind) => kind.slice(0, 1))
  const hasPair = pairs.some(([one, other]) => {
    const at = usages.indexOf(one)
    return at !== -1 && usages.some((usage, place) => usage === other && place !== at)
  })
  return hasPair ? met('seen', kinds) : notMet('seen', kinds)
}

/** Published and in force or under test (RFC 8461 5). */
export function stsPublished({ mtaSts: { status, mode } }: Report): Outcome {
  if (status === 'error' || status === 'not-tested') return unasked
  if (status === 'absent') return notMet('missing')
  if (status === 'invalid') return notMet('seen', [status])
  return mode === 'enforce' || mode === 'testing' ? met('seen', [mode]) : notMet('seen', ['none'])
}

export function reportsAsked({ tlsRpt: { status, rua } }: Report): Outcome {
  if (status === 'error' || status === 'not-tested') return unasked
  if (status === 'absent') return notMet('missing')
  return status === 'valid' ? met('seen', rua) : notMet('seen', [status])
}

export function reportsByMail({ tlsRpt: { status, rua } }: Report): Outcome {
  if (status !== 'valid') return unasked
  const others = rua.filter((uri) => !/^mailto:/i.test(uri))
  return others.length === 0 ? met('seen', rua) : notMet('seen', others)
}
