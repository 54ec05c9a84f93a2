import type { Entry } from '../entry.ts'

export const connectionFailedEvent: Entry = {
  code: 'event-connection-failed',
  kind: 'event',
  standards: ['RFC 5321 section 4.5.4.1'],
  words: {
    en: {
      title: 'Connection failed',
      sentence: 'The connection did not come about or broke off ({reason}).',
      meaning:
        'The reason is one of these: refused (the other side turned it down), unreachable ' +
        '(there is no way to it), reset (it was cut off), closed (the other side ended it). A ' +
        'firewall on either side, ours included, can be the cause.',
      consequence: 'A sender tries the next address or mail server, or tries again later.',
      remedy: 'First test again, also from another network; then see the finding for this address.',
    },
    de: {
      title: 'Verbindung gescheitert',
      sentence: 'Die Verbindung kam nicht zustande oder brach ab ({reason}).',
      meaning:
        'Der Grund ist einer von diesen: refused (die Gegenstelle wies sie ab), unreachable ' +
        '(kein Weg dorthin), reset (sie wurde abgebrochen), closed (die Gegenstelle beendete ' +
        'sie). Ursache kann eine Firewall auf beiden Seiten sein, auch auf unserer.',
      consequence:
        'Ein Absender versucht die nächste Adresse, den nächsten Mailserver oder später noch ' +
        'einmal.',
      remedy:
        'Prüfen Sie zuerst erneut, auch aus einem anderen Netz; Weiteres sagt der Befund zu ' +
        'dieser Adresse.',
    },
  },
}
