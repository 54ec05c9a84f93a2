import type { Entry } from '../entry.ts'

export const ccsInjection: Entry = {
  code: 'ccs-injection',
  kind: 'finding',
  standards: ['CVE-2014-0224', 'RFC 5246 section 7.1'],
  words: {
    en: {
      title: 'Keys are made before a secret is agreed upon',
      sentence:
        'The server accepts the change to encryption before any key exchange, and makes keys ' +
        'that everybody can compute (CCS injection).',
      meaning:
        'The message ChangeCipherSpec may come only after the key exchange. OpenSSL before ' +
        '0.9.8za, 1.0.0m and 1.0.1h takes it earlier and then makes its keys of an empty secret ' +
        '(CVE-2014-0224, 2014). We sent this message too early and saw that the server tried to ' +
        'decrypt what followed, in place of breaking off. Nothing was read or changed by it.',
      consequence:
        'Senders deliver as ever. Where the sender has an OpenSSL of that time, too, an ' +
        'attacker on the way can read and change the mail, although both sides take the session ' +
        'for encrypted and the certificate is valid.',
      remedy:
        'The administrator of the mail server updates OpenSSL to a supported version and ' +
        'restarts the service; on an appliance the maker’s update does it. A server with this ' +
        'fault has had no security updates since 2014, so the system underneath is due for ' +
        'renewal as well.',
      howTo: {
        postfix:
          '# which library does the server use? safe are 1.0.1h, 1.0.2 and newer\n' +
          'ldd $(postconf -h daemon_directory)/smtpd | grep ssl\n' +
          'openssl version -a\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart postfix',
        exim:
          '# which library does the server use? safe are 1.0.1h, 1.0.2 and newer\n' +
          'exim -bV | grep -i -A1 library\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart exim4',
        exchange:
          '# Exchange and Windows use Schannel, which never had this fault: a gateway,\n' +
          '# load balancer or virus scanner ends TLS here. Find it, then update it:\n' +
          'Resolve-DnsName -Name example.org -Type MX',
      },
    },
    de: {
      title: 'Schlüssel entstehen, bevor ein Geheimnis vereinbart ist',
      sentence:
        'Der Server nimmt den Wechsel zur Verschlüsselung vor jedem Schlüsselaustausch an und ' +
        'bildet Schlüssel, die jeder berechnen kann (CCS-Injection).',
      meaning:
        'Die Nachricht ChangeCipherSpec darf erst nach dem Schlüsselaustausch kommen. OpenSSL ' +
        'vor 0.9.8za, 1.0.0m und 1.0.1h nimmt sie schon vorher an und bildet seine Schlüssel ' +
        'dann aus einem leeren Geheimnis (CVE-2014-0224, 2014). Wir haben diese Nachricht zu ' +
        'früh gesendet und gesehen, dass der Server das Folgende zu entschlüsseln versuchte, ' +
        'statt abzubrechen. Gelesen oder verändert wurde dabei nichts.',
      consequence:
        'Absender stellen wie gewohnt zu. Hat auch der Absender ein OpenSSL aus dieser Zeit, ' +
        'kann ein Angreifer auf dem Weg die E-Mail lesen und verändern, obwohl beide Seiten die ' +
        'Sitzung für verschlüsselt halten und das Zertifikat gültig ist.',
      remedy:
        'Die Administration des Mailservers aktualisiert OpenSSL auf eine unterstützte Version ' +
        'und startet den Dienst neu; bei einem Gerät hilft das Update des Herstellers. Ein ' +
        'Server mit diesem Fehler hat seit 2014 keine Sicherheitsupdates bekommen, also ist ' +
        'auch das System darunter zu erneuern.',
      howTo: {
        postfix:
          '# Welche Bibliothek nutzt der Server? Ohne Lücke: 1.0.1h, 1.0.2 und neuer\n' +
          'ldd $(postconf -h daemon_directory)/smtpd | grep ssl\n' +
          'openssl version -a\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart postfix',
        exim:
          '# Welche Bibliothek nutzt der Server? Ohne Lücke: 1.0.1h, 1.0.2 und neuer\n' +
          'exim -bV | grep -i -A1 library\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart exim4',
        exchange:
          '# Exchange und Windows nutzen Schannel, das diesen Fehler nie hatte: TLS endet\n' +
          '# hier an Gateway, Lastverteiler oder Virenscanner. Suchen, dann Update:\n' +
          'Resolve-DnsName -Name example.org -Type MX',
      },
    },
  },
}
