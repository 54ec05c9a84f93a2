import type { Entry } from '../entry.ts'
import { oldVersionsOff } from '../how-to/old-versions-off.ts'

export const drown: Entry = {
  code: 'drown',
  kind: 'finding',
  standards: ['CVE-2016-0800', 'RFC 6176'],
  words: {
    en: {
      title: 'SSL 2.0 endangers this key',
      sentence:
        'The RSA key of this mail server can be attacked through SSL 2.0, which {speaker} ' +
        'speaks.',
      meaning:
        'SSL 2.0 has been broken since the 1990s. Whoever has recorded sessions with static RSA ' +
        'key exchange, in any version up to TLS 1.2, can decrypt them by asking a server that ' +
        'speaks SSL 2.0 with the same key, even if that is another machine. It does not matter ' +
        'whether anybody uses SSL 2.0.',
      consequence:
        'The verdict stays: senders encrypt with the newer versions, and sessions with forward ' +
        'secrecy are safe from this attack. Recorded mail without forward secrecy can be read ' +
        'later, for some hundred euros of computing time, or within minutes on old versions of ' +
        'OpenSSL.',
      remedy:
        'The administrator switches SSL 2.0 off on every server that uses this key, those for ' +
        'web and mailboxes too. Afterwards a new key and certificate; where TLSA records exist ' +
        '(DANE), the record for the new key is published first.',
      howTo: oldVersionsOff.en,
    },
    de: {
      title: 'SSL 2.0 gefährdet diesen Schlüssel',
      sentence:
        'Der RSA-Schlüssel dieses Mailservers ist über SSL 2.0 angreifbar, das {speaker} ' +
        'spricht.',
      meaning:
        'SSL 2.0 ist seit den 1990er Jahren gebrochen. Wer Verbindungen mit statischem ' +
        'RSA-Schlüsselaustausch aufgezeichnet hat, gleich in welcher Version bis TLS 1.2, kann ' +
        'sie entschlüsseln, indem er einen Server befragt, der mit demselben Schlüssel SSL 2.0 ' +
        'spricht, auch wenn das eine andere Maschine ist. Ob jemand SSL 2.0 nutzt, spielt keine ' +
        'Rolle.',
      consequence:
        'Die Bewertung bleibt: Absender verschlüsseln mit den neueren Versionen, und ' +
        'Verbindungen mit Forward Secrecy sind vor diesem Angriff sicher. Aufgezeichnete Mail ' +
        'ohne Forward Secrecy lässt sich später lesen, für einige hundert Euro Rechenzeit, bei ' +
        'alten OpenSSL-Versionen binnen Minuten.',
      remedy:
        'Die Administration schaltet SSL 2.0 auf jedem Server ab, der diesen Schlüssel nutzt, ' +
        'auch auf denen für Web und Postfächer. Danach sind Schlüssel und Zertifikat neu ' +
        'auszustellen; gibt es TLSA-Einträge (DANE), wird zuerst der Eintrag für den neuen ' +
        'Schlüssel veröffentlicht.',
      howTo: oldVersionsOff.de,
    },
  },
}
