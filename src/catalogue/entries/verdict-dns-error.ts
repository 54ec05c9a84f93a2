import type { Entry } from '../entry.ts'

export const dnsErrorVerdict: Entry = {
  code: 'verdict-dns-error',
  kind: 'verdict',
  standards: ['RFC 5321 section 5.1', 'RFC 1035 section 4.1.1'],
  words: {
    en: {
      title: 'Name resolution failed, not judged',
      sentence:
        'The mail servers of the domain could not be found in the DNS, or not in a way that can ' +
        'be trusted, so no verdict is given.',
      meaning:
        'The domain does not exist, the DNS gave no usable answer, no MX host of the domain has ' +
        'an address that can be used, or the DNSSEC signatures do not hold: of the MX records, or ' +
        'at every MX host those of its addresses or TLSA records. A failed lookup may come from the name ' +
        'servers of the domain, from a DNSSEC signature that does not hold, or from the ' +
        'resolver and the network this check used. This is no grade; what servers answered all the ' +
        'same stands in the report.',
      consequence:
        'Where the domain does not exist or its MX hosts have no addresses, senders return ' +
        'the mail. After a failed or unanswered lookup they keep the mail and try again for ' +
        'some days. So do senders that check DNSSEC where MX records or addresses fail the check, ' +
        'and senders with DANE where TLSA records do; others deliver as if nothing were wrong.',
      remedy:
        'Check the spelling of the domain. Repeat the check with another resolver (option ' +
        "--resolver) to see where the cause lies; if it stays, the operator of the domain's " +
        'DNS mends what the finding names.',
    },
    de: {
      title: 'Namensauflösung gescheitert, nicht beurteilt',
      sentence:
        'Die Mailserver der Domain waren im DNS nicht oder nicht verlässlich zu ermitteln; ein ' +
        'Urteil gibt es daher nicht.',
      meaning:
        'Die Domain gibt es nicht, das DNS lieferte keine brauchbare Antwort, kein MX-Host der ' +
        'Domain hat eine verwendbare Adresse, oder die DNSSEC-Signaturen halten der Prüfung nicht ' +
        'stand: die der MX-Einträge, oder bei jedem MX-Host die seiner Adressen oder ' +
        'TLSA-Einträge. Eine gescheiterte Abfrage kann an ' +
        'den Nameservern der Domain liegen, an einer ungültigen DNSSEC-Signatur oder am ' +
        'Resolver und am Netz, von dem aus geprüft wurde. Das ist keine Bewertung; was ' +
        'Server trotzdem antworteten, steht im Bericht.',
      consequence:
        'Gibt es die Domain nicht oder haben ihre MX-Hosts keine Adressen, erklären Absender ' +
        'die E-Mail für unzustellbar. Nach einer gescheiterten oder unbeantworteten Abfrage ' +
        'stellen sie die E-Mail zurück und versuchen es einige Tage lang erneut. Ebenso verfahren ' +
        'Absender, die DNSSEC prüfen, wenn MX-Einträge oder Adressen der Prüfung nicht ' +
        'standhalten, und Absender mit DANE, wenn es an TLSA-Einträgen liegt; andere stellen zu, ' +
        'als wäre nichts.',
      remedy:
        'Prüfen Sie die Schreibweise der Domain. Wiederholen Sie die Prüfung mit einem ' +
        'anderen Resolver (Option --resolver), um die Ursache einzugrenzen; bleibt der ' +
        'Fehler, behebt der DNS-Betreiber der Domain, was der Befund nennt.',
    },
  },
}
