import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const insecureRenegotiation: Entry = {
  code: 'insecure-renegotiation',
  kind: 'finding',
  standards: ['CVE-2009-3555', 'RFC 5746', 'RFC 9325 section 3.5'],
  words: {
    en: {
      title: 'Secure renegotiation not supported',
      sentence: 'The mail server does not confirm secure renegotiation (RFC 5746).',
      meaning:
        'Without this extension a renegotiated session is not tied to the one before it: an ' +
        'attacker on the way can begin a session with the server, put commands of his own first, ' +
        'and let the real sender go on in it. With mail that could put foreign commands before ' +
        'those of the sender. The cause is a TLS library from before 2010. Whether this server ' +
        'renegotiates at all was not tried; if it does not, there is nothing to attack.',
      consequence:
        'The verdict stays. But strict TLS libraries (OpenSSL 3, GnuTLS with its strict setting) ' +
        'refuse servers without the extension, and then ordinary senders send in clear text.',
      remedy:
        'The administrator of the mail server updates operating system and TLS library; every ' +
        'one since 2010 has the extension. An old gateway in front of the server may be the ' +
        'cause.',
      howTo: {
        postfix:
          '# in the shell: which OpenSSL does Postfix use? It is there from 0.9.8m on\n' +
          'ldd "$(postconf -h daemon_directory)/smtpd" | grep -E \'ssl|crypto\'\n' +
          '# /etc/postfix/main.cf (with OpenSSL 1.1.0h or newer): no renegotiation\n' +
          'tls_ssl_options = NO_RENEGOTIATION',
        exim:
          '# in the shell: which TLS library does Exim use?\n' +
          "exim -bV | grep -i -A1 'library version'\n" +
          '# main section. Exim with OpenSSL 1.1.0h or newer: no renegotiation at all\n' +
          'openssl_options = +no_renegotiation +no_sslv2 +no_sslv3',
        exchange:
          '# PowerShell as administrator: only clients with the extension; then restart\n' +
          "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
          'New-ItemProperty $s -Name AllowInsecureRenegoClients -Value 0 `\n' +
          '  -PropertyType DWord -Force',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Sichere Neuaushandlung fehlt',
      sentence: 'Der Mailserver bestätigt die sichere Neuaushandlung (RFC 5746) nicht.',
      meaning:
        'Ohne diese Erweiterung ist eine neu ausgehandelte Verbindung nicht an die vorige ' +
        'gebunden: Ein Angreifer auf dem Weg kann eine Verbindung zum Server beginnen, eigene ' +
        'Befehle voranstellen und den echten Absender darin fortfahren lassen. Bei Mail ließen ' +
        'sich so fremde Befehle vor die des Absenders setzen. Ursache ist eine TLS-Bibliothek ' +
        'aus der Zeit vor 2010. Ob dieser Server überhaupt neu aushandelt, wurde nicht probiert; ' +
        'tut er es nicht, gibt es nichts anzugreifen.',
      consequence:
        'Die Bewertung bleibt. Strenge TLS-Bibliotheken (OpenSSL 3, GnuTLS in strenger ' +
        'Einstellung) lehnen Server ohne die Erweiterung aber ab, und gewöhnliche Absender ' +
        'senden dann im Klartext.',
      remedy:
        'Die Administration des Mailservers aktualisiert Betriebssystem und TLS-Bibliothek; seit ' +
        '2010 kennen alle die Erweiterung. Auch ein altes Gateway vor dem Server kann die ' +
        'Ursache sein.',
      howTo: {
        postfix:
          '# in der Shell: Welches OpenSSL nutzt Postfix? Ab 0.9.8m ist sie da\n' +
          'ldd "$(postconf -h daemon_directory)/smtpd" | grep -E \'ssl|crypto\'\n' +
          '# /etc/postfix/main.cf (mit OpenSSL ab 1.1.0h): gar keine Neuaushandlung\n' +
          'tls_ssl_options = NO_RENEGOTIATION',
        exim:
          '# in der Shell: Welche TLS-Bibliothek nutzt Exim?\n' +
          "exim -bV | grep -i -A1 'library version'\n" +
          '# Hauptteil. Exim mit OpenSSL ab 1.1.0h: gar keine Neuaushandlung\n' +
          'openssl_options = +no_renegotiation +no_sslv2 +no_sslv3',
        exchange:
          '# PowerShell als Administrator: nur Clients damit; danach Neustart\n' +
          "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
          'New-ItemProperty $s -Name AllowInsecureRenegoClients -Value 0 `\n' +
          '  -PropertyType DWord -Force',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
