import type { Entry } from '../entry.ts'

export const mxWithoutAddress: Entry = {
  code: 'mx-without-address',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'MX host has no address',
      sentence: 'The MX host {host} has no address in the DNS (status: {status}).',
      meaning:
        'The MX record names a host to which no A or AAAA record belongs. Either the name ' +
        'does not exist at all (nxdomain), or it exists without an address (no-data). Often ' +
        'a server was retired or renamed and the MX record left as it was, or the name is ' +
        'misspelt.',
      consequence:
        'Senders skip this host and use the other MX hosts. If none has an address, they ' +
        'return the mail or keep trying; the address of the domain itself must not be used ' +
        'instead.',
      remedy:
        'The DNS operator of the domain gives the host an address ("mx1.example.org. IN A ' +
        '192.0.2.25" and, where there is IPv6, "mx1.example.org. IN AAAA 2001:db8::25") or ' +
        'removes the MX record that names it. Mind the dot at the end of the host name in ' +
        'the zone file; without it the zone name is added.',
    },
    de: {
      title: 'MX-Host hat keine Adresse',
      sentence: 'Der MX-Host {host} hat im DNS keine Adresse (Status: {status}).',
      meaning:
        'Der MX-Eintrag nennt einen Host, zu dem kein A- oder AAAA-Eintrag gehört. Entweder ' +
        'gibt es den Namen gar nicht (nxdomain), oder er besteht ohne Adresse (no-data). ' +
        'Häufig wurde ein Server abgeschaltet oder umbenannt und der MX-Eintrag nicht ' +
        'angepasst, oder der Name ist falsch geschrieben.',
      consequence:
        'Absender übergehen diesen Host und nehmen die übrigen MX-Hosts. Hat keiner eine ' +
        'Adresse, melden sie die E-Mail als unzustellbar oder versuchen es weiter; auf die ' +
        'Adresse der Domain selbst dürfen sie nicht ausweichen.',
      remedy:
        'Der DNS-Betreiber der Domain gibt dem Host eine Adresse („mx1.example.org. IN A ' +
        '192.0.2.25“ und, falls IPv6 vorhanden ist, „mx1.example.org. IN AAAA 2001:db8::25“) ' +
        'oder entfernt den MX-Eintrag, der ihn nennt. Achten Sie in der Zonendatei auf den ' +
        'Punkt am Ende des Hostnamens; ohne ihn wird der Zonenname angehängt.',
    },
  },
}
