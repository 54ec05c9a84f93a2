import type { Entry } from '../entry.ts'

export const sessionEndedEvent: Entry = {
  code: 'event-session-ended',
  kind: 'event',
  standards: ['RFC 5321 section 3.8'],
  words: {
    en: {
      title: 'Session ended',
      sentence: 'The session is over; no mail was sent.',
      meaning:
        'We take our leave with QUIT where the server still listens, and close the connection.',
      consequence: 'Nothing changes for a sender.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Sitzung beendet',
      sentence: 'Die Sitzung ist zu Ende; es wurde keine E-Mail gesendet.',
      meaning:
        'Wir verabschieden uns mit QUIT, wo der Server noch zuhört, und schließen die ' +
        'Verbindung.',
      consequence: 'Für einen Absender ändert sich nichts.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
