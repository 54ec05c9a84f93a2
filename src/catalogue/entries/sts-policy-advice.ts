import type { Entry } from '../entry.ts'

export const stsPolicyAdvice: Entry = {
  code: 'sts-policy-advice',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2'],
  words: {
    en: {
      title: 'MTA-STS policy: probably not as meant',
      sentence:
        'The MTA-STS policy has something that is allowed, but probably not what was meant: ' +
        '{problem} (line {line}; 0 means the whole file).',
      meaning:
        'Senders pass over keys that they do not know, take the first of a key that stands ' +
        'twice, and accept lines that end in different ways. So the file is valid, but a ' +
        'misspelled key such as "Mode" or "max-age" has no effect, the second of two values ' +
        'does not count, and an mx line with an address or with a star right before a ' +
        'top-level domain fits no host or those of strangers.',
      consequence:
        'Senders with MTA-STS use the policy as it stands, which may be less than its author ' +
        'wanted. A sender with the rule "TLS 1.2 or newer with a valid certificate, else ' +
        'clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The operator of the domain compares the line named in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt with what was meant. The known ' +
        'keys are version, mode, mx and max_age, in lower case; only mx may stand more than ' +
        'once. Each mx names one host ("mx: mx1.example.org") or all hosts one label below ' +
        '("mx: *.example.org"). Save the file with one kind of line end. After a change give ' +
        'the TXT record _mta-sts.example.org a new id.',
    },
    de: {
      title: 'MTA-STS-Richtlinie: wohl anders gemeint',
      sentence:
        'In der MTA-STS-Richtlinie steht etwas, das erlaubt, aber wohl nicht so gemeint ist: ' +
        '{problem} (Zeile {line}; 0 steht für die ganze Datei).',
      meaning:
        'Absender übergehen Schlüsselwörter, die sie nicht kennen, nehmen von einem doppelten ' +
        'das erste und akzeptieren Zeilen, die verschieden enden. Die Datei ist also gültig; ' +
        'ein falsch geschriebenes Schlüsselwort wie „Mode“ oder „max-age“ bewirkt aber ' +
        'nichts, der zweite von zwei Werten zählt nicht, und eine mx-Zeile mit einer Adresse ' +
        'oder mit einem Stern direkt vor einer Top-Level-Domain passt zu keinem Host oder zu ' +
        'denen von Fremden.',
      consequence:
        'Absender mit MTA-STS wenden die Richtlinie so an, wie sie dasteht; das kann weniger ' +
        'sein, als beabsichtigt war. Ein Absender mit der Regel „TLS 1.2 oder neuer mit ' +
        'gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der Betreiber der Domain vergleicht die genannte Zeile in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt mit dem, was gemeint war. ' +
        'Bekannt sind die Schlüsselwörter version, mode, mx und max_age, kleingeschrieben; ' +
        'nur mx darf mehrfach vorkommen. Jede mx-Zeile nennt einen Host („mx: ' +
        'mx1.example.org“) oder alle Hosts eine Ebene tiefer („mx: *.example.org“). Die Datei ' +
        'sollte nur eine Art von Zeilenenden haben. Nach einer Änderung erhält der ' +
        'TXT-Eintrag _mta-sts.example.org eine neue Kennung (id).',
    },
  },
}
