import type { Entry } from '../entry.ts'

export const nullMx: Entry = {
  code: 'null-mx',
  kind: 'finding',
  standards: ['RFC 7505 section 3'],
  words: {
    en: {
      title: 'Domain accepts no mail',
      sentence: 'The domain {domain} declares by a null MX record that it accepts no mail.',
      meaning:
        'A single MX record with preference 0 and a dot as host is the agreed sign for "no ' +
        'mail here". Owners set it for domains that only serve a web site or are only kept, ' +
        'so that misdirected mail comes back at once.',
      consequence:
        'Every sender returns mail at once, with a note such as 556 5.1.10. No connection is ' +
        'made, so encryption does not come into question.',
      remedy:
        'If that is intended, nothing is to be done. If the domain is to receive mail, its ' +
        'DNS operator replaces the record "example.org. IN MX 0 ." by one with a real host: ' +
        '"example.org. IN MX 10 mx1.example.org.".',
    },
    de: {
      title: 'Domain nimmt keine E-Mails an',
      sentence:
        'Die Domain {domain} erklärt mit einem Null-MX-Eintrag, dass sie keine E-Mails ' +
        'annimmt.',
      meaning:
        'Ein einzelner MX-Eintrag mit der Präferenz 0 und einem Punkt als Host ist das ' +
        'vereinbarte Zeichen für „hier keine E-Mails“. Inhaber setzen ihn für Domains, die ' +
        'nur einer Website dienen oder nur vorgehalten werden, damit fehlgeleitete E-Mails ' +
        'sofort zurückkommen.',
      consequence:
        'Jeder Absender meldet die E-Mail sofort als unzustellbar, etwa mit dem Vermerk 556 ' +
        '5.1.10. Eine Verbindung wird nicht aufgebaut; die Frage nach der Verschlüsselung ' +
        'stellt sich nicht.',
      remedy:
        'Ist das beabsichtigt, ist nichts zu tun. Soll die Domain E-Mails empfangen, ersetzt ' +
        'ihr DNS-Betreiber den Eintrag „example.org. IN MX 0 .“ durch einen mit einem echten ' +
        'Host: „example.org. IN MX 10 mx1.example.org.“.',
    },
  },
}
