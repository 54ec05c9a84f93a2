import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const mxUnreachable: Entry = {
  code: 'mx-unreachable',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1', 'RFC 5321 section 4.5.4.1'],
  words: {
    en: {
      title: 'Mail server not reachable',
      sentence:
        'The mail server {host} took no connection at {address}, port {port} (reason: ' +
        '{reason}).',
      meaning:
        'Refused means that nobody listens there or a firewall says no; no answer in time ' +
        '(timeout) that nothing came back; unreachable that no route leads there; reset or ' +
        'closed that the connection was broken off at once. The server may be down, the path ' +
        'may be disturbed, or the network this check ran from may block port 25. Some ' +
        'operators also publish a first MX host on purpose that never answers (nolisting).',
      consequence:
        'The address was not judged and does not count in the verdict. A sender goes on to ' +
        'the next address or MX host and keeps the mail only if none answers.',
      remedy:
        'Repeat the check later and from another network. If it stays, the operator checks ' +
        'that the server runs and listens on port 25 of this address, that the firewall lets ' +
        'it through, and that the DNS holds only addresses in use.',
      howTo: {
        postfix:
          '# main.cf\n' +
          'inet_interfaces = all\n' +
          'inet_protocols = all\n' +
          '# master.cf (without postscreen)\n' +
          'smtp      inet  n       -       n       -       -       smtpd\n' +
          '# a change of inet_interfaces needs a restart, not a reload\n' +
          'systemctl restart postfix\n' +
          '# does it listen?\n' +
          "ss -ltn 'sport = :25'",
        exim:
          '# main configuration\n' +
          'local_interfaces = <; 0.0.0.0 ; ::0\n' +
          'daemon_smtp_ports = 25\n' +
          "# Debian: dc_local_interfaces='' in /etc/exim4/update-exim4.conf.conf\n" +
          '# does it listen?\n' +
          "ss -ltn 'sport = :25'",
        exchange:
          'Get-Service MSExchangeTransport,MSExchangeFrontEndTransport\n' +
          'Get-ReceiveConnector | fl Identity,Enabled,Bindings,RemoteIPRanges\n' +
          'Test-NetConnection localhost -Port 25\n' +
          '# expected for mail from outside: Bindings 0.0.0.0:25 and [::]:25',
        microsoft365:
          '# Microsoft runs these servers. Check that the MX record is the one shown in\n' +
          '# the admin centre under Settings > Domains:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Mailserver nicht erreichbar',
      sentence:
        'Der Mailserver {host} hat unter {address}, Port {port}, keine Verbindung angenommen ' +
        '(Grund: {reason}).',
      meaning:
        'Abgelehnt (refused) bedeutet, dass dort niemand lauscht oder eine Firewall ablehnt; ' +
        'keine Antwort in der Frist (timeout), dass nichts zurückkam; nicht erreichbar ' +
        '(unreachable), dass kein Weg dorthin führt; zurückgesetzt (reset) oder geschlossen ' +
        '(closed), dass die Verbindung sofort abgebrochen wurde. Der Server kann außer ' +
        'Betrieb, der Netzweg gestört oder Port 25 in dem Netz gesperrt sein, aus dem ' +
        'geprüft wurde. Manche Betreiber veröffentlichen auch absichtlich einen ersten ' +
        'MX-Host, der nie antwortet (Nolisting).',
      consequence:
        'Die Adresse wurde nicht beurteilt und geht nicht in das Ergebnis ein. Ein Absender ' +
        'geht zur nächsten Adresse oder zum nächsten MX-Host über und stellt die E-Mail nur ' +
        'zurück, wenn keiner antwortet.',
      remedy:
        'Wiederholen Sie die Prüfung später und aus einem anderen Netz. Bleibt es dabei, ' +
        'prüft der Betreiber, ob der Server läuft und an Port 25 dieser Adresse lauscht, ob ' +
        'die Firewall ihn freigibt und ob im DNS nur genutzte Adressen stehen.',
      howTo: {
        postfix:
          '# main.cf\n' +
          'inet_interfaces = all\n' +
          'inet_protocols = all\n' +
          '# master.cf (ohne postscreen)\n' +
          'smtp      inet  n       -       n       -       -       smtpd\n' +
          '# eine Änderung von inet_interfaces braucht einen Neustart\n' +
          'systemctl restart postfix\n' +
          '# Lauscht der Server?\n' +
          "ss -ltn 'sport = :25'",
        exim:
          '# Hauptkonfiguration\n' +
          'local_interfaces = <; 0.0.0.0 ; ::0\n' +
          'daemon_smtp_ports = 25\n' +
          "# Debian: dc_local_interfaces='' in /etc/exim4/update-exim4.conf.conf\n" +
          '# Lauscht der Server?\n' +
          "ss -ltn 'sport = :25'",
        exchange:
          'Get-Service MSExchangeTransport,MSExchangeFrontEndTransport\n' +
          'Get-ReceiveConnector | fl Identity,Enabled,Bindings,RemoteIPRanges\n' +
          'Test-NetConnection localhost -Port 25\n' +
          '# erwartet für E-Mails von außen: Bindings 0.0.0.0:25 und [::]:25',
        microsoft365:
          '# Microsoft betreibt diese Server. Prüfen Sie, ob der MX-Eintrag dem im\n' +
          '# Admin Center unter Einstellungen > Domänen gezeigten entspricht:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
