import type { Entry } from '../entry.ts'

export const senderAcceptedEvent: Entry = {
  code: 'event-sender-accepted',
  kind: 'event',
  standards: ['RFC 5321 section 3.3'],
  words: {
    en: {
      title: 'Sender accepted',
      sentence: 'The server accepts the sender; we stop before any mail is sent.',
      meaning:
        'MAIL FROM was answered with 250. A real delivery would now name the recipient and send ' +
        'the mail.',
      consequence: 'A sender goes on with the delivery.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Absender angenommen',
      sentence: 'Der Server nimmt den Absender an; eine E-Mail senden wir nicht.',
      meaning:
        'MAIL FROM wurde mit 250 beantwortet. Eine echte Zustellung würde nun den Empfänger ' +
        'nennen und die E-Mail senden.',
      consequence: 'Ein Absender setzt die Zustellung fort.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
