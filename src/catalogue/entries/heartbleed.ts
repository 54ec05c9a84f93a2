import type { Entry } from '../entry.ts'

export const heartbleed: Entry = {
  code: 'heartbleed',
  kind: 'finding',
  standards: ['CVE-2014-0160', 'RFC 6520 section 4', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Heartbleed: the server gives away its memory',
      sentence:
        'The server answers a TLS heartbeat with more bytes than it was sent: with a piece of ' +
        'its memory (Heartbleed).',
      meaning:
        'A TLS heartbeat brings a few bytes that the other side sends back. OpenSSL 1.0.1 to ' +
        '1.0.1f does not check whether as many came as the request claims, and fills up from ' +
        'its own memory (CVE-2014-0160, 2014). We claimed a single byte too much, only to see ' +
        'whether it is checked; what came back was not kept.',
      consequence:
        'Anybody on the internet can read the memory of this server again and again without a ' +
        'trace: private keys, passwords, mail. Encryption with this certificate protects ' +
        'nothing any more, whatever senders do.',
      remedy:
        'The administrator of the mail server updates OpenSSL to a supported version and ' +
        'restarts the service at once. After that the private key counts as stolen: make a new ' +
        'one, have a new certificate issued, have the old one revoked, change DANE records ' +
        'along with it, and change every password that passed through this server.',
      howTo: {
        postfix:
          '# which library does the server use? safe are 1.0.1g, 1.0.2 and newer\n' +
          'ldd $(postconf -h daemon_directory)/smtpd | grep ssl\n' +
          'openssl version -a\n' +
          '# update it and restart, as a running program keeps the old library (Debian):\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart postfix',
        exim:
          '# which library does the server use? safe are 1.0.1g, 1.0.2 and newer\n' +
          'exim -bV | grep -i -A1 library\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart exim4',
        exchange:
          '# Exchange and Windows use Schannel, which never had this fault. Something\n' +
          '# else ends TLS here: a gateway, load balancer or virus scanner. Find it:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Update that appliance by the instructions of its maker, then renew key and\n' +
          '# certificate on everything that uses the same key.',
      },
    },
    de: {
      title: 'Heartbleed: Der Server gibt seinen Speicher preis',
      sentence:
        'Der Server beantwortet einen TLS-Heartbeat mit mehr Byte, als er bekommen hat: mit ' +
        'einem Stück seines Speichers (Heartbleed).',
      meaning:
        'Ein TLS-Heartbeat bringt ein paar Byte mit, die die Gegenseite zurücksendet. OpenSSL ' +
        '1.0.1 bis 1.0.1f prüft nicht, ob so viele kamen, wie die Anfrage behauptet, und füllt ' +
        'aus dem eigenen Speicher auf (CVE-2014-0160, 2014). Wir haben ein einziges Byte zu ' +
        'viel behauptet, nur um zu sehen, ob geprüft wird; was zurückkam, wurde nicht ' +
        'aufbewahrt.',
      consequence:
        'Jeder im Internet kann den Speicher dieses Servers beliebig oft und ohne Spuren ' +
        'auslesen: private Schlüssel, Kennwörter, E-Mails. Die Verschlüsselung mit diesem ' +
        'Zertifikat schützt nichts mehr, was auch immer Absender tun.',
      remedy:
        'Die Administration des Mailservers aktualisiert OpenSSL sofort auf eine unterstützte ' +
        'Version und startet den Dienst neu. Danach gilt der private Schlüssel als gestohlen: ' +
        'Erzeugen Sie einen neuen, lassen Sie ein neues Zertifikat ausstellen und das alte ' +
        'sperren, passen Sie DANE-Einträge an und ändern Sie alle Kennwörter, die über diesen ' +
        'Server liefen.',
      howTo: {
        postfix:
          '# Welche Bibliothek nutzt der Server? Ohne Lücke: 1.0.1g, 1.0.2 und neuer\n' +
          'ldd $(postconf -h daemon_directory)/smtpd | grep ssl\n' +
          'openssl version -a\n' +
          '# Aktualisieren und neu starten, sonst läuft die alte Bibliothek weiter:\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart postfix',
        exim:
          '# Welche Bibliothek nutzt der Server? Ohne Lücke: 1.0.1g, 1.0.2 und neuer\n' +
          'exim -bV | grep -i -A1 library\n' +
          "apt-get update && apt-get install --only-upgrade openssl 'libssl*'\n" +
          'systemctl restart exim4',
        exchange:
          '# Exchange und Windows nutzen Schannel, das diesen Fehler nie hatte. TLS endet\n' +
          '# hier an etwas anderem: an Gateway, Lastverteiler oder Virenscanner. Suchen:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Dieses Gerät nach Anleitung des Herstellers aktualisieren, danach Schlüssel\n' +
          '# und Zertifikat überall erneuern, wo derselbe Schlüssel im Einsatz ist.',
      },
    },
  },
}
