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
        'DANE proves here that this host is the one whose name was looked for. That mail for ' +
        'the domain belongs to this very host stands in the MX record alone, and that one is ' +
        'not signed: whoever can forge DNS answers may name a server of his own there. Often ' +
        "the mail provider has signed its zone, but the zone of the customer's domain is not " +
        'signed.',
      consequence:
        'DANE protects against passive listeners here, not against an attacker who forges the ' +
        'MX answer. Senders may use the TLSA records all the same, and Postfix does ' +
        '(smtp_tls_dane_insecure_mx_policy, preset to dane with the security level dane); ' +
        'others treat the domain as one without DANE. A sender with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" does not use DANE and goes by the ' +
        'certificate alone.',
      remedy:
        'The owner of the mail domain has its zone signed and the DS record entered at the ' +
        'registrar; with many DNS providers that is a single switch named DNSSEC. With a BIND ' +
        'of your own, put "dnssec-policy default;" and "inline-signing yes;" into the zone ' +
        'statement, take the DS record from dnssec-dsfromkey, in the form "example.org. IN DS ' +
        '12345 13 2 DIGEST", and give it to the registrar. Nothing has to change on the mail ' +
        'server or in its zone. It is done when delv MX example.org says "fully validated".',
    },
    de: {
      title: 'DANE mit unsigniertem MX-Eintrag',
      sentence:
        'Die TLSA-Einträge von {host} passen, aber die MX-Antwort von {domain}, die diesen ' +
        'Host nennt, ist nicht signiert.',
      meaning:
        'DANE beweist hier, dass dieser Host der ist, dessen Name gesucht wurde. Dass E-Mails ' +
        'für die Domain überhaupt zu diesem Host gehören, steht allein im MX-Eintrag, und der ' +
        'ist nicht signiert: Wer DNS-Antworten fälschen kann, nennt dort einen eigenen ' +
        'Server. Oft hat der Mail-Dienstleister seine Zone signiert, die Zone der ' +
        'Kunden-Domain ist es aber nicht.',
      consequence:
        'DANE schützt hier vor bloßem Mitlesen, nicht vor einem Angreifer, der die MX-Antwort ' +
        'fälscht. Absender dürfen die TLSA-Einträge trotzdem nutzen, und Postfix tut es ' +
        '(smtp_tls_dane_insecure_mx_policy, bei Sicherheitsstufe dane auf dane ' +
        'voreingestellt); andere behandeln die Domain wie eine ohne DANE. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt ' +
        'kein DANE und richtet sich allein nach dem Zertifikat.',
      remedy:
        'Der Inhaber der Mail-Domain lässt deren Zone signieren und den DS-Eintrag über den ' +
        'Registrar eintragen; bei vielen DNS-Anbietern ist das ein einziger Schalter namens ' +
        'DNSSEC. Mit eigenem BIND setzen Sie „dnssec-policy default;“ und „inline-signing ' +
        'yes;“ in die Zonenanweisung, entnehmen den DS-Eintrag mit dnssec-dsfromkey, in der ' +
        'Form „example.org. IN DS 12345 13 2 HASHWERT“, und geben ihn dem Registrar. Am ' +
        'Mailserver und in dessen Zone ändert sich nichts. Erledigt ist es, wenn delv MX ' +
        'example.org „fully validated“ meldet.',
    },
  },
}
