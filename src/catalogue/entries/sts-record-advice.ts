import type { Entry } from '../entry.ts'

export const stsRecordAdvice: Entry = {
  code: 'sts-record-advice',
  kind: 'finding',
  standards: ['RFC 8461 section 3.1'],
  words: {
    en: {
      title: 'MTA-STS record: probably not as meant',
      sentence:
        'The MTA-STS record in the DNS has something that is allowed, but probably not what ' +
        'was meant: {problem}.',
      meaning:
        'A sender takes the one TXT record at _mta-sts that begins with v=STSv1 and a ' +
        'semicolon, and of it the first id. Unknown fields, a second id, and further records ' +
        'that only resemble it are passed over.',
      consequence:
        'Senders with MTA-STS use the record as it stands. Somebody who changes the part that ' +
        'does not count, such as the second id, believes that senders fetch the new policy, ' +
        'and they do not. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The DNS operator of the domain leaves one TXT record with the name ' +
        '_mta-sts.example.org and the value v=STSv1; id=20261105120000; and takes out what ' +
        'senders pass over. Check it with dig +short TXT _mta-sts.example.org.',
    },
    de: {
      title: 'MTA-STS-Eintrag: wohl anders gemeint',
      sentence:
        'Im MTA-STS-Eintrag im DNS steht etwas, das erlaubt, aber wohl nicht so gemeint ist: ' +
        '{problem}.',
      meaning:
        'Ein Absender nimmt unter _mta-sts den einen TXT-Eintrag, der mit v=STSv1 und einem ' +
        'Semikolon beginnt, und daraus die erste Kennung (id). Unbekannte Felder, eine zweite ' +
        'Kennung und weitere Einträge, die nur so ähnlich aussehen, übergeht er.',
      consequence:
        'Absender mit MTA-STS verwenden den Eintrag, wie er dasteht. Wer den Teil ändert, der ' +
        'nicht zählt, etwa die zweite Kennung, glaubt, dass Absender die neue Richtlinie ' +
        'abrufen; das tun sie aber nicht. Ein Absender mit der Regel „TLS 1.2 oder neuer mit ' +
        'gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der DNS-Betreiber der Domain lässt einen TXT-Eintrag mit dem Namen ' +
        '_mta-sts.example.org und dem Wert v=STSv1; id=20261105120000; stehen und entfernt, ' +
        'was Absender übergehen. Prüfen lässt sich das mit dig +short TXT ' +
        '_mta-sts.example.org.',
    },
  },
}
