import type { Entry } from '../entry.ts'
import { oldVersionsOff } from '../how-to/old-versions-off.ts'

export const fallbackScsvAbsent: Entry = {
  code: 'fallback-scsv-absent',
  kind: 'finding',
  standards: ['RFC 7507', 'RFC 8996'],
  words: {
    en: {
      title: 'No protection against a forced fallback',
      sentence: 'The mail server does not notice a forced fallback to {versions}.',
      meaning:
        'Some clients try again with an older version when a handshake breaks off. An attacker ' +
        'on the way can break it off on purpose. With a signal in the second hello (fallback ' +
        'SCSV) a server recognizes that and refuses. It matters only as long as old versions are ' +
        'accepted; Windows does not have it.',
      consequence:
        'The verdict stays. Few mail senders try older versions; most send in clear text after a ' +
        'broken handshake, which this signal cannot prevent.',
      remedy:
        'The administrator of the mail server switches the old versions off; then there is ' +
        'nothing to fall back to. Newer TLS libraries bring the signal (OpenSSL 1.0.1j, GnuTLS ' +
        '3.3.10).',
      howTo: oldVersionsOff.en,
    },
    de: {
      title: 'Kein Schutz vor erzwungenem Rückfall',
      sentence: 'Der Mailserver bemerkt einen erzwungenen Rückfall auf {versions} nicht.',
      meaning:
        'Manche Clients versuchen es mit einer älteren Version noch einmal, wenn eine ' +
        'Aushandlung abbricht. Ein Angreifer auf dem Weg kann den Abbruch herbeiführen. An einem ' +
        'Signal im zweiten Versuch (Fallback SCSV) erkennt ein Server das und lehnt ab. Von ' +
        'Belang ist das nur, solange alte Versionen angenommen werden; Windows kennt es nicht.',
      consequence:
        'Die Bewertung bleibt. Nur wenige Absender versuchen ältere Versionen; die meisten ' +
        'senden nach einer abgebrochenen Aushandlung im Klartext, wogegen dieses Signal nicht ' +
        'hilft.',
      remedy:
        'Die Administration des Mailservers schaltet die alten Versionen ab; dann gibt es ' +
        'nichts, worauf zurückzufallen wäre. Neuere TLS-Bibliotheken kennen das Signal (OpenSSL ' +
        '1.0.1j, GnuTLS 3.3.10).',
      howTo: oldVersionsOff.de,
    },
  },
}
