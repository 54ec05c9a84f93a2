import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const nameConstraint: Entry = {
  code: 'name-constraint',
  kind: 'finding',
  standards: ['RFC 5280 section 4.2.1.10'],
  words: {
    en: {
      title: 'Authority may not vouch for this name',
      sentence:
        'The certificate "{subject}" holds the name "{name}", for which its certificate ' +
        'authority (CA) must not issue certificates.',
      meaning:
        'The certificate of a CA can be limited to certain names, for instance to those of one ' +
        'organisation or one country. Here a certificate lies outside these limits. Mostly an ' +
        'internal CA, or one of an organisation, was limited to its own domains, and the mail ' +
        'server has a name elsewhere.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server obtains a certificate of another, public CA. If ' +
        'the forbidden name is not needed at all, a certificate without it is enough; a single ' +
        'forbidden name makes the whole certificate worthless.',
      howTo: {
        postfix:
          '# Which names does the certificate hold, what do the CAs permit?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep -A 6 'Subject:\\|Alternative Name\\|Name Constraints'\n" +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Which names does the certificate hold, what do the CAs permit?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep -A 6 'Subject:\\|Alternative Name\\|Name Constraints'\n" +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# With the certificate of another CA:\n' +
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
      title: 'Für diesen Namen nicht zuständig',
      sentence:
        'Das Zertifikat „{subject}“ enthält den Namen „{name}“, für den seine ' +
        'Zertifizierungsstelle keine Zertifikate ausstellen darf.',
      meaning:
        'Das Zertifikat einer Zertifizierungsstelle kann auf bestimmte Namen beschränkt sein, ' +
        'zum Beispiel auf die einer Organisation oder eines Landes. Hier liegt ein Zertifikat ' +
        'außerhalb dieser Grenzen. Meist wurde eine interne Zertifizierungsstelle oder die ' +
        'einer Organisation auf die eigenen Domains beschränkt, und der Mailserver trägt einen ' +
        'anderen Namen.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen, stellen nicht ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers beschafft ein Zertifikat einer anderen, ' +
        'öffentlichen Zertifizierungsstelle. Wird der unzulässige Name gar nicht gebraucht, ' +
        'genügt ein Zertifikat ohne ihn; ein einziger unzulässiger Name macht das ganze ' +
        'Zertifikat wertlos.',
      howTo: {
        postfix:
          '# Welche Namen enthält das Zertifikat, welche sind den Stellen erlaubt?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep -A 6 'Subject:\\|Alternative Name\\|Name Constraints'\n" +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Welche Namen enthält das Zertifikat, welche sind den Stellen erlaubt?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep -A 6 'Subject:\\|Alternative Name\\|Name Constraints'\n" +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Mit dem Zertifikat einer anderen Zertifizierungsstelle:\n' +
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
