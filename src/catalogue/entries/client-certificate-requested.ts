import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const clientCertificateRequested: Entry = {
  code: 'client-certificate-requested',
  kind: 'finding',
  standards: ['RFC 8446 section 4.3.2', 'RFC 5246 section 7.4.4'],
  words: {
    en: {
      title: 'Sender asked for a certificate',
      sentence: 'The mail server asks the sender for a certificate; it went on without one.',
      meaning:
        'In the handshake a server may ask the other side to identify itself with a certificate ' +
        'as well. Some mail servers do so for statistics, or for partners with an agreement. ' +
        'That is allowed and no fault. Publicly trusted certificates for senders have become ' +
        'rare since public certificate authorities issue them for servers only.',
      consequence:
        'The encryption stays the same, whatever the rule of the sender: senders without a ' +
        'certificate go on as they did here. Very few old senders stumble over the request or ' +
        'over a long list of accepted authorities.',
      remedy:
        "Nothing needs to be done. If nobody uses the senders' certificates, the administrator " +
        'can switch the request off; requiring a certificate on port 25 would lock out nearly ' +
        'all senders.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (both are the defaults)\n' +
          'smtpd_tls_ask_ccert = no\n' +
          'smtpd_tls_req_ccert = no\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# main section (empty: no host is asked; this is the default)\n' +
          'tls_try_verify_hosts =\n' +
          'tls_verify_hosts =\n' +
          '# then in the shell:\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange Management Shell: who has domain security (mutual TLS) enabled?\n' +
          'Get-ReceiveConnector | Format-List Identity,DomainSecureEnabled\n' +
          'Get-TransportConfig | Format-List TLSReceiveDomainSecureList\n' +
          '# If it is not in use:\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -DomainSecureEnabled $false',
        microsoft365:
          "# Microsoft's servers may ask every sender for a certificate, because\n" +
          '# inbound connectors can recognise partners by it. Nothing needs to be done.\n' +
          '# Connectors that demand one:\n' +
          'Get-InboundConnector | Format-List Name,RequireTls,TlsSenderCertificateName',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Zertifikat des Absenders erbeten',
      sentence:
        'Der Mailserver bittet den Absender um ein Zertifikat; er machte auch ohne eines ' +
        'weiter.',
      meaning:
        'In der TLS-Aushandlung (Handshake) darf ein Server die Gegenstelle bitten, sich ' +
        'ebenfalls mit einem Zertifikat auszuweisen. Manche Mailserver tun das für Statistiken ' +
        'oder für Partner, mit denen es vereinbart ist. Das ist erlaubt und kein Fehler. ' +
        'Öffentlich anerkannte Zertifikate für Absender sind selten geworden, seit öffentliche ' +
        'Zertifizierungsstellen sie nur noch für Server ausstellen.',
      consequence:
        'An der Verschlüsselung ändert sich nichts, gleich nach welcher Regel der Absender verfährt: ' +
        'Absender ohne Zertifikat machen weiter wie hier. Nur wenige alte Absender stolpern ' +
        'über die Bitte oder über eine lange Liste anerkannter Stellen.',
      remedy:
        'Zu tun ist nichts. Nutzt niemand die Zertifikate der Absender, kann die Administration ' +
        'die Bitte abschalten; ein Zertifikat auf Port 25 zwingend zu verlangen, würde fast ' +
        'alle Absender aussperren.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (beides ist die Vorgabe)\n' +
          'smtpd_tls_ask_ccert = no\n' +
          'smtpd_tls_req_ccert = no\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Hauptteil (leer: Niemand wird gefragt; das ist die Vorgabe)\n' +
          'tls_try_verify_hosts =\n' +
          'tls_verify_hosts =\n' +
          '# danach in der Shell:\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange-Verwaltungsshell: Wo ist Domänensicherheit (Mutual TLS) an?\n' +
          'Get-ReceiveConnector | Format-List Identity,DomainSecureEnabled\n' +
          'Get-TransportConfig | Format-List TLSReceiveDomainSecureList\n' +
          '# Falls sie nicht genutzt wird:\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -DomainSecureEnabled $false',
        microsoft365:
          '# Die Server von Microsoft können jeden Absender um ein Zertifikat bitten,\n' +
          '# weil eingehende Connectors Partner daran erkennen. Zu tun ist nichts.\n' +
          '# Connectors, die eines verlangen:\n' +
          'Get-InboundConnector | Format-List Name,RequireTls,TlsSenderCertificateName',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
