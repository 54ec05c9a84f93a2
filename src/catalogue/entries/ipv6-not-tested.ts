import type { Entry } from '../entry.ts'

export const ipv6NotTested: Entry = {
  code: 'ipv6-not-tested',
  kind: 'finding',
  standards: [],
  words: {
    en: {
      title: 'IPv6 not tested',
      sentence:
        'The machine this check ran on has no IPv6, so IPv6 addresses were left out (number: ' +
        '{endpoints}).',
      meaning:
        'The mail servers also have IPv6 addresses (AAAA), but from here no route leads to ' +
        'them. That is a bound of this check, not a fault of the domain.',
      consequence:
        'These addresses were not judged, so the verdict does not cover them. Senders with ' +
        'IPv6 use them, often before the IPv4 addresses, and may meet another configuration ' +
        'there.',
      remedy:
        'Repeat the check on a machine with IPv6. With the option --ipv4 the check is ' +
        'limited to IPv4 on purpose.',
    },
    de: {
      title: 'IPv6 nicht geprüft',
      sentence:
        'Der Rechner, von dem aus geprüft wurde, hat kein IPv6; IPv6-Adressen blieben daher ' +
        'außen vor (Anzahl: {endpoints}).',
      meaning:
        'Die Mailserver haben auch IPv6-Adressen (AAAA), doch von hier aus führt kein Weg ' +
        'dorthin. Das ist eine Beschränkung dieser Prüfung, kein Fehler der Domain.',
      consequence:
        'Diese Adressen wurden nicht beurteilt, das Ergebnis umfasst sie also nicht. ' +
        'Absender mit IPv6 verwenden sie, häufig noch vor den IPv4-Adressen, und treffen ' +
        'dort möglicherweise auf eine andere Konfiguration.',
      remedy:
        'Wiederholen Sie die Prüfung auf einem Rechner mit IPv6. Mit der Option --ipv4 lässt ' +
        'sich die Prüfung bewusst auf IPv4 beschränken.',
    },
  },
}
