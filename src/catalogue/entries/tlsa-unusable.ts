import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaUnusable: Entry = {
  code: 'tlsa-unusable',
  kind: 'finding',
  standards: ['RFC 6698 section 4.1', 'RFC 7672 section 3.1.3'],
  words: {
    en: {
      title: 'TLSA record that senders cannot use',
      sentence:
        'The TLSA record "{record}" of {baseDomain} cannot be used for mail: {reason}; publish ' +
        '"{owner}. IN TLSA {recommended}" instead.',
      meaning:
        "A TLSA record begins with three numbers: the usage (3: the server's own certificate " +
        'or key, 2: an issuer), the selector (0: the whole certificate, 1: its key) and the ' +
        'matching type (0: in full, 1: SHA-256, 2: SHA-512). Usage 0 and 1 demand a public CA ' +
        'besides and are not meant for mail. Other numbers, a digest of the wrong length (64 ' +
        'hexadecimal digits for SHA-256, 128 for SHA-512), or data that is neither ' +
        'certificate nor key cannot be compared.',
      consequence:
        'Senders with DANE pass over this record; if a usable one stands beside it, that one ' +
        'decides. If none does, they must encrypt, but cannot tell whether it is the right ' +
        'server. A sender with the rule "TLS 1.2 or newer with a valid certificate, else ' +
        'clear text" does not use DANE and notices nothing.',
      remedy:
        "The operator of the mail server's DNS zone replaces the record by the one named in this " +
        'finding, "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 DIGEST", with the SHA-256 digest ' +
        "of the server's key; the administrator of the server checks that it is his. In a record that begins with 1 it is enough to change this number to " +
        "3; one that begins with 0 may begin with 2 if the server sends that issuer's " +
        'certificate along. If the length is wrong, the data was cut off or wrapped when it ' +
        'was copied.',
      howTo: {
        postfix:
          '# The TLSA record of the key that Postfix uses, ready for the zone file:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem',
        exim:
          '# The digest of the key that Exim uses, to be put behind 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256',
        exchange:
          '# The digest of the certificate in use, to be put behind 3 1 1 (needs OpenSSL)\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter\n' +
          'Get-Item Cert:\\LocalMachine\\My\\THUMBPRINT |\n' +
          '  Export-Certificate -FilePath C:\\certs\\mx.cer\n' +
          'openssl x509 -inform DER -in C:\\certs\\mx.cer -noout -pubkey `\n' +
          '  -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256',
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
      title: 'TLSA-Eintrag für Absender unbrauchbar',
      sentence:
        'Der TLSA-Eintrag „{record}“ von {baseDomain} ist für E-Mail unbrauchbar: {reason}; an ' +
        'seine Stelle gehört „{owner}. IN TLSA {recommended}“.',
      meaning:
        'Ein TLSA-Eintrag beginnt mit drei Zahlen: der Verwendung (3: eigenes Zertifikat oder ' +
        'eigener Schlüssel des Servers, 2: ein Aussteller), der Auswahl (0: das ganze ' +
        'Zertifikat, 1: sein Schlüssel) und der Vergleichsart (0: vollständig, 1: SHA-256, 2: ' +
        'SHA-512). Die Verwendungen 0 und 1 verlangen zusätzlich eine öffentliche ' +
        'Zertifizierungsstelle und sind für E-Mail nicht vorgesehen. Andere Zahlen, ein ' +
        'Hashwert falscher Länge (64 hexadezimale Ziffern bei SHA-256, 128 bei SHA-512) oder ' +
        'Daten, die weder Zertifikat noch Schlüssel sind, lassen sich nicht vergleichen.',
      consequence:
        'Absender mit DANE übergehen diesen Eintrag; steht ein brauchbarer daneben, ' +
        'entscheidet der. Steht keiner da, müssen sie verschlüsseln, können aber nicht ' +
        'erkennen, ob es der richtige Server ist. Ein Absender mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein DANE und bemerkt ' +
        'nichts.',
      remedy:
        'Der Betreiber der DNS-Zone des Mailservers ersetzt den Eintrag durch den in diesem ' +
        'Befund genannten, „_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 HASHWERT“, mit dem ' +
        'SHA-256-Hashwert des Serverschlüssels; die Administration des Servers prüft, ob es der ' +
        'eigene ist. Bei einem Eintrag, der mit 1 beginnt, genügt es, diese Zahl in 3 ' +
        'zu ändern; einer, der mit 0 beginnt, darf mit 2 beginnen, wenn der Server das ' +
        'Zertifikat dieses Ausstellers mitsendet. Stimmt die Länge nicht, wurden die Daten ' +
        'beim Kopieren abgeschnitten oder umbrochen.',
      howTo: {
        postfix:
          '# Der TLSA-Eintrag des Schlüssels von Postfix, fertig für die Zonendatei:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem',
        exim:
          '# Der Hashwert des Schlüssels von Exim, einzusetzen hinter 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256',
        exchange:
          '# Der Hashwert zum Zertifikat, einzusetzen hinter 3 1 1 (braucht OpenSSL)\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter\n' +
          'Get-Item Cert:\\LocalMachine\\My\\FINGERABDRUCK |\n' +
          '  Export-Certificate -FilePath C:\\certs\\mx.cer\n' +
          'openssl x509 -inform DER -in C:\\certs\\mx.cer -noout -pubkey `\n' +
          '  -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256',
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
