import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const notACa: Entry = {
  code: 'not-a-ca',
  kind: 'finding',
  standards: ['RFC 5280 section 4.2.1.9', 'RFC 5280 section 4.2.1.3'],
  words: {
    en: {
      title: 'Issuer may not issue certificates',
      sentence:
        '"{subject}" has issued a certificate of this chain but is no certificate authority ' +
        '(CA) by its own certificate.',
      meaning:
        'Only a certificate marked as that of a CA may vouch for others; otherwise everyone ' +
        'with a certificate of his own could make further ones for any name. The mark is ' +
        'missing here. Mostly an internal CA was set up incorrectly, or the file holds a wrong ' +
        'certificate; a forged certificate looks the same.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server installs a certificate of a public CA with the ' +
        'chain that the CA delivers. An own CA needs a certificate with basicConstraints ' +
        'CA:TRUE and key usage keyCertSign, and issues its certificates anew. If nobody knows ' +
        'where the certificate comes from, treat it as an incident.',
      howTo: {
        postfix:
          '# Every certificate but the first must show "CA:TRUE":\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|CA:'\n" +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Every certificate but the first must show "CA:TRUE":\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|CA:'\n" +
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
      title: 'Aussteller ist keine Zertifizierungsstelle',
      sentence:
        '„{subject}“ hat ein Zertifikat dieser Kette ausgestellt, ist nach dem eigenen ' +
        'Zertifikat aber keine Zertifizierungsstelle.',
      meaning:
        'Nur ein Zertifikat, das als das einer Zertifizierungsstelle gekennzeichnet ist, darf ' +
        'für andere bürgen; sonst könnte jeder Zertifikatsinhaber weitere für beliebige Namen ' +
        'herstellen. Diese Kennzeichnung fehlt hier. Meist wurde eine interne ' +
        'Zertifizierungsstelle fehlerhaft eingerichtet, oder in der Datei steht ein falsches ' +
        'Zertifikat; ein gefälschtes Zertifikat sähe genauso aus.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen, stellen nicht ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers richtet ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle mit der von ihr gelieferten Kette ein. Eine eigene ' +
        'Zertifizierungsstelle braucht ein Zertifikat mit basicConstraints CA:TRUE und der ' +
        'Schlüsselverwendung keyCertSign und stellt ihre Zertifikate neu aus. Weiß niemand, ' +
        'woher das Zertifikat stammt, ist es als Sicherheitsvorfall zu behandeln.',
      howTo: {
        postfix:
          '# Außer dem ersten muss jedes Zertifikat „CA:TRUE“ zeigen:\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|CA:'\n" +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Außer dem ersten muss jedes Zertifikat „CA:TRUE“ zeigen:\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|CA:'\n" +
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
