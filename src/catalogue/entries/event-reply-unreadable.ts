import type { Entry } from '../entry.ts'

export const replyUnreadableEvent: Entry = {
  code: 'event-reply-unreadable',
  kind: 'event',
  standards: ['RFC 5321 section 4.2'],
  words: {
    en: {
      title: 'Reply not readable',
      sentence: "We cannot make sense of the server's reply (reason: {reason}).",
      meaning:
        'Either it is no reply by the rules of SMTP, or it is longer than we read. Perhaps ' +
        'something other than a mail server answers on this port.',
      consequence: 'A sender breaks off and tries another server, or tries again later.',
      remedy: 'The administrator checks what answers on this address and port.',
    },
    de: {
      title: 'Serverantwort nicht lesbar',
      sentence: 'Mit der Antwort des Servers können wir nichts anfangen (Grund: {reason}).',
      meaning:
        'Entweder ist es keine Antwort nach den Regeln von SMTP, oder sie ist länger, als wir ' +
        'lesen. Vielleicht antwortet auf diesem Port etwas anderes als ein Mailserver.',
      consequence:
        'Ein Absender bricht ab und versucht einen anderen Server oder später noch einmal.',
      remedy: 'Die Administration prüft, was an dieser Adresse und diesem Port antwortet.',
    },
  },
}
