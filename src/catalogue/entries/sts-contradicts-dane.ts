import type { Entry } from '../entry.ts'

export const stsContradictsDane: Entry = {
  code: 'sts-contradicts-dane',
  kind: 'finding',
  standards: ['RFC 8461 section 2', 'RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'DANE and MTA-STS contradict each other',
      sentence: 'DANE and MTA-STS come to opposite results for {host}: {reason}.',
      meaning:
        'DANE and MTA-STS prove the same thing in two ways: DANE by a record in the signed ' +
        'DNS, MTA-STS by a policy on a web server and a certificate of a public CA. For this ' +
        'host one of them says that it is the right server, and the other that it is not. ' +
        'Mostly one was kept up with a change of certificate or server and the other was ' +
        'forgotten.',
      consequence:
        'It depends on what a sender uses. Whoever uses DANE does not deliver if DANE fails, ' +
        'even if MTA-STS is fulfilled: the standard forbids that the one repairs the other. ' +
        'Whoever knows MTA-STS only does not deliver if an enforced policy fails. So part of ' +
        'the mail stays away. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" uses neither and goes by the certificate alone.',
      remedy:
        'The operators of the DNS zone, the policy and the mail server mend the side that ' +
        'fails; its own finding says how. If DANE fails, publish the record that fits, ' +
        '"_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 DIGEST"; if MTA-STS fails, add the host ' +
        "to the policy or install a certificate of a public CA with the host's name. At the " +
        'next change have both in view: first the TLSA record and the policy, and two TTLs ' +
        'later the server.',
    },
    de: {
      title: 'DANE und MTA-STS widersprechen sich',
      sentence: 'DANE und MTA-STS kommen bei {host} zu entgegengesetzten Ergebnissen: {reason}.',
      meaning:
        'DANE und MTA-STS beweisen dasselbe auf zwei Wegen: DANE mit einem Eintrag im ' +
        'signierten DNS, MTA-STS mit einer Richtlinie auf einem Webserver und einem ' +
        'Zertifikat einer öffentlichen Zertifizierungsstelle. Bei diesem Host sagt das eine, ' +
        'dass er der richtige Server ist, das andere, dass er es nicht ist. Meist wurde bei ' +
        'einem Wechsel von Zertifikat oder Server das eine nachgeführt und das andere ' +
        'vergessen.',
      consequence:
        'Es kommt darauf an, was ein Absender nutzt. Wer DANE nutzt, stellt nicht zu, wenn ' +
        'DANE scheitert, auch wenn MTA-STS erfüllt ist: Der Standard verbietet, dass das eine ' +
        'das andere heilt. Wer nur MTA-STS kennt, stellt nicht zu, wenn eine durchgesetzte ' +
        'Richtlinie nicht erfüllt ist. Ein Teil der E-Mails bleibt also aus. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt ' +
        'keines von beiden und richtet sich allein nach dem Zertifikat.',
      remedy:
        'Die Betreiber von DNS-Zone, Richtlinie und Mailserver bringen die Seite in Ordnung, ' +
        'die scheitert; ihr eigener Befund sagt, wie. Scheitert DANE, ist der passende ' +
        'Eintrag zu veröffentlichen, „_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 HASHWERT“; ' +
        'scheitert MTA-STS, ist der Host in die Richtlinie aufzunehmen oder ein Zertifikat ' +
        'einer öffentlichen Zertifizierungsstelle mit seinem Namen einzurichten. Beim ' +
        'nächsten Wechsel behalten Sie beides im Blick: erst TLSA-Eintrag und Richtlinie, ' +
        'zwei TTL später der Server.',
    },
  },
}
