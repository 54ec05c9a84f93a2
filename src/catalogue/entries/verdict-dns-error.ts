import type { Entry } from '../entry.ts'

export const dnsErrorVerdict: Entry = {
  code: 'verdict-dns-error',
  kind: 'verdict',
  standards: ['RFC 5321 section 5.1', 'RFC 1035 section 4.1.1'],
  words: {
    en: {
      title: 'Name resolution failed, not judged',
      sentence:
        'The mail servers of the domain could not be found in the DNS, so nothing can be ' +
        'said about encryption.',
      meaning:
        'The domain does not exist, the DNS gave no usable answer, or no MX host of the ' +
        'domain has an address that can be used. A failed lookup may come from the name ' +
        'servers of the domain, from a DNSSEC signature that does not hold, or from the ' +
        'resolver and the network this check used. This is no grade: encryption was not ' +
        'tested.',
      consequence:
        'Where the domain does not exist or its MX hosts have no addresses, senders return ' +
        'the mail. After a failed or unanswered lookup they keep the mail and try again for ' +
        'some days.',
      remedy:
        'Check the spelling of the domain. Repeat the check with another resolver (option ' +
        "--resolver) to see where the cause lies; if it stays, the operator of the domain's " +
        'DNS mends what the finding names.',
    },
    de: {
      title: 'Namensauflösung gescheitert, nicht beurteilt',
      sentence:
        'Die Mailserver der Domain waren im DNS nicht zu ermitteln; über die Verschlüsselung ' +
        'lässt sich daher nichts sagen.',
      meaning:
        'Die Domain gibt es nicht, das DNS lieferte keine brauchbare Antwort, oder kein ' +
        'MX-Host der Domain hat eine verwendbare Adresse. Eine gescheiterte Abfrage kann an ' +
        'den Nameservern der Domain liegen, an einer ungültigen DNSSEC-Signatur oder am ' +
        'Resolver und am Netz, von dem aus geprüft wurde. Das ist keine Bewertung: Die ' +
        'Verschlüsselung wurde nicht geprüft.',
      consequence:
        'Gibt es die Domain nicht oder haben ihre MX-Hosts keine Adressen, erklären Absender ' +
        'die E-Mail für unzustellbar. Nach einer gescheiterten oder unbeantworteten Abfrage ' +
        'stellen sie die E-Mail zurück und versuchen es einige Tage lang erneut.',
      remedy:
        'Prüfen Sie die Schreibweise der Domain. Wiederholen Sie die Prüfung mit einem ' +
        'anderen Resolver (Option --resolver), um die Ursache einzugrenzen; bleibt der ' +
        'Fehler, behebt der DNS-Betreiber der Domain, was der Befund nennt.',
    },
  },
}
