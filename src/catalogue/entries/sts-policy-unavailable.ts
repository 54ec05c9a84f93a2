import type { Entry } from '../entry.ts'

export const stsPolicyUnavailable: Entry = {
  code: 'sts-policy-unavailable',
  kind: 'finding',
  standards: ['RFC 8461 section 3.3', 'RFC 8461 section 5.1'],
  words: {
    en: {
      title: 'MTA-STS policy could not be fetched',
      sentence:
        'The DNS announces an MTA-STS policy, but it could not be fetched: {reason} (detail: ' +
        '{detail}).',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Richtlinie nicht abrufbar',
      sentence:
        'Das DNS kündigt eine MTA-STS-Richtlinie an, sie war aber nicht abrufbar: {reason} ' +
        '(Einzelheit: {detail}).',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
