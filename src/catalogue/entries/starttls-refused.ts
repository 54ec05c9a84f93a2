import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const starttlsRefused: Entry = {
  code: 'starttls-refused',
  kind: 'finding',
  standards: ['RFC 3207 section 4'],
  words: {
    en: {
      title: 'STARTTLS offered but refused',
      sentence:
        'The mail server offers STARTTLS but refuses the command when it is used, with reply ' +
        '{code} "{text}".',
      meaning:
        'The server promises encryption and then does not keep the promise. Reply 454 means ' +
        'that TLS is not available at the moment, mostly because certificate or private key ' +
        'cannot be read, do not belong together, or are locked by a passphrase. A refusal with ' +
        '5xx often comes from a gateway that knows the word but has TLS switched off. We tried ' +
        'on two connections.',
      consequence:
        'No encryption comes about. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" sends in clear text, and so do ordinary senders. Senders ' +
        'that must encrypt (mandatory TLS, DANE, an enforced MTA-STS policy) wait and finally ' +
        'return the mail.',
      remedy:
        'The administrator of the mail server looks into its log at the time of the test: it ' +
        'names the file that could not be loaded. Check that certificate and private key exist, ' +
        'may be read by the mail server, belong together and have no passphrase, then reload ' +
        'the server.',
      howTo: {
        postfix:
          '# The log names the cause (path and name of the log may differ):\n' +
          "grep 'smtpd.*TLS' /var/log/mail.log\n" +
          '# Key and certificate belong together if both lines print the same value:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -pubkey | sha256sum\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout | sha256sum\n' +
          'postfix reload',
        exim:
          "# The log names the cause; Exim's user must be able to read the key:\n" +
          'grep -i tls /var/log/exim4/mainlog\n' +
          'sudo -u Debian-exim cat /etc/ssl/mail/privkey.pem > /dev/null\n' +
          '# Key and certificate belong together if both lines print the same value:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -pubkey | sha256sum\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout | sha256sum',
        exchange:
          '# Exchange Management Shell: a certificate with private key, status Valid,\n' +
          "# service SMTP and the connector's name among its domains\n" +
          'Get-ExchangeCertificate | Format-List Thumbprint,Status,Services,\n' +
          '  HasPrivateKey,NotAfter,CertificateDomains\n' +
          'Get-ReceiveConnector | Format-List Identity,Fqdn,TlsCertificateName\n' +
          '# Event 12014 names what is missing:\n' +
          'Get-EventLog Application -Newest 9999 | Where-Object EventID -eq 12014',
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
      title: 'STARTTLS angeboten, aber abgelehnt',
      sentence:
        'Der Mailserver bietet STARTTLS an, lehnt den Befehl aber ab, mit der Serverantwort ' +
        '{code} „{text}“.',
      meaning:
        'Der Server verspricht Verschlüsselung und hält das Versprechen nicht. Die Antwort 454 ' +
        'bedeutet, dass TLS zurzeit nicht verfügbar ist, meist weil Zertifikat oder privater ' +
        'Schlüssel nicht gelesen werden können, nicht zusammengehören oder durch ein Kennwort ' +
        'geschützt sind. Eine Ablehnung mit 5xx stammt oft von einem Gateway, das das Wort ' +
        'kennt, TLS aber ausgeschaltet hat. Wir haben es auf zwei Verbindungen versucht.',
      consequence:
        'Es kommt keine Verschlüsselung zustande. Ein Absender mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ sendet im Klartext, gewöhnliche ' +
        'Absender ebenso. Absender, die verschlüsseln müssen (verpflichtendes TLS, DANE, eine ' +
        'durchgesetzte MTA-STS-Richtlinie), warten und geben die E-Mail schließlich zurück.',
      remedy:
        'Die Administration des Mailservers sieht im Protokoll zur Zeit der Prüfung nach: Dort ' +
        'steht, welche Datei nicht geladen werden konnte. Zu prüfen ist, ob Zertifikat und ' +
        'privater Schlüssel vorhanden und für den Mailserver lesbar sind, zusammengehören und ' +
        'kein Kennwort haben; danach wird die Konfiguration neu geladen.',
      howTo: {
        postfix:
          '# Die Ursache steht im Protokoll (Pfad und Name können abweichen):\n' +
          "grep 'smtpd.*TLS' /var/log/mail.log\n" +
          '# Beides gehört zusammen, wenn beide Zeilen denselben Wert ausgeben:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -pubkey | sha256sum\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout | sha256sum\n' +
          'postfix reload',
        exim:
          '# Die Ursache steht im Protokoll; der Benutzer von Exim muss lesen dürfen:\n' +
          'grep -i tls /var/log/exim4/mainlog\n' +
          'sudo -u Debian-exim cat /etc/ssl/mail/privkey.pem > /dev/null\n' +
          '# Beides gehört zusammen, wenn beide Zeilen denselben Wert ausgeben:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -pubkey | sha256sum\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout | sha256sum',
        exchange:
          '# Exchange-Verwaltungsshell: nötig ist ein Zertifikat mit privatem\n' +
          '# Schlüssel, Status Valid, Dienst SMTP und dem Namen des Connectors\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Status,Services,\n' +
          '  HasPrivateKey,NotAfter,CertificateDomains\n' +
          'Get-ReceiveConnector | Format-List Identity,Fqdn,TlsCertificateName\n' +
          '# Ereignis 12014 nennt, was fehlt:\n' +
          'Get-EventLog Application -Newest 9999 | Where-Object EventID -eq 12014',
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
