import type { Entry } from '../entry.ts'

export const tlsaAbsent: Entry = {
  code: 'tlsa-absent',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2', 'RFC 7672 section 3.1.1'],
  words: {
    en: {
      title: 'No DANE, although DNSSEC is there',
      sentence:
        'The zone of the mail server is signed but holds no TLSA record; this one could be ' +
        'added: "{owner}. IN TLSA {recommended}".',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'Kein DANE, obwohl DNSSEC vorhanden ist',
      sentence:
        'Die Zone des Mailservers ist signiert, enthält aber keinen TLSA-Eintrag; ergänzt ' +
        'werden könnte: „{owner}. IN TLSA {recommended}“.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
