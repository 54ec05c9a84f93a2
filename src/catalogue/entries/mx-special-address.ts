import type { Entry } from '../entry.ts'

export const mxSpecialAddress: Entry = {
  code: 'mx-special-address',
  kind: 'finding',
  standards: ['RFC 6890 section 2.2', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'MX host has an address for special purposes',
      sentence:
        'The MX host {host} has the address {address}, which is set aside for special ' +
        'purposes ({network}) and was not contacted.',
      meaning:
        'Addresses such as 10.0.0.0/8, 192.168.0.0/16, 127.0.0.0/8 or fd00::/8 are meant for ' +
        'private networks and for the own machine; on the Internet they lead nowhere. Mostly ' +
        'an internal zone was published by mistake. This check does not contact such ' +
        'addresses on the word of a DNS entry.',
      consequence:
        'Senders on the Internet cannot reach the server there and use other addresses and ' +
        'MX hosts; inside a network with the same numbers the mail may end up at a wrong ' +
        'machine.',
      remedy:
        'The DNS operator of the domain replaces the address by a public one: ' +
        '"mx1.example.org. IN A 192.0.2.25" (put your own address here), or removes the ' +
        'record. Whoever checks an internal mail server permits the network with ' +
        '--allow-network, for example --allow-network 10.0.0.0/8.',
    },
    de: {
      title: 'MX-Host hat eine Adresse für Sonderzwecke',
      sentence:
        'Der MX-Host {host} hat die Adresse {address}, die Sonderzwecken vorbehalten ist ' +
        '({network}) und nicht kontaktiert wurde.',
      meaning:
        'Adressen wie 10.0.0.0/8, 192.168.0.0/16, 127.0.0.0/8 oder fd00::/8 sind für private ' +
        'Netze und für den eigenen Rechner bestimmt; im Internet führen sie nirgendwohin. ' +
        'Meist wurde eine interne Zone versehentlich veröffentlicht. Diese Prüfung spricht ' +
        'solche Adressen nicht allein auf einen DNS-Eintrag hin an.',
      consequence:
        'Absender im Internet erreichen den Server dort nicht und nehmen andere Adressen und ' +
        'MX-Hosts; innerhalb eines Netzes mit denselben Nummern kann die E-Mail an einen ' +
        'falschen Rechner geraten.',
      remedy:
        'Der DNS-Betreiber der Domain ersetzt die Adresse durch eine öffentliche: ' +
        '„mx1.example.org. IN A 192.0.2.25“ (hier die eigene Adresse einsetzen), oder ' +
        'entfernt den Eintrag. Wer einen internen Mailserver prüft, gibt das Netz mit ' +
        '--allow-network frei, zum Beispiel --allow-network 10.0.0.0/8.',
    },
  },
}
