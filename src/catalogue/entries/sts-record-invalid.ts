import type { Entry } from '../entry.ts'

export const stsRecordInvalid: Entry = {
  code: 'sts-record-invalid',
  kind: 'finding',
  standards: ['RFC 8461 section 3.1'],
  words: {
    en: {
      title: 'MTA-STS record is faulty',
      sentence: 'The MTA-STS record in the DNS is faulty: {problem}.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Eintrag ist fehlerhaft',
      sentence: 'Der MTA-STS-Eintrag im DNS ist fehlerhaft: {problem}.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
