import type { Entry } from '../entry.ts'

export const starttlsAcceptedEvent: Entry = {
  code: 'event-starttls-accepted',
  kind: 'event',
  standards: ['RFC 3207 section 4'],
  words: {
    en: {
      title: 'STARTTLS accepted',
      sentence: 'The command STARTTLS works: the server is ready for the TLS handshake.',
      meaning: 'With 220 the mail server agrees to encrypt. The next bytes belong to TLS.',
      consequence: 'A sender now begins the handshake.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'STARTTLS angenommen',
      sentence: 'Der Befehl STARTTLS wirkt: Der Server ist zur TLS-Aushandlung (Handshake) bereit.',
      meaning:
        'Mit 220 stimmt der Mailserver der Verschlüsselung zu. Die nächsten Bytes gehören zu ' +
        'TLS.',
      consequence: 'Ein Absender beginnt nun den Handshake.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
