import type { Entry } from '../entry.ts'

export const injectedBytesDroppedEvent: Entry = {
  code: 'event-injected-bytes-dropped',
  kind: 'event',
  standards: ['RFC 3207 section 4.2'],
  words: {
    en: {
      title: 'Slipped-in clear text dropped',
      sentence:
        'Behind the reply to STARTTLS more clear text arrived ({bytes} bytes); we have dropped ' +
        'it.',
      meaning:
        'Between this reply and the TLS handshake nothing else may come. What comes there could ' +
        'be meant to pass as encrypted later.',
      consequence: 'A careful sender drops it as well or breaks off.',
      remedy: 'See the finding starttls-response-injection.',
    },
    de: {
      title: 'Eingeschobenen Klartext verworfen',
      sentence:
        'Hinter der Antwort auf STARTTLS kam weiterer Klartext an ({bytes} Byte); wir haben ihn ' +
        'verworfen.',
      meaning:
        'Zwischen dieser Antwort und der TLS-Aushandlung (Handshake) darf nichts anderes ' +
        'kommen. Was dort kommt, könnte dazu gedacht sein, später als verschlüsselt zu gelten.',
      consequence: 'Ein vorsichtiger Absender verwirft es ebenfalls oder bricht ab.',
      remedy: 'Siehe den Befund starttls-response-injection.',
    },
  },
}
