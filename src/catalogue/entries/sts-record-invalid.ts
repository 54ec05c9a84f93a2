import type { Entry } from '../entry.ts'

export const stsRecordInvalid: Entry = {
  code: 'sts-record-invalid',
  kind: 'finding',
  standards: ['RFC 8461 section 3.1'],
  words: {
    en: {
      title: 'MTA-STS record is faulty',
      sentence: 'The MTA-STS record in the DNS is faulty: {problem}.',
      meaning:
        'A TXT record at _mta-sts under the domain tells senders that there is an MTA-STS ' +
        'policy, and which version of it. There must be exactly one that begins with v=STSv1 ' +
        'and a semicolon, with an id of 1 to 32 letters and digits behind it. Frequent faults ' +
        'are two records, quotation marks or blanks too many, another spelling of v=STSv1, ' +
        'and an id with hyphens or colons.',
      consequence:
        'Senders with MTA-STS that find no right record look for no policy and deliver as ' +
        'without MTA-STS; those that know the policy from before keep to it until its max_age ' +
        'has passed. Strict and lenient senders may differ. A sender with the rule "TLS 1.2 ' +
        'or newer with a valid certificate, else clear text" does not use MTA-STS and notices ' +
        'nothing.',
      remedy:
        'The DNS operator of the domain leaves exactly one such TXT record: name ' +
        '_mta-sts.example.org, value v=STSv1; id=20261105120000; date and time make a good ' +
        'id. It changes each time the policy changes, and never contains hyphens, colons or ' +
        'blanks. Check it with dig +short TXT _mta-sts.example.org.',
    },
    de: {
      title: 'MTA-STS-Eintrag ist fehlerhaft',
      sentence: 'Der MTA-STS-Eintrag im DNS ist fehlerhaft: {problem}.',
      meaning:
        'Ein TXT-Eintrag unter _mta-sts der Domain teilt Absendern mit, dass es eine ' +
        'MTA-STS-Richtlinie gibt und in welcher Fassung. Es muss genau einer sein, der mit ' +
        'v=STSv1 und einem Semikolon beginnt, dahinter eine Kennung (id) aus 1 bis 32 ' +
        'Buchstaben und Ziffern. Häufige Fehler sind zwei Einträge, überzählige Anführungs- ' +
        'oder Leerzeichen, eine andere Schreibweise von v=STSv1 und eine Kennung mit ' +
        'Bindestrichen oder Doppelpunkten.',
      consequence:
        'Absender mit MTA-STS, die keinen richtigen Eintrag finden, suchen keine Richtlinie ' +
        'und stellen zu wie ohne MTA-STS; wer die Richtlinie von früher kennt, hält sich bis ' +
        'zum Ablauf von max_age daran. Strenge und nachsichtige Absender können sich ' +
        'unterscheiden. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der DNS-Betreiber der Domain lässt genau einen solchen TXT-Eintrag stehen: Name ' +
        '_mta-sts.example.org, Wert v=STSv1; id=20261105120000; Datum und Uhrzeit ergeben ' +
        'eine gute Kennung. Sie ändert sich mit jeder Änderung der Richtlinie und enthält nie ' +
        'Bindestriche, Doppelpunkte oder Leerzeichen. Prüfen lässt sich das mit dig +short ' +
        'TXT _mta-sts.example.org.',
    },
  },
}
