import type { Entry } from '../entry.ts'

export const daneWouldRepair: Entry = {
  code: 'dane-would-repair',
  kind: 'finding',
  standards: ['RFC 7672 section 3.1'],
  words: {
    en: {
      title: 'Valid for senders with DANE only',
      sentence:
        'No public certificate authority (CA) vouches for the certificate of {host}, but a ' +
        'valid TLSA record does: senders with DANE accept it, others do not.',
      meaning:
        'DANE publishes in the signed DNS which certificate or key a mail server has (TLSA ' +
        'records).',
      consequence: 'Senders with DANE go by these records, others do not notice.',
      remedy: 'The operators of zone and mail server compare TLSA records and certificate.',
    },
    de: {
      title: 'Nur für Absender mit DANE gültig',
      sentence:
        'Für das Zertifikat von {host} bürgt keine öffentliche Zertifizierungsstelle, wohl ' +
        'aber ein gültiger TLSA-Eintrag: Absender mit DANE erkennen es an, andere nicht.',
      meaning:
        'DANE veröffentlicht im signierten DNS, welches Zertifikat oder welchen Schlüssel ein ' +
        'Mailserver hat (TLSA-Einträge).',
      consequence: 'Absender mit DANE richten sich nach diesen Einträgen, andere bemerken nichts.',
      remedy: 'Die Betreiber von Zone und Mailserver vergleichen TLSA-Einträge und Zertifikat.',
    },
  },
}
