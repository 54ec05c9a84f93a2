import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const handshakeFailed: Entry = {
  code: 'handshake-failed',
  kind: 'finding',
  standards: ['RFC 3207 section 4.1', 'RFC 8446 section 6.2'],
  words: {
    en: {
      title: 'TLS handshake failed',
      sentence:
        'The mail server accepted STARTTLS, but the TLS handshake failed, and no encryption ' +
        'came about (reason: {reason}, detail: {detail}).',
      meaning:
        'In the handshake both sides agree on a TLS version and a cipher suite, and the server ' +
        'shows its certificate. Common causes of a failure: no certificate is loaded, there is ' +
        'no common version or cipher suite (very old or very narrowly configured servers), ' +
        'Diffie-Hellman parameters are too short, or a firewall disturbs TLS. With a TLS alert ' +
        'the server itself broke off, and the detail is its message; an answer that is no TLS ' +
        'often comes from a proxy or filter; what our own TLS library rejected may be ' +
        'acceptable to another one. A second attempt with a smaller hello of the kind of TLS ' +
        '1.2 did not help.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text over a new connection, and most ordinary senders do the same after ' +
        'the failure. Senders that must encrypt (mandatory TLS, DANE, an enforced MTA-STS ' +
        'policy) wait and finally return the mail.',
      remedy:
        'The administrator of the mail server looks into its log at the time of the test, ' +
        'checks certificate and key, and allows TLS 1.2 and 1.3 with current cipher suites ' +
        '(ECDHE with AES-GCM). Afterwards look with "openssl s_client -starttls smtp -connect ' +
        'HOST:25" how the server answers. If its log shows no attempt at all, a firewall or ' +
        'load balancer in front of it is the place to look.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: sound values for Postfix 3.6 or newer\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          'smtpd_tls_ciphers = medium\n' +
          'smtpd_tls_exclude_ciphers =\n' +
          'smtpd_tls_loglevel = 1\n' +
          '# then in the shell; the log then names the cause:\n' +
          'postfix reload\n' +
          "grep 'TLS library problem\\|SSL_accept' /var/log/mail.log",
        exim:
          '# main section; leave tls_require_ciphers unset unless there is a reason\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell; the log then names the cause:\n' +
          'systemctl reload exim4\n' +
          "grep 'TLS error' /var/log/exim4/mainlog",
        exchange:
          '# PowerShell: TLS 1.2 and current cipher suites must be there\n' +
          'Get-TlsCipherSuite | Format-Table Name\n' +
          '# Schannel errors in the system log (event 36874: no common cipher suite)\n' +
          'Get-WinEvent -ProviderName Schannel -MaxEvents 20\n' +
          '# Certificate with private key, enabled for SMTP?\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,HasPrivateKey',
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
      title: 'TLS-Aushandlung gescheitert',
      sentence:
        'Der Mailserver nahm STARTTLS an, aber die TLS-Aushandlung (Handshake) scheiterte; eine ' +
        'Verschlüsselung kam nicht zustande (Grund: {reason}, Einzelheit: {detail}).',
      meaning:
        'Im Handshake einigen sich beide Seiten auf TLS-Version und Verschlüsselungsverfahren, ' +
        'und der Server zeigt sein Zertifikat. Häufige Ursachen des Scheiterns: Es ist kein ' +
        'Zertifikat geladen, es gibt keine gemeinsame Version oder kein gemeinsames Verfahren ' +
        '(sehr alte oder sehr eng eingestellte Server), die Diffie-Hellman-Parameter sind zu ' +
        'kurz, oder eine Firewall stört TLS. Bei einer TLS-Alarmmeldung brach der Server selbst ' +
        'ab, und die Einzelheit nennt seine Meldung; eine Antwort, die kein TLS ist, stammt oft ' +
        'von einem Proxy oder Filter; was unsere eigene TLS-Bibliothek ablehnt, kann für eine ' +
        'andere annehmbar sein. Ein zweiter Versuch mit einer kleineren Anfrage nach Art von ' +
        'TLS 1.2 half nicht.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet auf einer neuen Verbindung im Klartext; die meisten ' +
        'gewöhnlichen Absender tun nach dem Scheitern dasselbe. Absender, die verschlüsseln ' +
        'müssen (verpflichtendes TLS, DANE, eine durchgesetzte MTA-STS-Richtlinie), warten und ' +
        'geben die E-Mail schließlich zurück.',
      remedy:
        'Die Administration des Mailservers sieht im Protokoll zur Zeit der Prüfung nach, prüft ' +
        'Zertifikat und Schlüssel und lässt TLS 1.2 und 1.3 mit aktuellen Verfahren zu (ECDHE ' +
        'mit AES-GCM). Wie der Server antwortet, zeigt danach „openssl s_client -starttls smtp ' +
        '-connect HOST:25“. Steht im Protokoll gar kein Versuch, ist die Ursache bei einer ' +
        'Firewall oder einem Lastverteiler davor zu suchen.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: gute Werte für Postfix ab 3.6\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          'smtpd_tls_ciphers = medium\n' +
          'smtpd_tls_exclude_ciphers =\n' +
          'smtpd_tls_loglevel = 1\n' +
          '# danach in der Shell; das Protokoll nennt dann die Ursache:\n' +
          'postfix reload\n' +
          "grep 'TLS library problem\\|SSL_accept' /var/log/mail.log",
        exim:
          '# Hauptteil; tls_require_ciphers ohne besonderen Grund nicht setzen\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell; das Protokoll nennt dann die Ursache:\n' +
          'systemctl reload exim4\n' +
          "grep 'TLS error' /var/log/exim4/mainlog",
        exchange:
          '# PowerShell: TLS 1.2 und aktuelle Verfahren müssen vorhanden sein\n' +
          'Get-TlsCipherSuite | Format-Table Name\n' +
          '# Schannel-Fehler im Systemprotokoll (36874: kein gemeinsames Verfahren)\n' +
          'Get-WinEvent -ProviderName Schannel -MaxEvents 20\n' +
          '# Zertifikat mit privatem Schlüssel, für SMTP aktiviert?\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,HasPrivateKey',
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
