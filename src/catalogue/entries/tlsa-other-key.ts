import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaOtherKey: Entry = {
  code: 'tlsa-other-key',
  kind: 'finding',
  standards: ['RFC 7671 section 8', 'RFC 7672 section 3.1.1'],
  words: {
    en: {
      title: 'No TLSA record for the second certificate',
      sentence:
        'The server has a second certificate (key type {keyType}) that no TLSA record of ' +
        '{baseDomain} fits; the missing one is "{owner}. IN TLSA {recommended}".',
      meaning:
        'A mail server can hold two certificates, for instance one with an RSA key and one ' +
        'with an ECDSA key; which of them it shows depends on what the sender can do. Here ' +
        'the TLSA records fit one of the two and not the other. A record that begins with 3 ' +
        'is needed for each key, unless a record for an issuer covers both.',
      consequence:
        'Most senders with DANE get the certificate that fits, and deliver. Those that agree ' +
        'on the other one with the server find no record for it and do not deliver; such gaps ' +
        'are hard to find, as most of the mail arrives. A sender with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" does not use DANE and notices ' +
        'nothing.',
      remedy:
        'The administrator of the mail server checks that the second certificate is his own; ' +
        'the operator of the DNS zone then adds the record named in this finding: ' +
        '"_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 DIGEST". If the second certificate is ' +
        'not needed, it may be taken away instead; an RSA certificate alone serves every ' +
        'sender.',
      howTo: {
        postfix:
          '# Both keys stand in smtpd_tls_chain_files, each with its chain behind it:\n' +
          'postconf smtpd_tls_chain_files\n' +
          '# The records of both, ready for the zone file:\n' +
          'postfix tls output-server-tlsa -h mx.example.org \\\n' +
          '  /etc/ssl/mail/rsa-privkey.pem /etc/ssl/mail/ecdsa-privkey.pem',
        exim:
          '# tls_certificate and tls_privatekey list two files each; digests for 3 1 1:\n' +
          'exim -bP tls_certificate tls_privatekey\n' +
          'for key in rsa-privkey ecdsa-privkey\n' +
          'do\n' +
          '  openssl pkey -in /etc/ssl/mail/$key.pem -pubout -outform DER |\n' +
          '    openssl dgst -sha256\n' +
          'done',
        microsoft365:
          '# Microsoft runs these servers and publishes their TLSA records itself; in the\n' +
          '# tenant the state can be seen (Exchange Online PowerShell):\n' +
          'Get-DnssecStatusForVerifiedDomain -DomainName example.org\n' +
          'Get-SmtpDaneInboundStatus -DomainName example.org\n' +
          '# If it says enabled and the finding stays, open a service request. Any other\n' +
          '# MX host is a gateway of your own or of a provider: it is mended there.',
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'Kein TLSA-Eintrag für das zweite Zertifikat',
      sentence:
        'Der Server hat ein zweites Zertifikat (Schlüsselart {keyType}), zu dem kein ' +
        'TLSA-Eintrag von {baseDomain} passt; es fehlt „{owner}. IN TLSA {recommended}“.',
      meaning:
        'Ein Mailserver kann zwei Zertifikate haben, zum Beispiel eines mit RSA- und eines ' +
        'mit ECDSA-Schlüssel; welches er vorlegt, hängt davon ab, was der Absender ' +
        'beherrscht. Hier passen die TLSA-Einträge zu einem der beiden, zum anderen nicht. ' +
        'Für jeden Schlüssel ist ein eigener Eintrag nötig, der mit 3 beginnt, es sei denn, ' +
        'ein Eintrag für einen Aussteller deckt beide ab.',
      consequence:
        'Die meisten Absender mit DANE erhalten das passende Zertifikat und stellen zu. Wer ' +
        'mit dem Server das andere aushandelt, findet keinen Eintrag dafür und stellt nicht ' +
        'zu; solche Lücken sind schwer zu finden, weil die meisten E-Mails ankommen. Ein ' +
        'Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein DANE und bemerkt nichts.',
      remedy:
        'Die Administration des Mailservers prüft, ob das zweite Zertifikat das eigene ist; ' +
        'der Betreiber der DNS-Zone ergänzt dann den in diesem Befund genannten Eintrag: ' +
        '„_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 HASHWERT“. Wird das zweite Zertifikat ' +
        'nicht gebraucht, kann es stattdessen entfallen; ein RSA-Zertifikat allein genügt ' +
        'jedem Absender.',
      howTo: {
        postfix:
          '# Beide Schlüssel stehen in smtpd_tls_chain_files, jeweils vor ihrer Kette:\n' +
          'postconf smtpd_tls_chain_files\n' +
          '# Die Einträge beider, fertig für die Zonendatei:\n' +
          'postfix tls output-server-tlsa -h mx.example.org \\\n' +
          '  /etc/ssl/mail/rsa-privkey.pem /etc/ssl/mail/ecdsa-privkey.pem',
        exim:
          '# tls_certificate und tls_privatekey nennen je zwei Dateien; Hashwerte dazu:\n' +
          'exim -bP tls_certificate tls_privatekey\n' +
          'for key in rsa-privkey ecdsa-privkey\n' +
          'do\n' +
          '  openssl pkey -in /etc/ssl/mail/$key.pem -pubout -outform DER |\n' +
          '    openssl dgst -sha256\n' +
          'done',
        microsoft365:
          '# Microsoft betreibt diese Server und veröffentlicht ihre TLSA-Einträge;\n' +
          '# im Mandanten lässt sich der Stand ansehen (Exchange Online PowerShell):\n' +
          'Get-DnssecStatusForVerifiedDomain -DomainName example.org\n' +
          'Get-SmtpDaneInboundStatus -DomainName example.org\n' +
          '# Ist beides an und der Befund bleibt, öffnen Sie eine Serviceanfrage. Jeder\n' +
          '# andere MX-Host ist ein eigenes Gateway oder das eines Dienstleisters.',
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
