import type { Entry } from '../entry.ts'

export const tlsaOtherKey: Entry = {
  code: 'tlsa-other-key',
  kind: 'finding',
  standards: ['RFC 7671 section 8.1', 'RFC 7672 section 3.1'],
  words: {
    en: {
      title: 'No TLSA record for the second certificate',
      sentence:
        'The server has a second certificate (key type {keyType}) that no TLSA record of ' +
        '{baseDomain} fits; the missing one is "{recommended}".',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'Kein TLSA-Eintrag für das zweite Zertifikat',
      sentence:
        'Der Server hat ein zweites Zertifikat (Schlüsselart {keyType}), zu dem kein ' +
        'TLSA-Eintrag von {baseDomain} passt; es fehlt „{recommended}“.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
