import type { Entry } from '../entry.ts'
import { oldVersionsOff } from '../how-to/old-versions-off.ts'

export const oldVersionsAccepted: Entry = {
  code: 'old-versions-accepted',
  kind: 'finding',
  standards: ['RFC 8996', 'RFC 7568', 'RFC 6176', 'RFC 9325 section 3.1.1', 'RFC 7435'],
  words: {
    en: {
      title: 'Outdated versions still accepted',
      sentence: 'The mail server also accepts outdated versions: {versions}.',
      meaning:
        'Besides what it negotiated with us, the server takes versions that the standards no ' +
        'longer allow: SSL 2.0 since 2011, SSL 3.0 since 2015, TLS 1.0 and 1.1 since 2021. A ' +
        'client that can do better gets better. The old ones are met by old senders only, or by ' +
        'an attacker who makes a sender fall back.',
      consequence:
        'The verdict stays: up-to-date senders use the newer version. Switching TLS 1.0 and 1.1 ' +
        'off is a choice to be weighed: ordinary senders that can do nothing newer then send in ' +
        'clear text, and weak encryption is better than none (RFC 7435). SSL 2.0 and 3.0 have no ' +
        'such excuse.',
      remedy:
        'The administrator of the mail server switches SSL 2.0 and 3.0 off at once, and TLS 1.0 ' +
        'and 1.1 as soon as the log shows that no partner needs them any more. Rules that demand ' +
        'TLS 1.2 (BSI, NCSC-NL) leave no choice.',
      howTo: oldVersionsOff.en,
    },
    de: {
      title: 'Veraltete Versionen werden noch angenommen',
      sentence: 'Der Mailserver nimmt auch veraltete Versionen an: {versions}.',
      meaning:
        'Neben der mit uns ausgehandelten nimmt der Server Versionen an, die die Standards nicht ' +
        'mehr zulassen: SSL 2.0 seit 2011, SSL 3.0 seit 2015, TLS 1.0 und 1.1 seit 2021. Wer ' +
        'Besseres kann, bekommt Besseres. Die alten Versionen nutzen nur noch alte Absender oder ' +
        'ein Angreifer, der einen Absender zum Rückfall bringt.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender nutzen die neuere Version. TLS 1.0 und 1.1 ' +
        'abzuschalten will abgewogen sein: Gewöhnliche Absender, die nichts Neueres beherrschen, ' +
        'senden dann im Klartext, und schwache Verschlüsselung ist besser als keine (RFC 7435). ' +
        'Für SSL 2.0 und 3.0 gilt das nicht.',
      remedy:
        'Die Administration des Mailservers schaltet SSL 2.0 und 3.0 sofort ab, TLS 1.0 und 1.1, ' +
        'sobald laut Protokoll kein Partner sie mehr braucht. Vorgaben, die TLS 1.2 verlangen ' +
        '(BSI, NCSC-NL), lassen keine Wahl.',
      howTo: oldVersionsOff.de,
    },
  },
}
