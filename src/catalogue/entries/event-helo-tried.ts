import type { Entry } from '../entry.ts'

export const heloTriedEvent: Entry = {
  code: 'event-helo-tried',
  kind: 'event',
  standards: ['RFC 5321 section 3.2'],
  words: {
    en: {
      title: 'HELO tried instead of EHLO',
      sentence: 'The server does not know EHLO (reply {code}); we try the older HELO.',
      meaning:
        'HELO is the introduction from before the time of extensions. A server that knows only ' +
        'HELO cannot offer STARTTLS.',
      consequence: 'A sender does the same and then has to send in clear text, or not at all.',
      remedy:
        'The administrator of the mail server, or of the firewall in front of it, allows EHLO.',
    },
    de: {
      title: 'HELO statt EHLO versucht',
      sentence:
        'Der Server kennt EHLO nicht (Serverantwort {code}); wir versuchen das ältere HELO.',
      meaning:
        'HELO ist die Vorstellung aus der Zeit vor den Erweiterungen. Ein Server, der nur HELO ' +
        'kennt, kann STARTTLS nicht anbieten.',
      consequence: 'Ein Absender tut dasselbe und muss dann im Klartext senden oder gar nicht.',
      remedy: 'Die Administration des Mailservers oder der Firewall davor lässt EHLO zu.',
    },
  },
}
