import type { Entry } from '../entry.ts'

export const serverAnsweredEvent: Entry = {
  code: 'event-server-answered',
  kind: 'event',
  standards: ['RFC 5321 section 3.1'],
  words: {
    en: {
      title: 'Server answered',
      sentence: 'The server answers: the connection is open.',
      meaning: 'A TCP connection to the mail server came about. It is not encrypted yet.',
      consequence: 'A sender goes on and waits for the greeting.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Server hat geantwortet',
      sentence: 'Der Server antwortet: Die Verbindung steht.',
      meaning: 'Eine TCP-Verbindung zum Mailserver kam zustande. Sie ist noch nicht verschlüsselt.',
      consequence: 'Ein Absender macht weiter und wartet auf die Begrüßung.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
