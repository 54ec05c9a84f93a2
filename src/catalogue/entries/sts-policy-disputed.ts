import type { Entry } from '../entry.ts'

export const stsPolicyDisputed: Entry = {
  code: 'sts-policy-disputed',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2'],
  words: {
    en: {
      title: 'Some senders refuse the MTA-STS policy',
      sentence:
        'The MTA-STS policy departs from the standard, and strict senders refuse it: ' +
        '{problem} (line {line}; 0 means the whole file).',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'Manche Absender lehnen die MTA-STS-Richtlinie ab',
      sentence:
        'Die MTA-STS-Richtlinie weicht vom Standard ab, strenge Absender lehnen sie ab: ' +
        '{problem} (Zeile {line}; 0 steht für die ganze Datei).',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
