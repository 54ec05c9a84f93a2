import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const daneWithoutTls: Entry = {
  code: 'dane-without-tls',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'DANE announced, but no encryption',
      sentence:
        'TLSA records announce that {host} encrypts, but no TLS connection came about; ' +
        'senders with DANE never deliver in clear text.',
      meaning:
        'A TLSA record in the signed DNS is a promise: this mail server encrypts, and this is ' +
        'its key. Senders with DANE take it at its word, so that nobody on the way can switch ' +
        'encryption off. Here STARTTLS was missing or refused, or the handshake failed. ' +
        'Either TLS is not (or no longer) set up on this address, or something between the ' +
        'networks suppresses it.',
      consequence:
        'Senders with DANE do not deliver to this host: they try the next MX host, keep the ' +
        'mail, and return it after some days. Senders without DANE notice nothing of the ' +
        'record: one with the rule "TLS 1.2 or newer with a valid certificate, else clear ' +
        'text" sends in clear text, and so does every ordinary sender.',
      remedy:
        'The administrator of the mail server makes STARTTLS work on every address of this ' +
        'host; the finding about STARTTLS or the handshake says what is wrong. The ' +
        'certificate and key must be those named in the TLSA record. If the server is to stay ' +
        'without TLS, the record "_25._tcp.mx.example.org. IN TLSA" has to go, but then mail ' +
        'travels in clear text; that is no remedy.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
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
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'DANE angekündigt, aber keine Verschlüsselung',
      sentence:
        'TLSA-Einträge kündigen an, dass {host} verschlüsselt, doch es kam keine ' +
        'TLS-Verbindung zustande; Absender mit DANE stellen nie im Klartext zu.',
      meaning:
        'Ein TLSA-Eintrag im signierten DNS ist eine Zusage: Dieser Mailserver verschlüsselt, ' +
        'und dies ist sein Schlüssel. Absender mit DANE nehmen ihn beim Wort, damit niemand ' +
        'unterwegs die Verschlüsselung abschalten kann. Hier fehlte STARTTLS oder wurde ' +
        'abgelehnt, oder die TLS-Aushandlung (Handshake) scheiterte. Entweder ist TLS auf ' +
        'dieser Adresse nicht (oder nicht mehr) eingerichtet, oder etwas auf dem Weg ' +
        'unterdrückt es.',
      consequence:
        'Absender mit DANE stellen an diesen Host nicht zu: Sie versuchen den nächsten ' +
        'MX-Host, stellen die E-Mail zurück und geben sie nach einigen Tagen als unzustellbar ' +
        'zurück. Absender ohne DANE bemerken den Eintrag nicht: Einer mit der Regel „TLS 1.2 ' +
        'oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ sendet im Klartext, jeder ' +
        'gewöhnliche Absender ebenso.',
      remedy:
        'Die Administration des Mailservers sorgt dafür, dass STARTTLS auf jeder Adresse ' +
        'dieses Hosts funktioniert; der Befund zu STARTTLS oder zum Handshake sagt, was nicht ' +
        'stimmt. Zertifikat und Schlüssel müssen die im TLSA-Eintrag genannten sein. Soll der ' +
        'Server ohne TLS bleiben, muss der Eintrag „_25._tcp.mx.example.org. IN TLSA“ ' +
        'weichen, dann werden E-Mails aber im Klartext übertragen; eine Abhilfe ist das ' +
        'nicht.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange-Verwaltungsshell: AuthMechanism muss Tls enthalten, und für SMTP\n' +
          '# muss ein gültiges Zertifikat aktiviert sein\n' +
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
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
