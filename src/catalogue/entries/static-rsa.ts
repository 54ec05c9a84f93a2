import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const staticRsa: Entry = {
  code: 'static-rsa',
  kind: 'finding',
  standards: ['RFC 10015', 'RFC 9325 section 4.1', 'RFC 7435'],
  words: {
    en: {
      title: 'Key exchange without forward secrecy accepted',
      sentence:
        'The mail server accepts key exchange without forward secrecy: {suite} with {version}.',
      meaning:
        "With static RSA the client encrypts the session key with the server's long-term key. " +
        'Whoever records sessions and gets hold of that key later reads them all. The standards ' +
        'advise against it and deprecate it since July 2026. Usual server software still accepts ' +
        'it by default.',
      consequence:
        'The verdict stays: up-to-date senders prefer suites with forward secrecy and get them. ' +
        'For old ones it is far better than clear text (RFC 7435). Rules of authorities (BSI, ' +
        'NCSC-NL) demand that it be switched off.',
      remedy:
        'Nothing urgent. The administrator of the mail server excludes static RSA once the log ' +
        'shows that no partner depends on it.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: add kRSA to what is excluded already\n' +
          'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5, kRSA\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# beforehand: who still comes without forward secrecy? Suites without DHE:\n' +
          "grep 'TLS connection established from' /var/log/mail.log |\n" +
          '  grep -v -e DHE -e TLSv1.3',
        exim:
          '# main section. Exim with OpenSSL (see: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5:!kRSA\n' +
          '# Exim with GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-RSA\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell as administrator, Windows Server 2016 or newer; then restart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Like 'TLS_RSA_*' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Schlüsselaustausch ohne Forward Secrecy',
      sentence:
        'Der Mailserver nimmt Schlüsselaustausch ohne Forward Secrecy an: {suite} mit {version}.',
      meaning:
        'Bei statischem RSA verschlüsselt der Client den Sitzungsschlüssel mit dem langlebigen ' +
        'Schlüssel des Servers. Wer Verbindungen aufzeichnet und später an diesen Schlüssel ' +
        'kommt, liest sie alle. Die Standards raten davon ab, seit Juli 2026 gilt das Verfahren ' +
        'als überholt. Übliche Serversoftware nimmt es von Haus aus noch an.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender ziehen Suiten mit Forward Secrecy vor und ' +
        'bekommen sie. Für alte ist es weit besser als Klartext (RFC 7435). Behördliche Vorgaben ' +
        '(BSI, NCSC-NL) verlangen, es abzuschalten.',
      remedy:
        'Nichts Eiliges. Die Administration des Mailservers schließt statisches RSA aus, sobald ' +
        'laut Protokoll kein Partner darauf angewiesen ist.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: kRSA zu dem hinzufügen, was schon ausgeschlossen ist\n' +
          'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5, kRSA\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# vorher: Wer kommt noch ohne Forward Secrecy? Suiten ohne DHE:\n' +
          "grep 'TLS connection established from' /var/log/mail.log |\n" +
          '  grep -v -e DHE -e TLSv1.3',
        exim:
          '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5:!kRSA\n' +
          '# Exim mit GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-RSA\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell als Administrator, ab Windows Server 2016; danach Neustart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Like 'TLS_RSA_*' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
