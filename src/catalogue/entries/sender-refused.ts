import type { Entry } from '../entry.ts'
import { googleLimits } from '../how-to/google-workspace.ts'

export const senderRefused: Entry = {
  code: 'sender-refused',
  kind: 'finding',
  standards: ['RFC 5321 section 4.5.5', 'RFC 1123 section 5.2.9'],
  words: {
    en: {
      title: 'Sender address refused',
      sentence: 'The server refused the sender address of this check: {code} "{text}".',
      meaning:
        'Unless told otherwise, this check names the empty sender <>, which every mail ' +
        'server has to accept because notices of failed delivery use it. Servers refuse ' +
        'senders because of block lists, a missing reverse DNS entry (PTR), a sender domain ' +
        'that does not exist, or an overstrict rule against the empty sender.',
      consequence:
        'The verdict on the encryption is not touched: the question of TLS was settled ' +
        'before. A real sender that gets this reply returns the mail. A server that refuses ' +
        'the empty sender never receives notices of failed delivery.',
      remedy:
        'Repeat the check with a sender address of your own: --mail-from ' +
        'postmaster@example.org. If the empty sender is refused from every address, the ' +
        'operator of the server loosens that rule.',
      howTo: {
        postfix:
          '# which rules look at the sender?\n' +
          'postconf smtpd_sender_restrictions smtpd_client_restrictions\n' +
          "grep 'NOQUEUE: reject: MAIL' /var/log/mail.log",
        exim:
          'exim -bP acl_smtp_mail\n' +
          '# try the rules with an address, then type EHLO and MAIL FROM:<>\n' +
          'exim -bh 192.0.2.25',
        exchange:
          'Get-SenderFilterConfig | fl Enabled,BlankSenderBlockingEnabled,Blocked*\n' +
          'Set-SenderFilterConfig -BlankSenderBlockingEnabled $false',
        googleWorkspace: googleLimits.en,
      },
    },
    de: {
      title: 'Absenderadresse abgelehnt',
      sentence: 'Der Server hat die Absenderadresse dieser Prüfung abgelehnt: {code} „{text}“.',
      meaning:
        'Wenn nichts anderes angegeben ist, nennt diese Prüfung den leeren Absender <>, den ' +
        'jeder Mailserver annehmen muss, weil ihn Meldungen über gescheiterte Zustellungen ' +
        'verwenden. Server lehnen Absender ab wegen Sperrlisten, fehlendem Rückwärtseintrag ' +
        '(PTR), nicht vorhandener Absenderdomain oder einer zu strengen Regel gegen den ' +
        'leeren Absender.',
      consequence:
        'Das Ergebnis zur Verschlüsselung bleibt unberührt: Die Frage nach TLS war zuvor ' +
        'geklärt. Ein echter Absender, der diese Antwort erhält, meldet die E-Mail als ' +
        'unzustellbar. Ein Server, der den leeren Absender ablehnt, erfährt nie von ' +
        'gescheiterten Zustellungen.',
      remedy:
        'Wiederholen Sie die Prüfung mit einer eigenen Absenderadresse: --mail-from ' +
        'postmaster@example.org. Wird der leere Absender von jeder Adresse aus abgelehnt, ' +
        'lockert der Betreiber des Servers diese Regel.',
      howTo: {
        postfix:
          '# Welche Regeln prüfen den Absender?\n' +
          'postconf smtpd_sender_restrictions smtpd_client_restrictions\n' +
          "grep 'NOQUEUE: reject: MAIL' /var/log/mail.log",
        exim:
          'exim -bP acl_smtp_mail\n' +
          '# Regeln mit einer Adresse durchspielen, dann EHLO und MAIL FROM:<>\n' +
          'exim -bh 192.0.2.25',
        exchange:
          'Get-SenderFilterConfig | fl Enabled,BlankSenderBlockingEnabled,Blocked*\n' +
          'Set-SenderFilterConfig -BlankSenderBlockingEnabled $false',
        googleWorkspace: googleLimits.de,
      },
    },
  },
}
