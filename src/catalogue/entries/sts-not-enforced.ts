import type { Entry } from '../entry.ts'

export const stsNotEnforced: Entry = {
  code: 'sts-not-enforced',
  kind: 'finding',
  standards: ['RFC 8461 section 5'],
  words: {
    en: {
      title: 'MTA-STS policy is not enforced',
      sentence: 'The MTA-STS policy demands nothing of senders yet: it says "mode: {mode}".',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Richtlinie wird nicht durchgesetzt',
      sentence:
        'Die MTA-STS-Richtlinie verlangt von Absendern noch nichts: In ihr steht „mode: ' +
        '{mode}“.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
