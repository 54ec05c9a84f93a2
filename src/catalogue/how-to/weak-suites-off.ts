import type { Lang } from '../../model/lang.ts'
import type { HowTo } from '../entry.ts'
import { googleRuns } from './google-workspace.ts'
import { microsoftDecides } from './microsoft-decides.ts'

/** No suite without encryption, of export strength, or with RC4, DES, 3DES. */
export const weakSuitesOff: Readonly<Record<Lang, HowTo>> = {
  en: {
    postfix:
      '# /etc/postfix/main.cf: everything that is weak at once\n' +
      'smtpd_tls_ciphers = medium\n' +
      'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
      '# then in the shell:\n' +
      'postfix reload',
    exim:
      '# main section. Exim with OpenSSL (see: exim -bV)\n' +
      'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5\n' +
      '# Exim with GnuTLS\n' +
      '# tls_require_ciphers = NORMAL:-ARCFOUR-128:-3DES-CBC\n' +
      '# then in the shell (the service is called exim on some systems):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell as administrator, Windows Server 2016 or newer; then restart\n' +
      "Get-TlsCipherSuite | Where-Object Name -Match 'NULL|RC4|_DES_|3DES|EXPORT' |\n" +
      '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }\n' +
      '# older Windows: in the registry\n' +
      "$k = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Ciphers'\n" +
      '$c = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey($k, $true)\n' +
      "foreach ($n in 'NULL', 'DES 56/56', 'RC4 40/128', 'RC4 56/128', 'RC4 64/128',\n" +
      "  'RC4 128/128', 'Triple DES 168') {\n" +
      "  $c.CreateSubKey($n).SetValue('Enabled', 0)\n" +
      '}',
    microsoft365: microsoftDecides.en,
    googleWorkspace: googleRuns.en,
  },
  de: {
    postfix:
      '# /etc/postfix/main.cf: alles Schwache auf einmal\n' +
      'smtpd_tls_ciphers = medium\n' +
      'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
      '# danach in der Shell:\n' +
      'postfix reload',
    exim:
      '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
      'tls_require_ciphers = HIGH:!eNULL:!EXPORT:!RC4:!DES:!3DES:!MD5\n' +
      '# Exim mit GnuTLS\n' +
      '# tls_require_ciphers = NORMAL:-ARCFOUR-128:-3DES-CBC\n' +
      '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell als Administrator, ab Windows Server 2016; danach Neustart\n' +
      "Get-TlsCipherSuite | Where-Object Name -Match 'NULL|RC4|_DES_|3DES|EXPORT' |\n" +
      '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }\n' +
      '# älteres Windows: in der Registrierung\n' +
      "$k = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Ciphers'\n" +
      '$c = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey($k, $true)\n' +
      "foreach ($n in 'NULL', 'DES 56/56', 'RC4 40/128', 'RC4 56/128', 'RC4 64/128',\n" +
      "  'RC4 128/128', 'Triple DES 168') {\n" +
      "  $c.CreateSubKey($n).SetValue('Enabled', 0)\n" +
      '}',
    microsoft365: microsoftDecides.de,
    googleWorkspace: googleRuns.de,
  },
}
