import type { Entry } from '../entry.ts'
import { weakSuitesOff } from '../how-to/weak-suites-off.ts'

export const rc4: Entry = {
  code: 'rc4',
  kind: 'finding',
  standards: ['RFC 7465', 'RFC 9325 section 4.1', 'RFC 7435'],
  words: {
    en: {
      title: 'RC4 accepted',
      sentence: 'The mail server accepts the broken cipher RC4: {suite} with {version}.',
      meaning:
        'What RC4 produces is not random enough: from very many encryptions of the same text the ' +
        'text can be computed. The standards forbid it since 2015. It is met with old mail ' +
        'servers on Windows Server 2003 and the like.',
      consequence:
        'The verdict stays: up-to-date senders do not offer RC4. A single mail is not sent often ' +
        'enough for the attack; a sender that knows nothing else is still better off than in ' +
        'clear text (RFC 7435).',
      remedy:
        'The administrator of the mail server excludes RC4, once the log shows that no partner ' +
        'depends on it.',
      howTo: weakSuitesOff.en,
    },
    de: {
      title: 'RC4 wird angenommen',
      sentence: 'Der Mailserver nimmt die gebrochene Chiffre RC4 an: {suite} mit {version}.',
      meaning:
        'Was RC4 erzeugt, ist nicht zufällig genug: Aus sehr vielen Verschlüsselungen desselben ' +
        'Textes lässt sich der Text errechnen. Die Standards verbieten RC4 seit 2015. Man ' +
        'begegnet ihm bei alten Mailservern, etwa unter Windows Server 2003.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender bieten RC4 nicht an. Eine einzelne Mail wird ' +
        'für den Angriff nicht oft genug gesendet; ein Absender, der nichts anderes kann, steht ' +
        'damit immer noch besser da als im Klartext (RFC 7435).',
      remedy:
        'Die Administration des Mailservers schließt RC4 aus, sobald laut Protokoll kein Partner ' +
        'darauf angewiesen ist.',
      howTo: weakSuitesOff.de,
    },
  },
}
