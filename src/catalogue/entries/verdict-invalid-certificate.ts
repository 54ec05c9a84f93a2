import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const invalidCertificateVerdict: Entry = {
  code: 'verdict-invalid-certificate',
  kind: 'verdict',
  standards: ['RFC 5280 section 6', 'RFC 9525 section 6', 'RFC 3207 section 6'],
  words: {
    en: {
      title: 'Certificate not valid',
      sentence:
        'At least one mail server encrypts, but its certificate is not valid, so a sender ' +
        'cannot tell whether it is the right server.',
      meaning:
        'The TLS session with TLS 1.2 or newer comes about, but the certificate does not ' +
        'prove who the server is. It is not valid when it has expired, is self-signed, has ' +
        'been revoked, is made out to another name, or when no complete trust path of valid ' +
        'certificates leads to a trusted certificate authority (CA). The findings name the ' +
        'reason for each server. ' +
        'Somebody on the way who shows a certificate of his own could not be told from the ' +
        'real server.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt without looking at the ' +
        'certificate: that stops eavesdroppers, not an impostor. A sender that demands a ' +
        'valid certificate keeps the mail in its queue and returns it in the end.',
      remedy:
        'The operator of the mail server installs a certificate of a public CA that is made ' +
        'out to the MX host, together with all intermediate certificates, and has it renewed ' +
        'automatically. Mend the findings of every server, then check again.',
      howTo: {
        postfix:
          '# what is sent, and does it verify?\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 \\\n' +
          '  -servername mx1.example.org -verify_hostname mx1.example.org\n' +
          '# main.cf: key, then certificate and intermediates in one file\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/private/mx1.example.org.key,\n' +
          '    /etc/ssl/certs/mx1.example.org-fullchain.pem\n' +
          'postfix reload',
        exim:
          '# main configuration: certificate first, then the intermediates\n' +
          'tls_certificate = /etc/exim4/mx1.example.org-fullchain.pem\n' +
          'tls_privatekey = /etc/exim4/mx1.example.org.key',
        exchange:
          'Get-ExchangeCertificate | fl Thumbprint,Status,NotAfter,CertificateDomains\n' +
          '# choose the one made out to the MX host\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
          '$c = Get-ExchangeCertificate -Thumbprint THUMBPRINT\n' +
          '$name = "<I>$($c.Issuer)<S>$($c.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name',
        microsoft365:
          '# Microsoft runs these servers and renews their certificates. Check that the\n' +
          '# MX record holds exactly the name shown in the admin centre:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Zertifikat nicht gültig',
      sentence:
        'Mindestens ein Mailserver verschlüsselt, zeigt aber ein Zertifikat, das nicht ' +
        'gültig ist; ein Absender kann daher nicht erkennen, ob es der richtige Server ist.',
      meaning:
        'Die TLS-Verbindung mit TLS 1.2 oder neuer kommt zustande, doch das Zertifikat weist ' +
        'nicht nach, wer der Server ist. Nicht gültig ist es, wenn es abgelaufen, selbst ' +
        'signiert, gesperrt oder auf einen anderen Namen ausgestellt ist oder wenn kein ' +
        'vollständiger Vertrauenspfad aus gültigen Zertifikaten zu einer vertrauenswürdigen ' +
        'Zertifizierungsstelle führt. Den Grund nennen die Befunde zu jedem Server. ' +
        'Jemand, der sich unterwegs mit ' +
        'einem eigenen Zertifikat dazwischenschaltet, wäre vom echten Server nicht zu ' +
        'unterscheiden.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender ' +
        'verschlüsseln, ohne das Zertifikat zu beachten: Das hält Mitlesende ab, aber ' +
        'niemanden, der sich als der Server ausgibt. Ein Absender, der ein gültiges ' +
        'Zertifikat verlangt, stellt die E-Mail zurück und meldet sie schließlich als ' +
        'unzustellbar.',
      remedy:
        'Der Betreiber des Mailservers installiert ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle, das auf den MX-Host ausgestellt ist, samt allen ' +
        'Zwischenzertifikaten, und lässt es automatisch erneuern. Beheben Sie die Befunde zu ' +
        'jedem Server und prüfen Sie danach erneut.',
      howTo: {
        postfix:
          '# Was wird gesendet, und ist es prüfbar?\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 \\\n' +
          '  -servername mx1.example.org -verify_hostname mx1.example.org\n' +
          '# main.cf: Schlüssel, dann Zertifikat samt Zwischenzertifikaten\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/private/mx1.example.org.key,\n' +
          '    /etc/ssl/certs/mx1.example.org-fullchain.pem\n' +
          'postfix reload',
        exim:
          '# Hauptkonfiguration: zuerst das Zertifikat, dann Zwischenzertifikate\n' +
          'tls_certificate = /etc/exim4/mx1.example.org-fullchain.pem\n' +
          'tls_privatekey = /etc/exim4/mx1.example.org.key',
        exchange:
          'Get-ExchangeCertificate | fl Thumbprint,Status,NotAfter,CertificateDomains\n' +
          '# das auf den MX-Host ausgestellte auswählen\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
          '$c = Get-ExchangeCertificate -Thumbprint THUMBPRINT\n' +
          '$name = "<I>$($c.Issuer)<S>$($c.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name',
        microsoft365:
          '# Microsoft betreibt diese Server und erneuert ihre Zertifikate. Prüfen Sie,\n' +
          '# ob der MX-Eintrag genau den Namen aus dem Admin Center enthält:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
