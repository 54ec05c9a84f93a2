import type { Entry } from '../entry.ts'

export const stsMxNotListed: Entry = {
  code: 'sts-mx-not-listed',
  kind: 'finding',
  standards: ['RFC 8461 section 4.1', 'RFC 8461 section 5'],
  words: {
    en: {
      title: 'MTA-STS policy does not list this mail server',
      sentence:
        'The MX host {host} is not in the MTA-STS policy (mode {mode}), which lists: ' +
        '{patterns}.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'Mailserver fehlt in der MTA-STS-Richtlinie',
      sentence:
        'Der MX-Host {host} steht nicht in der MTA-STS-Richtlinie (Modus {mode}); sie nennt: ' +
        '{patterns}.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
