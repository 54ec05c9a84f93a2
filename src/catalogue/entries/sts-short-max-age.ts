import type { Entry } from '../entry.ts'

export const stsShortMaxAge: Entry = {
  code: 'sts-short-max-age',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2', 'RFC 8461 section 10.2'],
  words: {
    en: {
      title: 'MTA-STS policy is soon forgotten',
      sentence:
        'Senders may remember the MTA-STS policy for {seconds} seconds only; that is less ' +
        'than a week.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Richtlinie wird schnell vergessen',
      sentence:
        'Absender dürfen sich die MTA-STS-Richtlinie nur {seconds} Sekunden lang merken; das ' +
        'ist weniger als eine Woche.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
