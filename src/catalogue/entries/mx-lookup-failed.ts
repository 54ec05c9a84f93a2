import type { Entry } from '../entry.ts'

export const mxLookupFailed: Entry = {
  code: 'mx-lookup-failed',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1', 'RFC 1035 section 4.1.1'],
  words: {
    en: {
      title: 'MX records could not be looked up',
      sentence:
        'The lookup of the MX records of {domain} brought no usable answer (status: ' +
        '{status}, detail: {detail}).',
      meaning:
        'SERVFAIL means that the resolver got no valid answer: the name servers of the ' +
        'domain are broken, or a DNSSEC signature does not hold. With a timeout no answer ' +
        'came in time. The cause may also lie in the resolver or the network this check ' +
        'used, so this alone proves no fault of the domain.',
      consequence:
        'Which servers receive the mail stays unknown, and nothing was judged. Senders with ' +
        'the same trouble keep the mail and try again for some days; they do not fall back ' +
        'to the address of the domain.',
      remedy:
        'Repeat the check, also with another resolver (option --resolver). If it stays, the ' +
        'DNS operator of the domain asks each authoritative name server itself (dig MX ' +
        'example.org @ns1.example.org), compares the delegation (dig +trace MX example.org) ' +
        'and checks the signatures (delv MX example.org).',
    },
    de: {
      title: 'MX-Einträge nicht abfragbar',
      sentence:
        'Die Abfrage der MX-Einträge von {domain} ergab keine brauchbare Antwort (Status: ' +
        '{status}, Einzelheit: {detail}).',
      meaning:
        'SERVFAIL bedeutet, dass der Resolver keine gültige Antwort erhielt: Die Nameserver ' +
        'der Domain sind gestört, oder eine DNSSEC-Signatur ist ungültig. Bei einer ' +
        'Zeitüberschreitung (timeout) traf rechtzeitig keine Antwort ein. Die Ursache kann ' +
        'auch beim Resolver oder im Netz liegen, von dem aus geprüft wurde; ein Fehler der ' +
        'Domain ist damit allein nicht bewiesen.',
      consequence:
        'Welche Server die E-Mails empfangen, bleibt unbekannt, und nichts wurde beurteilt. ' +
        'Absender mit demselben Problem stellen die E-Mail zurück und versuchen es einige ' +
        'Tage lang erneut; auf die Adresse der Domain weichen sie nicht aus.',
      remedy:
        'Wiederholen Sie die Prüfung, auch mit einem anderen Resolver (Option --resolver). ' +
        'Bleibt es dabei, fragt der DNS-Betreiber der Domain jeden autoritativen Nameserver ' +
        'einzeln ab (dig MX example.org @ns1.example.org), vergleicht die Delegierung (dig ' +
        '+trace MX example.org) und prüft die Signaturen (delv MX example.org).',
    },
  },
}
