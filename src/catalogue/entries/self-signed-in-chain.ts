import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const selfSignedInChain: Entry = {
  code: 'self-signed-in-chain',
  kind: 'finding',
  standards: ['RFC 5280 section 6.1', 'RFC 8461 section 4.2'],
  words: {
    en: {
      title: 'Certificate from an own authority',
      sentence:
        'The chain ends in the self-signed authority "{subject}", which is not among the ' +
        'publicly trusted ones.',
      meaning:
        "The server's certificate was issued by a certificate authority (CA), but this CA " +
        "vouches for itself only: mostly an organisation's own, internal CA, whose root " +
        'certificate the server sends along. Within the organisation it may be trusted; other ' +
        'senders do not know it. It differs from a self-signed server certificate in that there ' +
        'is a CA, and from an untrusted root in that this CA is not known as a public one. ' +
        'Sometimes the root is that of a device on the way that intercepts TLS.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. With DANE such a chain is good enough if a TLSA record matches it; ' +
        'senders that must check the server in another way do not deliver.',
      remedy:
        'The administrator of the mail server obtains a certificate of a public CA for the mail ' +
        'servers that receive from the internet and sends it with its intermediate ' +
        'certificates; the own CA stays for internal purposes. Asking every sender to install ' +
        'the own root certificate is no way out. Where TLSA records exist (DANE), publish those ' +
        'for the new certificate first. If you do not know this authority, look for a device ' +
        'that inspects TLS in front of the server.',
      howTo: {
        postfix:
          '# Which certificates does the file hold now?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Issuer:\\|Subject:'\n" +
          '# With the certificate of the public CA:\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Which certificates does the file hold now?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Issuer:\\|Subject:'\n" +
          '# With the certificate of the public CA:\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# With the certificate of the public CA:\n' +
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
      title: 'Zertifikat einer eigenen Zertifizierungsstelle',
      sentence:
        'Die Zertifikatskette endet bei der Zertifizierungsstelle „{subject}“, die sich selbst ' +
        'beglaubigt und nicht zu den öffentlich anerkannten gehört.',
      meaning:
        'Das Zertifikat des Servers stammt von einer Zertifizierungsstelle, aber diese bürgt ' +
        'nur für sich selbst: meist die eigene, interne Zertifizierungsstelle einer ' +
        'Organisation, deren Stammzertifikat der Server mitsendet. Im Haus mag sie anerkannt ' +
        'sein; andere Absender kennen sie nicht. Vom selbst signierten Serverzertifikat ' +
        'unterscheidet sich der Fall dadurch, dass es eine Zertifizierungsstelle gibt, vom ' +
        'nicht mehr anerkannten Stammzertifikat dadurch, dass diese Stelle nicht als ' +
        'öffentliche bekannt ist. Gelegentlich gehört das Stammzertifikat zu einem Gerät auf ' +
        'dem Weg, das TLS aufbricht.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Mit DANE genügt eine solche Kette, wenn ein TLSA-Eintrag ' +
        'zu ihr passt; Absender, die den Server auf andere Weise prüfen müssen, stellen nicht ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers beschafft für die Mailserver, die aus dem Internet ' +
        'empfangen, ein Zertifikat einer öffentlichen Zertifizierungsstelle und sendet es mit ' +
        'seinen Zwischenzertifikaten; die eigene bleibt für interne Zwecke. Alle Absender um ' +
        'Einrichtung des eigenen Stammzertifikats zu bitten, ist kein Ausweg. Gibt es ' +
        'TLSA-Einträge (DANE), sind zuerst die für das neue Zertifikat zu veröffentlichen. ' +
        'Kennen Sie diese Zertifizierungsstelle nicht, suchen Sie nach einem Gerät vor dem ' +
        'Server, das TLS inspiziert.',
      howTo: {
        postfix:
          '# Welche Zertifikate enthält die Datei jetzt?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Issuer:\\|Subject:'\n" +
          '# Mit dem Zertifikat der öffentlichen Zertifizierungsstelle:\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Welche Zertifikate enthält die Datei jetzt?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Issuer:\\|Subject:'\n" +
          '# Mit dem Zertifikat der öffentlichen Zertifizierungsstelle:\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Mit dem Zertifikat der öffentlichen Zertifizierungsstelle:\n' +
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
