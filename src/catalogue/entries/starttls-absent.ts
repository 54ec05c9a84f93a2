import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const starttlsAbsent: Entry = {
  code: 'starttls-absent',
  kind: 'finding',
  standards: ['RFC 3207 section 3'],
  words: {
    en: {
      title: 'No encryption on offer',
      sentence:
        'This mail server offers no encryption: STARTTLS is missing from its reply to EHLO.',
      meaning:
        'Mail servers agree on encryption with the command STARTTLS, and a server that is able ' +
        'to encrypt lists this word in its reply to EHLO. Here the word is missing. Usually TLS ' +
        'is not switched on for incoming mail, or the certificate or its key could not be ' +
        'loaded; sometimes a mail gateway or a firewall in front of the server removes the ' +
        'word. Some servers offer STARTTLS to certain senders only; the report shows what they ' +
        'offered to this network.',
      consequence:
        'Mail to this server travels in clear text. A sender with the rule "TLS 1.2 or newer ' +
        'with a valid certificate, else clear text" sends in clear text, and so does every ' +
        'ordinary sender. Senders that must encrypt (mandatory TLS, DANE, an enforced MTA-STS ' +
        'policy) do not deliver here.',
      remedy:
        'The administrator of the mail server switches on TLS for incoming mail on port 25, ' +
        "with a certificate of a public certificate authority (CA) that carries the host's name " +
        "from the MX record. Where TLS is switched on already, the server's log tells whether " +
        'certificate and key could be loaded; if they were, look for a gateway or firewall on ' +
        'the way that removes STARTTLS.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# Neither of these may hide the word from senders:\n' +
          'postconf smtpd_discard_ehlo_keywords smtpd_discard_ehlo_keyword_address_maps',
        exim:
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4\n' +
          "# Debian's own configuration uses macros instead:\n" +
          '#   MAIN_TLS_ENABLE = yes\n' +
          '#   MAIN_TLS_CERTIFICATE = /etc/ssl/mail/fullchain.pem\n' +
          '#   MAIN_TLS_PRIVATEKEY = /etc/ssl/mail/privkey.pem',
        exchange:
          '# Exchange Management Shell: AuthMechanism must contain Tls, and a valid\n' +
          '# certificate must be enabled for SMTP\n' +
          'Get-ReceiveConnector | Format-List Identity,Bindings,AuthMechanism\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
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
      title: 'Keine Verschlüsselung angeboten',
      sentence:
        'Dieser Mailserver bietet keine Verschlüsselung an: In seiner Antwort auf EHLO fehlt ' +
        'STARTTLS.',
      meaning:
        'Mailserver vereinbaren die Verschlüsselung mit dem Befehl STARTTLS; ein Server, der ' +
        'verschlüsseln kann, nennt dieses Wort in seiner Antwort auf EHLO. Hier fehlt es. Meist ' +
        'ist TLS für eingehende E-Mails nicht eingeschaltet, oder Zertifikat oder Schlüssel ' +
        'konnten nicht geladen werden; manchmal entfernt ein Mail-Gateway oder eine Firewall ' +
        'vor dem Server das Wort. Manche Server bieten STARTTLS nur bestimmten Absendern an; ' +
        'der Bericht zeigt, was diesem Netz angeboten wurde.',
      consequence:
        'E-Mails an diesen Server werden im Klartext übertragen. Ein Absender mit der Regel ' +
        '„TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ sendet im ' +
        'Klartext, jeder gewöhnliche Absender ebenso. Absender, die verschlüsseln müssen ' +
        '(verpflichtendes TLS, DANE, eine durchgesetzte MTA-STS-Richtlinie), stellen hier nicht ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers schaltet TLS für eingehende E-Mails auf Port 25 ' +
        'ein, mit einem Zertifikat einer öffentlichen Zertifizierungsstelle, das den Namen des ' +
        'Servers aus dem MX-Eintrag trägt. Ist TLS bereits eingeschaltet, zeigt das Protokoll ' +
        'des Servers, ob Zertifikat und Schlüssel geladen wurden; wenn ja, ist zu prüfen, ob ' +
        'ein Gateway oder eine Firewall auf dem Weg STARTTLS entfernt.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# Keines von beiden darf das Wort vor Absendern verbergen:\n' +
          'postconf smtpd_discard_ehlo_keywords smtpd_discard_ehlo_keyword_address_maps',
        exim:
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4\n' +
          '# Die Konfiguration von Debian nutzt stattdessen Makros:\n' +
          '#   MAIN_TLS_ENABLE = yes\n' +
          '#   MAIN_TLS_CERTIFICATE = /etc/ssl/mail/fullchain.pem\n' +
          '#   MAIN_TLS_PRIVATEKEY = /etc/ssl/mail/privkey.pem',
        exchange:
          '# Exchange-Verwaltungsshell: AuthMechanism muss Tls enthalten, und ein\n' +
          '# gültiges Zertifikat muss für SMTP aktiviert sein\n' +
          'Get-ReceiveConnector | Format-List Identity,Bindings,AuthMechanism\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Enable-ExchangeCertificate -Thumbprint FINGERABDRUCK -Services SMTP\n' +
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
