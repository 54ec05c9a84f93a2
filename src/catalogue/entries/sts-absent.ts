import type { Entry } from '../entry.ts'

export const stsAbsent: Entry = {
  code: 'sts-absent',
  kind: 'finding',
  standards: ['RFC 8461 section 3'],
  words: {
    en: {
      title: 'No MTA-STS policy',
      sentence: '{domain} announces no MTA-STS policy.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'Keine MTA-STS-Richtlinie',
      sentence: '{domain} kündigt keine MTA-STS-Richtlinie an.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
