import type { Entry } from '../entry.ts'

export const stsPatternUnused: Entry = {
  code: 'sts-pattern-unused',
  kind: 'finding',
  standards: ['RFC 8461 section 4.1'],
  words: {
    en: {
      title: 'MTA-STS policy lists a host without MX record',
      sentence: 'The MTA-STS policy lists {pattern}, but no MX record names a host that matches.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Richtlinie nennt Host ohne MX-Eintrag',
      sentence:
        'Die MTA-STS-Richtlinie nennt {pattern}, aber kein MX-Eintrag führt zu einem ' +
        'passenden Host.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
