import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const crime: Entry = {
  code: 'crime',
  kind: 'finding',
  standards: ['CVE-2012-4929', 'RFC 9325 section 3.3'],
  words: {
    en: {
      title: 'TLS compression offered',
      sentence: 'The mail server compresses inside TLS.',
      meaning:
        'What is compressed well gets shorter, and the length can be seen from outside. An ' +
        'attacker who can put text of his own beside a secret finds the secret by trying. That ' +
        'was shown for web browsers; between mail servers there is hardly a secret that stands ' +
        'beside foreign text again and again, so it is of little practical weight here. TLS 1.3 ' +
        'has no compression.',
      consequence: 'The verdict stays: hardly any sender still offers compression.',
      remedy:
        'The administrator of the mail server switches TLS compression off, or updates the TLS ' +
        'library; OpenSSL has had it off by default since version 1.1.0.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (Postfix 2.11 or newer)\n' +
          'tls_ssl_options = NO_COMPRESSION\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# main section. Exim with OpenSSL: add to the options that are set already\n' +
          'openssl_options = +no_compression +no_sslv2 +no_sslv3\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'TLS-Kompression wird angeboten',
      sentence: 'Der Mailserver komprimiert innerhalb von TLS.',
      meaning:
        'Was sich gut komprimieren lässt, wird kürzer, und die Länge ist von außen zu sehen. Wer ' +
        'eigenen Text neben ein Geheimnis setzen kann, findet es durch Probieren heraus. Gezeigt ' +
        'wurde das an Browsern; zwischen Mailservern steht kaum je ein Geheimnis immer wieder ' +
        'neben fremdem Text, praktisch wiegt das hier also wenig. TLS 1.3 kennt keine ' +
        'Kompression.',
      consequence: 'Die Bewertung bleibt: Kaum ein Absender bietet noch Kompression an.',
      remedy:
        'Die Administration des Mailservers schaltet die TLS-Kompression ab oder aktualisiert ' +
        'die TLS-Bibliothek; bei OpenSSL ist sie seit Version 1.1.0 von Haus aus abgeschaltet.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (ab Postfix 2.11)\n' +
          'tls_ssl_options = NO_COMPRESSION\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil. Exim mit OpenSSL: zu den schon gesetzten Optionen hinzufügen\n' +
          'openssl_options = +no_compression +no_sslv2 +no_sslv3\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
