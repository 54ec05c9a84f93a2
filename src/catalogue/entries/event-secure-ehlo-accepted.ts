import type { Entry } from '../entry.ts'

export const secureEhloAcceptedEvent: Entry = {
  code: 'event-secure-ehlo-accepted',
  kind: 'event',
  standards: ['RFC 3207 section 4.2'],
  words: {
    en: {
      title: 'EHLO accepted inside TLS',
      sentence: 'The mail session goes on inside the encryption: the server accepts EHLO again.',
      meaning:
        'After the handshake both sides forget what was said in clear text and begin anew with ' +
        'EHLO.',
      consequence: 'A sender can now deliver encrypted.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'EHLO in der Verschlüsselung angenommen',
      sentence:
        'Die Mail-Sitzung geht in der Verschlüsselung weiter: Der Server nimmt EHLO erneut an.',
      meaning:
        'Nach der TLS-Aushandlung (Handshake) vergessen beide Seiten, was im Klartext gesagt ' +
        'wurde, und beginnen mit EHLO von vorn.',
      consequence: 'Ein Absender kann nun verschlüsselt zustellen.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
