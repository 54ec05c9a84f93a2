import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'
import { microsoftDecides } from '../how-to/microsoft-decides.ts'

export const anonymousSuites: Entry = {
  code: 'anonymous-suites',
  kind: 'finding',
  standards: ['RFC 5246 section F.1.1.1', 'RFC 7435'],
  words: {
    en: {
      title: 'Suites without certificate accepted',
      sentence:
        'The mail server also accepts suites in which it shows no certificate: {suite} with ' +
        '{version}.',
      meaning:
        'With anonymous suites nobody proves who he is. Postfix offers them on purpose: a sender ' +
        'that does not check certificates anyway loses nothing by them. Clients that check ' +
        'certificates never ask for such suites. TLS 1.3 knows none.',
      consequence:
        'The verdict stays: senders that demand a certificate get one. For all others an ' +
        'anonymous suite is as good as an unchecked certificate, and better than clear text (RFC ' +
        '7435).',
      remedy:
        'Nothing has to be done. Who has to show a list without such suites excludes them ' +
        '(aNULL); no sender is known to need them.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: add aNULL to what is excluded already\n' +
          'smtpd_tls_exclude_ciphers = aNULL, eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# main section. Exim with OpenSSL (see: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!aNULL:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5\n' +
          '# Exim with GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-ANON-ECDH:-ANON-DH\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        microsoft365: microsoftDecides.en,
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Suiten ohne Zertifikat werden angenommen',
      sentence:
        'Der Mailserver nimmt auch Suiten an, bei denen er kein Zertifikat zeigt: {suite} mit ' +
        '{version}.',
      meaning:
        'Bei anonymen Suiten weist sich niemand aus. Postfix bietet sie mit Absicht an: Ein ' +
        'Absender, der Zertifikate ohnehin nicht prüft, verliert dadurch nichts. Clients, die ' +
        'Zertifikate prüfen, verlangen solche Suiten nie. TLS 1.3 kennt keine.',
      consequence:
        'Die Bewertung bleibt: Absender, die ein Zertifikat verlangen, bekommen eines. Für alle ' +
        'anderen ist eine anonyme Suite so gut wie ein ungeprüftes Zertifikat und besser als ' +
        'Klartext (RFC 7435).',
      remedy:
        'Es muss nichts geschehen. Wer eine Liste ohne solche Suiten nachweisen muss, schließt ' +
        'sie aus (aNULL); ein Absender, der sie braucht, ist nicht bekannt.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf: aNULL zu dem hinzufügen, was schon ausgeschlossen ist\n' +
          'smtpd_tls_exclude_ciphers = aNULL, eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
          'tls_require_ciphers = HIGH:!aNULL:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5\n' +
          '# Exim mit GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-ANON-ECDH:-ANON-DH\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        microsoft365: microsoftDecides.de,
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
