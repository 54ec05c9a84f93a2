import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const noTlsVerdict: Entry = {
  code: 'verdict-no-tls',
  kind: 'verdict',
  standards: ['RFC 3207 section 4', 'RFC 9325 section 3.2', 'BSI TR-03108'],
  words: {
    en: {
      title: 'No encryption',
      sentence:
        'At least one mail server could not be reached with encryption, so mail to it ' +
        'travels in clear text.',
      meaning:
        'The server does not offer STARTTLS, or it refused STARTTLS twice, or twice no ' +
        'working TLS session came about. Causes are TLS that was never set up, a key or ' +
        'certificate file that the server cannot read, or a firewall or mail gateway in ' +
        'front that removes STARTTLS. One such server is enough for this verdict, because ' +
        'mail takes whichever server answers.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text, and so do ordinary senders: everybody on the way ' +
        'can read and alter the mail. A sender that demands encryption tries the next MX ' +
        'host, keeps the mail and returns it in the end.',
      remedy:
        'Do not send personal data there by plain e-mail until this is mended; use another ' +
        'way or end-to-end encryption. The operator of the mail server sets up STARTTLS with ' +
        'TLS 1.2 or newer and a certificate of a public certificate authority (CA); the ' +
        'findings say what is wrong on which server.',
      howTo: {
        postfix:
          '# main.cf (Postfix 3.6 or newer)\n' +
          'smtpd_tls_security_level = may\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/private/mx1.example.org.key,\n' +
          '    /etc/ssl/certs/mx1.example.org-fullchain.pem\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# then\n' +
          'postfix reload',
        exim:
          '# main configuration\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/exim4/mx1.example.org-fullchain.pem\n' +
          'tls_privatekey = /etc/exim4/mx1.example.org.key\n' +
          '# then restart the service\n' +
          'systemctl restart exim4',
        exchange:
          '# which certificate serves SMTP, and does the connector offer TLS?\n' +
          'Get-ExchangeCertificate | fl Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Get-ReceiveConnector | fl Identity,Bindings,AuthMechanism,TlsCertificateName\n' +
          '# AuthMechanism of the connector on port 25 must contain Tls\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# Microsoft runs these servers and always offers STARTTLS. If this verdict\n' +
          '# appears, the MX record names another server:\n' +
          'Resolve-DnsName example.org -Type MX\n' +
          '# expected: example-org.mail.protection.outlook.com or a name in mx.microsoft',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Keine Verschlüsselung',
      sentence:
        'Mindestens ein Mailserver war nicht verschlüsselt erreichbar; E-Mails an ihn werden ' +
        'im Klartext übertragen.',
      meaning:
        'Der Server bietet STARTTLS nicht an, oder er hat STARTTLS zweimal abgelehnt, oder ' +
        'zweimal kam keine brauchbare TLS-Verbindung zustande. Ursachen sind ein nie ' +
        'eingerichtetes TLS, eine Schlüssel- oder Zertifikatsdatei, die der Server nicht ' +
        'lesen kann, oder eine vorgeschaltete Firewall oder ein Mail-Gateway, das STARTTLS ' +
        'entfernt. Ein einziger solcher Server genügt für dieses Ergebnis, denn eine E-Mail ' +
        'nimmt den Server, der gerade antwortet.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext, gewöhnliche Absender ebenso: ' +
        'Wer unterwegs Zugriff hat, kann die E-Mail lesen und verändern. Ein Absender, der ' +
        'Verschlüsselung verlangt, versucht den nächsten MX-Host, stellt die E-Mail zurück ' +
        'und meldet sie schließlich als unzustellbar.',
      remedy:
        'Senden Sie personenbezogene Daten bis zur Behebung nicht als einfache E-Mail ' +
        'dorthin, sondern auf anderem Weg oder mit Ende-zu-Ende-Verschlüsselung. Der ' +
        'Betreiber des Mailservers richtet STARTTLS mit TLS 1.2 oder neuer und einem ' +
        'Zertifikat einer öffentlichen Zertifizierungsstelle ein; die Befunde nennen, was an ' +
        'welchem Server fehlt.',
      howTo: {
        postfix:
          '# main.cf (ab Postfix 3.6)\n' +
          'smtpd_tls_security_level = may\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/private/mx1.example.org.key,\n' +
          '    /etc/ssl/certs/mx1.example.org-fullchain.pem\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# danach\n' +
          'postfix reload',
        exim:
          '# Hauptkonfiguration\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/exim4/mx1.example.org-fullchain.pem\n' +
          'tls_privatekey = /etc/exim4/mx1.example.org.key\n' +
          '# danach den Dienst neu starten\n' +
          'systemctl restart exim4',
        exchange:
          '# Welches Zertifikat dient SMTP, und bietet der Connector TLS an?\n' +
          'Get-ExchangeCertificate | fl Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Get-ReceiveConnector | fl Identity,Bindings,AuthMechanism,TlsCertificateName\n' +
          '# AuthMechanism des Connectors an Port 25 muss Tls enthalten\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# Microsoft betreibt diese Server und bietet immer STARTTLS an. Bei diesem\n' +
          '# Ergebnis nennt der MX-Eintrag einen anderen Server:\n' +
          'Resolve-DnsName example.org -Type MX\n' +
          '# erwartet: example-org.mail.protection.outlook.com oder Name in mx.microsoft',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
