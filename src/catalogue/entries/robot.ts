import type { Entry } from '../entry.ts'

export const robot: Entry = {
  code: 'robot',
  kind: 'finding',
  standards: ['CVE-2017-13099', 'RFC 5246 section 7.4.7.1', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'ROBOT: the server helps to break RSA',
      sentence:
        'By its answers the server lets on whether a secret encrypted with its RSA key is ' +
        'padded correctly: {strength} (ROBOT).',
      meaning:
        'In the old key exchange (static RSA) the sender encrypts a secret with the key in the ' +
        'certificate. A server must answer a wrong one exactly as a right one, or step by step ' +
        'its answers give away what others encrypted (Bleichenbacher 1998; found again as ROBOT ' +
        'in 2017, in F5, Citrix, Cisco, Radware, Erlang, Bouncy Castle, WolfSSL and others). We ' +
        'sent one right and four wrong secrets of our own, and the answers differed twice in ' +
        'the same way.',
      consequence:
        'Senders deliver as ever. An attacker who has recorded sessions with static RSA can ' +
        'decrypt them afterwards by many questions to this server, or to any other with the ' +
        'same key; with a strong oracle he may even sign in the name of the server. Sessions ' +
        'with forward secrecy cannot be decrypted in this way.',
      remedy:
        'The administrator of the mail server switches off static RSA key exchange (suites ' +
        'whose OpenSSL names begin neither with ECDHE nor with DHE, TLS 1.3 aside); no ' +
        'up-to-date sender needs it. Then update the software or appliance that ends TLS. The ' +
        'key need not be changed, but the same key must not be in use on another server with ' +
        'this fault.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf\n' +
          'smtpd_tls_exclude_ciphers = kRSA\n' +
          'smtpd_tls_mandatory_exclude_ciphers = kRSA\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# main section. Exim with OpenSSL (see: exim -bV)\n' +
          'tls_require_ciphers = DEFAULT:!kRSA\n' +
          '# Exim with GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-RSA\n' +
          '# then in the shell:\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell as administrator; a restart of the server is needed afterwards\n' +
          "Get-TlsCipherSuite | Where-Object Name -like 'TLS_RSA_*' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
      },
    },
    de: {
      title: 'ROBOT: Der Server hilft, RSA zu brechen',
      sentence:
        'Durch seine Antworten verrät der Server, ob ein mit seinem RSA-Schlüssel ' +
        'verschlüsseltes Geheimnis richtig aufgefüllt ist: {strength} (ROBOT).',
      meaning:
        'Beim alten Schlüsselaustausch (statisches RSA) verschlüsselt der Absender ein ' +
        'Geheimnis mit dem Schlüssel aus dem Zertifikat. Ein Server muss ein falsches genau so ' +
        'beantworten wie ein richtiges, sonst geben seine Antworten Schritt für Schritt preis, ' +
        'was andere verschlüsselt haben (Bleichenbacher 1998; 2017 als ROBOT erneut gefunden, ' +
        'bei F5, Citrix, Cisco, Radware, Erlang, Bouncy Castle, WolfSSL und anderen). Wir haben ' +
        'ein richtiges und vier falsche eigene Geheimnisse gesendet, und die Antworten ' +
        'unterschieden sich zweimal auf dieselbe Weise.',
      consequence:
        'Absender stellen wie gewohnt zu. Ein Angreifer, der Sitzungen mit statischem RSA ' +
        'aufgezeichnet hat, kann sie mit vielen Fragen an diesen Server oder an einen anderen ' +
        'mit demselben Schlüssel nachträglich entschlüsseln; bei einem starken Orakel kann er ' +
        'sogar im Namen des Servers unterschreiben. Sitzungen mit Forward Secrecy lassen sich ' +
        'so nicht entschlüsseln.',
      remedy:
        'Die Administration des Mailservers schaltet den Schlüsselaustausch mit statischem RSA ' +
        'ab (Suiten, deren OpenSSL-Name weder mit ECDHE noch mit DHE beginnt, abgesehen von TLS ' +
        '1.3); kein aktueller Absender braucht ihn. Danach wird die Software oder das Gerät ' +
        'aktualisiert, an dem TLS endet. Der Schlüssel muss nicht gewechselt werden, darf aber ' +
        'auf keinem anderen Server mit diesem Fehler im Einsatz sein.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf\n' +
          'smtpd_tls_exclude_ciphers = kRSA\n' +
          'smtpd_tls_mandatory_exclude_ciphers = kRSA\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil. Exim mit OpenSSL (siehe: exim -bV)\n' +
          'tls_require_ciphers = DEFAULT:!kRSA\n' +
          '# Exim mit GnuTLS\n' +
          '# tls_require_ciphers = NORMAL:-RSA\n' +
          '# danach in der Shell:\n' +
          'systemctl reload exim4',
        exchange:
          '# PowerShell als Administrator; danach ist ein Neustart des Servers nötig\n' +
          "Get-TlsCipherSuite | Where-Object Name -like 'TLS_RSA_*' |\n" +
          '  ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }',
      },
    },
  },
}
