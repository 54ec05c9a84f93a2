import type { Entry } from '../entry.ts'

export const goingOnInClearTextEvent: Entry = {
  code: 'event-going-on-in-clear-text',
  kind: 'event',
  standards: ['RFC 7435'],
  words: {
    en: {
      title: 'Going on in clear text',
      sentence: 'From here on we go on in clear text, as many senders would.',
      meaning:
        'Without TLS, what follows can be read and changed on the way. We test whether the ' +
        'server accepts a sender in clear text; no mail is sent.',
      consequence: 'Senders that do not have to encrypt would deliver like this.',
      remedy: 'Mend what prevented encryption; the findings name it.',
    },
    de: {
      title: 'Weiter im Klartext',
      sentence: 'Ab hier machen wir im Klartext weiter, wie es viele Absender täten.',
      meaning:
        'Ohne TLS lässt sich das Folgende auf dem Weg lesen und verändern. Wir prüfen, ob der ' +
        'Server einen Absender im Klartext annimmt; eine E-Mail wird nicht gesendet.',
      consequence: 'Absender, die nicht verschlüsseln müssen, würden so zustellen.',
      remedy: 'Zu beheben ist, was die Verschlüsselung verhindert hat; die Befunde nennen es.',
    },
  },
}
