import type { Entry } from '../entry.ts'

export const dnssecUnavailable: Entry = {
  code: 'dnssec-unavailable',
  kind: 'finding',
  standards: ['RFC 4033 section 5', 'RFC 4035 section 3.2'],
  words: {
    en: {
      title: 'DNSSEC could not be tested from here',
      sentence: 'DNSSEC, and with it DANE, could not be tested from here: {reason}.',
      meaning: 'DNSSEC signs the answers of the DNS, so that nobody can forge them on the way.',
      consequence: 'Senders that validate DNSSEC depend on it, others do not notice.',
      remedy: 'See the DNSSEC settings of the zone, or of the resolver used for this check.',
    },
    de: {
      title: 'DNSSEC von hier aus nicht prüfbar',
      sentence: 'DNSSEC und damit auch DANE ließen sich von hier aus nicht prüfen: {reason}.',
      meaning: 'DNSSEC signiert die Antworten des DNS, damit sie unterwegs niemand fälschen kann.',
      consequence: 'Absender, die DNSSEC prüfen, sind davon betroffen, andere bemerken nichts.',
      remedy: 'Zu prüfen sind die DNSSEC-Einstellungen der Zone oder der Resolver dieser Prüfung.',
    },
  },
}
