import type { Entry } from '../entry.ts'

export const tlsaLookupFailed: Entry = {
  code: 'tlsa-lookup-failed',
  kind: 'finding',
  standards: ['RFC 7672 section 2.1.1', 'RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'TLSA lookup fails',
      sentence:
        'The address of {host} is signed, but the lookup of the TLSA records at {name} ' +
        'failed: {status}.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'TLSA-Abfrage schlägt fehl',
      sentence:
        'Die Adresse von {host} ist signiert, aber die Abfrage der TLSA-Einträge bei {name} ' +
        'schlug fehl: {status}.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
