import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const incompleteChain: Entry = {
  code: 'incomplete-chain',
  kind: 'finding',
  standards: ['RFC 5246 section 7.4.2', 'RFC 8446 section 4.4.2'],
  words: {
    en: {
      title: 'Intermediate certificate missing',
      sentence:
        'The chain is incomplete: "{subject}" was issued by "{issuer}", and the mail server ' +
        'does not send the certificate of this issuer.',
      meaning:
        'A mail server has to send its certificate and all intermediate certificates up to the ' +
        'root. If one is missing, a sender cannot build the path to a trusted root. Most often ' +
        "only the server's certificate was installed and not the chain, or the intermediate " +
        'certificate of an earlier renewal was left in place. Web browsers often fetch or ' +
        'remember what is missing, mail servers do not: that a web site works with the same ' +
        'certificate proves nothing.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server (an enforced MTA-STS policy, ' +
        'mandatory authenticated TLS) do not deliver; with DANE a TLSA record with usage 3 is ' +
        'good enough.',
      remedy:
        "The administrator of the mail server installs the full chain: first the server's " +
        'certificate, then the intermediate certificate that issued it, and so on, in one file. ' +
        'With certbot that is fullchain.pem instead of cert.pem; other certificate authorities ' +
        '(CAs) offer the file as chain or CA bundle. If the issuer named is an internal CA, its ' +
        'chain does not help: take a certificate of a public CA.',
      howTo: {
        postfix:
          "# Build the file if the CA delivered its parts: server's certificate first\n" +
          'cat mx.pem intermediate.pem > /etc/ssl/mail/fullchain.pem\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# What is sent now; it must end with "Verify return code: 0 (ok)":\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:\\|Verif'",
        exim:
          "# Build the file if the CA delivered its parts: server's certificate first\n" +
          'cat mx.pem intermediate.pem > /etc/ssl/mail/fullchain.pem\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4\n' +
          '# What is sent now; it must end with "Verify return code: 0 (ok)":\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:\\|Verif'",
        exchange:
          '# Windows builds the chain from its own store: put the intermediate\n' +
          '# certificate of the CA there (PowerShell as administrator)\n' +
          'Import-Certificate -FilePath C:\\certs\\intermediate.cer `\n' +
          '  -CertStoreLocation Cert:\\LocalMachine\\CA\n' +
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
      title: 'Zwischenzertifikat fehlt',
      sentence:
        'Die Zertifikatskette ist unvollständig: „{subject}“ wurde von „{issuer}“ ausgestellt, ' +
        'und das Zertifikat dieses Ausstellers sendet der Mailserver nicht mit.',
      meaning:
        'Ein Mailserver muss sein Zertifikat und alle Zwischenzertifikate bis vor das ' +
        'Stammzertifikat senden. Fehlt eines, kann der Absender den Vertrauenspfad zu einem ' +
        'anerkannten Stammzertifikat nicht bilden. Meist wurde nur das Serverzertifikat ' +
        'eingerichtet und nicht die Kette, oder es blieb das Zwischenzertifikat einer früheren ' +
        'Erneuerung stehen. Webbrowser laden Fehlendes oft nach oder merken es sich, Mailserver ' +
        'nicht: Dass eine Website mit demselben Zertifikat funktioniert, beweist nichts.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen (eine ' +
        'durchgesetzte MTA-STS-Richtlinie, verpflichtendes TLS mit Prüfung), stellen nicht zu; ' +
        'bei DANE genügt ein TLSA-Eintrag mit Verwendung 3.',
      remedy:
        'Die Administration des Mailservers richtet die vollständige Kette ein: zuerst das ' +
        'Serverzertifikat, dann das Zwischenzertifikat, mit dem es ausgestellt wurde, und so ' +
        'weiter, in einer Datei. Bei certbot ist das fullchain.pem statt cert.pem; andere ' +
        'Zertifizierungsstellen bieten die Datei als Kette oder CA-Bundle an. Ist der genannte ' +
        'Aussteller eine interne Zertifizierungsstelle, hilft deren Kette nicht: Nehmen Sie ein ' +
        'Zertifikat einer öffentlichen.',
      howTo: {
        postfix:
          '# Aus einzelnen Dateien zusammensetzen: das Serverzertifikat zuerst\n' +
          'cat mx.pem zwischen.pem > /etc/ssl/mail/fullchain.pem\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# Was jetzt gesendet wird; am Ende muss „Verify return code: 0 (ok)“ stehen:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:\\|Verif'",
        exim:
          '# Aus einzelnen Dateien zusammensetzen: das Serverzertifikat zuerst\n' +
          'cat mx.pem zwischen.pem > /etc/ssl/mail/fullchain.pem\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4\n' +
          '# Was jetzt gesendet wird; am Ende muss „Verify return code: 0 (ok)“ stehen:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:\\|Verif'",
        exchange:
          '# Windows bildet die Kette aus seinem eigenen Speicher: Das\n' +
          '# Zwischenzertifikat gehört dorthin (PowerShell als Administrator)\n' +
          'Import-Certificate -FilePath C:\\certs\\zwischen.cer `\n' +
          '  -CertStoreLocation Cert:\\LocalMachine\\CA\n' +
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
