import type { Entry } from '../entry.ts'

export const tlsaInsecure: Entry = {
  code: 'tlsa-insecure',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2', 'RFC 6698 section 4.1'],
  words: {
    en: {
      title: 'TLSA records without DNSSEC',
      sentence:
        'TLSA records exist for {baseDomain}, but DNSSEC does not protect them, so senders ' +
        'ignore them.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'TLSA-Einträge ohne DNSSEC',
      sentence:
        'Für {baseDomain} gibt es TLSA-Einträge, sie sind aber nicht durch DNSSEC geschützt; ' +
        'Absender beachten sie deshalb nicht.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
