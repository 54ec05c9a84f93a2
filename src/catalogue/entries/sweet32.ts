import type { Entry } from '../entry.ts'
import { weakSuitesOff } from '../how-to/weak-suites-off.ts'

export const sweet32: Entry = {
  code: 'sweet32',
  kind: 'finding',
  standards: ['CVE-2016-2183', 'RFC 9325 section 4.1', 'RFC 7435'],
  words: {
    en: {
      title: 'Cipher with blocks of 64 bits',
      sentence: 'The mail server accepts a cipher with blocks of 64 bits: {suite} with {version}.',
      meaning:
        'With 3DES, DES, IDEA or RC2 two equal blocks turn up after some 32 GB under one key, ' +
        'and tell something about the text. The attack takes days with an open connection that ' +
        'repeats a secret all the time. Mail connections last seconds and repeat nothing, so it ' +
        'is of little practical weight here; 3DES has 112 bits of strength, less than the 128 of ' +
        'today.',
      consequence:
        'The verdict stays: up-to-date senders do not offer such ciphers. For old ones that know ' +
        '3DES only, it is far better than clear text (RFC 7435).',
      remedy:
        'Nothing urgent. The administrator of the mail server excludes these ciphers once the ' +
        'log shows that no partner depends on them.',
      howTo: weakSuitesOff.en,
    },
    de: {
      title: 'Chiffre mit Blöcken von 64 Bit',
      sentence:
        'Der Mailserver nimmt eine Chiffre mit Blöcken von 64 Bit an: {suite} mit {version}.',
      meaning:
        'Bei 3DES, DES, IDEA oder RC2 treten nach etwa 32 GB unter einem Schlüssel zwei gleiche ' +
        'Blöcke auf und verraten etwas über den Text. Der Angriff dauert Tage und braucht eine ' +
        'offene Verbindung, die ständig ein Geheimnis wiederholt. Mailverbindungen dauern ' +
        'Sekunden und wiederholen nichts; praktisch wiegt das hier wenig. 3DES hat allerdings ' +
        'nur 112 Bit Stärke statt der heute üblichen 128.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender bieten solche Chiffren nicht an. Für alte, die ' +
        'nur 3DES beherrschen, ist es weit besser als Klartext (RFC 7435).',
      remedy:
        'Nichts Eiliges. Die Administration des Mailservers schließt diese Chiffren aus, sobald ' +
        'laut Protokoll kein Partner darauf angewiesen ist.',
      howTo: weakSuitesOff.de,
    },
  },
}
