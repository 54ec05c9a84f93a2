import type { Entry } from '../entry.ts'

export const visitStartedEvent: Entry = {
  code: 'event-visit-started',
  kind: 'event',
  standards: [],
  words: {
    en: {
      title: 'Connection begins',
      sentence: 'Connection {visit} to this address begins ({purpose}).',
      meaning:
        'We visit an address once as a sending server would. Further connections confirm a ' +
        'negative answer, try the handshake with a smaller hello, or go on in clear text.',
      consequence: 'A sender opens connections in the same way.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Verbindung beginnt',
      sentence: 'Verbindung {visit} zu dieser Adresse beginnt ({purpose}).',
      meaning:
        'Wir besuchen eine Adresse einmal wie ein sendender Server. Weitere Verbindungen dienen ' +
        'dazu, eine negative Antwort zu bestätigen, die TLS-Aushandlung (Handshake) mit einer ' +
        'kleineren Anfrage zu versuchen oder im Klartext weiterzumachen.',
      consequence: 'Ein Absender baut Verbindungen auf dieselbe Weise auf.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
