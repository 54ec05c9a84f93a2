import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const heartbeatOffered: Entry = {
  code: 'heartbeat-offered',
  kind: 'finding',
  standards: ['RFC 6520', 'CVE-2014-0160', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Heartbeat extension offered',
      sentence: 'The mail server offers the heartbeat extension (RFC 6520).',
      meaning:
        'Heartbeat keeps long silent connections alive, which mail does not need. Its fame comes ' +
        'from Heartbleed, a fault of OpenSSL 1.0.1 to 1.0.1f through which memory with keys ' +
        'could be read. That the extension is offered does not mean that the fault is there; it ' +
        'says that the library is from before 2018 or so, as newer ones have dropped it.',
      consequence: 'The verdict stays: senders make no use of it.',
      remedy:
        'The administrator of the mail server updates the TLS library. Where the version of ' +
        'OpenSSL is 1.0.1 to 1.0.1f, that is urgent, and key and certificate have to be replaced ' +
        'afterwards.',
      howTo: {
        postfix:
          '# in the shell: which OpenSSL does Postfix use?\n' +
          'ldd "$(postconf -h daemon_directory)/smtpd" | grep -E \'ssl|crypto\'\n' +
          'openssl version',
        exim:
          '# in the shell: which TLS library does Exim use?\n' +
          "exim -bV | grep -i -A1 'library version'",
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Heartbeat-Erweiterung wird angeboten',
      sentence: 'Der Mailserver bietet die Heartbeat-Erweiterung (RFC 6520) an.',
      meaning:
        'Heartbeat hält lange stille Verbindungen offen; Mail braucht das nicht. Bekannt wurde ' +
        'es durch Heartbleed, einen Fehler in OpenSSL 1.0.1 bis 1.0.1f, durch den sich Speicher ' +
        'samt Schlüsseln auslesen ließ. Dass die Erweiterung angeboten wird, heißt nicht, dass ' +
        'der Fehler da ist; es zeigt, dass die Bibliothek etwa aus der Zeit vor 2018 stammt, ' +
        'denn neuere haben sie nicht mehr.',
      consequence: 'Die Bewertung bleibt: Absender nutzen die Erweiterung nicht.',
      remedy:
        'Die Administration des Mailservers aktualisiert die TLS-Bibliothek. Ist es OpenSSL ' +
        '1.0.1 bis 1.0.1f, eilt das, und danach sind Schlüssel und Zertifikat zu ersetzen.',
      howTo: {
        postfix:
          '# in der Shell: Welches OpenSSL nutzt Postfix?\n' +
          'ldd "$(postconf -h daemon_directory)/smtpd" | grep -E \'ssl|crypto\'\n' +
          'openssl version',
        exim:
          '# in der Shell: Welche TLS-Bibliothek nutzt Exim?\n' +
          "exim -bV | grep -i -A1 'library version'",
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
