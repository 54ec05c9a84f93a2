import type { Entry } from '../entry.ts'

export const tlsEstablishedEvent: Entry = {
  code: 'event-tls-established',
  kind: 'event',
  standards: ['RFC 8446 section 2'],
  words: {
    en: {
      title: 'Connection encrypted',
      sentence:
        'From here on the connection is encrypted: {version}, {cipher}, key exchange {group}.',
      meaning:
        'The TLS handshake is complete. Named are the TLS version, the cipher suite and the ' +
        'group of the key exchange; whether the certificate is valid is a question of its own.',
      consequence:
        'Nobody on the way can merely read along any more. A sender that checks certificates ' +
        "now looks at the server's certificate.",
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Verbindung verschlüsselt',
      sentence:
        'Ab hier ist die Verbindung verschlüsselt: {version}, {cipher}, Schlüsselaustausch ' +
        '{group}.',
      meaning:
        'Die TLS-Aushandlung (Handshake) ist abgeschlossen. Genannt sind die TLS-Version, das ' +
        'Verschlüsselungsverfahren und die Gruppe des Schlüsselaustauschs; ob das Zertifikat ' +
        'gültig ist, ist eine eigene Frage.',
      consequence:
        'Bloßes Mitlesen auf dem Weg ist nicht mehr möglich. Ein Absender, der Zertifikate ' +
        'prüft, sieht sich nun das des Servers an.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
