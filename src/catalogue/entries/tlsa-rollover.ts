import type { Entry } from '../entry.ts'

export const tlsaRollover: Entry = {
  code: 'tlsa-rollover',
  kind: 'finding',
  standards: ['RFC 7671 section 8.1', 'RFC 7671 section 8.4'],
  words: {
    en: {
      title: 'TLSA records without a reserve for the next key',
      sentence:
        'The TLSA records of {baseDomain} fit today, but hold no reserve for the next change ' +
        '({scheme} only); the record of the present key is "{recommended}".',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'TLSA-Einträge ohne Reserve für den nächsten Schlüssel',
      sentence:
        'Die TLSA-Einträge von {baseDomain} passen heute, enthalten aber keine Reserve für ' +
        'den nächsten Wechsel (nur: {scheme}); der Eintrag des jetzigen Schlüssels lautet ' +
        '„{recommended}“.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
