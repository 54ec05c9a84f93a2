import type { Entry } from '../entry.ts'

export const handshakeFailedEvent: Entry = {
  code: 'event-handshake-failed',
  kind: 'event',
  standards: ['RFC 3207 section 4.1'],
  words: {
    en: {
      title: 'TLS handshake failed',
      sentence: 'The TLS handshake failed (reason: {reason}, detail: {detail}).',
      meaning:
        'The two sides did not come to an agreement on encryption. The brackets say how it ' +
        'ended: with an alert of the server, with bytes that are no TLS, or because our TLS ' +
        'library could not go on.',
      consequence:
        'This connection is lost. A sender opens a new one and, if its rule allows, goes on in ' +
        'clear text.',
      remedy: 'See the finding handshake-failed.',
    },
    de: {
      title: 'TLS-Aushandlung gescheitert',
      sentence:
        'Die TLS-Aushandlung (Handshake) ist gescheitert (Grund: {reason}, Einzelheit: ' +
        '{detail}).',
      meaning:
        'Beide Seiten haben sich nicht auf eine Verschlüsselung geeinigt. In Klammern steht, ' +
        'wie es endete: mit einer Alarmmeldung des Servers, mit Bytes, die kein TLS sind, oder ' +
        'weil unsere TLS-Bibliothek nicht weitermachen konnte.',
      consequence:
        'Diese Verbindung ist verloren. Ein Absender baut eine neue auf und macht, wenn seine ' +
        'Regel es erlaubt, im Klartext weiter.',
      remedy: 'Siehe den Befund handshake-failed.',
    },
  },
}
