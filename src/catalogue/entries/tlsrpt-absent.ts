import type { Entry } from '../entry.ts'

export const tlsrptAbsent: Entry = {
  code: 'tlsrpt-absent',
  kind: 'finding',
  standards: ['RFC 8460 section 3'],
  words: {
    en: {
      title: 'No reports about encryption asked for',
      sentence:
        '{domain} does not ask senders for reports about failed encryption (no TLSRPT ' +
        'record).',
      meaning:
        'With TLSRPT a domain asks senders for daily reports about encryption on the way to ' +
        'it.',
      consequence: 'The delivery of mail does not change.',
      remedy:
        'The operator of the domain publishes one right TXT record at _smtp._tls under the ' +
        'domain.',
    },
    de: {
      title: 'Keine Berichte über Verschlüsselung angefordert',
      sentence:
        '{domain} fordert keine Berichte über gescheiterte Verschlüsselung an (kein ' +
        'TLSRPT-Eintrag).',
      meaning:
        'Mit TLSRPT fordert eine Domain von Absendern tägliche Berichte über die ' +
        'Verschlüsselung auf dem Weg zu ihr an.',
      consequence: 'An der Zustellung der E-Mails ändert sich nichts.',
      remedy:
        'Der Betreiber der Domain veröffentlicht genau einen richtigen TXT-Eintrag unter ' +
        '_smtp._tls der Domain.',
    },
  },
}
