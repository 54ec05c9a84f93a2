import type { Entry } from '../entry.ts'

export const unreachableVerdict: Entry = {
  code: 'verdict-unreachable',
  kind: 'verdict',
  standards: ['RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'Not reachable, not judged',
      sentence:
        'No mail server of the domain took a connection, so nothing can be said about ' +
        'encryption.',
      meaning:
        'The domain names mail servers, but from this network at this time not one TCP ' +
        'connection came about. The servers may be down or the network path broken; just as ' +
        'well the network this check ran from may block outgoing connections to port 25, as ' +
        'many access providers, offices and cloud providers do. This is no grade: encryption ' +
        'was not tested.',
      consequence:
        'A sender that cannot reach any mail server either keeps the mail, tries again for ' +
        'some days and then returns it. A sender in another network may well get through.',
      remedy:
        'Repeat the check later and from a network that may send mail, best from the mail ' +
        "server's own network; run it against a domain that is known to work for comparison. " +
        'If only this domain fails, ask its operator to check servers, firewall and MX ' +
        'records.',
    },
    de: {
      title: 'Nicht erreichbar, nicht beurteilt',
      sentence:
        'Kein Mailserver der Domain hat eine Verbindung angenommen; über die Verschlüsselung ' +
        'lässt sich daher nichts sagen.',
      meaning:
        'Die Domain nennt Mailserver, doch aus diesem Netz kam zu diesem Zeitpunkt keine ' +
        'einzige TCP-Verbindung zustande. Die Server können außer Betrieb oder der Netzweg ' +
        'gestört sein; ebenso gut kann das Netz, aus dem geprüft wurde, ausgehende ' +
        'Verbindungen zu Port 25 sperren, wie es viele Zugangsanbieter, Behörden- und ' +
        'Firmennetze und Cloud-Anbieter tun. Das ist keine Bewertung: Die Verschlüsselung ' +
        'wurde nicht geprüft.',
      consequence:
        'Ein Absender, der ebenfalls keinen Mailserver erreicht, stellt die E-Mail zurück, ' +
        'versucht es einige Tage lang erneut und meldet sie dann als unzustellbar. Ein ' +
        'Absender in einem anderen Netz kommt möglicherweise durch.',
      remedy:
        'Wiederholen Sie die Prüfung später und aus einem Netz, das E-Mails versenden darf, ' +
        'am besten aus dem Netz des eigenen Mailservers; prüfen Sie zum Vergleich eine ' +
        'Domain, die nachweislich funktioniert. Scheitert nur diese Domain, bitten Sie deren ' +
        'Betreiber, Server, Firewall und MX-Einträge zu prüfen.',
    },
  },
}
