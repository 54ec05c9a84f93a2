import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const wrongUsage: Entry = {
  code: 'wrong-usage',
  kind: 'finding',
  standards: ['RFC 5280 section 4.2.1.3', 'RFC 5280 section 4.2.1.12'],
  words: {
    en: {
      title: 'Certificate not meant for servers',
      sentence:
        'The certificate "{subject}" is not issued for the use that a mail server makes of it ' +
        '(it permits: {usage}).',
      meaning:
        'A certificate can state what it may be used for. A mail server needs one for TLS ' +
        'servers ("serverAuth") whose key may sign; one for signing e-mail (S/MIME), for ' +
        'people, for programs or for TLS clients only does not count. Mostly the wrong ' +
        'certificate was installed, or an internal certificate authority (CA) used the wrong ' +
        'template; the limit may also stand in an intermediate certificate.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server do not deliver; with DANE a TLSA ' +
        'record with usage 3 is good enough.',
      remedy:
        'The administrator of the mail server installs a certificate that was issued for TLS ' +
        "servers and carries the host's name from the MX record. In an own CA choose the " +
        'template for web or TLS servers (extended key usage serverAuth, key usage ' +
        'digitalSignature).',
      howTo: {
        postfix:
          '# "TLS Web Server Authentication" and "Digital Signature" must be listed:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout \\\n' +
          '  -ext keyUsage,extendedKeyUsage\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# "TLS Web Server Authentication" and "Digital Signature" must be listed:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout \\\n' +
          '  -ext keyUsage,extendedKeyUsage\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# In the Windows CA choose the template WebServer, then:\n' +
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
      title: 'Zertifikat nicht für Server bestimmt',
      sentence:
        'Das Zertifikat „{subject}“ ist nicht für den Zweck ausgestellt, zu dem der Mailserver ' +
        'es benutzt (zulässig: {usage}).',
      meaning:
        'Ein Zertifikat kann festlegen, wozu es verwendet werden darf. Ein Mailserver braucht ' +
        'eines für TLS-Server („serverAuth“), dessen Schlüssel signieren darf; eines zum ' +
        'Signieren von E-Mails (S/MIME), für Personen, für Programme oder nur für TLS-Clients ' +
        'zählt nicht. Meist wurde das falsche Zertifikat eingerichtet, oder eine interne ' +
        'Zertifizierungsstelle nahm die falsche Vorlage; die Einschränkung kann auch in einem ' +
        'Zwischenzertifikat stehen.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen, stellen nicht ' +
        'zu; bei DANE genügt ein TLSA-Eintrag mit Verwendung 3.',
      remedy:
        'Die Administration des Mailservers richtet ein Zertifikat ein, das für TLS-Server ' +
        'ausgestellt ist und den Namen des Servers aus dem MX-Eintrag trägt. Bei einer eigenen ' +
        'Zertifizierungsstelle ist die Vorlage für Web- oder TLS-Server zu wählen (erweiterte ' +
        'Schlüsselverwendung serverAuth, Schlüsselverwendung digitalSignature).',
      howTo: {
        postfix:
          '# „TLS Web Server Authentication“ und „Digital Signature“ sind nötig:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout \\\n' +
          '  -ext keyUsage,extendedKeyUsage\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# „TLS Web Server Authentication“ und „Digital Signature“ sind nötig:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout \\\n' +
          '  -ext keyUsage,extendedKeyUsage\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# In der Windows-Zertifizierungsstelle die Vorlage WebServer, danach:\n' +
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
