import type { Entry } from '../entry.ts'

export const starttlsOfferedEvent: Entry = {
  code: 'event-starttls-offered',
  kind: 'event',
  standards: ['RFC 3207 section 3'],
  words: {
    en: {
      title: 'Encryption on offer',
      sentence: 'The server offers encryption: STARTTLS is in its list.',
      meaning: 'The mail server says that the session can change over to TLS.',
      consequence: 'A sender that can encrypt now sends the command STARTTLS.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Verschlüsselung angeboten',
      sentence: 'Der Server bietet Verschlüsselung an: STARTTLS steht in seiner Liste.',
      meaning: 'Der Mailserver sagt, dass die Sitzung zu TLS übergehen kann.',
      consequence: 'Ein Absender, der verschlüsseln kann, sendet nun den Befehl STARTTLS.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
