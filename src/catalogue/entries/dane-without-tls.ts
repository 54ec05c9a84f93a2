import type { Entry } from '../entry.ts'

export const daneWithoutTls: Entry = {
  code: 'dane-without-tls',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'DANE announced, but no encryption',
      sentence:
        'TLSA records announce that {host} encrypts, but no TLS connection came about; ' +
        'senders with DANE never deliver in clear text.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'DANE angekündigt, aber keine Verschlüsselung',
      sentence:
        'TLSA-Einträge kündigen an, dass {host} verschlüsselt, doch es kam keine ' +
        'TLS-Verbindung zustande; Absender mit DANE stellen nie im Klartext zu.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
