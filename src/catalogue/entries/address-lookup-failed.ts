import type { Entry } from '../entry.ts'

export const addressLookupFailed: Entry = {
  code: 'address-lookup-failed',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1', 'RFC 1035 section 4.1.1'],
  words: {
    en: {
      title: 'Address of the MX host could not be looked up',
      sentence:
        'The lookup of the addresses of the MX host {host} brought no usable answer (status: ' +
        '{status}, detail: {detail}).',
      meaning:
        'SERVFAIL means that the resolver got no valid answer: broken name servers or a ' +
        'DNSSEC signature that does not hold. With a timeout no answer came in time. The ' +
        'cause may also lie in the resolver or the network this check used. Whether the host ' +
        'has an address is unknown.',
      consequence:
        'The host was not tested. Senders with the same trouble go on to the next MX host ' +
        'and keep the mail if none is left.',
      remedy:
        'Repeat the check, also with another resolver (option --resolver). If it stays, the ' +
        "DNS operator of the host's zone asks each authoritative name server for both types " +
        '(dig A mx1.example.org @ns1.example.org, and AAAA) and checks the signatures (delv ' +
        'mx1.example.org).',
    },
    de: {
      title: 'Adresse des MX-Hosts nicht abfragbar',
      sentence:
        'Die Abfrage der Adressen des MX-Hosts {host} ergab keine brauchbare Antwort ' +
        '(Status: {status}, Einzelheit: {detail}).',
      meaning:
        'SERVFAIL bedeutet, dass der Resolver keine gültige Antwort erhielt: Die Nameserver ' +
        'sind gestört, oder eine DNSSEC-Signatur ist ungültig. Bei einer Zeitüberschreitung ' +
        '(timeout) traf rechtzeitig keine Antwort ein. Die Ursache kann auch beim Resolver ' +
        'oder im Netz liegen, von dem aus geprüft wurde. Ob der Host eine Adresse hat, ' +
        'bleibt offen.',
      consequence:
        'Der Host wurde nicht geprüft. Absender mit demselben Problem gehen zum nächsten ' +
        'MX-Host über und stellen die E-Mail zurück, wenn keiner übrig ist.',
      remedy:
        'Wiederholen Sie die Prüfung, auch mit einem anderen Resolver (Option --resolver). ' +
        'Bleibt es dabei, fragt der DNS-Betreiber der Zone des Hosts jeden autoritativen ' +
        'Nameserver nach beiden Typen ab (dig A mx1.example.org @ns1.example.org, ebenso ' +
        'AAAA) und prüft die Signaturen (delv mx1.example.org).',
    },
  },
}
