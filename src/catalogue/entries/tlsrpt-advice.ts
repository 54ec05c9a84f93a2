import type { Entry } from '../entry.ts'

export const tlsrptAdvice: Entry = {
  code: 'tlsrpt-advice',
  kind: 'finding',
  standards: ['RFC 8460 section 3'],
  words: {
    en: {
      title: 'TLSRPT record: probably not as meant',
      sentence:
        'The TLSRPT record in the DNS has something that is allowed, but probably not what ' +
        'was meant: {problem}.',
      meaning:
        'A sender takes the one TXT record at _smtp._tls that begins with v=TLSRPTv1 and a ' +
        'semicolon, and of it the first rua. Unknown fields (such as ruf or fo, which belong ' +
        'to DMARC), a second rua, and further records that only resemble it are passed over.',
      consequence:
        'Reports about encryption come, but only to the places that count. The delivery of ' +
        'mail does not change, neither for a sender with the rule "TLS 1.2 or newer with a ' +
        'valid certificate, else clear text" nor for others.',
      remedy:
        'The DNS operator of the domain leaves one TXT record with the name ' +
        '_smtp._tls.example.org, with all places behind one rua and commas between them: ' +
        'v=TLSRPTv1; rua=mailto:tls-reports@example.org,https://reports.example.org/tls. ' +
        'Check it with dig +short TXT _smtp._tls.example.org.',
    },
    de: {
      title: 'TLSRPT-Eintrag: wohl anders gemeint',
      sentence:
        'Im TLSRPT-Eintrag im DNS steht etwas, das erlaubt, aber wohl nicht so gemeint ist: ' +
        '{problem}.',
      meaning:
        'Ein Absender nimmt unter _smtp._tls den einen TXT-Eintrag, der mit v=TLSRPTv1 und ' +
        'einem Semikolon beginnt, und daraus das erste rua. Unbekannte Felder (etwa ruf oder ' +
        'fo, die zu DMARC gehören), ein zweites rua und weitere Einträge, die nur so ähnlich ' +
        'aussehen, übergeht er.',
      consequence:
        'Berichte über die Verschlüsselung kommen, aber nur an die Ziele, die zählen. An der ' +
        'Zustellung ändert sich nichts, weder bei einem Absender mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ noch bei anderen.',
      remedy:
        'Der DNS-Betreiber der Domain lässt einen TXT-Eintrag mit dem Namen ' +
        '_smtp._tls.example.org stehen, alle Ziele hinter einem rua und durch Kommas ' +
        'getrennt: v=TLSRPTv1; ' +
        'rua=mailto:tls-reports@example.org,https://reports.example.org/tls. Prüfen lässt ' +
        'sich das mit dig +short TXT _smtp._tls.example.org.',
    },
  },
}
