import type { Entry } from '../entry.ts'

export const nullMxWithOthers: Entry = {
  code: 'null-mx-with-others',
  kind: 'finding',
  standards: ['RFC 7505 section 3'],
  words: {
    en: {
      title: 'Null MX beside other mail servers',
      sentence:
        'The domain {domain} says by a null MX record that it accepts no mail, but also ' +
        'names mail servers: {others}.',
      meaning:
        'A null MX record must stand alone. Beside other MX records it contradicts them, and ' +
        'each sender resolves the contradiction in its own way. Usually it was left over or ' +
        'copied from a template.',
      consequence:
        'Some senders deliver to the other servers, others return the mail as undeliverable ' +
        'or try again in vain. Delivery depends on chance; the encryption of the other ' +
        'servers is judged as usual.',
      remedy:
        'The DNS operator of the domain removes one of the two. To receive mail, delete ' +
        '"example.org. IN MX 0 ." and keep "example.org. IN MX 10 mx1.example.org.". To ' +
        'receive none, keep the null MX record alone.',
    },
    de: {
      title: 'Null-MX neben anderen Mailservern',
      sentence:
        'Die Domain {domain} erklärt mit einem Null-MX-Eintrag, keine E-Mails anzunehmen, ' +
        'nennt aber zugleich Mailserver: {others}.',
      meaning:
        'Ein Null-MX-Eintrag muss allein stehen. Neben anderen MX-Einträgen widerspricht er ' +
        'diesen, und jeder Absender löst den Widerspruch auf seine Weise. Meist ist er übrig ' +
        'geblieben oder stammt aus einer Vorlage.',
      consequence:
        'Manche Absender stellen an die anderen Server zu, andere melden die E-Mail als ' +
        'unzustellbar oder versuchen es vergeblich. Die Zustellung hängt vom Zufall ab; die ' +
        'Verschlüsselung der anderen Server wird wie üblich beurteilt.',
      remedy:
        'Der DNS-Betreiber der Domain entfernt eines von beiden. Sollen E-Mails empfangen ' +
        'werden, löschen Sie „example.org. IN MX 0 .“ und behalten „example.org. IN MX 10 ' +
        'mx1.example.org.“. Sollen keine empfangen werden, bleibt nur der Null-MX-Eintrag ' +
        'stehen.',
    },
  },
}
