import { findingCodes, type FindingCode } from '../src/model/finding.ts'
import type { Scenario } from './scenario.ts'

/** The rules of the standards that scenarios are for, each in a few words. */
export const rules = {
  'MX-1': 'aliases of the mail domain are followed, loops end (RFC 5321 5.1)',
  'MX-2': 'a lookup that failed is never "no such name" (RFC 5321 5.1)',
  'MX-3': 'without MX records the domain itself is the host (RFC 5321 5.1)',
  'MX-4': 'MX records without a usable host never lead to the domain itself (RFC 5321 5.1)',
  'MX-5': 'preference order, equals at random, every address (RFC 5321 5.1)',
  'MX-6': 'an MX record names a host with an address, no alias (RFC 2181 10.3)',
  'MX-7': 'null MX: the domain takes no mail (RFC 7505)',
  'MX-8': 'our time limits are ours: "not in this time" (RFC 5321 4.5.3.2)',
  'MX-9': 'texts cite RFC 5321 and its coming successor alike',
  'ST-1': 'STARTTLS offered, accepted, refused for now or for good (RFC 3207 4)',
  'ST-2': 'EHLO again inside TLS, where STARTTLS is not offered (RFC 3207 4.2)',
  'ST-3': '"must issue STARTTLS" on an MX is a fact, no fault (RFC 3207 4)',
  'ST-4': 'bytes from before the handshake are dropped (RFC 3207 4.2)',
  'ST-5': 'implicit TLS is not asked of an MX (RFC 8314 3)',
  'ST-6': 'REQUIRETLS (RFC 8689)',
  'T-1': 'no SSL (RFC 7568)',
  'T-2': 'no TLS 1.0 and 1.1 (RFC 8996)',
  'T-3': 'TLS 1.2, better 1.3 (RFC 9325 3.1)',
  'T-4': 'no NULL, RC4, export suites (RFC 9325 4.1)',
  'T-5': 'static RSA key exchange is on its way out (RFC 9325 4.1)',
  'T-6': 'recommended suites (RFC 9325 4.2)',
  'T-7': 'key and hash sizes (RFC 9325 4.5)',
  'T-8': 'compression, renegotiation, 0-RTT (RFC 9325 3)',
  'T-9': 'opportunistic TLS (RFC 7435)',
  'T-10': 'hybrid post-quantum groups',
  'D-1': 'a secure MX answer: DANE for its hosts (RFC 7672 2.2.1)',
  'D-2': 'an insecure MX answer: DANE against passive attackers only (RFC 7672 2.2.1)',
  'D-3': 'bogus MX records: nothing is delivered; a bogus address: not to that host (RFC 7672 2.1)',
  'D-4': 'no question for TLSA where the address is insecure (RFC 7672 2.2.2)',
  'D-5': 'aliases: the name at the end first, then the one at the beginning (RFC 7672 2.2.3)',
  'D-6': 'a failed lookup of TLSA makes the host unusable (RFC 7672 2.1)',
  'D-7': 'TLSA securely absent: no DANE (RFC 7672 2.2)',
  'D-8': 'insecure TLSA records are ignored (RFC 7672 2.2)',
  'D-9': 'no usable record: TLS without verification, never clear text (RFC 7672 2.2)',
  'D-10': 'usage 3: the key or certificate, neither name nor dates (RFC 7672 3.1.1)',
  'D-11': 'usage 2: an issuer that is sent, with name and dates (RFC 7672 3.1.2)',
  'D-12': 'one record is enough; of digests only the strongest count (RFC 7671 9)',
  'D-13': 'the server name is the TLSA base domain (RFC 7672 8.1)',
  'D-14': 'usable records and no match, or no TLS: no delivery (RFC 7672 2.2)',
  'D-15': 'the record of the next key is published ahead (RFC 7671 8.1)',
  'D-16': 'a record for each key, RSA and ECDSA',
  'D-17': 'usages 0 and 1 are for public CAs: publish 3 1 1 (RFC 7672 3.1.3)',
  'D-18': 'what DANE refuses MTA-STS does not repair (RFC 8461 2)',
  'S-1': 'one record at `_mta-sts`, aliases allowed (RFC 8461 3.1)',
  'S-2': 'the record has an id (RFC 8461 3.1)',
  'S-3':
    'the policy over HTTPS: status 200, no redirect, a good certificate, bounded (RFC 8461 3.3)',
  'S-4': 'the fields of the policy (RFC 8461 3.2)',
  'S-5': 'a pattern stands for one label (RFC 8461 4.1)',
  'S-6': 'enforced: host, TLS and certificate must fit (RFC 8461 4.2)',
  'S-7': 'testing and none: delivered all the same (RFC 8461 5)',
  'S-8': 'no policy to be had: the one in the cache, unknown to us, or none (RFC 8461 5.1)',
  'S-9': 'a policy lives for weeks (RFC 8461 3.2)',
  'S-10': 'every host and certificate against the policy',
  'R-1': 'one TLSRPT record with places to report to (RFC 8460 3)',
} as const

/** Rules that no scenario is for, and why. */
export const rulesWithout: Readonly<Partial<Record<keyof typeof rules, string>>> = {
  'MX-9': 'a matter of wording: the catalogue’s tests',
  'ST-6': 'not looked at yet',
  'T-9': 'needs the profile of an opportunistic sender',
}

/** Finding codes that no scenario finds, and why. */
export const findingsWithout: Readonly<Partial<Record<FindingCode, string>>> = {
  'ipv6-not-tested': 'the lab gives every machine IPv6; tested with a world made of data',
  'internal-error': 'a fault of ours; tested with a world that throws',
  'opted-out':
    'a server alone has a list of those left alone; tested in test/web/public-only.test.ts',
}

/** Which scenarios name each rule. */
export function scenariosByRule(scenarios: readonly Scenario[]): Map<string, string[]> {
  const known = Object.keys(rules).map((rule): [string, string[]] => [rule, []])
  const table = new Map<string, string[]>(known)
  for (const { id, rules: named } of scenarios) {
    for (const rule of named) {
      const others = table.get(rule) ?? []
      table.set(rule, [...others, id])
    }
  }
  return table
}

/** Finding codes that no scenario expects. */
export function unfoundCodes(scenarios: readonly Scenario[]): FindingCode[] {
  const found = new Set(scenarios.flatMap(({ expect }) => expect.finds))
  return findingCodes.filter((code) => !found.has(code))
}

/** The table of rules and scenarios, for people. */
export function describeRules(scenarios: readonly Scenario[]): string {
  const lines = [...scenariosByRule(scenarios)].map(([rule, ids]) => {
    const without = new Map(Object.entries(rulesWithout)).get(rule) ?? 'MISSING'
    return `${rule.padEnd(8)} ${ids.length > 0 ? ids.join(', ') : `none: ${without}`}`
  })
  return `${lines.join('\n')}\n`
}
