import type { Entry } from '../entry.ts'

export const visitStartedEvent: Entry = {
  code: 'event-visit-started',
  kind: 'event',
  standards: [],
  words: {
    en: {
      title: 'Connection begins',
      sentence: 'Connection {visit} to this address begins (purpose: {purpose}).',
      meaning:
        'We visit an address once as a sending server would (delivery). Further connections ' +
        'repeat a negative answer (confirmation), try the handshake with a smaller hello ' +
        '(small-hello), or go on without encryption (clear-text).',
      consequence: 'None; a sender opens connections in the same way.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Verbindung beginnt',
      sentence: 'Verbindung {visit} zu dieser Adresse beginnt (Zweck: {purpose}).',
      meaning:
        'Wir besuchen eine Adresse einmal wie ein sendender Server (delivery). Weitere ' +
        'Verbindungen wiederholen eine negative Antwort (confirmation), versuchen die ' +
        'TLS-Aushandlung (Handshake) mit einer kleineren Anfrage (small-hello) oder machen ohne ' +
        'Verschlüsselung weiter (clear-text).',
      consequence: 'Keine; ein Absender baut Verbindungen auf dieselbe Weise auf.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
