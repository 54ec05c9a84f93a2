import type { Entry } from '../entry.ts'

export const implicitMx: Entry = {
  code: 'implicit-mx',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'No MX record, the domain itself is used',
      sentence:
        'The domain {domain} has no MX record, so senders deliver to the address of the ' +
        'domain itself.',
      meaning:
        'Where MX records are missing, the domain name itself counts as the mail server. ' +
        'That is allowed, but often the address belongs to a web server that was never meant ' +
        'to receive mail. The certificate then has to be made out to the domain name.',
      consequence:
        'Senders deliver there. If a web server without mail service answers, they keep the ' +
        'mail for days and return it in the end.',
      remedy:
        'If the domain is to receive mail, its DNS operator publishes an MX record: ' +
        '"example.org. IN MX 10 mx1.example.org.". If it is not, a null MX record makes ' +
        'senders return mail at once: "example.org. IN MX 0 .".',
    },
    de: {
      title: 'Kein MX-Eintrag, die Domain selbst dient als Ziel',
      sentence:
        'Die Domain {domain} hat keinen MX-Eintrag; Absender stellen daher an die Adresse ' +
        'der Domain selbst zu.',
      meaning:
        'Fehlen MX-Einträge, gilt der Domainname selbst als Mailserver. Das ist zulässig, ' +
        'doch gehört die Adresse häufig einem Webserver, der nie E-Mails empfangen sollte. ' +
        'Das Zertifikat muss dann auf den Domainnamen ausgestellt sein.',
      consequence:
        'Absender stellen dorthin zu. Antwortet dort ein Webserver ohne Maildienst, halten ' +
        'sie die E-Mail tagelang zurück und melden sie schließlich als unzustellbar.',
      remedy:
        'Soll die Domain E-Mails empfangen, veröffentlicht ihr DNS-Betreiber einen ' +
        'MX-Eintrag: „example.org. IN MX 10 mx1.example.org.“. Soll sie es nicht, kommen ' +
        'E-Mails durch einen Null-MX-Eintrag sofort zurück: „example.org. IN MX 0 .“.',
    },
  },
}
