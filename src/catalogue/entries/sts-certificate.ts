import type { Entry } from '../entry.ts'

export const stsCertificate: Entry = {
  code: 'sts-certificate',
  kind: 'finding',
  standards: ['RFC 8461 section 4.2', 'RFC 8461 section 5'],
  words: {
    en: {
      title: 'Mail server does not satisfy the MTA-STS policy',
      sentence:
        'The MX host {host} does not give what the MTA-STS policy (mode {mode}) promises, TLS ' +
        'with a valid certificate: {reason}.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'Mailserver erfüllt die MTA-STS-Richtlinie nicht',
      sentence:
        'Der MX-Host {host} hält nicht, was die MTA-STS-Richtlinie (Modus {mode}) zusagt, ' +
        'nämlich TLS mit gültigem Zertifikat: {reason}.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
