import type { Entry } from '../entry.ts'

export const starttlsNotOfferedEvent: Entry = {
  code: 'event-starttls-not-offered',
  kind: 'event',
  standards: ['RFC 3207 section 3'],
  words: {
    en: {
      title: 'No encryption on offer',
      sentence: 'The server offers no encryption: STARTTLS is missing from its list.',
      meaning:
        'Without this word a sender cannot change over to TLS. Either the mail server does not ' +
        'offer it, or something on the way removes it.',
      consequence: 'A sender goes on in clear text, or does not deliver if it must encrypt.',
      remedy: 'See the finding starttls-absent or starttls-masked.',
    },
    de: {
      title: 'Keine Verschlüsselung angeboten',
      sentence: 'Der Server bietet keine Verschlüsselung an: STARTTLS fehlt in seiner Liste.',
      meaning:
        'Ohne dieses Wort kann ein Absender nicht zu TLS übergehen. Entweder bietet der ' +
        'Mailserver es nicht an, oder etwas auf dem Weg entfernt es.',
      consequence:
        'Ein Absender macht im Klartext weiter oder stellt nicht zu, wenn er verschlüsseln ' +
        'muss.',
      remedy: 'Siehe den Befund starttls-absent oder starttls-masked.',
    },
  },
}
