import type { Entry } from '../entry.ts'

export const stsRecordDisputed: Entry = {
  code: 'sts-record-disputed',
  kind: 'finding',
  standards: ['RFC 8461 section 3.1'],
  words: {
    en: {
      title: 'Some senders refuse the MTA-STS record',
      sentence:
        'The MTA-STS record in the DNS departs from the standard, and strict senders refuse ' +
        'it: {problem}.',
      meaning:
        'The TXT record at _mta-sts can be understood: it has a version and an id. But the ' +
        'standard prescribes its form to the letter, and fields without an equals sign, ' +
        'blanks beside one, or two semicolons in a row are not part of it. Programs that read ' +
        'such records differ: some pass over the odd place, others refuse the whole record.',
      consequence:
        'Some senders with MTA-STS find the policy, others deliver as without one; who does ' +
        'what cannot be foreseen. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The DNS operator of the domain reduces the record to what everybody reads: name ' +
        '_mta-sts.example.org, type TXT, value v=STSv1; id=20261105120000; and nothing else. ' +
        'Check it with dig +short TXT _mta-sts.example.org.',
    },
    de: {
      title: 'Manche Absender lehnen den MTA-STS-Eintrag ab',
      sentence:
        'Der MTA-STS-Eintrag im DNS weicht vom Standard ab, strenge Absender lehnen ihn ab: ' +
        '{problem}.',
      meaning:
        'Der TXT-Eintrag unter _mta-sts ist verständlich: Er hat eine Version und eine ' +
        'Kennung (id). Der Standard schreibt seine Form aber genau vor; Felder ohne ' +
        'Gleichheitszeichen, Leerzeichen daneben oder zwei Semikolons hintereinander gehören ' +
        'nicht dazu. Die Programme, die solche Einträge lesen, unterscheiden sich: Manche ' +
        'übergehen die auffällige Stelle, andere verwerfen den ganzen Eintrag.',
      consequence:
        'Manche Absender mit MTA-STS finden die Richtlinie, andere stellen zu wie ohne; wer ' +
        'was tut, lässt sich nicht vorhersagen. Ein Absender mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt ' +
        'nichts.',
      remedy:
        'Der DNS-Betreiber der Domain kürzt den Eintrag auf das, was alle lesen: Name ' +
        '_mta-sts.example.org, Typ TXT, Wert v=STSv1; id=20261105120000; und sonst nichts. ' +
        'Prüfen lässt sich das mit dig +short TXT _mta-sts.example.org.',
    },
  },
}
