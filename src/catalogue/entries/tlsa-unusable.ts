import type { Entry } from '../entry.ts'

export const tlsaUnusable: Entry = {
  code: 'tlsa-unusable',
  kind: 'finding',
  standards: ['RFC 7672 section 3.1', 'RFC 7671 section 4'],
  words: {
    en: {
      title: 'TLSA record that senders cannot use',
      sentence: 'The TLSA record "{record}" of {baseDomain} cannot be used for mail: {reason}.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'TLSA-Eintrag für Absender unbrauchbar',
      sentence:
        'Der TLSA-Eintrag „{record}“ von {baseDomain} ist für E-Mail unbrauchbar: {reason}.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
