import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const oldTlsVerdict: Entry = {
  code: 'verdict-old-tls',
  kind: 'verdict',
  standards: ['RFC 8996', 'RFC 9325 section 3.1.1', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Only outdated TLS',
      sentence:
        'At least one mail server offers nothing newer than TLS 1.1, which has been ' +
        'forbidden as insecure since 2021.',
      meaning:
        'The server encrypts, but only with SSL 3.0, TLS 1.0 or TLS 1.1. These versions rest ' +
        'on broken methods (MD5 and SHA-1) and are ruled out by RFC 8996 and by the BSI. ' +
        'Usually the operating system or the mail software is old, or the configuration ' +
        'still excludes TLS 1.2.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders use the old version if their TLS library ' +
        'still knows it, else they send in clear text too. A sender that demands encryption ' +
        'keeps the mail and returns it in the end.',
      remedy:
        'The operator of the mail server enables TLS 1.2 and TLS 1.3 and switches off ' +
        'everything older; where the software cannot do that, it has to be updated or ' +
        'replaced. A mail gateway in front can help until then.',
      howTo: {
        postfix:
          '# main.cf (Postfix 3.6 or newer)\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# older Postfix:\n' +
          '# smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n' +
          'postfix reload',
        exim:
          '# main configuration, built with OpenSSL:\n' +
          'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1\n' +
          '# built with GnuTLS (Debian, Ubuntu):\n' +
          '# tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2',
        exchange:
          '# enable TLS 1.2 in Windows, then restart the server\n' +
          "$p = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders'\n" +
          '$k = "$p\\SCHANNEL\\Protocols\\TLS 1.2\\Server"\n' +
          'New-Item $k -Force\n' +
          'Set-ItemProperty $k Enabled 1 -Type DWord\n' +
          'Set-ItemProperty $k DisabledByDefault 0 -Type DWord\n' +
          "$n = 'HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319'\n" +
          'Set-ItemProperty $n SchUseStrongCrypto 1 -Type DWord\n' +
          'Set-ItemProperty $n SystemDefaultTlsVersions 1 -Type DWord\n' +
          '# the same below TLS 1.0 and TLS 1.1 with Enabled 0 switches those off',
        microsoft365:
          '# Microsoft accepts TLS 1.2 and newer. With this verdict the MX record names\n' +
          '# another server, for example an old gateway in front:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Nur veraltetes TLS',
      sentence:
        'Mindestens ein Mailserver bietet nichts Neueres als TLS 1.1 an; diese Fassungen ' +
        'sind seit 2021 als unsicher untersagt.',
      meaning:
        'Der Server verschlüsselt, aber nur mit SSL 3.0, TLS 1.0 oder TLS 1.1. Diese ' +
        'Fassungen beruhen auf gebrochenen Verfahren (MD5 und SHA-1) und sind durch RFC 8996 ' +
        'und durch das BSI ausgeschlossen. Meist ist das Betriebssystem oder die ' +
        'Mailsoftware veraltet, oder die Konfiguration schließt TLS 1.2 noch aus.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verwenden die alte ' +
        'Fassung, sofern ihre TLS-Bibliothek sie noch kennt, sonst senden auch sie im ' +
        'Klartext. Ein Absender, der Verschlüsselung verlangt, stellt die E-Mail zurück und ' +
        'meldet sie schließlich als unzustellbar.',
      remedy:
        'Der Betreiber des Mailservers schaltet TLS 1.2 und TLS 1.3 ein und alles Ältere ab; ' +
        'kann die Software das nicht, ist sie zu aktualisieren oder zu ersetzen. Bis dahin ' +
        'hilft ein vorgeschaltetes Mail-Gateway.',
      howTo: {
        postfix:
          '# main.cf (ab Postfix 3.6)\n' +
          'smtpd_tls_protocols = >=TLSv1.2\n' +
          '# ältere Fassungen:\n' +
          '# smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n' +
          'postfix reload',
        exim:
          '# Hauptkonfiguration, mit OpenSSL gebaut:\n' +
          'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1\n' +
          '# mit GnuTLS gebaut (Debian, Ubuntu):\n' +
          '# tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2',
        exchange:
          '# TLS 1.2 in Windows einschalten, danach den Server neu starten\n' +
          "$p = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders'\n" +
          '$k = "$p\\SCHANNEL\\Protocols\\TLS 1.2\\Server"\n' +
          'New-Item $k -Force\n' +
          'Set-ItemProperty $k Enabled 1 -Type DWord\n' +
          'Set-ItemProperty $k DisabledByDefault 0 -Type DWord\n' +
          "$n = 'HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319'\n" +
          'Set-ItemProperty $n SchUseStrongCrypto 1 -Type DWord\n' +
          'Set-ItemProperty $n SystemDefaultTlsVersions 1 -Type DWord\n' +
          '# dasselbe unter TLS 1.0 und TLS 1.1 mit Enabled 0 schaltet diese ab',
        microsoft365:
          '# Microsoft nimmt TLS 1.2 und neuer an. Bei diesem Ergebnis nennt der\n' +
          '# MX-Eintrag einen anderen Server, etwa ein altes Gateway:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
