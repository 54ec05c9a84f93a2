import type { Entry } from '../entry.ts'

export const connectionFailedEvent: Entry = {
  code: 'event-connection-failed',
  kind: 'event',
  standards: ['RFC 5321 section 4.5.4.1'],
  words: {
    en: {
      title: 'Connection failed',
      sentence: 'The connection did not come about or broke off (reason: {reason}).',
      meaning:
        'Refused means that the other side turned it down, unreachable that no way leads there, ' +
        'reset that it was cut off, closed that the other side ended it. A firewall on either ' +
        'side, ours included, can be the cause.',
      consequence: 'A sender tries the next address or mail server, or tries again later.',
      remedy: 'First test again, also from another network; then see the finding for this address.',
    },
    de: {
      title: 'Verbindung gescheitert',
      sentence: 'Die Verbindung kam nicht zustande oder brach ab (Grund: {reason}).',
      meaning:
        'Abgelehnt heißt, dass die Gegenstelle sie abwies, nicht erreichbar, dass kein Weg ' +
        'dorthin führt, zurückgesetzt, dass sie hart getrennt wurde, geschlossen, dass die ' +
        'Gegenstelle sie beendete. Ursache kann eine Firewall auf beiden Seiten sein, auch auf ' +
        'unserer.',
      consequence:
        'Ein Absender versucht die nächste Adresse, den nächsten Mailserver oder später noch ' +
        'einmal.',
      remedy:
        'Prüfen Sie zuerst erneut, auch aus einem anderen Netz; Weiteres sagt der Befund zu ' +
        'dieser Adresse.',
    },
  },
}
