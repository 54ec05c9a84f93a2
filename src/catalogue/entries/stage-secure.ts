import type { Entry } from '../entry.ts'

export const secureStage: Entry = {
  code: 'stage-secure',
  kind: 'stage',
  standards: ['RFC 3207 section 4.2'],
  words: {
    en: {
      title: 'Conversation inside TLS (Secure)',
      sentence:
        'This stage is passed when the server answers a second EHLO, sent inside the ' +
        'encryption, with 250.',
      meaning:
        'After the handshake both sides forget what was said before, and the sender ' +
        'introduces itself again under the protection of TLS. The answer shows that the ' +
        'encrypted connection really works. It is independent of the certificate: with a ' +
        'self-signed certificate, Cert fails and Secure passes. Without TLS it counts as ' +
        'failed.',
      consequence:
        'If it fails after a finished handshake, the session cannot be used, and senders ' +
        'either fall back to clear text on a new connection or keep the mail.',
      remedy:
        'The operator of the mail server looks for the reason in its log; often a proxy or a ' +
        'firewall breaks the encrypted connection, or the server process ends.',
    },
    de: {
      title: 'Gespräch in der Verschlüsselung (Secure)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server ein zweites EHLO, das bereits ' +
        'verschlüsselt gesendet wird, mit 250 beantwortet.',
      meaning:
        'Nach dem Handshake vergessen beide Seiten das zuvor Gesagte, und der Absender ' +
        'stellt sich im Schutz von TLS erneut vor. Die Antwort zeigt, dass die ' +
        'verschlüsselte Verbindung wirklich funktioniert. Vom Zertifikat ist das unabhängig: ' +
        'Bei einem selbst signierten Zertifikat scheitert Cert, und Secure ist bestanden. ' +
        'Ohne TLS gilt die Stufe als nicht bestanden.',
      consequence:
        'Scheitert sie trotz abgeschlossenem Handshake, ist die Sitzung unbrauchbar; ' +
        'Absender weichen auf einer neuen Verbindung in den Klartext aus oder stellen die ' +
        'E-Mail zurück.',
      remedy:
        'Der Betreiber des Mailservers sucht die Ursache in dessen Protokollen; häufig stört ' +
        'ein Proxy oder eine Firewall die verschlüsselte Verbindung, oder der Serverprozess ' +
        'bricht ab.',
    },
  },
}
