import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const emsAbsent: Entry = {
  code: 'ems-absent',
  kind: 'finding',
  standards: ['RFC 7627', 'RFC 9325 section 3.6', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Extended master secret not supported',
      sentence: 'The mail server does not confirm the extended master secret (RFC 7627).',
      meaning:
        'Up to TLS 1.2 the session key does not depend on the whole handshake unless this ' +
        'extension is used. A malicious server can then produce two sessions with the same keys, ' +
        'which undermines proofs that lean on them (triple handshake). Nothing of that kind is ' +
        'used between mail servers, so it is of little practical weight here. TLS 1.3 has it ' +
        'built in.',
      consequence:
        'The verdict stays: senders encrypt all the same. Rules of authorities recommend or ' +
        'demand the extension (BSI, NCSC-NL, NIST).',
      remedy:
        'The administrator of the mail server updates the TLS library: OpenSSL 1.1.0, GnuTLS 3.4 ' +
        'and Windows Server 2016 have it.',
      howTo: {
        exchange:
          '# PowerShell as administrator: was it switched off? Then restart\n' +
          "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
          'Remove-ItemProperty $s -Name DisableServerExtendedMasterSecret',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Extended Master Secret fehlt',
      sentence: 'Der Mailserver bestätigt das Extended Master Secret (RFC 7627) nicht.',
      meaning:
        'Bis TLS 1.2 hängt der Sitzungsschlüssel nicht von der ganzen Aushandlung ab, wenn diese ' +
        'Erweiterung fehlt. Ein böswilliger Server kann dann zwei Verbindungen mit denselben ' +
        'Schlüsseln herstellen und so Nachweise unterlaufen, die sich darauf stützen (Triple ' +
        'Handshake). Zwischen Mailservern gibt es solche Nachweise nicht; praktisch wiegt das ' +
        'hier wenig. In TLS 1.3 ist es eingebaut.',
      consequence:
        'Die Bewertung bleibt: Absender verschlüsseln trotzdem. Behördliche Vorgaben empfehlen ' +
        'oder verlangen die Erweiterung (BSI, NCSC-NL, NIST).',
      remedy:
        'Die Administration des Mailservers aktualisiert die TLS-Bibliothek: OpenSSL 1.1.0, ' +
        'GnuTLS 3.4 und Windows Server 2016 kennen die Erweiterung.',
      howTo: {
        exchange:
          '# PowerShell als Administrator: Wurde es abgeschaltet? Danach Neustart\n' +
          "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
          'Remove-ItemProperty $s -Name DisableServerExtendedMasterSecret',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
