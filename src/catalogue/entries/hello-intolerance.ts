import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const helloIntolerance: Entry = {
  code: 'hello-intolerance',
  kind: 'finding',
  standards: ['RFC 8446 section 4.1.2', 'RFC 5246 section 7.4.1.2'],
  words: {
    en: {
      title: 'Stumbles over a modern TLS hello',
      sentence:
        'The TLS handshake failed with our usual hello (detail: {detail}) and succeeded with a ' +
        'smaller one of the kind of TLS 1.2.',
      meaning:
        'A sender opens the handshake with a hello that lists what it can do. A current one is ' +
        'long and names new things, such as TLS 1.3 and key exchange that resists quantum ' +
        'computers; a server has to pass over what it does not know. Here the mail server, or a ' +
        'firewall or load balancer in front of it, breaks off instead. The mail server is old ' +
        'or faulty, or the device in front cannot cope with a hello that comes in several ' +
        'packets.',
      consequence:
        'Senders with current software fail in the handshake. If they have the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text", they send in clear text, and so do ' +
        'ordinary senders; senders that must encrypt do not deliver. Only senders with a small ' +
        'hello get encryption, and their number shrinks with every update.',
      remedy:
        'The administrator updates the TLS software of the mail server and the firmware of ' +
        'firewalls and load balancers in front of it, and switches off TLS inspection for port ' +
        '25. A second test shows whether it helped; a direct connection that leaves out the ' +
        'firewall shows who breaks off.',
      howTo: {
        postfix:
          '# Do both hellos get through? Run it outside and inside the firewall:\n' +
          'H=mx.example.org:25\n' +
          'openssl s_client -starttls smtp -connect $H < /dev/null\n' +
          'openssl s_client -starttls smtp -connect $H -tls1_2 < /dev/null\n' +
          '# Which OpenSSL does Postfix use? (3.0 or newer is supported)\n' +
          'postconf -T run-version',
        exim:
          '# Do both hellos get through? Run it outside and inside the firewall:\n' +
          'H=mx.example.org:25\n' +
          'openssl s_client -starttls smtp -connect $H < /dev/null\n' +
          'openssl s_client -starttls smtp -connect $H -tls1_2 < /dev/null\n' +
          '# Which TLS library does Exim use?\n' +
          "exim -bV | grep -i 'library version'",
        exchange:
          '# PowerShell: which Exchange and Windows versions are running?\n' +
          'Get-ExchangeServer | Format-List Name,AdminDisplayVersion\n' +
          'Get-ComputerInfo | Format-List OsName,OsVersion\n' +
          '# Install the current cumulative and security updates, then test again,\n' +
          '# once with the firewall or load balancer bypassed.',
        microsoft365:
          '# Which servers do the MX records of the domain name?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
          '# Microsoft, which runs them; the tenant has nothing to set there: open a\n' +
          '# service request. Any other name is a gateway of your own or of a provider:\n' +
          '# the finding is mended there.',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Zeitgemäße TLS-Anfrage nicht verstanden',
      sentence:
        'Die TLS-Aushandlung (Handshake) scheiterte mit unserer üblichen Anfrage (Einzelheit: ' +
        '{detail}) und gelang mit einer kleineren nach Art von TLS 1.2.',
      meaning:
        'Der Absender eröffnet den Handshake mit einer Anfrage (ClientHello), in der steht, was ' +
        'er beherrscht. Eine zeitgemäße Anfrage ist lang und nennt Neues wie TLS 1.3 und ' +
        'quantensicheren Schlüsselaustausch; ein Server hat zu übergehen, was er nicht kennt. ' +
        'Hier bricht der Mailserver oder eine Firewall oder ein Lastverteiler davor stattdessen ' +
        'ab. Der Mailserver ist alt oder fehlerhaft, oder das Gerät davor kommt mit einer ' +
        'Anfrage nicht zurecht, die sich auf mehrere Pakete verteilt.',
      consequence:
        'Absender mit aktueller Software scheitern am Handshake. Mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ senden sie im Klartext, ' +
        'gewöhnliche Absender ebenso; Absender, die verschlüsseln müssen, stellen nicht zu. Nur ' +
        'Absender mit kleiner Anfrage erhalten Verschlüsselung, und mit jeder Aktualisierung ' +
        'werden es weniger.',
      remedy:
        'Die Administration aktualisiert die TLS-Software des Mailservers und die Firmware der ' +
        'Firewalls und Lastverteiler davor und schaltet die TLS-Inspektion für Port 25 aus. Ob ' +
        'es geholfen hat, zeigt eine zweite Prüfung; wer abbricht, zeigt eine direkte ' +
        'Verbindung unter Umgehung der Firewall.',
      howTo: {
        postfix:
          '# Gelingt beides? Von außerhalb und von innerhalb der Firewall aufrufen:\n' +
          'H=mx.example.org:25\n' +
          'openssl s_client -starttls smtp -connect $H < /dev/null\n' +
          'openssl s_client -starttls smtp -connect $H -tls1_2 < /dev/null\n' +
          '# Welches OpenSSL nutzt Postfix? (unterstützt wird 3.0 oder neuer)\n' +
          'postconf -T run-version',
        exim:
          '# Gelingt beides? Von außerhalb und von innerhalb der Firewall aufrufen:\n' +
          'H=mx.example.org:25\n' +
          'openssl s_client -starttls smtp -connect $H < /dev/null\n' +
          'openssl s_client -starttls smtp -connect $H -tls1_2 < /dev/null\n' +
          '# Welche TLS-Bibliothek nutzt Exim?\n' +
          "exim -bV | grep -i 'library version'",
        exchange:
          '# PowerShell: Welche Versionen von Exchange und Windows laufen?\n' +
          'Get-ExchangeServer | Format-List Name,AdminDisplayVersion\n' +
          'Get-ComputerInfo | Format-List OsName,OsVersion\n' +
          '# Aktuelle Updates einspielen, dann erneut prüfen, einmal davon unter\n' +
          '# Umgehung von Firewall oder Lastverteiler.',
        microsoft365:
          '# Welche Server nennen die MX-Einträge der Domain?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
          '# Microsoft; dort lässt sich im Mandanten nichts einstellen: Öffnen Sie eine\n' +
          '# Serviceanfrage. Jeder andere Name ist ein eigenes Gateway oder das eines\n' +
          '# Dienstleisters: Der Befund wird dort behoben.',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
