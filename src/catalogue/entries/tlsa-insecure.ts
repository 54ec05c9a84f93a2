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
        'TLSA records count only if DNSSEC protects them all the way from the root of the ' +
        'DNS; otherwise anybody who can forge DNS answers could put in his own key. Here the ' +
        'records stand in a zone that is not signed, that is signed with an outdated ' +
        'algorithm only, or for which the zone above has no DS record, so that the chain of ' +
        'signatures ends above it. The records may be right, but they have no effect.',
      consequence:
        'Senders with DANE ignore the records and treat the host as one without DANE: they ' +
        'encrypt if they can, and do not check. A sender with the rule "TLS 1.2 or newer with ' +
        'a valid certificate, else clear text" does not use DANE and goes by the certificate ' +
        'alone.',
      remedy:
        "The operator of the zone in which the mail server's name stands has it signed and " +
        'the DS record entered at the registrar, in the form "example.org. IN DS 12345 13 2 ' +
        'DIGEST". If the zone is signed already, only the DS record is missing: dig +short DS ' +
        'example.org must show it. Before that, check that the TLSA records still fit the ' +
        'server, for from then on they count: wrong ones keep mail away. The zone of the mail ' +
        'domain needs DNSSEC as well, or else the MX record stays unprotected.',
    },
    de: {
      title: 'TLSA-Einträge ohne DNSSEC',
      sentence:
        'Für {baseDomain} gibt es TLSA-Einträge, sie sind aber nicht durch DNSSEC geschützt; ' +
        'Absender beachten sie deshalb nicht.',
      meaning:
        'TLSA-Einträge zählen nur, wenn DNSSEC sie von der Wurzel des DNS an lückenlos ' +
        'schützt; sonst könnte jeder, der DNS-Antworten fälschen kann, seinen eigenen ' +
        'Schlüssel eintragen. Hier stehen die Einträge in einer Zone, die nicht oder nur mit ' +
        'einem veralteten Verfahren signiert ist oder für die in der übergeordneten Zone kein ' +
        'DS-Eintrag steht, sodass die Kette der Signaturen darüber endet. Die Einträge mögen ' +
        'stimmen, haben aber keine Wirkung.',
      consequence:
        'Absender mit DANE beachten die Einträge nicht und behandeln den Host wie einen ohne ' +
        'DANE: Sie verschlüsseln, wenn es geht, und prüfen nicht. Ein Absender mit der Regel ' +
        '„TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein DANE ' +
        'und richtet sich allein nach dem Zertifikat.',
      remedy:
        'Der Betreiber der Zone, in der der Name des Mailservers steht, lässt sie signieren ' +
        'und den DS-Eintrag über den Registrar eintragen, in der Form „example.org. IN DS ' +
        '12345 13 2 HASHWERT“. Ist die Zone schon signiert, fehlt nur der DS-Eintrag: dig ' +
        '+short DS example.org muss ihn zeigen. Prüfen Sie vorher, ob die TLSA-Einträge noch ' +
        'zum Server passen, denn von da an zählen sie: Falsche halten E-Mails fern. Auch die ' +
        'Zone der Mail-Domain braucht DNSSEC, sonst bleibt der MX-Eintrag ungeschützt.',
    },
  },
}
