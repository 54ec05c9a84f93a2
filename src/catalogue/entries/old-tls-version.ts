import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const oldTlsVersion: Entry = {
  code: 'old-tls-version',
  kind: 'finding',
  standards: ['RFC 8996', 'RFC 9325 section 3.1.1', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Outdated TLS version only',
      sentence:
        'The mail server does encrypt, but with the outdated version {version} only; it offers ' +
        'nothing newer.',
      meaning:
        'SSL 3.0, TLS 1.0 and TLS 1.1 have known weaknesses and must no longer be used since ' +
        '2021 at the latest (RFC 8996). Up to date are TLS 1.2 and TLS 1.3. We offered every ' +
        'version and the server chose the best that it can do. The cause is nearly always old ' +
        'software, a switched-off TLS 1.2, or an old mail gateway in front of the server.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text here, although the server could encrypt after a fashion. Ordinary ' +
        'senders use the outdated version as far as their software still allows it, and send in ' +
        'clear text otherwise. Senders that must encrypt (mandatory TLS, DANE, an enforced ' +
        'MTA-STS policy) mostly do not deliver.',
      remedy:
        'The administrator of the mail server switches on TLS 1.2 and TLS 1.3. If the software ' +
        'cannot do that, operating system, TLS library or gateway must be renewed. Switching ' +
        'off TLS 1.0 and 1.1 is the second step, to be taken once TLS 1.2 works.',
      howTo: {
        postfix:
          '# in the shell: TLS 1.2 needs OpenSSL 1.0.1 or newer, TLS 1.3 needs 1.1.1\n' +
          'openssl version\n' +
          '# /etc/postfix/main.cf: nothing but SSL is switched off\n' +
          'smtpd_tls_protocols = !SSLv2, !SSLv3\n' +
          'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# second step, once TLS 1.2 works: mxseal explain old-versions-accepted',
        exim:
          '# in the shell: TLS 1.2 needs OpenSSL 1.0.1 or newer, TLS 1.3 needs 1.1.1\n' +
          "exim -bV | grep -i -A1 'library version'\n" +
          '# main section. Exim with OpenSSL: nothing but SSL is switched off\n' +
          'openssl_options = +no_sslv2 +no_sslv3 +single_dh_use +no_ticket\n' +
          '# Exim with GnuTLS\n' +
          '# tls_require_ciphers = NORMAL\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4\n' +
          '# second step, once TLS 1.2 works: mxseal explain old-versions-accepted',
        exchange:
          '# PowerShell as administrator; a restart of the server is needed afterwards\n' +
          "$p = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders'\n" +
          "$p += '\\SCHANNEL\\Protocols\\TLS 1.2\\Server'\n" +
          'New-Item $p -Force\n' +
          'New-ItemProperty $p -Name Enabled -Value 1 -PropertyType DWord\n' +
          'New-ItemProperty $p -Name DisabledByDefault -Value 0 -PropertyType DWord\n' +
          '# Let .NET use what Windows allows:\n' +
          "$n = 'HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319'\n" +
          'Set-ItemProperty $n -Name SystemDefaultTlsVersions -Value 1 -Type DWord\n' +
          'Set-ItemProperty $n -Name SchUseStrongCrypto -Value 1 -Type DWord',
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
      title: 'Nur veraltete TLS-Version',
      sentence:
        'Der Mailserver verschlüsselt zwar, aber nur mit der veralteten Version {version}; ' +
        'Neueres bietet er nicht an.',
      meaning:
        'SSL 3.0, TLS 1.0 und TLS 1.1 haben bekannte Schwächen und dürfen spätestens seit 2021 ' +
        'nicht mehr verwendet werden (RFC 8996). Auf dem Stand der Technik sind TLS 1.2 und TLS ' +
        '1.3. Wir haben alle Versionen angeboten, und der Server wählte die beste, die er ' +
        'beherrscht. Ursache ist fast immer alte Software, ein ausgeschaltetes TLS 1.2 oder ein ' +
        'altes Mail-Gateway vor dem Server.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet hier im Klartext, obwohl der Server immerhin verschlüsseln ' +
        'könnte. Gewöhnliche Absender nutzen die veraltete Version, soweit ihre Software sie ' +
        'noch zulässt, und senden sonst im Klartext. Absender, die verschlüsseln müssen ' +
        '(verpflichtendes TLS, DANE, eine durchgesetzte MTA-STS-Richtlinie), stellen meist ' +
        'nicht zu.',
      remedy:
        'Die Administration des Mailservers schaltet TLS 1.2 und TLS 1.3 ein. Beherrscht die ' +
        'Software das nicht, müssen Betriebssystem, TLS-Bibliothek oder Gateway erneuert ' +
        'werden. TLS 1.0 und 1.1 auszuschalten ist der zweite Schritt, sobald TLS 1.2 ' +
        'funktioniert.',
      howTo: {
        postfix:
          '# in der Shell: TLS 1.2 braucht OpenSSL ab 1.0.1, TLS 1.3 braucht 1.1.1\n' +
          'openssl version\n' +
          '# /etc/postfix/main.cf: nur SSL ist ausgeschaltet\n' +
          'smtpd_tls_protocols = !SSLv2, !SSLv3\n' +
          'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# zweiter Schritt, wenn TLS 1.2 geht: mxseal explain old-versions-accepted',
        exim:
          '# in der Shell: TLS 1.2 braucht OpenSSL ab 1.0.1, TLS 1.3 braucht 1.1.1\n' +
          "exim -bV | grep -i -A1 'library version'\n" +
          '# Hauptteil. Exim mit OpenSSL: nur SSL ist ausgeschaltet\n' +
          'openssl_options = +no_sslv2 +no_sslv3 +single_dh_use +no_ticket\n' +
          '# Exim mit GnuTLS\n' +
          '# tls_require_ciphers = NORMAL\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4\n' +
          '# zweiter Schritt, wenn TLS 1.2 geht: mxseal explain old-versions-accepted',
        exchange:
          '# PowerShell als Administrator; danach ist ein Neustart des Servers nötig\n' +
          "$p = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders'\n" +
          "$p += '\\SCHANNEL\\Protocols\\TLS 1.2\\Server'\n" +
          'New-Item $p -Force\n' +
          'New-ItemProperty $p -Name Enabled -Value 1 -PropertyType DWord\n' +
          'New-ItemProperty $p -Name DisabledByDefault -Value 0 -PropertyType DWord\n' +
          '# .NET nutzen lassen, was Windows zulässt:\n' +
          "$n = 'HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319'\n" +
          'Set-ItemProperty $n -Name SystemDefaultTlsVersions -Value 1 -Type DWord\n' +
          'Set-ItemProperty $n -Name SchUseStrongCrypto -Value 1 -Type DWord',
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
