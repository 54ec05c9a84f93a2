import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const malformed: Entry = {
  code: 'malformed',
  kind: 'finding',
  standards: ['RFC 5280 section 4', 'RFC 5280 section 6.1.3'],
  words: {
    en: {
      title: 'Certificate defective',
      sentence: 'The certificate "{subject}" has a defect that makes it unusable: {problem}.',
      meaning:
        'The certificate departs so far from the prescribed form that it cannot be checked ' +
        'safely, or it holds a critical condition that nobody knows how to meet, or its ' +
        'signature does not fit its issuer. Such certificates come from faulty tools or ' +
        'internal authorities, or the file was damaged; a signature that does not fit can also ' +
        'come from a wrong intermediate certificate of the same name, or from a forgery. The ' +
        'technical phrase names the defect.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same as long as their TLS ' +
        'software can read the certificate; otherwise the handshake fails and they, too, may ' +
        'send in clear text. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server has the certificate issued anew, best by a public ' +
        'certificate authority (CA), and installs it with its chain. No new certificate is needed ' +
        'where the signature fits another issuer of that name: take out of the chain file what ' +
        'stands in the way (finding chain-order). If other programs accept ' +
        'the certificate without trouble, please report the case to us together with the ' +
        'certificate.',
      howTo: {
        postfix:
          '# Can OpenSSL read every certificate of the file?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Can OpenSSL read every certificate of the file?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# With the new certificate:\n' +
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
      title: 'Zertifikat fehlerhaft',
      sentence: 'Das Zertifikat „{subject}“ hat einen Fehler, der es unbrauchbar macht: {problem}.',
      meaning:
        'Das Zertifikat weicht so weit von der vorgeschriebenen Form ab, dass es sich nicht ' +
        'sicher prüfen lässt, oder es enthält eine als kritisch gekennzeichnete Bedingung, die ' +
        'niemand zu erfüllen weiß, oder seine Signatur passt nicht zum Aussteller. Solche ' +
        'Zertifikate stammen von fehlerhaften Werkzeugen oder internen Zertifizierungsstellen, ' +
        'oder die Datei wurde beschädigt; eine unpassende Signatur kann auch von einem falschen ' +
        'Zwischenzertifikat gleichen Namens oder von einer Fälschung herrühren. Die technische ' +
        'Angabe nennt den Fehler.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, ' +
        'solange ihre TLS-Software das Zertifikat lesen kann; sonst scheitert die ' +
        'TLS-Aushandlung (Handshake), und auch sie senden unter Umständen im Klartext. ' +
        'Absender, die den Server prüfen müssen, stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers lässt das Zertifikat neu ausstellen, am besten von ' +
        'einer öffentlichen Zertifizierungsstelle, und richtet es mit seiner Kette ein. Kein neues ' +
        'Zertifikat ist nötig, wenn die Signatur zu einem anderen Aussteller dieses Namens passt: Entfernen Sie ' +
        'aus der Kettendatei, was im Weg steht (siehe den Befund zur Reihenfolge). ' +
        'Nehmen ' +
        'andere Programme das Zertifikat ohne Weiteres an, melden Sie uns den Fall bitte ' +
        'zusammen mit dem Zertifikat.',
      howTo: {
        postfix:
          '# Kann OpenSSL alle Zertifikate der Datei lesen?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Kann OpenSSL alle Zertifikate der Datei lesen?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Mit dem neuen Zertifikat:\n' +
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
