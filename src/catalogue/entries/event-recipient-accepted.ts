import type { Entry } from '../entry.ts'

export const recipientAcceptedEvent: Entry = {
  code: 'event-recipient-accepted',
  kind: 'event',
  standards: ['RFC 5321 section 3.3'],
  words: {
    en: {
      title: 'Recipient accepted',
      sentence: 'The server accepts the recipient; we stop before any mail is sent.',
      meaning:
        'RCPT TO was answered positively. It was tried only because a recipient was asked for. ' +
        'Some servers accept every address at first, so it does not prove that the mailbox ' +
        'exists.',
      consequence: 'A sender goes on and sends the mail.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Empfänger angenommen',
      sentence: 'Der Server nimmt den Empfänger an; eine E-Mail senden wir nicht.',
      meaning:
        'RCPT TO wurde positiv beantwortet. Versucht wurde es nur, weil ein Empfänger angegeben ' +
        'war. Manche Server nehmen zunächst jede Adresse an; dass es das Postfach gibt, ist ' +
        'damit nicht bewiesen.',
      consequence: 'Ein Absender macht weiter und sendet die E-Mail.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
