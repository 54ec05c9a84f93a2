import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const revoked: Entry = {
  code: 'revoked',
  kind: 'finding',
  standards: ['RFC 5280 section 5', 'RFC 5280 section 6.3', 'RFC 6960'],
  words: {
    en: {
      title: 'Certificate revoked',
      sentence: 'The certificate "{subject}" was revoked by its issuer on {revokedAt}.',
      meaning:
        'A certificate authority (CA) revokes a certificate before its time if the private key ' +
        'got into wrong hands, if the certificate was issued wrongly, or if its owner asked for ' +
        'it. From then on it must not be relied on, although its dates look valid. Revocation ' +
        'stands in a list (CRL) or in an answer (OCSP) of the CA. Often a new certificate was ' +
        'issued at the same time and the mail server still uses the old one.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text, if it looks up revocation. Ordinary senders do not look it up and ' +
        'encrypt all the same. If the private key is in wrong hands, its holder can pose as ' +
        'this server.',
      remedy:
        "The administrator of the mail server finds out why it was revoked (the CA's mails and " +
        'portal say so), has a new certificate issued with a new key, installs it and reloads ' +
        'the server. If the key was stolen, the server itself has to be examined as well, and ' +
        'all certificates with this key must go. Where TLSA records exist (DANE), replace the ' +
        'one for the old key.',
      howTo: {
        postfix:
          '# A new certificate with a new key:\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --deploy-hook 'postfix reload'\n" +
          '# The serial number shown must be the new one:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -serial -startdate',
        exim:
          '# A new certificate with a new key:\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --deploy-hook 'systemctl reload exim4'\n" +
          '# if Exim uses copies of the files, the hook has to copy them anew\n' +
          '# The serial number shown must be the new one:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -serial -startdate',
        exchange:
          '# A new request makes a new key; install the answer of the CA, then remove\n' +
          '# the old certificate\n' +
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
          'Restart-Service MSExchangeFrontEndTransport\n' +
          'Remove-ExchangeCertificate -Thumbprint OLD_THUMBPRINT',
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
      title: 'Zertifikat gesperrt',
      sentence: 'Das Zertifikat „{subject}“ wurde am {revokedAt} von seinem Aussteller gesperrt.',
      meaning:
        'Eine Zertifizierungsstelle sperrt ein Zertifikat vorzeitig, wenn der private Schlüssel ' +
        'in falsche Hände geraten ist, wenn es fehlerhaft ausgestellt wurde oder wenn der ' +
        'Zertifikatsinhaber darum gebeten hat. Von da an darf man sich nicht mehr darauf ' +
        'verlassen, auch wenn seine Daten gültig aussehen. Die Sperrung steht in einer ' +
        'Sperrliste (CRL) oder in einer Auskunft (OCSP) der Zertifizierungsstelle. Oft wurde ' +
        'zugleich ein neues Zertifikat ausgestellt, und der Mailserver benutzt noch das alte.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext, sofern er Sperrungen abfragt. Gewöhnliche ' +
        'Absender fragen sie nicht ab und verschlüsseln trotzdem. Ist der private Schlüssel in ' +
        'falschen Händen, kann sich sein Besitzer als dieser Server ausgeben.',
      remedy:
        'Die Administration des Mailservers klärt, warum gesperrt wurde (Nachrichten und Portal ' +
        'der Zertifizierungsstelle sagen es), lässt ein neues Zertifikat mit neuem Schlüssel ' +
        'ausstellen, richtet es ein und lädt den Server neu. Wurde der Schlüssel entwendet, ist ' +
        'auch der Server selbst zu untersuchen, und alle Zertifikate mit diesem Schlüssel ' +
        'müssen weichen. Gibt es TLSA-Einträge (DANE), ist der für den alten Schlüssel zu ' +
        'ersetzen.',
      howTo: {
        postfix:
          '# Ein neues Zertifikat mit neuem Schlüssel:\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --deploy-hook 'postfix reload'\n" +
          '# Gezeigt werden muss die neue Seriennummer:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -serial -startdate',
        exim:
          '# Ein neues Zertifikat mit neuem Schlüssel:\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --deploy-hook 'systemctl reload exim4'\n" +
          '# nutzt Exim Kopien der Dateien, muss der Hook sie neu kopieren\n' +
          '# Gezeigt werden muss die neue Seriennummer:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -serial -startdate',
        exchange:
          '# Ein neuer Antrag erzeugt einen neuen Schlüssel; danach die Antwort der\n' +
          '# Zertifizierungsstelle einrichten und das alte Zertifikat entfernen\n' +
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
          'Restart-Service MSExchangeFrontEndTransport\n' +
          'Remove-ExchangeCertificate -Thumbprint ALTER_FINGERABDRUCK',
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
