import type { Entry } from '../entry.ts'

export const daneMxInsecure: Entry = {
  code: 'dane-mx-insecure',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2.1'],
  words: {
    en: {
      title: 'DANE with an unsigned MX record',
      sentence:
        'The TLSA records of {host} fit, but the MX answer of {domain} that names this host ' +
        'is not signed.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'DANE mit unsigniertem MX-Eintrag',
      sentence:
        'Die TLSA-Einträge von {host} passen, aber die MX-Antwort von {domain}, die diesen ' +
        'Host nennt, ist nicht signiert.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
