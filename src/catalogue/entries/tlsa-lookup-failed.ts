import type { Entry } from '../entry.ts'

export const tlsaLookupFailed: Entry = {
  code: 'tlsa-lookup-failed',
  kind: 'finding',
  standards: ['RFC 7672 section 2.1.1', 'RFC 7672 section 2.2'],
  words: {
    en: {
      title: 'TLSA lookup fails',
      sentence:
        'The address of {host} is signed, but the lookup of the TLSA records at {name} ' +
        'failed: {status}.',
      meaning:
        'A signed zone can prove that a record does not exist. Here the address of the mail ' +
        'server is signed, but the question for TLSA records got an error or no answer at ' +
        'all, so that it stays open whether the server promises encryption. Typical causes ' +
        'are old name servers, load balancers or firewalls that do not know the record type ' +
        'TLSA or the names that begin with an underscore, and faulty proofs (NSEC, NSEC3). ' +
        'The resolver used here, or the network on the way, may also be the cause.',
      consequence:
        'Senders with DANE must not take this for "no DANE", or else an attacker could switch ' +
        'it off by blocking answers. They pass over this host, try the next, keep the mail, ' +
        'and return it after some days. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" does not ask for TLSA and notices nothing.',
      remedy:
        'Repeat the check, also with another resolver (option --resolver). If it stays, the ' +
        "DNS operator of the mail server's zone asks each of its name servers: dig +dnssec " +
        '+norec TLSA _25._tcp.mx.example.org @ns1.example.org. Each has to answer in time, ' +
        'with the record or with NXDOMAIN or an empty answer that carries signed NSEC or ' +
        'NSEC3 records, over UDP and TCP. A new version of the name server or a change in the ' +
        'load balancer or firewall mends it.',
    },
    de: {
      title: 'TLSA-Abfrage schlägt fehl',
      sentence:
        'Die Adresse von {host} ist signiert, aber die Abfrage der TLSA-Einträge bei {name} ' +
        'schlug fehl: {status}.',
      meaning:
        'Eine signierte Zone kann beweisen, dass es einen Eintrag nicht gibt. Hier ist die ' +
        'Adresse des Mailservers signiert, auf die Frage nach TLSA-Einträgen kam aber ein ' +
        'Fehler oder gar keine Antwort; es bleibt also offen, ob der Server Verschlüsselung ' +
        'zusagt. Typische Ursachen sind alte Nameserver, Lastverteiler oder Firewalls, die ' +
        'den Eintragstyp TLSA oder Namen mit Unterstrich nicht kennen, und fehlerhafte ' +
        'Nachweise (NSEC, NSEC3). Die Ursache kann auch beim hier befragten Resolver oder im ' +
        'Netz dazwischen liegen.',
      consequence:
        'Absender mit DANE dürfen das nicht als „kein DANE“ verstehen, sonst könnte ein ' +
        'Angreifer es abschalten, indem er Antworten unterdrückt. Sie übergehen diesen Host, ' +
        'versuchen den nächsten, stellen die E-Mail zurück und geben sie nach einigen Tagen ' +
        'als unzustellbar zurück. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ fragt nicht nach TLSA und bemerkt nichts.',
      remedy:
        'Wiederholen Sie die Prüfung, auch mit einem anderen Resolver (Option --resolver). ' +
        'Bleibt es dabei, fragt der DNS-Betreiber der Zone des Mailservers jeden ihrer ' +
        'Nameserver: dig +dnssec +norec TLSA _25._tcp.mx.example.org @ns1.example.org. Jeder ' +
        'muss rechtzeitig antworten, mit dem Eintrag oder mit NXDOMAIN oder einer leeren ' +
        'Antwort, die signierte NSEC- oder NSEC3-Einträge enthält, über UDP und über TCP. ' +
        'Abhilfe schafft eine neuere Version des Nameservers oder eine Änderung an ' +
        'Lastverteiler oder Firewall.',
    },
  },
}
