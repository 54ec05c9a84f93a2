import type { Entry } from '../entry.ts'

export const recordLookupFailed: Entry = {
  code: 'record-lookup-failed',
  kind: 'finding',
  standards: ['RFC 8461 section 3.1', 'RFC 8460 section 3'],
  words: {
    en: {
      title: 'MTA-STS or TLSRPT record could not be looked up',
      sentence:
        'The lookup of the TXT record {name} brought no usable answer (status: {status}, ' +
        'detail: {detail}).',
      meaning:
        'The record at _mta-sts announces an MTA-STS policy, the one at _smtp._tls asks for ' +
        'reports. That a lookup fails is not the same as "there is none": SERVFAIL means that ' +
        'the resolver got no valid answer, a timeout that none came in time. The cause may ' +
        'also lie in the resolver or the network that this check used, so this alone proves ' +
        'no fault of the domain.',
      consequence:
        'Whether the domain has a policy, or wants reports, is not known. Senders with the ' +
        'same trouble use the policy from their cache if they have one, else they deliver as ' +
        'without MTA-STS; reports are not sent. A sender with the rule "TLS 1.2 or newer with ' +
        'a valid certificate, else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'Repeat the check, also with another resolver (option --resolver). If it stays, the ' +
        'DNS operator of the domain asks each authoritative name server itself (dig TXT ' +
        '_mta-sts.example.org @ns1.example.org, dig TXT _smtp._tls.example.org ' +
        '@ns1.example.org): each must answer with the record, with NXDOMAIN, or with an empty ' +
        'answer. Name servers and load balancers that refuse names with an underscore are a ' +
        'frequent cause.',
    },
    de: {
      title: 'MTA-STS- oder TLSRPT-Eintrag nicht abfragbar',
      sentence:
        'Die Abfrage des TXT-Eintrags {name} ergab keine brauchbare Antwort (Status: ' +
        '{status}, Einzelheit: {detail}).',
      meaning:
        'Der Eintrag unter _mta-sts kündigt eine MTA-STS-Richtlinie an, der unter _smtp._tls ' +
        'bittet um Berichte. Scheitert die Abfrage, heißt das nicht, dass es keinen gibt: ' +
        'SERVFAIL bedeutet, dass der Resolver keine gültige Antwort erhielt, eine ' +
        'Zeitüberschreitung (timeout), dass rechtzeitig keine eintraf. Die Ursache kann auch ' +
        'beim Resolver oder im Netz liegen, von dem aus geprüft wurde; ein Fehler der Domain ' +
        'ist damit allein nicht bewiesen.',
      consequence:
        'Ob die Domain eine Richtlinie hat oder Berichte wünscht, ist nicht bekannt. Absender ' +
        'mit demselben Problem verwenden die Richtlinie aus ihrem Zwischenspeicher, falls sie ' +
        'eine haben; sonst stellen sie zu wie ohne MTA-STS. Berichte werden nicht verschickt. ' +
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Wiederholen Sie die Prüfung, auch mit einem anderen Resolver (Option --resolver). ' +
        'Bleibt es dabei, fragt der DNS-Betreiber der Domain jeden autoritativen Nameserver ' +
        'einzeln ab (dig TXT _mta-sts.example.org @ns1.example.org, dig TXT ' +
        '_smtp._tls.example.org @ns1.example.org): Jeder muss mit dem Eintrag, mit NXDOMAIN ' +
        'oder mit einer leeren Antwort antworten. Eine häufige Ursache sind Nameserver und ' +
        'Lastverteiler, die Namen mit Unterstrich abweisen.',
    },
  },
}
