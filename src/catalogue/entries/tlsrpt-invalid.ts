import type { Entry } from '../entry.ts'

export const tlsrptInvalid: Entry = {
  code: 'tlsrpt-invalid',
  kind: 'finding',
  standards: ['RFC 8460 section 3'],
  words: {
    en: {
      title: 'TLSRPT record is faulty',
      sentence: 'The TLSRPT record in the DNS is faulty: {problem}.',
      meaning:
        'With TLSRPT a domain asks senders for daily reports about encryption on the way to ' +
        'it.',
      consequence: 'The delivery of mail does not change.',
      remedy:
        'The operator of the domain publishes one right TXT record at _smtp._tls under the ' +
        'domain.',
    },
    de: {
      title: 'TLSRPT-Eintrag ist fehlerhaft',
      sentence: 'Der TLSRPT-Eintrag im DNS ist fehlerhaft: {problem}.',
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
