import type { Entry } from '../entry.ts'

export const tlsrptInvalid: Entry = {
  code: 'tlsrpt-invalid',
  kind: 'finding',
  standards: ['RFC 8460 section 3'],
  words: {
    en: {
      title: 'TLSRPT record is faulty',
      sentence: 'The TLSRPT record in the DNS is faulty: {problem}.',
      meaning:
        'A TXT record at _smtp._tls under the domain asks senders for daily reports about ' +
        'encryption. There must be exactly one that begins with v=TLSRPTv1 and a semicolon, ' +
        'and behind rua= stands where the reports go: mailto: and an address, or https: and a ' +
        'place on a web server, several with commas between them. Frequent faults are two ' +
        'records, an address without mailto:, and a size limit such as !10m as DMARC has it.',
      consequence:
        'Senders send no reports, or not to all of the places meant; strict and lenient ones ' +
        'may differ. The delivery of mail does not change, neither for a sender with the rule ' +
        '"TLS 1.2 or newer with a valid certificate, else clear text" nor for others. But the ' +
        'operator does not hear of failures of DANE and MTA-STS.',
      remedy:
        'The DNS operator of the domain leaves exactly one such TXT record: name ' +
        '_smtp._tls.example.org, value v=TLSRPTv1; rua=mailto:tls-reports@example.org. ' +
        'Commas, semicolons and exclamation marks inside an address have to be written as ' +
        '%2C, %3B and %21. Check it with dig +short TXT _smtp._tls.example.org.',
    },
    de: {
      title: 'TLSRPT-Eintrag ist fehlerhaft',
      sentence: 'Der TLSRPT-Eintrag im DNS ist fehlerhaft: {problem}.',
      meaning:
        'Ein TXT-Eintrag unter _smtp._tls der Domain bittet Absender um tägliche Berichte ' +
        'über die Verschlüsselung. Es muss genau einer sein, der mit v=TLSRPTv1 und einem ' +
        'Semikolon beginnt, und hinter rua= steht, wohin die Berichte gehen: mailto: und eine ' +
        'Adresse oder https: und ein Ort auf einem Webserver, mehrere durch Kommas getrennt. ' +
        'Häufige Fehler sind zwei Einträge, eine Adresse ohne mailto: und eine Größenangabe ' +
        'wie !10m, die es nur bei DMARC gibt.',
      consequence:
        'Absender schicken keine Berichte oder nicht an alle gewünschten Stellen; strenge und ' +
        'nachsichtige können sich unterscheiden. An der Zustellung ändert sich nichts, weder ' +
        'bei einem Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ noch bei anderen. Der Betreiber erfährt aber nichts von Fehlern bei ' +
        'DANE und MTA-STS.',
      remedy:
        'Der DNS-Betreiber der Domain lässt genau einen solchen TXT-Eintrag stehen: Name ' +
        '_smtp._tls.example.org, Wert v=TLSRPTv1; rua=mailto:tls-reports@example.org. Kommas, ' +
        'Semikolons und Ausrufezeichen innerhalb einer Adresse sind als %2C, %3B und %21 zu ' +
        'schreiben. Prüfen lässt sich das mit dig +short TXT _smtp._tls.example.org.',
    },
  },
}
