import type { Entry } from '../entry.ts'

export const tlsaMismatch: Entry = {
  code: 'tlsa-mismatch',
  kind: 'finding',
  standards: ['RFC 7671 section 5', 'RFC 7672 section 3'],
  words: {
    en: {
      title: 'TLSA record and certificate do not fit',
      sentence:
        'No TLSA record of {baseDomain} fits what the server shows: published {published}; ' +
        'shown {presented}; right for this certificate would be "{recommended}".',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'TLSA-Eintrag und Zertifikat passen nicht zusammen',
      sentence:
        'Kein TLSA-Eintrag von {baseDomain} passt zu dem, was der Server vorlegt: ' +
        'veröffentlicht {published}; vorgelegt {presented}; richtig für dieses Zertifikat ' +
        'wäre „{recommended}“.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
