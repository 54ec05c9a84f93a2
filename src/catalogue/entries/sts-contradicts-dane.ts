import type { Entry } from '../entry.ts'

export const stsContradictsDane: Entry = {
  code: 'sts-contradicts-dane',
  kind: 'finding',
  standards: ['RFC 8461 section 2', 'RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'DANE and MTA-STS contradict each other',
      sentence: 'DANE and MTA-STS come to opposite results for {host}: {reason}.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'DANE und MTA-STS widersprechen sich',
      sentence: 'DANE und MTA-STS kommen bei {host} zu entgegengesetzten Ergebnissen: {reason}.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
