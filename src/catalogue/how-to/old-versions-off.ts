import type { Lang } from '../../model/lang.ts'
import type { HowTo } from '../entry.ts'
import { googleRuns } from './google-workspace.ts'
import { microsoftDecides } from './microsoft-decides.ts'

/** Nothing below TLS 1.2. */
export const oldVersionsOff: Readonly<Record<Lang, HowTo>> = {
  en: {
    postfix:
      '# /etc/postfix/main.cf (Postfix 3.6 or newer, with OpenSSL 1.1.1 or newer)\n' +
      'smtpd_tls_protocols = >=TLSv1.2\n' +
      '# older Postfix:\n' +
      '# smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n' +
      '# then in the shell:\n' +
      'postfix reload\n' +
      '# beforehand: who still comes with an old version?\n' +
      "grep -E 'connection established from.* TLSv1(\\.1)? ' /var/log/mail.log",
    exim:
      '# main section. Exim with OpenSSL (see: exim -bV)\n' +
      'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1\n' +
      '# Exim with GnuTLS\n' +
      '# tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2\n' +
      '# then in the shell (the service is called exim on some systems):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell as administrator; then the server has to be restarted\n' +
      "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
      "foreach ($v in 'SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1') {\n" +
      '  $k = "$s\\Protocols\\$v\\Server"\n' +
      '  New-Item $k -Force\n' +
      '  New-ItemProperty $k -Name Enabled -Value 0 -PropertyType DWord\n' +
      '  New-ItemProperty $k -Name DisabledByDefault -Value 1 -PropertyType DWord\n' +
      '}',
    microsoft365: microsoftDecides.en,
    googleWorkspace: googleRuns.en,
  },
  de: {
    postfix:
      '# /etc/postfix/main.cf (ab Postfix 3.6, mit OpenSSL ab 1.1.1)\n' +
      'smtpd_tls_protocols = >=TLSv1.2\n' +
      '# älteres Postfix:\n' +
      '# smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n' +
      '# danach in der Shell:\n' +
      'postfix reload\n' +
      '# vorher: Wer kommt noch mit einer alten Version?\n' +
      "grep -E 'connection established from.* TLSv1(\\.1)? ' /var/log/mail.log",
    exim:
      '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
      'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1\n' +
      '# Exim mit GnuTLS\n' +
      '# tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2\n' +
      '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell als Administrator; danach ist ein Neustart des Servers nötig\n' +
      "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
      "foreach ($v in 'SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1') {\n" +
      '  $k = "$s\\Protocols\\$v\\Server"\n' +
      '  New-Item $k -Force\n' +
      '  New-ItemProperty $k -Name Enabled -Value 0 -PropertyType DWord\n' +
      '  New-ItemProperty $k -Name DisabledByDefault -Value 1 -PropertyType DWord\n' +
      '}',
    microsoft365: microsoftDecides.de,
    googleWorkspace: googleRuns.de,
  },
}
