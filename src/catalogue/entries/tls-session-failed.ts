import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const tlsSessionFailed: Entry = {
  code: 'tls-session-failed',
  kind: 'finding',
  standards: ['RFC 3207 section 4.2'],
  words: {
    en: {
      title: 'No mail session inside the encryption',
      sentence:
        'The TLS handshake succeeded, but the mail server did not carry on the mail session ' +
        'inside the encryption (reason: {reason}).',
      meaning:
        'After the handshake the sender greets again with EHLO, now encrypted, and the server ' +
        'has to answer with 250. Here that answer did not come, on two connections. Frequent ' +
        'causes are a TLS proxy or load balancer that loses its connection to the mail server ' +
        'behind it, a mail filter that knows no encrypted sessions, or a server process that ' +
        'crashes or runs into a limit.',
      consequence:
        'Encryption is offered but cannot be used: no mail gets through it. A sender with the ' +
        'rule "TLS 1.2 or newer with a valid certificate, else clear text" sends in clear text; ' +
        'ordinary senders try again and, as far as their settings allow, send in clear text. ' +
        'Senders that must encrypt (mandatory TLS, DANE, an enforced MTA-STS policy) wait and ' +
        'finally return the mail.',
      remedy:
        'The administrator of the mail server looks into the logs of the mail server and of ' +
        'everything in front of it at the time of the test: who closed the connection after the ' +
        'handshake, or refused EHLO? The session can be followed with "openssl s_client ' +
        '-starttls smtp -crlf -connect HOST:25" and an EHLO typed by hand. If a TLS proxy is in ' +
        'use, let the mail server do TLS itself for a test.',
      howTo: {
        postfix:
          '# Did the session reach smtpd, and did a milter or proxy break it off?\n' +
          "grep 'TLS connection\\|lost connection\\|milter' /var/log/mail.log\n" +
          'postconf smtpd_milters smtpd_proxy_filter smtpd_starttls_timeout',
        exim:
          '# TLS errors, dropped connections and rejections at EHLO:\n' +
          "grep 'TLS error\\|dropped\\|rejected EHLO' /var/log/exim4/mainlog\n" +
          '# A condition here may refuse the second EHLO:\n' +
          'exim -bP acl_smtp_helo acl_smtp_connect',
        exchange:
          '# Exchange Management Shell: write the protocol log of the connector\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -ProtocolLoggingLevel Verbose\n' +
          '# It lies here:\n' +
          'Get-FrontendTransportService | Format-List ReceiveProtocolLogPath',
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
      title: 'Keine Mail-Sitzung in der Verschlüsselung',
      sentence:
        'Die TLS-Aushandlung (Handshake) gelang, aber der Mailserver setzte die Mail-Sitzung in ' +
        'der Verschlüsselung nicht fort (Grund: {reason}).',
      meaning:
        'Nach dem Handshake grüßt der Absender noch einmal mit EHLO, nun verschlüsselt, und der ' +
        'Server muss mit 250 antworten. Diese Antwort blieb hier aus, auf zwei Verbindungen. ' +
        'Häufige Ursachen sind ein TLS-Proxy oder Lastverteiler, der die Verbindung zum ' +
        'Mailserver dahinter verliert, ein Mailfilter, der keine verschlüsselten Sitzungen ' +
        'kennt, oder ein Serverprozess, der abstürzt oder an eine Grenze stößt.',
      consequence:
        'Verschlüsselung wird angeboten, ist aber nicht nutzbar: Keine E-Mail kommt darüber an. ' +
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext; gewöhnliche Absender versuchen es erneut und ' +
        'senden, soweit ihre Einstellungen es zulassen, im Klartext. Absender, die ' +
        'verschlüsseln müssen (verpflichtendes TLS, DANE, eine durchgesetzte ' +
        'MTA-STS-Richtlinie), warten und geben die E-Mail schließlich zurück.',
      remedy:
        'Die Administration des Mailservers sieht in den Protokollen des Mailservers und aller ' +
        'Geräte davor zur Zeit der Prüfung nach: Wer hat die Verbindung nach dem Handshake ' +
        'beendet oder EHLO abgelehnt? Nachvollziehen lässt sich die Sitzung mit „openssl ' +
        's_client -starttls smtp -crlf -connect HOST:25“ und einem von Hand eingegebenen EHLO. ' +
        'Ist ein TLS-Proxy im Einsatz, sollte der Mailserver zur Probe TLS selbst übernehmen.',
      howTo: {
        postfix:
          '# Kam die Sitzung bei smtpd an, brach ein Milter oder Proxy sie ab?\n' +
          "grep 'TLS connection\\|lost connection\\|milter' /var/log/mail.log\n" +
          'postconf smtpd_milters smtpd_proxy_filter smtpd_starttls_timeout',
        exim:
          '# TLS-Fehler, abgebrochene Verbindungen und Ablehnungen bei EHLO:\n' +
          "grep 'TLS error\\|dropped\\|rejected EHLO' /var/log/exim4/mainlog\n" +
          '# Eine Bedingung hier kann das zweite EHLO ablehnen:\n' +
          'exim -bP acl_smtp_helo acl_smtp_connect',
        exchange:
          '# Exchange-Verwaltungsshell: Protokoll des Connectors einschalten\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -ProtocolLoggingLevel Verbose\n' +
          '# Es liegt hier:\n' +
          'Get-FrontendTransportService | Format-List ReceiveProtocolLogPath',
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
