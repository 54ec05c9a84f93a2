import type { Entry } from '../entry.ts'

export const noMailHost: Entry = {
  code: 'no-mail-host',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1', 'RFC 7505 section 3'],
  words: {
    en: {
      title: 'No mail server in the DNS',
      sentence:
        'The domain {domain} exists but has neither MX records nor an address, so it cannot ' +
        'receive mail.',
      meaning:
        'Senders look for MX records first and, where there are none, for an address of the ' +
        'domain itself. Here both are missing. For a domain that is not used for mail that ' +
        'is harmless; otherwise the MX record was forgotten or lost when the DNS provider ' +
        'was changed.',
      consequence: 'Every sender returns the mail as undeliverable.',
      remedy:
        'If the domain is to receive mail, its DNS operator publishes an MX record with an ' +
        'address for its host: "example.org. IN MX 10 mx1.example.org." and ' +
        '"mx1.example.org. IN A 192.0.2.25". If it is not, a null MX record says so clearly: ' +
        '"example.org. IN MX 0 .".',
    },
    de: {
      title: 'Kein Mailserver im DNS',
      sentence:
        'Die Domain {domain} existiert, hat aber weder MX-Einträge noch eine Adresse und ' +
        'kann daher keine E-Mails empfangen.',
      meaning:
        'Absender suchen zuerst MX-Einträge und, wenn es keine gibt, eine Adresse der Domain ' +
        'selbst. Hier fehlt beides. Bei einer Domain, die nicht für E-Mails dient, ist das ' +
        'unschädlich; andernfalls wurde der MX-Eintrag vergessen oder ging beim Wechsel des ' +
        'DNS-Anbieters verloren.',
      consequence: 'Jeder Absender meldet die E-Mail als unzustellbar.',
      remedy:
        'Soll die Domain E-Mails empfangen, veröffentlicht ihr DNS-Betreiber einen ' +
        'MX-Eintrag und eine Adresse für dessen Host: „example.org. IN MX 10 ' +
        'mx1.example.org.“ und „mx1.example.org. IN A 192.0.2.25“. Soll sie es nicht, sagt ' +
        'ein Null-MX-Eintrag das eindeutig: „example.org. IN MX 0 .“.',
    },
  },
}
