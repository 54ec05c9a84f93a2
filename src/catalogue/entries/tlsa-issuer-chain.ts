import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaIssuerChain: Entry = {
  code: 'tlsa-issuer-chain',
  kind: 'finding',
  standards: ['RFC 7671 section 5', 'RFC 7672 section 3'],
  words: {
    en: {
      title: 'TLSA record fits the issuer, the certificate does not hold',
      sentence:
        'The TLSA record of {baseDomain} ({record}) names an issuer that the server sends, but ' +
        'the certificate below it does not hold: {reason}.',
      meaning:
        'A TLSA record that begins with 2 names an issuer. Everything below that issuer is then ' +
        'checked as with a public CA: signatures, dates, permissions, and the name of the mail ' +
        'server. The digest is right here; what fails is the chain or the name.',
      consequence:
        'Senders with DANE break off: they try the next MX host, keep the mail, and return it ' +
        'after some days. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" goes by public CAs alone; ordinary senders notice nothing.',
      remedy:
        'The administrator of the mail server mends what is named: a certificate of the same ' +
        'issuer with the right name and dates, sent with its intermediate certificates. A ' +
        'record for the key itself (it begins with 3 1 1) makes DANE independent of names and ' +
        'dates; it is published two TTLs before it is relied on.',
      howTo: {
        postfix:
          '# The TLSA record of the key that Postfix uses, ready for the zone file:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# On a machine with Postfix and a validating resolver: must say Verified\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# The digest of the key that Exim uses, to be put behind 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True',
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
      title: 'TLSA-Eintrag passt zum Aussteller, das Zertifikat hält nicht',
      sentence:
        'Der TLSA-Eintrag von {baseDomain} ({record}) nennt einen Aussteller, den der Server ' +
        'mitsendet, aber das Zertifikat darunter hält der Prüfung nicht stand: {reason}.',
      meaning:
        'Ein TLSA-Eintrag, der mit 2 beginnt, nennt einen Aussteller. Alles unterhalb dieses ' +
        'Ausstellers wird dann geprüft wie bei einer öffentlichen Zertifizierungsstelle: ' +
        'Signaturen, Gültigkeit, Verwendungszweck und der Name des Mailservers. Der Hashwert ' +
        'stimmt hier; es scheitert an der Zertifikatskette oder am Namen.',
      consequence:
        'Absender mit DANE brechen ab: Sie versuchen den nächsten MX-Host, behalten die E-Mail ' +
        'und geben sie nach einigen Tagen zurück. Ein Absender mit der Regel „TLS 1.2 oder neuer ' +
        'mit gültigem Zertifikat, sonst unverschlüsselt“ richtet sich allein nach öffentlichen ' +
        'Zertifizierungsstellen; gewöhnliche Absender bemerken nichts.',
      remedy:
        'Die Administration des Mailservers behebt das Genannte: ein Zertifikat desselben ' +
        'Ausstellers mit richtigem Namen und gültigem Datum, gesendet mit seinen ' +
        'Zwischenzertifikaten. Ein Eintrag für den Schlüssel selbst (er beginnt mit 3 1 1) macht ' +
        'DANE von Namen und Daten unabhängig; er wird zwei TTL vorher veröffentlicht.',
      howTo: {
        postfix:
          '# Der TLSA-Eintrag des Schlüssels von Postfix, fertig für die Zonendatei:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# Auf einem Rechner mit Postfix und prüfendem Resolver: Verified muss stehen\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# Der Hashwert des Schlüssels von Exim, einzusetzen hinter 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True',
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
