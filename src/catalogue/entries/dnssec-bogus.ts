import type { Entry } from '../entry.ts'

export const dnssecBogus: Entry = {
  code: 'dnssec-bogus',
  kind: 'finding',
  standards: ['RFC 4033 section 5', 'RFC 4035 section 5'],
  words: {
    en: {
      title: 'DNS answer fails the DNSSEC check',
      sentence:
        'The DNS answer about {name} ({type}) cannot be trusted: the DNSSEC check fails at ' +
        '{failing}, because of this: {reason}.',
      meaning:
        'With DNSSEC the owner of a zone signs its answers, and from the root of the DNS ' +
        'downwards each zone vouches for the key of the next. This answer should be signed, ' +
        'but the check fails: a signature has expired, is missing or false, or the DS record ' +
        'in the zone above belongs to another key. Mostly signing has stopped, or a key or ' +
        'the DNS provider was changed and the DS record was not. To whoever checks, it looks ' +
        'just like a forgery.',
      consequence:
        'Resolvers that check DNSSEC withhold the answer (SERVFAIL), whatever rules the ' +
        'sender has. If the MX record is concerned, senders behind such a resolver cannot ' +
        'deliver: they keep the mail and return it after some days. If it is an address, they ' +
        'go on with the next MX host, and so do senders with DANE if it is a TLSA record; if ' +
        'it is a TXT record, MTA-STS or TLSRPT does not take effect. Senders whose resolver ' +
        'does not check notice nothing, not even a forgery; for one with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" the certificate decides then.',
      remedy:
        'The DNS operator of the zone named has it signed anew and compares the keys: delv MX ' +
        'example.org shows the cause, dig +short DS example.org shows what the zone above ' +
        'publishes, and dnssec-dsfromkey (BIND) or keymgr example.org ds (Knot) shows what ' +
        'should stand there, in the form "example.org. IN DS 12345 13 2 DIGEST"; the ' +
        'registrar enters it. From then on the name server had better sign by itself (BIND: ' +
        'dnssec-policy with inline-signing yes; Knot: dnssec-signing: on). Check the clocks ' +
        'of the signing server and of this machine as well.',
    },
    de: {
      title: 'DNS-Antwort besteht die DNSSEC-Prüfung nicht',
      sentence:
        'Der DNS-Antwort zu {name} ({type}) ist nicht zu trauen: Die DNSSEC-Prüfung scheitert ' +
        'bei {failing}, und zwar daran: {reason}.',
      meaning:
        'Mit DNSSEC signiert der Inhaber einer Zone deren Antworten, und von der Wurzel des ' +
        'DNS abwärts bürgt jede Zone für den Schlüssel der nächsten. Diese Antwort müsste ' +
        'signiert sein, besteht die Prüfung aber nicht: Eine Signatur ist abgelaufen, fehlt ' +
        'oder ist falsch, oder der DS-Eintrag in der übergeordneten Zone gehört zu einem ' +
        'anderen Schlüssel. Meist wird nicht mehr signiert, oder Schlüssel oder DNS-Anbieter ' +
        'haben gewechselt, der DS-Eintrag aber nicht. Für jeden, der prüft, sieht das genauso ' +
        'aus wie eine Fälschung.',
      consequence:
        'Resolver, die DNSSEC prüfen, geben die Antwort nicht heraus (SERVFAIL), gleich ' +
        'welche Regel der Absender hat. Ist der MX-Eintrag betroffen, können Absender hinter ' +
        'einem solchen Resolver nicht zustellen: Sie stellen die E-Mail zurück und geben sie ' +
        'nach einigen Tagen als unzustellbar zurück. Ist es eine Adresse, gehen sie zum ' +
        'nächsten MX-Host über, Absender mit DANE auch bei einem TLSA-Eintrag; ist es ein ' +
        'TXT-Eintrag, bleibt MTA-STS oder TLSRPT ohne Wirkung. Absender, deren Resolver nicht ' +
        'prüft, bemerken nichts, auch keine Fälschung; bei einem mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ entscheidet dann das ' +
        'Zertifikat.',
      remedy:
        'Der DNS-Betreiber der genannten Zone lässt sie neu signieren und vergleicht die ' +
        'Schlüssel: delv MX example.org zeigt die Ursache, dig +short DS example.org zeigt, ' +
        'was die übergeordnete Zone veröffentlicht, und dnssec-dsfromkey (BIND) oder keymgr ' +
        'example.org ds (Knot) zeigt, was dort stehen müsste, in der Form „example.org. IN DS ' +
        '12345 13 2 HASHWERT“; eingetragen wird es über den Registrar. Künftig sollte der ' +
        'Nameserver selbsttätig signieren (BIND: dnssec-policy mit inline-signing yes; Knot: ' +
        'dnssec-signing: on). Prüfen Sie auch die Uhren des signierenden Servers und dieses ' +
        'Rechners.',
    },
  },
}
