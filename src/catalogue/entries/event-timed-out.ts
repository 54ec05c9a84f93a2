import type { Entry } from '../entry.ts'

export const timedOutEvent: Entry = {
  code: 'event-timed-out',
  kind: 'event',
  standards: ['RFC 5321 section 4.5.3.2'],
  words: {
    en: {
      title: 'Time limit reached',
      sentence:
        'We have stopped waiting: our time limit of {seconds} seconds is reached ({bound}).',
      meaning:
        'The limit is ours: for silence, for one line, a stage, an address or the whole test. A ' +
        'real sender often waits for some minutes.',
      consequence:
        'It is not known how the server would have answered; a patient sender may still ' +
        'succeed.',
      remedy:
        'Test again with a longer time limit (option --timeout). Some servers let unknown ' +
        'senders wait on purpose.',
    },
    de: {
      title: 'Zeitgrenze erreicht',
      sentence:
        'Wir warten nicht länger: Unsere Zeitgrenze von {seconds} Sekunden ist erreicht ' +
        '({bound}).',
      meaning:
        'Die Grenze ist unsere eigene: für Schweigen, für eine Zeile, eine Stufe, eine Adresse ' +
        'oder die ganze Prüfung. Ein echter Absender wartet oft einige Minuten.',
      consequence:
        'Wie der Server geantwortet hätte, ist nicht bekannt; ein geduldiger Absender kann noch ' +
        'Erfolg haben.',
      remedy:
        'Prüfen Sie erneut mit längerer Zeitgrenze (Option --timeout). Manche Server lassen ' +
        'unbekannte Absender absichtlich warten.',
    },
  },
}
