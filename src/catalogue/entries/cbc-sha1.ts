import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const cbcSha1: Entry = {
  code: 'cbc-sha1',
  kind: 'finding',
  standards: ['CVE-2013-0169', 'RFC 9325 section 4.2', 'RFC 7435'],
  words: {
    en: {
      title: 'CBC with SHA-1 accepted',
      sentence: 'The mail server accepts suites with CBC mode and SHA-1: {suite} with {version}.',
      meaning:
        'These suites encrypt and authenticate in an order that allows attacks on the timing of ' +
        'the padding check (Lucky Thirteen) where the library does not guard against them; ' +
        'well-kept ones do. SHA-1 is used as a keyed checksum here, where its known weaknesses ' +
        'do not bite. Nearly every server software accepts such suites by default, and TLS 1.0 ' +
        'and 1.1 have nothing better.',
      consequence:
        'The verdict stays: up-to-date senders prefer newer suites and get them. For old ones it ' +
        'is far better than clear text (RFC 7435). Rules of authorities (BSI, NCSC-NL) do not ' +
        'list these suites.',
      remedy:
        'Nothing urgent. Who has to meet rules of the BSI or the NCSC-NL excludes the suites, ' +
        'together with TLS 1.0 and 1.1, which cannot do without.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: add SHA1 to what is excluded already\n' +
          'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5, SHA1\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# main section. Exim with OpenSSL (see: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5:!SHA1\n' +
          '# Exim with GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-SHA1\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell as administrator, Windows Server 2016 or newer; then restart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Match '_CBC_SHA$' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'CBC mit SHA-1 wird angenommen',
      sentence: 'Der Mailserver nimmt Suiten mit CBC-Modus und SHA-1 an: {suite} mit {version}.',
      meaning:
        'Diese Suiten verschlüsseln und sichern in einer Reihenfolge, die Angriffe über die ' +
        'Dauer der Prüfung erlaubt (Lucky Thirteen), wenn die Bibliothek dagegen nicht gewappnet ' +
        'ist; gepflegte sind es. SHA-1 dient hier als Prüfsumme mit Schlüssel, wo seine ' +
        'bekannten Schwächen nicht greifen. Fast jede Serversoftware nimmt solche Suiten von ' +
        'Haus aus an, und TLS 1.0 und 1.1 haben nichts Besseres.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender ziehen neuere Suiten vor und bekommen sie. Für ' +
        'alte ist es weit besser als Klartext (RFC 7435). Behördliche Vorgaben (BSI, NCSC-NL) ' +
        'führen diese Suiten nicht auf.',
      remedy:
        'Nichts Eiliges. Wer Vorgaben des BSI oder des NCSC-NL erfüllen muss, schließt die Suiten ' +
        'aus, zusammen mit TLS 1.0 und 1.1, die ohne sie nicht auskommen.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: SHA1 zu dem hinzufügen, was schon ausgeschlossen ist\n' +
          'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5, SHA1\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5:!SHA1\n' +
          '# Exim mit GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-SHA1\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell als Administrator, ab Windows Server 2016; danach Neustart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Match '_CBC_SHA$' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
