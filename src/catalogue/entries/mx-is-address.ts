import type { Entry } from '../entry.ts'

export const mxIsAddress: Entry = {
  code: 'mx-is-address',
  kind: 'finding',
  standards: ['RFC 1035 section 3.3.9', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'MX record names an IP address',
      sentence: 'The MX record names the IP address {host} where the name of a host belongs.',
      meaning:
        'An MX record must hold a host name. An address written there is read as a name and ' +
        'does not exist in the DNS. Web forms of DNS providers often let this mistake ' +
        'through.',
      consequence:
        'Most senders cannot deliver to this entry and use the other MX records; without any ' +
        'they return the mail. Those that do connect find no certificate that could fit, so ' +
        'a sender that checks certificates would not send encrypted.',
      remedy:
        'The DNS operator of the domain gives the server a name and names that in the MX ' +
        'record: "example.org. IN MX 10 mx1.example.org." and "mx1.example.org. IN A ' +
        '192.0.2.25". The certificate of the server has to hold mx1.example.org.',
    },
    de: {
      title: 'MX-Eintrag nennt eine IP-Adresse',
      sentence: 'Der MX-Eintrag nennt die IP-Adresse {host}, wo der Name eines Hosts stehen muss.',
      meaning:
        'Ein MX-Eintrag muss einen Hostnamen enthalten. Eine dort eingetragene Adresse wird ' +
        'als Name gelesen, den es im DNS nicht gibt. Eingabemasken von DNS-Anbietern lassen ' +
        'diesen Fehler häufig durch.',
      consequence:
        'Die meisten Absender können an diesen Eintrag nicht zustellen und nehmen die ' +
        'übrigen MX-Einträge; gibt es keine, melden sie die E-Mail als unzustellbar. Wer ' +
        'sich dennoch verbindet, findet kein passendes Zertifikat; ein Absender, der ' +
        'Zertifikate prüft, würde also nicht verschlüsselt senden.',
      remedy:
        'Der DNS-Betreiber der Domain gibt dem Server einen Namen und nennt diesen im ' +
        'MX-Eintrag: „example.org. IN MX 10 mx1.example.org.“ und „mx1.example.org. IN A ' +
        '192.0.2.25“. Das Zertifikat des Servers muss mx1.example.org enthalten.',
    },
  },
}
