import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const encryptThenMacAbsent: Entry = {
  code: 'encrypt-then-mac-absent',
  kind: 'finding',
  standards: ['RFC 7366', 'CVE-2013-0169', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'CBC without encrypt-then-MAC',
      sentence:
        'The mail server accepts block ciphers in CBC mode without encrypt-then-MAC (RFC 7366).',
      meaning:
        'In CBC suites the checksum stands inside the encryption, which allows attacks on the ' +
        'timing of the check (Lucky Thirteen). This extension turns the order round. Windows and ' +
        'some large providers do not have it at all; well-kept libraries guard against the ' +
        'attack in another way.',
      consequence:
        'The verdict stays: up-to-date senders use suites without CBC, which the extension does ' +
        'not concern.',
      remedy:
        'Nothing urgent. The administrator of the mail server updates the TLS library (OpenSSL ' +
        '1.1.0 and GnuTLS 3.4 have it), or excludes the suites with CBC where that is possible.',
      howTo: {
        exim:
          '# main section. Exim with GnuTLS: was it switched off? Remove from the string\n' +
          '# tls_require_ciphers = …:%NO_ETM',
        exchange:
          '# Windows has no encrypt-then-MAC: exclude the suites with CBC, then restart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Match '_CBC_' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'CBC ohne Encrypt-then-MAC',
      sentence:
        'Der Mailserver nimmt Blockchiffren im CBC-Modus ohne Encrypt-then-MAC (RFC 7366) an.',
      meaning:
        'Bei CBC-Suiten liegt die Prüfsumme innerhalb der Verschlüsselung, was Angriffe über die ' +
        'Dauer der Prüfung erlaubt (Lucky Thirteen). Diese Erweiterung dreht die Reihenfolge um. ' +
        'Windows und einige große Anbieter kennen sie gar nicht; gepflegte Bibliotheken wehren ' +
        'den Angriff auf anderem Weg ab.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender nutzen Suiten ohne CBC, die das nicht betrifft.',
      remedy:
        'Nichts Eiliges. Die Administration des Mailservers aktualisiert die TLS-Bibliothek ' +
        '(OpenSSL 1.1.0 und GnuTLS 3.4 kennen die Erweiterung) oder schließt die Suiten mit CBC ' +
        'aus, wo das möglich ist.',
      howTo: {
        exim:
          '# Hauptteil. Exim mit GnuTLS: Wurde es abgeschaltet? Aus der Zeile entfernen\n' +
          '# tls_require_ciphers = …:%NO_ETM',
        exchange:
          '# Windows kennt es nicht: Suiten mit CBC ausschließen, dann Neustart\n' +
          "Get-TlsCipherSuite | Where-Object Name -Match '_CBC_' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
