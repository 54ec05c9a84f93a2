import type { Entry } from '../entry.ts'
import { googlePolicy } from '../how-to/google-workspace.ts'

export const stsAbsent: Entry = {
  code: 'sts-absent',
  kind: 'finding',
  standards: ['RFC 8461 section 3'],
  words: {
    en: {
      title: 'No MTA-STS policy',
      sentence: '{domain} announces no MTA-STS policy.',
      meaning:
        'With MTA-STS a domain tells senders, on a web server of its own, which mail servers ' +
        'are the right ones and that they always encrypt with a valid certificate. It needs ' +
        'no DNSSEC and is used by large senders such as Google and Microsoft. Without it, and ' +
        'without DANE, senders have to believe what an unsigned DNS answer and an unprotected ' +
        'greeting tell them. MTA-STS is voluntary; its absence is no fault.',
      consequence:
        'Senders encrypt if the server offers it. But an attacker who can interfere on the ' +
        'way may suppress encryption or lead the mail to another server, and ordinary senders ' +
        'would not notice. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" does not use MTA-STS and goes by the certificate alone.',
      remedy:
        'The operator of the domain puts a text file at ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt with the lines "version: STSv1", ' +
        '"mode: enforce", "mx: mx.example.org" and "max_age: 2592000", one mx line for each ' +
        'MX host; at first with "mode: testing". Then comes the TXT record: name ' +
        '_mta-sts.example.org, value v=STSv1; id=20261105120000. Together with it set up ' +
        'TLSRPT, to learn of failures. Each mail domain needs a policy of its own, and a ' +
        'certificate for its name mta-sts.',
      howTo: {
        microsoft365:
          '# Exchange Online checks the policies of others, but does not host yours: put\n' +
          '# the file on a web server of your own, as mta-sts.example.org. Its mx lines\n' +
          '# must hold the very names of the MX records:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# For example.org usually\n' +
          '# mx: example-org.mail.protection.outlook.com',
        googleWorkspace: googlePolicy.en,
      },
    },
    de: {
      title: 'Keine MTA-STS-Richtlinie',
      sentence: '{domain} kündigt keine MTA-STS-Richtlinie an.',
      meaning:
        'Mit MTA-STS teilt eine Domain Absendern auf einem eigenen Webserver mit, welche ' +
        'Mailserver die richtigen sind und dass sie stets mit gültigem Zertifikat ' +
        'verschlüsseln. Es braucht kein DNSSEC und wird von großen Absendern wie Google und ' +
        'Microsoft genutzt. Ohne MTA-STS und ohne DANE müssen Absender glauben, was eine ' +
        'unsignierte DNS-Antwort und eine ungeschützte Begrüßung ihnen sagen. MTA-STS ist ' +
        'freiwillig; fehlt es, ist das kein Fehler.',
      consequence:
        'Absender verschlüsseln, wenn der Server es anbietet. Ein Angreifer, der auf dem Weg ' +
        'eingreifen kann, könnte die Verschlüsselung aber unterdrücken oder die E-Mail auf ' +
        'einen anderen Server lenken, und gewöhnliche Absender würden es nicht bemerken. Ein ' +
        'Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein MTA-STS und richtet sich allein nach dem Zertifikat.',
      remedy:
        'Der Betreiber der Domain legt unter ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt eine Textdatei mit den Zeilen ' +
        '„version: STSv1“, „mode: enforce“, „mx: mx.example.org“ und „max_age: 2592000“ ab, ' +
        'mit je einer mx-Zeile für jeden MX-Host; zunächst mit „mode: testing“. Dann folgt ' +
        'der TXT-Eintrag: Name _mta-sts.example.org, Wert v=STSv1; id=20261105120000. Richten ' +
        'Sie zugleich TLSRPT ein, um von Fehlern zu erfahren. Jede Mail-Domain braucht eine ' +
        'eigene Richtlinie und ein Zertifikat für ihren Namen mta-sts.',
      howTo: {
        microsoft365:
          '# Exchange Online prüft fremde Richtlinien, stellt Ihre aber nicht bereit:\n' +
          '# Legen Sie die Datei auf einen eigenen Webserver, mta-sts.example.org. In den\n' +
          '# mx-Zeilen müssen genau die Namen der MX-Einträge stehen:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Für example.org in der Regel\n' +
          '# mx: example-org.mail.protection.outlook.com',
        googleWorkspace: googlePolicy.de,
      },
    },
  },
}
