import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const anonymousOnly: Entry = {
  code: 'anonymous-only',
  kind: 'finding',
  standards: ['RFC 5246 section F.1.1.1'],
  words: {
    en: {
      title: 'Encryption without any certificate',
      sentence:
        'The mail server encrypts only anonymously, without showing a certificate (cipher suite ' +
        '{cipher}).',
      meaning:
        'Our first handshake, which asks for a certificate, failed; a second one succeeded with ' +
        'a cipher suite in which the server does not identify itself at all. Anyone on the way ' +
        'could answer in its place without being noticed. Mostly the mail server has no ' +
        'certificate configured, or cannot load it. TLS 1.3 knows no such cipher suites.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text, since there is no certificate to check. Ordinary senders encrypt ' +
        'without knowing with whom, if their software still allows anonymous cipher suites, and ' +
        'send in clear text otherwise. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server installs a certificate of a public certificate ' +
        "authority (CA) with the host's name from the MX record, and allows cipher suites with " +
        'a certificate. If one is configured already, the log tells why it is not loaded.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# Not so: this value means that Postfix shows no certificate\n' +
          '# smtpd_tls_cert_file = none',
        exim:
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange Management Shell; SERVER is the name of the Exchange server\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.pfx')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes `\n' +
          '  -Password (Read-Host -AsSecureString)\n' +
          '# Answer "No" if asked to overwrite the default SMTP certificate:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# Bind it to the connector that receives from the internet:\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# Which servers do the MX records of the domain name?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
          '# Microsoft, which runs them; the tenant has nothing to set there: open a\n' +
          '# service request. Any other name is a gateway of your own or of a provider:\n' +
          '# the finding is mended there.',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Verschlüsselung ganz ohne Zertifikat',
      sentence:
        'Der Mailserver verschlüsselt nur anonym, ohne ein Zertifikat zu zeigen (Verfahren ' +
        '{cipher}).',
      meaning:
        'Unsere erste TLS-Aushandlung (Handshake), die ein Zertifikat verlangt, scheiterte; ' +
        'eine zweite gelang mit einem Verfahren, bei dem sich der Server überhaupt nicht ' +
        'ausweist. Jeder auf dem Weg könnte unbemerkt an seiner Stelle antworten. Meist ist auf ' +
        'dem Mailserver kein Zertifikat eingerichtet, oder es kann nicht geladen werden. TLS ' +
        '1.3 kennt solche Verfahren nicht.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext, denn es gibt kein Zertifikat zu prüfen. ' +
        'Gewöhnliche Absender verschlüsseln, ohne zu wissen, mit wem, sofern ihre Software ' +
        'anonyme Verfahren noch zulässt, und senden sonst im Klartext. Absender, die den Server ' +
        'prüfen müssen, stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers richtet ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle mit dem Namen des Servers aus dem MX-Eintrag ein und lässt ' +
        'Verfahren mit Zertifikat zu. Ist bereits eines eingerichtet, steht im Protokoll, warum ' +
        'es nicht geladen wird.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# So nicht: Mit diesem Wert zeigt Postfix kein Zertifikat\n' +
          '# smtpd_tls_cert_file = none',
        exim:
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange-Verwaltungsshell; SERVER ist der Name des Exchange-Servers\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.pfx')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes `\n' +
          '  -Password (Read-Host -AsSecureString)\n' +
          '# Die Frage, ob das SMTP-Standardzertifikat zu ersetzen ist, verneinen:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# An den Connector binden, der aus dem Internet empfängt:\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
        microsoft365:
          '# Welche Server nennen die MX-Einträge der Domain?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
          '# Microsoft; dort lässt sich im Mandanten nichts einstellen: Öffnen Sie eine\n' +
          '# Serviceanfrage. Jeder andere Name ist ein eigenes Gateway oder das eines\n' +
          '# Dienstleisters: Der Befund wird dort behoben.',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
