import type { Entry } from '../entry.ts'
import { googleLimits } from '../how-to/google-workspace.ts'

export const greetingRefused: Entry = {
  code: 'greeting-refused',
  kind: 'finding',
  standards: ['RFC 5321 section 3.1', 'RFC 5321 section 4.2.1'],
  words: {
    en: {
      title: 'Turned away in the greeting',
      sentence: 'The server turned this check away in its greeting with the reply {code} "{text}".',
      meaning:
        'Instead of 220 the server sent a refusal before a word was said. Usually it is ' +
        'aimed at the address of the sender: a block list, a missing or unsuitable reverse ' +
        'DNS entry (PTR), or an address range from which no mail is expected. A server that ' +
        'takes no mail at all answers in the same way.',
      consequence:
        'The server was not judged: what it offers to senders it lets in is unknown. A ' +
        'sender that gets this reply goes on to the next MX host, and returns the mail if ' +
        'all refuse for good.',
      remedy:
        'Check whether the address of this check is on a block list and has a matching PTR ' +
        'entry, and repeat the check from the network of the mail server in question. The ' +
        'operator finds the refusal in its log and lets the address in if it wishes to be ' +
        'checked.',
      howTo: {
        postfix:
          '# why?\n' +
          "grep -E 'postscreen|NOQUEUE' /var/log/mail.log\n" +
          'postconf postscreen_dnsbl_sites smtpd_client_restrictions\n' +
          '# let one address in (postscreen), main.cf:\n' +
          'postscreen_access_list = permit_mynetworks,\n' +
          '    cidr:/etc/postfix/postscreen_access.cidr\n' +
          '# /etc/postfix/postscreen_access.cidr\n' +
          '192.0.2.25/32 permit',
        exim:
          '# which rules come before the greeting?\n' +
          'exim -bP acl_smtp_connect host_reject_connection\n' +
          '# try them with an address\n' +
          'exim -bh 192.0.2.25',
        exchange:
          '# a connector on port 25 has to serve all addresses and AnonymousUsers\n' +
          'Get-ReceiveConnector | fl Identity,Bindings,RemoteIPRanges,PermissionGroups\n' +
          '# a Banner of your own has to begin with 220\n' +
          'Get-ReceiveConnector | fl Identity,Banner\n' +
          'Get-IPBlockListEntry\n' +
          'Get-IPBlockListProvider',
        microsoft365:
          '# blocks of your own tenant:\n' +
          'Get-HostedConnectionFilterPolicy | fl Name,IPAllowList,IPBlockList\n' +
          '# a sender that Microsoft blocks asks for release at https://sender.office.com',
        googleWorkspace: googleLimits.en,
      },
    },
    de: {
      title: 'Schon bei der Begrüßung abgewiesen',
      sentence:
        'Der Server hat diese Prüfung schon bei der Begrüßung mit der Antwort {code} ' +
        '„{text}“ abgewiesen.',
      meaning:
        'Statt mit 220 zu grüßen, hat der Server abgelehnt, bevor ein Wort gesagt war. Meist ' +
        'gilt das der Adresse des Absenders: Sie steht auf einer Sperrliste, hat keinen oder ' +
        'keinen passenden Rückwärtseintrag (PTR) oder gehört zu einem Adressbereich, aus dem ' +
        'keine E-Mails erwartet werden. Ein Server, der gar keine E-Mails annimmt, antwortet ' +
        'ebenso.',
      consequence:
        'Der Server wurde nicht beurteilt: Was er zugelassenen Absendern anbietet, ist ' +
        'unbekannt. Ein Absender, der diese Antwort erhält, geht zum nächsten MX-Host über ' +
        'und meldet die E-Mail als unzustellbar, wenn alle endgültig ablehnen.',
      remedy:
        'Prüfen Sie, ob die Adresse dieser Prüfung auf einer Sperrliste steht und einen ' +
        'passenden PTR-Eintrag hat, und wiederholen Sie die Prüfung aus dem Netz des ' +
        'betreffenden Mailservers. Der Betreiber findet die Abweisung in seinen Protokollen ' +
        'und lässt die Adresse zu, wenn er geprüft werden möchte.',
      howTo: {
        postfix:
          '# Weshalb?\n' +
          "grep -E 'postscreen|NOQUEUE' /var/log/mail.log\n" +
          'postconf postscreen_dnsbl_sites smtpd_client_restrictions\n' +
          '# eine Adresse zulassen (postscreen), main.cf:\n' +
          'postscreen_access_list = permit_mynetworks,\n' +
          '    cidr:/etc/postfix/postscreen_access.cidr\n' +
          '# /etc/postfix/postscreen_access.cidr\n' +
          '192.0.2.25/32 permit',
        exim:
          '# Welche Regeln gelten vor der Begrüßung?\n' +
          'exim -bP acl_smtp_connect host_reject_connection\n' +
          '# Regeln mit einer Adresse durchspielen\n' +
          'exim -bh 192.0.2.25',
        exchange:
          '# Ein Connector an Port 25 muss alle Adressen und AnonymousUsers bedienen\n' +
          'Get-ReceiveConnector | fl Identity,Bindings,RemoteIPRanges,PermissionGroups\n' +
          '# ein eigener Banner muss mit 220 beginnen\n' +
          'Get-ReceiveConnector | fl Identity,Banner\n' +
          'Get-IPBlockListEntry\n' +
          'Get-IPBlockListProvider',
        microsoft365:
          '# Sperren des eigenen Mandanten:\n' +
          'Get-HostedConnectionFilterPolicy | fl Name,IPAllowList,IPBlockList\n' +
          '# von Microsoft gesperrte Absender: Freigabe unter https://sender.office.com',
        googleWorkspace: googleLimits.de,
      },
    },
  },
}
