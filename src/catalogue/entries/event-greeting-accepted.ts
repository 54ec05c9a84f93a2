import type { Entry } from '../entry.ts'

export const greetingAcceptedEvent: Entry = {
  code: 'event-greeting-accepted',
  kind: 'event',
  standards: ['RFC 5321 section 3.1'],
  words: {
    en: {
      title: 'Greeting received',
      sentence: 'We are welcome: the server greets with 220.',
      meaning: 'With 220 a mail server says that it is ready to talk to us.',
      consequence: 'A sender goes on and introduces itself with EHLO.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Begrüßung erhalten',
      sentence: 'Wir sind willkommen: Der Server grüßt mit 220.',
      meaning: 'Mit 220 sagt ein Mailserver, dass er bereit ist, mit uns zu sprechen.',
      consequence: 'Ein Absender macht weiter und stellt sich mit EHLO vor.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
