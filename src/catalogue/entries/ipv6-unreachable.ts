import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const ipv6Unreachable: Entry = {
  code: 'ipv6-unreachable',
  kind: 'finding',
  standards: ['RFC 5321 section 5.2', 'RFC 3974 section 3'],
  words: {
    en: {
      title: 'Not reachable over IPv6',
      sentence:
        'The mail server {host} took no connection at its IPv6 address {address}, port ' +
        '{port} (reason: {reason}).',
      meaning:
        'The DNS names an IPv6 address (AAAA) for the host, but nobody answered there from ' +
        'here. Frequent causes are a server that listens only on IPv4, a firewall rule that ' +
        'was made only for IPv4, or an outdated AAAA record. A disturbed IPv6 path of the ' +
        'network this check ran from has the same look.',
      consequence:
        'The address was not judged. Senders with IPv6 usually try it first, lose time and ' +
        'go on with IPv4; a sender with IPv6 only cannot deliver.',
      remedy:
        'Repeat the check from another network with IPv6. If it stays, the operator makes ' +
        'the server listen on IPv6 and opens the firewall, or removes the AAAA record until ' +
        'IPv6 works.',
      howTo: {
        postfix:
          '# main.cf\n' +
          'inet_protocols = all\n' +
          'inet_interfaces = all\n' +
          'systemctl restart postfix\n' +
          "ss -ltn6 'sport = :25'",
        exim:
          '# main configuration\n' +
          'disable_ipv6 = false\n' +
          'local_interfaces = <; 0.0.0.0 ; ::0\n' +
          'systemctl restart exim4\n' +
          "ss -ltn6 'sport = :25'",
        exchange:
          'Get-ReceiveConnector | fl Identity,Bindings\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          "  -Bindings '0.0.0.0:25','[::]:25'",
        microsoft365:
          '# IPv6 of an accepted domain is switched by its tenant:\n' +
          'Get-IPv6StatusForAcceptedDomain -Domain example.org\n' +
          'Enable-IPv6ForAcceptedDomain -Domain example.org',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Über IPv6 nicht erreichbar',
      sentence:
        'Der Mailserver {host} hat unter seiner IPv6-Adresse {address}, Port {port}, keine ' +
        'Verbindung angenommen (Grund: {reason}).',
      meaning:
        'Das DNS nennt für den Host eine IPv6-Adresse (AAAA), doch von hier aus hat dort ' +
        'niemand geantwortet. Häufige Ursachen sind ein Server, der nur an IPv4 lauscht, ' +
        'eine nur für IPv4 angelegte Firewallregel oder ein veralteter AAAA-Eintrag. Ein ' +
        'gestörter IPv6-Weg des Netzes, aus dem geprüft wurde, sieht genauso aus.',
      consequence:
        'Die Adresse wurde nicht beurteilt. Absender mit IPv6 versuchen sie meist zuerst, ' +
        'verlieren Zeit und weichen auf IPv4 aus; ein Absender, der nur IPv6 hat, kann nicht ' +
        'zustellen.',
      remedy:
        'Wiederholen Sie die Prüfung aus einem anderen Netz mit IPv6. Bleibt es dabei, lässt ' +
        'der Betreiber den Server auch an IPv6 lauschen und öffnet die Firewall, oder er ' +
        'entfernt den AAAA-Eintrag, bis IPv6 funktioniert.',
      howTo: {
        postfix:
          '# main.cf\n' +
          'inet_protocols = all\n' +
          'inet_interfaces = all\n' +
          'systemctl restart postfix\n' +
          "ss -ltn6 'sport = :25'",
        exim:
          '# Hauptkonfiguration\n' +
          'disable_ipv6 = false\n' +
          'local_interfaces = <; 0.0.0.0 ; ::0\n' +
          'systemctl restart exim4\n' +
          "ss -ltn6 'sport = :25'",
        exchange:
          'Get-ReceiveConnector | fl Identity,Bindings\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          "  -Bindings '0.0.0.0:25','[::]:25'",
        microsoft365:
          '# IPv6 einer akzeptierten Domäne schaltet der eigene Mandant:\n' +
          'Get-IPv6StatusForAcceptedDomain -Domain example.org\n' +
          'Enable-IPv6ForAcceptedDomain -Domain example.org',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
