import type { Entry } from '../entry.ts'
import { oldVersionsOff } from '../how-to/old-versions-off.ts'

export const poodle: Entry = {
  code: 'poodle',
  kind: 'finding',
  standards: ['CVE-2014-3566', 'RFC 7568'],
  words: {
    en: {
      title: 'SSL 3.0 with CBC accepted',
      sentence: 'The mail server accepts SSL 3.0 with a block cipher: {suite}.',
      meaning:
        'SSL 3.0 does not protect the padding behind the text, so that an attacker on the way ' +
        'can guess one byte after the other, if he can make the client send the same secret many ' +
        'times. Mail servers do not repeat mails on demand, so the attack is hard to carry out ' +
        'here; but an attacker may be able to make senders fall back to this version.',
      consequence:
        'The verdict stays: no up-to-date sender uses SSL 3.0. There is also no mail server left ' +
        'that needs it, so that switching it off sends nobody back to clear text.',
      remedy: 'The administrator of the mail server switches SSL 3.0 off.',
      howTo: oldVersionsOff.en,
    },
    de: {
      title: 'SSL 3.0 mit CBC wird angenommen',
      sentence: 'Der Mailserver nimmt SSL 3.0 mit einer Blockchiffre an: {suite}.',
      meaning:
        'SSL 3.0 schützt das Füllmaterial hinter dem Text nicht. Ein Angreifer auf dem Weg kann ' +
        'deshalb ein Byte nach dem anderen erraten, wenn er den Client dazu bringt, dasselbe ' +
        'Geheimnis viele Male zu senden. Mailserver wiederholen Mails nicht auf Zuruf, der ' +
        'Angriff ist hier also schwer auszuführen; Absender könnten aber zum Rückfall auf diese ' +
        'Version gebracht werden.',
      consequence:
        'Die Bewertung bleibt: Kein aktueller Absender nutzt SSL 3.0. Es gibt auch keinen ' +
        'Mailserver mehr, der es braucht; das Abschalten drängt also niemanden in den Klartext.',
      remedy: 'Die Administration des Mailservers schaltet SSL 3.0 ab.',
      howTo: oldVersionsOff.de,
    },
  },
}
