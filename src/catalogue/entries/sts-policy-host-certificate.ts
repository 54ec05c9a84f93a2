import type { Entry } from '../entry.ts'

export const stsPolicyHostCertificate: Entry = {
  code: 'sts-policy-host-certificate',
  kind: 'finding',
  standards: ['RFC 8461 section 3.3'],
  words: {
    en: {
      title: 'MTA-STS web server without a valid certificate',
      sentence:
        'The web server that holds the MTA-STS policy shows a certificate that is not valid: ' +
        '{reason}.',
      meaning:
        'MTA-STS publishes by HTTPS which mail servers a domain has and that they encrypt ' +
        'with valid certificates.',
      consequence: 'Senders with MTA-STS go by this policy, others do not notice.',
      remedy: 'The operator of the domain compares DNS record, policy and mail servers.',
    },
    de: {
      title: 'MTA-STS-Webserver ohne gültiges Zertifikat',
      sentence:
        'Der Webserver mit der MTA-STS-Richtlinie legt ein Zertifikat vor, das nicht gültig ' +
        'ist: {reason}.',
      meaning:
        'MTA-STS veröffentlicht über HTTPS, welche Mailserver eine Domain hat und dass sie ' +
        'mit gültigen Zertifikaten verschlüsseln.',
      consequence:
        'Absender mit MTA-STS richten sich nach dieser Richtlinie, andere bemerken nichts.',
      remedy: 'Der Betreiber der Domain vergleicht DNS-Eintrag, Richtlinie und Mailserver.',
    },
  },
}
