import type { Entry } from '../entry.ts'

export const stsPolicyDisputed: Entry = {
  code: 'sts-policy-disputed',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2'],
  words: {
    en: {
      title: 'Some senders refuse the MTA-STS policy',
      sentence:
        'The MTA-STS policy departs from the standard, and strict senders refuse it: ' +
        '{problem} (line {line}; 0 means the whole file).',
      meaning:
        'The policy file can be understood, but departs from what the standard prescribes: ' +
        'empty lines, blanks before the colon or at the start of a line, another media type ' +
        'than text/plain, a byte order mark, mx values with stars in odd places or with ' +
        'umlauts, or a max_age above 31557600. Programs that read mail policies differ: some ' +
        'take the file all the same, others refuse all of it.',
      consequence:
        'Some senders with MTA-STS keep to the policy, others deliver as without one; who ' +
        'does what cannot be foreseen. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The operator of the domain mends the line named (0: the whole file or its media ' +
        'type). A policy that everybody accepts is plain ASCII text without empty lines, ' +
        'served as text/plain, with lines such as "version: STSv1", "mode: enforce", "mx: ' +
        'mx.example.org" and "max_age: 2592000". An international host name stands there in ' +
        'its ASCII form (xn--). Then give the TXT record _mta-sts.example.org a new id.',
    },
    de: {
      title: 'Manche Absender lehnen die MTA-STS-Richtlinie ab',
      sentence:
        'Die MTA-STS-Richtlinie weicht vom Standard ab, strenge Absender lehnen sie ab: ' +
        '{problem} (Zeile {line}; 0 steht für die ganze Datei).',
      meaning:
        'Die Richtliniendatei ist verständlich, weicht aber von dem ab, was der Standard ' +
        'vorschreibt: leere Zeilen, Leerzeichen vor dem Doppelpunkt oder am Zeilenanfang, ein ' +
        'anderer Medientyp als text/plain, eine Bytereihenfolge-Marke (BOM), mx-Werte mit ' +
        'Sternen an falscher Stelle oder mit Umlauten oder ein max_age über 31557600. Die ' +
        'Programme, die solche Richtlinien lesen, unterscheiden sich: Manche nehmen die Datei ' +
        'trotzdem an, andere verwerfen sie ganz.',
      consequence:
        'Manche Absender mit MTA-STS halten sich an die Richtlinie, andere stellen zu wie ' +
        'ohne; wer was tut, lässt sich nicht vorhersagen. Ein Absender mit der Regel „TLS 1.2 ' +
        'oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und ' +
        'bemerkt nichts.',
      remedy:
        'Der Betreiber der Domain berichtigt die genannte Zeile (0: die ganze Datei oder ' +
        'ihren Medientyp). Eine Richtlinie, die alle annehmen, ist reiner ASCII-Text ohne ' +
        'Leerzeilen, wird als text/plain ausgeliefert und hat Zeilen wie „version: STSv1“, ' +
        '„mode: enforce“, „mx: mx.example.org“ und „max_age: 2592000“. Ein internationaler ' +
        'Hostname steht darin in seiner ASCII-Form (xn--). Danach erhält der TXT-Eintrag ' +
        '_mta-sts.example.org eine neue Kennung (id).',
    },
  },
}
