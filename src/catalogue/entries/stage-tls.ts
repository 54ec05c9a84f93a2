import type { Entry } from '../entry.ts'

export const tlsStage: Entry = {
  code: 'stage-tls',
  kind: 'stage',
  standards: ['RFC 3207 section 4', 'RFC 9325 section 3.1.1'],
  words: {
    en: {
      title: 'Encryption (TLS)',
      sentence:
        'This stage is passed when the server offers STARTTLS, accepts it, and the TLS ' +
        'handshake comes to its end.',
      meaning:
        'With STARTTLS the sender asks to turn the clear-text connection into an encrypted ' +
        'one. In the handshake both agree on a TLS version and a cipher suite, and the ' +
        'server sends its certificate. This stage says nothing yet about the certificate, ' +
        'and an outdated TLS version passes it too; both are judged apart.',
      consequence:
        'If it fails, ordinary senders and a sender with the rule "TLS 1.2 or newer ' +
        'with a valid certificate, else clear text" send in clear text. A sender that ' +
        'demands encryption does not deliver.',
      remedy:
        'The findings say whether STARTTLS is absent, was refused, or the handshake failed, ' +
        'and how to set it right. The operator of the mail server, or of a firewall or ' +
        'gateway in front of it, has to do that.',
    },
    de: {
      title: 'Verschlüsselung (TLS)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server STARTTLS anbietet und annimmt und die ' +
        'TLS-Aushandlung (Handshake) zum Ende kommt.',
      meaning:
        'Mit STARTTLS bittet der Absender darum, die unverschlüsselte Verbindung in eine ' +
        'verschlüsselte umzuwandeln. Im Handshake einigen sich beide auf eine TLS-Version ' +
        'und ein Verfahren, und der Server sendet sein Zertifikat. Über das Zertifikat sagt ' +
        'diese Stufe noch nichts, und auch eine veraltete TLS-Version besteht sie; beides ' +
        'wird gesondert beurteilt.',
      consequence:
        'Scheitert sie, senden gewöhnliche Absender und ein Absender mit der Regel „TLS ' +
        '1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ im Klartext. Ein ' +
        'Absender, der Verschlüsselung verlangt, stellt nicht zu.',
      remedy:
        'Die Befunde sagen, ob STARTTLS fehlt, abgelehnt wurde oder der Handshake ' +
        'scheiterte, und wie das zu beheben ist. Zuständig ist der Betreiber des Mailservers ' +
        'oder einer vorgeschalteten Firewall oder eines Gateways.',
    },
  },
}
