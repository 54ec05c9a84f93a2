import type { Entry } from '../entry.ts'

export const replyNegativeEvent: Entry = {
  code: 'event-reply-negative',
  kind: 'event',
  standards: ['RFC 5321 section 4.2.1'],
  words: {
    en: {
      title: 'Negative reply',
      sentence: 'The server declines this step with reply {code}.',
      meaning:
        'Replies from 400 to 499 mean "not now", those from 500 on mean "no". The text behind ' +
        'the number often gives the reason; it may be about our address or network and says ' +
        'nothing about encryption then.',
      consequence:
        'After a reply from 400 to 499 a sender tries again later; after one from 500 on it ' +
        'looks for another way or returns the mail.',
      remedy: 'The finding that belongs to this step tells what can be done.',
    },
    de: {
      title: 'Ablehnende Serverantwort',
      sentence: 'Der Server lehnt diesen Schritt mit der Serverantwort {code} ab.',
      meaning:
        'Antworten von 400 bis 499 bedeuten „jetzt nicht“, ab 500 „nein“. Der Text hinter der ' +
        'Zahl nennt oft den Grund; er kann unsere Adresse oder unser Netz betreffen und sagt ' +
        'dann nichts über die Verschlüsselung.',
      consequence:
        'Nach einer Antwort von 400 bis 499 versucht es ein Absender später erneut; ab 500 ' +
        'sucht er einen anderen Weg oder gibt die E-Mail zurück.',
      remedy: 'Was zu tun ist, sagt der Befund zu diesem Schritt.',
    },
  },
}
