import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const selfSigned: Entry = {
  code: 'self-signed',
  kind: 'finding',
  standards: ['RFC 5280 section 6.1', 'RFC 8461 section 4.2'],
  words: {
    en: {
      title: 'Self-signed certificate',
      sentence:
        'The mail server has issued its certificate "{subject}" to itself; no certificate ' +
        'authority vouches for it.',
      meaning:
        'Anyone can make such a certificate with any name in it, so it does not show that this ' +
        'is the right server. Many mail servers come with one from their installation, and it ' +
        'stays until somebody replaces it. It differs from a certificate of an own, internal ' +
        'authority: here there is no authority at all. Encryption works with it, but only ' +
        'against listeners who do not interfere.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. With DANE such a certificate is good enough if a TLSA record with usage ' +
        '3 names it; senders that must check the server in another way do not deliver.',
      remedy:
        'The administrator of the mail server obtains a certificate of a public certificate ' +
        "authority (CA) with the host's name from the MX record and installs it together with " +
        'its intermediate certificates; it is free of charge and renewed automatically with ' +
        'ACME. Where TLSA records exist (DANE), publish the record for the new key first, and ' +
        'wait two times its TTL.',
      howTo: {
        postfix:
          '# A certificate from a public CA; port 80 must be reachable for a moment\n' +
          'certbot certonly --standalone -d mx.example.org \\\n' +
          "  --deploy-hook 'postfix reload'\n" +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/letsencrypt/live/mx.example.org/privkey.pem,\n' +
          '    /etc/letsencrypt/live/mx.example.org/fullchain.pem\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# A certificate from a public CA; port 80 must be reachable for a moment\n' +
          'certbot certonly --standalone -d mx.example.org \\\n' +
          '  --deploy-hook /usr/local/sbin/exim-certificate\n' +
          '# That script copies privkey.pem and fullchain.pem from $RENEWED_LINEAGE to\n' +
          "# /etc/ssl/mail, readable for Exim's user, and reloads Exim.\n" +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# Request for a public CA (Exchange Management Shell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# The answer of the CA (PKCS #7 with chain):\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.p7b')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes\n' +
          '# Answer "No" if asked to overwrite the default SMTP certificate:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# Bind it to the connector that receives from the internet (SERVER: its name):\n' +
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
      title: 'Selbst signiertes Zertifikat',
      sentence:
        'Der Mailserver hat sich sein Zertifikat „{subject}“ selbst ausgestellt; keine ' +
        'Zertifizierungsstelle bürgt dafür.',
      meaning:
        'Ein solches Zertifikat kann jeder mit beliebigem Namen herstellen; es zeigt deshalb ' +
        'nicht, dass dies der richtige Server ist. Viele Mailserver bringen es von der ' +
        'Installation mit, und es bleibt, bis es jemand ersetzt. Anders als bei einem ' +
        'Zertifikat einer eigenen, internen Zertifizierungsstelle gibt es hier gar keine ' +
        'ausstellende Stelle. Die Verschlüsselung funktioniert damit, schützt aber nur gegen ' +
        'Mitlesende, die nicht eingreifen.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Mit DANE genügt ein solches Zertifikat, wenn ein ' +
        'TLSA-Eintrag mit Verwendung 3 es nennt; Absender, die den Server auf andere Weise ' +
        'prüfen müssen, stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers beschafft ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle mit dem Namen des Servers aus dem MX-Eintrag und richtet es ' +
        'zusammen mit seinen Zwischenzertifikaten ein; über ACME ist es kostenlos und wird ' +
        'automatisch erneuert. Gibt es TLSA-Einträge (DANE), ist zuerst der Eintrag für den ' +
        'neuen Schlüssel zu veröffentlichen und das Doppelte seiner TTL abzuwarten.',
      howTo: {
        postfix:
          '# Öffentliches Zertifikat; Port 80 muss dafür kurz erreichbar sein\n' +
          'certbot certonly --standalone -d mx.example.org \\\n' +
          "  --deploy-hook 'postfix reload'\n" +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/letsencrypt/live/mx.example.org/privkey.pem,\n' +
          '    /etc/letsencrypt/live/mx.example.org/fullchain.pem\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Öffentliches Zertifikat; Port 80 muss dafür kurz erreichbar sein\n' +
          'certbot certonly --standalone -d mx.example.org \\\n' +
          '  --deploy-hook /usr/local/sbin/exim-certificate\n' +
          '# Dieses Skript kopiert privkey.pem und fullchain.pem aus $RENEWED_LINEAGE\n' +
          '# nach /etc/ssl/mail, lesbar für den Benutzer von Exim, und lädt Exim neu.\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Antrag für eine öffentliche Zertifizierungsstelle (Exchange-Shell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# Die Antwort der Zertifizierungsstelle (PKCS #7 mit Kette):\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.p7b')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes\n' +
          '# Die Frage, ob das SMTP-Standardzertifikat zu ersetzen ist, verneinen:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# An den Connector binden, der aus dem Internet empfängt (SERVER: sein Name):\n' +
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
