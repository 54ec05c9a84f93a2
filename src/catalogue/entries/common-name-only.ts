import type { Entry } from '../entry.ts'
import { googleNames } from '../how-to/google-workspace.ts'

export const commonNameOnly: Entry = {
  code: 'common-name-only',
  kind: 'finding',
  standards: ['RFC 9525 section 6', 'RFC 5280 section 4.2.1.6'],
  words: {
    en: {
      title: 'Name stands in an outdated place only',
      sentence:
        'The certificate holds the name sought, "{expected}", only in the outdated field ' +
        '"common name" ({commonName}), where it no longer counts.',
      meaning:
        'A certificate lists the names of its server as alternative names (subjectAltName). In ' +
        'former times the name stood in the field "common name"; today\'s rules no longer allow ' +
        'senders to look there. Public certificate authorities (CAs) have added alternative ' +
        'names for many years, so such a certificate usually comes from an internal CA, or the ' +
        'server issued it to itself with old instructions.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        "sends in clear text if it checks by today's rules; one that checks by the old rules " +
        'may still accept the name. Ordinary senders encrypt all the same, since they do not ' +
        'check certificates. An enforced MTA-STS policy does not accept the name.',
      remedy:
        'The administrator of the mail server has the certificate issued anew, with the name ' +
        'from the MX record as alternative name. A public CA does that by itself; in an own CA, ' +
        'the extension subjectAltName must be part of the request and must be taken over.',
      howTo: {
        postfix:
          '# A request with alternative name (OpenSSL 3.0 or newer)\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr\n' +
          '# Is the name in the finished certificate?\n' +
          'openssl x509 -in fullchain.pem -noout -ext subjectAltName\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# A request with alternative name (OpenSSL 3.0 or newer)\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr\n' +
          '# Is the name in the finished certificate?\n' +
          'openssl x509 -in fullchain.pem -noout -ext subjectAltName\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# -DomainName becomes the alternative name (Exchange Management Shell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr',
        microsoft365:
          '# Which servers do the MX records of the domain name?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
          '# Microsoft, which runs them; the tenant has nothing to set there: open a\n' +
          '# service request. Any other name is a gateway of your own or of a provider:\n' +
          '# the finding is mended there.',
        googleWorkspace: googleNames.en,
      },
    },
    de: {
      title: 'Name steht nur an veralteter Stelle',
      sentence:
        'Das Zertifikat enthält den gesuchten Namen „{expected}“ nur im veralteten Feld „Common ' +
        'Name“ ({commonName}), wo er nicht mehr zählt.',
      meaning:
        'Ein Zertifikat führt die Namen seines Servers als alternative Namen (subjectAltName). ' +
        'Früher stand der Name im Feld „Common Name“; nach heutigen Regeln dürfen Absender dort ' +
        'nicht mehr nachsehen. Öffentliche Zertifizierungsstellen tragen seit vielen Jahren ' +
        'alternative Namen ein; ein solches Zertifikat stammt daher meist von einer internen ' +
        'Zertifizierungsstelle, oder der Server hat es sich nach alter Anleitung selbst ' +
        'ausgestellt.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext, wenn er nach heutigen Regeln prüft; wer nach ' +
        'alten Regeln prüft, nimmt den Namen womöglich noch an. Gewöhnliche Absender ' +
        'verschlüsseln trotzdem, denn sie prüfen Zertifikate nicht. Eine durchgesetzte ' +
        'MTA-STS-Richtlinie lässt den Namen nicht gelten.',
      remedy:
        'Die Administration des Mailservers lässt das Zertifikat neu ausstellen, mit dem Namen ' +
        'aus dem MX-Eintrag als alternativem Namen. Eine öffentliche Zertifizierungsstelle tut ' +
        'das von selbst; bei einer eigenen muss die Erweiterung subjectAltName im Antrag stehen ' +
        'und übernommen werden.',
      howTo: {
        postfix:
          '# Ein Antrag mit alternativem Namen (OpenSSL ab 3.0)\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr\n' +
          '# Steht der Name im fertigen Zertifikat?\n' +
          'openssl x509 -in fullchain.pem -noout -ext subjectAltName\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Ein Antrag mit alternativem Namen (OpenSSL ab 3.0)\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr\n' +
          '# Steht der Name im fertigen Zertifikat?\n' +
          'openssl x509 -in fullchain.pem -noout -ext subjectAltName\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# -DomainName wird zum alternativen Namen (Exchange-Verwaltungsshell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr',
        microsoft365:
          '# Welche Server nennen die MX-Einträge der Domain?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
          '# Microsoft; dort lässt sich im Mandanten nichts einstellen: Öffnen Sie eine\n' +
          '# Serviceanfrage. Jeder andere Name ist ein eigenes Gateway oder das eines\n' +
          '# Dienstleisters: Der Befund wird dort behoben.',
        googleWorkspace: googleNames.de,
      },
    },
  },
}
