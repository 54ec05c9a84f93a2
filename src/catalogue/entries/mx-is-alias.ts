import type { Entry } from '../entry.ts'

export const mxIsAlias: Entry = {
  code: 'mx-is-alias',
  kind: 'finding',
  standards: ['RFC 2181 section 10.3', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'MX host is an alias',
      sentence: 'The MX host {host} is only an alias (CNAME) for {canonicalName}.',
      meaning:
        'The name in an MX record must have an address of its own and must not be an alias. ' +
        'Most senders follow the alias all the same, but the standard does not promise it. ' +
        'For the certificate the name in the MX record counts, not the target of the alias.',
      consequence:
        'Mail usually arrives. Strict senders may refuse or delay it, and a certificate made ' +
        'out only to the target of the alias does not fit: a sender with the rule "TLS 1.2 ' +
        'or newer with a valid certificate, else clear text" then sends in clear text.',
      remedy:
        'The DNS operator of the domain names the real host in the MX record ("example.org. ' +
        'IN MX 10 mail.provider.example.") or gives the MX host addresses of its own in ' +
        'place of the alias ("mx1.example.org. IN A 192.0.2.25"). In both cases the ' +
        'certificate has to hold the name in the MX record.',
    },
    de: {
      title: 'MX-Host ist ein Alias',
      sentence: 'Der MX-Host {host} ist nur ein Alias (CNAME) für {canonicalName}.',
      meaning:
        'Der Name in einem MX-Eintrag muss selbst eine Adresse haben und darf kein Alias ' +
        'sein. Die meisten Absender folgen dem Alias trotzdem, zugesichert ist das nicht. ' +
        'Für das Zertifikat zählt der Name im MX-Eintrag, nicht das Ziel des Alias.',
      consequence:
        'E-Mails kommen in der Regel an. Strenge Absender können sie ablehnen oder ' +
        'verzögern, und ein Zertifikat, das nur auf das Ziel des Alias ausgestellt ist, ' +
        'passt nicht: Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ sendet dann im Klartext.',
      remedy:
        'Der DNS-Betreiber der Domain nennt im MX-Eintrag den tatsächlichen Host ' +
        '(„example.org. IN MX 10 mail.provider.example.“) oder gibt dem MX-Host statt des ' +
        'Alias eigene Adressen („mx1.example.org. IN A 192.0.2.25“). In beiden Fällen muss ' +
        'das Zertifikat den Namen aus dem MX-Eintrag enthalten.',
    },
  },
}
