import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const pathLength: Entry = {
  code: 'path-length',
  kind: 'finding',
  standards: ['RFC 5280 section 4.2.1.9'],
  words: {
    en: {
      title: 'Too many authorities in a row',
      sentence:
        'Below "{subject}" the chain holds more intermediate certificates than this authority ' +
        'allows (allowed: {allowed}).',
      meaning:
        'The certificate of a certificate authority (CA) can limit how many further CAs may ' +
        'follow below it. This chain is longer. Mostly an internal CA has set up a ' +
        'sub-authority that it was not allowed to set up.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server installs a certificate of a public CA with the ' +
        'chain that the CA delivers. The operators of the CA named here have the server ' +
        'certificates issued by an authority within the limit, or renew their CA certificate ' +
        'with a greater path length.',
      howTo: {
        postfix:
          '# Which limits are in the chain?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|pathlen'\n" +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Which limits are in the chain?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|pathlen'\n" +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# With a certificate of a public CA:\n' +
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
      title: 'Zu viele Zertifizierungsstellen hintereinander',
      sentence:
        'Unterhalb von „{subject}“ enthält die Kette mehr Zwischenzertifikate, als diese ' +
        'Zertifizierungsstelle zulässt (zulässig: {allowed}).',
      meaning:
        'Das Zertifikat einer Zertifizierungsstelle kann begrenzen, wie viele weitere ' +
        'Zertifizierungsstellen darunter folgen dürfen. Diese Kette ist länger. Meist hat eine ' +
        'interne Zertifizierungsstelle eine Unterstelle eingerichtet, die sie nicht einrichten ' +
        'durfte.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen, stellen nicht ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers richtet ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle mit der von ihr gelieferten Kette ein. Wer die genannte ' +
        'Zertifizierungsstelle betreibt, lässt die Serverzertifikate von einer Stelle innerhalb ' +
        'der Grenze ausstellen oder erneuert das eigene Zertifikat mit größerer Pfadlänge.',
      howTo: {
        postfix:
          '# Welche Grenzen stehen in der Kette?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|pathlen'\n" +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Welche Grenzen stehen in der Kette?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|pathlen'\n" +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Mit einem Zertifikat einer öffentlichen Zertifizierungsstelle:\n' +
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
