import type { Entry } from '../entry.ts'
import { googleNames } from '../how-to/google-workspace.ts'

export const hostnameMismatch: Entry = {
  code: 'hostname-mismatch',
  kind: 'finding',
  standards: ['RFC 9525 section 6', 'RFC 8461 section 4.2'],
  words: {
    en: {
      title: 'Certificate names another server',
      sentence:
        'The sender looks for "{expected}", but the certificate is made out for other names: ' +
        '{presented}.',
      meaning:
        'What counts is the name of the mail server as it stands in the MX record (for a domain ' +
        "without MX record, the domain itself). Neither the name in the server's greeting nor " +
        'the mail domain behind the @ sign counts, nor the name of the web site, nor the target ' +
        'of an alias. A wildcard covers exactly one label: *.example.org fits mx.example.org, ' +
        'but neither a.mx.example.org nor example.org. Only the alternative names ' +
        '(subjectAltName) in the certificate are compared.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'has to treat the certificate as not valid and sends in clear text. Ordinary senders ' +
        'encrypt all the same, since they do not check certificates. Senders that must check ' +
        'the server (an enforced MTA-STS policy, mandatory authenticated TLS) do not deliver; ' +
        'with DANE a TLSA record with usage 3 is good enough.',
      remedy:
        'There are two ways. Either the administrator of the mail server obtains a certificate ' +
        'that holds the name from the MX record. Or the administrator of the domain lets the MX ' +
        'record point to a name that the certificate holds and that leads to the same server; ' +
        'with hosted mail that is the name the provider tells you, for instance "example.org. ' +
        'MX 10 mx1.provider.example.". An alias (CNAME) does not help, as the name in the MX ' +
        'record stays the one that counts. If the server holds certificates for several names, ' +
        'it has to choose by the name that the sender asks for (SNI).',
      howTo: {
        postfix:
          '# Which names does the certificate hold, which one does the MX record name?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -ext subjectAltName\n' +
          'dig +short MX example.org\n' +
          '# A new certificate with the name (all names of the server in one request):\n' +
          'certbot certonly --standalone --cert-name mx.example.org \\\n' +
          "  -d mx.example.org -d mail.example.org --deploy-hook 'postfix reload'",
        exim:
          '# Which names does the certificate hold, which one does the MX record name?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -ext subjectAltName\n' +
          'dig +short MX example.org\n' +
          '# A new certificate with the name (all names of the server in one request):\n' +
          'certbot certonly --standalone --cert-name mx.example.org \\\n' +
          '  -d mx.example.org -d mail.example.org\n' +
          '# Install it as tls_certificate and tls_privatekey, then:\n' +
          'systemctl reload exim4',
        exchange:
          "# Exchange chooses by the connector's name (Fqdn) and TlsCertificateName\n" +
          'Get-ReceiveConnector | Format-List Identity,Fqdn,TlsCertificateName\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,CertificateDomains\n' +
          '# Bind the certificate with the right name:\n' +
          '$cert = Get-ExchangeCertificate -Thumbprint THUMBPRINT\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# The MX record must hold the very name that the admin center shows for the\n' +
          '# domain (Settings, Domains, DNS records); it ends in\n' +
          '# mail.protection.outlook.com or mx.microsoft. A name of your own that leads\n' +
          "# there by CNAME does not fit Microsoft's certificate.\n" +
          'Resolve-DnsName -Name example.org -Type MX',
        googleWorkspace: googleNames.en,
      },
    },
    de: {
      title: 'Zertifikat nennt einen anderen Server',
      sentence:
        'Der Absender sucht „{expected}“, das Zertifikat ist aber auf andere Namen ausgestellt: ' +
        '{presented}.',
      meaning:
        'Es zählt der Name des Mailservers, wie er im MX-Eintrag steht (bei einer Domain ohne ' +
        'MX-Eintrag die Domain selbst). Weder der Name in der Begrüßung des Servers noch die ' +
        'Mail-Domain hinter dem @-Zeichen zählt, auch nicht der Name der Website oder das Ziel ' +
        'eines Alias. Ein Platzhalter deckt genau eine Stufe ab: *.example.org passt zu ' +
        'mx.example.org, aber weder zu a.mx.example.org noch zu example.org. Verglichen werden ' +
        'nur die alternativen Namen (subjectAltName) im Zertifikat.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ muss das Zertifikat als nicht gültig ansehen und sendet im Klartext. ' +
        'Gewöhnliche Absender verschlüsseln trotzdem, denn sie prüfen Zertifikate nicht. ' +
        'Absender, die den Server prüfen müssen (eine durchgesetzte MTA-STS-Richtlinie, ' +
        'verpflichtendes TLS mit Prüfung), stellen nicht zu; bei DANE genügt ein TLSA-Eintrag ' +
        'mit Verwendung 3.',
      remedy:
        'Es gibt zwei Wege. Entweder beschafft die Administration des Mailservers ein ' +
        'Zertifikat, das den Namen aus dem MX-Eintrag enthält. Oder die Administration der ' +
        'Domain lässt den MX-Eintrag auf einen Namen zeigen, den das Zertifikat enthält und der ' +
        'zum selben Server führt; bei einem Mail-Dienstleister ist es der Name, den er Ihnen ' +
        'nennt, zum Beispiel „example.org. MX 10 mx1.provider.example.“. Ein Alias (CNAME) ' +
        'hilft nicht, denn es zählt weiterhin der Name im MX-Eintrag. Hat der Server ' +
        'Zertifikate für mehrere Namen, muss er nach dem Namen wählen, den der Absender anfragt ' +
        '(SNI).',
      howTo: {
        postfix:
          '# Welche Namen enthält das Zertifikat, welchen nennt der MX-Eintrag?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -ext subjectAltName\n' +
          'dig +short MX example.org\n' +
          '# Ein neues Zertifikat mit dem Namen (alle Namen des Servers zusammen):\n' +
          'certbot certonly --standalone --cert-name mx.example.org \\\n' +
          "  -d mx.example.org -d mail.example.org --deploy-hook 'postfix reload'",
        exim:
          '# Welche Namen enthält das Zertifikat, welchen nennt der MX-Eintrag?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -ext subjectAltName\n' +
          'dig +short MX example.org\n' +
          '# Ein neues Zertifikat mit dem Namen (alle Namen des Servers zusammen):\n' +
          'certbot certonly --standalone --cert-name mx.example.org \\\n' +
          '  -d mx.example.org -d mail.example.org\n' +
          '# Als tls_certificate und tls_privatekey einrichten, danach:\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange wählt nach Name (Fqdn) und TlsCertificateName des Connectors\n' +
          'Get-ReceiveConnector | Format-List Identity,Fqdn,TlsCertificateName\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,CertificateDomains\n' +
          '# Das Zertifikat mit dem richtigen Namen binden:\n' +
          '$cert = Get-ExchangeCertificate -Thumbprint FINGERABDRUCK\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# Der MX-Eintrag muss genau den Namen enthalten, den das Admin Center für\n' +
          '# die Domain zeigt (Einstellungen, Domänen, DNS-Einträge); er endet auf\n' +
          '# mail.protection.outlook.com oder mx.microsoft. Ein eigener Name, der per\n' +
          '# CNAME dorthin führt, passt nicht zum Zertifikat von Microsoft.\n' +
          'Resolve-DnsName -Name example.org -Type MX',
        googleWorkspace: googleNames.de,
      },
    },
  },
}
