import type { Entry } from '../entry.ts'

export const dnssecBogus: Entry = {
  code: 'dnssec-bogus',
  kind: 'finding',
  standards: ['RFC 4033 section 5', 'RFC 4035 section 5'],
  words: {
    en: {
      title: 'DNS answer with a broken signature',
      sentence: 'The DNS answer for {name} ({type}) fails the DNSSEC check at {failing}: {reason}.',
      meaning: 'DNSSEC signs the answers of the DNS, so that nobody can forge them on the way.',
      consequence: 'Senders that validate DNSSEC depend on it, others do not notice.',
      remedy: 'See the DNSSEC settings of the zone, or of the resolver used for this check.',
    },
    de: {
      title: 'DNS-Antwort mit ungültiger Signatur',
      sentence:
        'Die DNS-Antwort zu {name} ({type}) besteht die DNSSEC-Prüfung nicht; sie scheitert ' +
        'bei {failing}: {reason}.',
      meaning: 'DNSSEC signiert die Antworten des DNS, damit sie unterwegs niemand fälschen kann.',
      consequence: 'Absender, die DNSSEC prüfen, sind davon betroffen, andere bemerken nichts.',
      remedy: 'Zu prüfen sind die DNSSEC-Einstellungen der Zone oder der Resolver dieser Prüfung.',
    },
  },
}
