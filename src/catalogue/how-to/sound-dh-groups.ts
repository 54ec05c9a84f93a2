import type { Lang } from '../../model/lang.ts'
import type { HowTo } from '../entry.ts'
import { googleRuns } from './google-workspace.ts'
import { microsoftDecides } from './microsoft-decides.ts'

/** Diffie-Hellman over groups of 2048 bits. */
export const soundDhGroups: Readonly<Record<Lang, HowTo>> = {
  en: {
    postfix:
      '# /etc/postfix/main.cf (Postfix 3.7 or newer: OpenSSL chooses a sound group)\n' +
      'smtpd_tls_dh1024_param_file = auto\n' +
      'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
      "# older Postfix: a group of one's own, in place of auto\n" +
      '# openssl dhparam -out /etc/postfix/dh2048.pem 2048\n' +
      '# smtpd_tls_dh1024_param_file = /etc/postfix/dh2048.pem\n' +
      '# then in the shell:\n' +
      'postfix reload',
    exim:
      '# main section of the configuration: a group of RFC 7919\n' +
      'tls_dhparam = ffdhe2048\n' +
      '# then in the shell (the service is called exim on some systems):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell as administrator; then restart\n' +
      "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
      '$k = "$s\\KeyExchangeAlgorithms\\Diffie-Hellman"\n' +
      'New-Item $k -Force\n' +
      'New-ItemProperty $k -Name ServerMinKeyBitLength -Value 2048 `\n' +
      '  -PropertyType DWord',
    microsoft365: microsoftDecides.en,
    googleWorkspace: googleRuns.en,
  },
  de: {
    postfix:
      '# /etc/postfix/main.cf (ab Postfix 3.7: OpenSSL wählt eine gute Gruppe)\n' +
      'smtpd_tls_dh1024_param_file = auto\n' +
      'smtpd_tls_exclude_ciphers = eNULL, EXPORT, RC4, DES, 3DES, IDEA, MD5\n' +
      '# älteres Postfix: eine eigene Gruppe anstelle von auto\n' +
      '# openssl dhparam -out /etc/postfix/dh2048.pem 2048\n' +
      '# smtpd_tls_dh1024_param_file = /etc/postfix/dh2048.pem\n' +
      '# danach in der Shell:\n' +
      'postfix reload',
    exim:
      '# Hauptteil der Konfiguration: eine Gruppe aus RFC 7919\n' +
      'tls_dhparam = ffdhe2048\n' +
      '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
      'systemctl reload exim4',
    exchange:
      '# PowerShell als Administrator; danach Neustart\n' +
      "$s = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL'\n" +
      '$k = "$s\\KeyExchangeAlgorithms\\Diffie-Hellman"\n' +
      'New-Item $k -Force\n' +
      'New-ItemProperty $k -Name ServerMinKeyBitLength -Value 2048 `\n' +
      '  -PropertyType DWord',
    microsoft365: microsoftDecides.de,
    googleWorkspace: googleRuns.de,
  },
}
