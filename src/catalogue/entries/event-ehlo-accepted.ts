import type { Entry } from '../entry.ts'

export const ehloAcceptedEvent: Entry = {
  code: 'event-ehlo-accepted',
  kind: 'event',
  standards: ['RFC 5321 section 4.1.1.1'],
  words: {
    en: {
      title: 'EHLO accepted',
      sentence:
        'We can use this server: it accepts our introduction (EHLO) and lists what it can do.',
      meaning:
        'In its reply to EHLO the mail server names its extensions, among them STARTTLS if it ' +
        'offers encryption.',
      consequence: 'A sender reads from the list whether it can encrypt.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'EHLO angenommen',
      sentence:
        'Wir können diesen Server nutzen: Er nimmt unsere Vorstellung (EHLO) an und zählt auf, ' +
        'was er beherrscht.',
      meaning:
        'In seiner Antwort auf EHLO nennt der Mailserver seine Erweiterungen, darunter ' +
        'STARTTLS, wenn er Verschlüsselung anbietet.',
      consequence: 'Ein Absender liest aus der Liste, ob er verschlüsseln kann.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
