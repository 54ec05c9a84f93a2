import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const ehloUnsupported: Entry = {
  code: 'ehlo-unsupported',
  kind: 'finding',
  standards: ['RFC 5321 section 4.1.1.1', 'RFC 5321 section 3.2', 'RFC 3207 section 4'],
  words: {
    en: {
      title: 'EHLO not accepted',
      sentence: 'The server did not accept EHLO and replied {code} "{text}".',
      meaning:
        'With EHLO a sender asks which extensions a server knows, STARTTLS among them. After ' +
        '500, 502 or 504 only the old HELO remains, which knows no extensions and so no ' +
        'encryption. Very old servers answer like that, and firewalls that rewrite the SMTP ' +
        'conversation. Other refusals, such as 550, usually object to the name given in ' +
        'EHLO; then the encryption stays unknown.',
      consequence:
        'If only HELO works, every sender that delivers at all sends in clear text; one that ' +
        'demands encryption keeps the mail and returns it. If the name was refused, a sender ' +
        'with a better name may get through and encrypt.',
      remedy:
        'The operator makes sure that the server answers EHLO and switches off SMTP ' +
        'filtering in the firewall in front (Cisco: no inspect esmtp, on old devices no ' +
        'fixup protocol smtp 25). If the name was refused, repeat the check with --helo and ' +
        'a name that the DNS confirms for this address.',
      howTo: {
        postfix:
          '# Postfix always knows EHLO; which rules look at the name?\n' +
          'postconf smtpd_helo_restrictions smtpd_helo_required smtpd_delay_reject\n' +
          '# refuse only names that are no host names (main.cf):\n' +
          'smtpd_helo_restrictions = permit_mynetworks,\n' +
          '    reject_invalid_helo_hostname',
        exim:
          '# Exim always knows EHLO; which rules look at the name?\n' +
          'exim -bP acl_smtp_helo helo_verify_hosts helo_accept_junk_hosts\n' +
          '# main configuration: verify, but do not refuse for it\n' +
          'helo_try_verify_hosts = *\n' +
          'helo_verify_hosts =',
        exchange:
          '# Exchange always knows EHLO. Ask the server itself, past the firewall:\n' +
          'telnet localhost 25\n' +
          'EHLO test.example.org\n' +
          '# if 250-STARTTLS shows up here but not outside, the firewall filters it',
        microsoft365:
          '# Microsoft runs these servers and they know EHLO. If not, the MX record\n' +
          '# names another server, or a firewall on the way of this check filters:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'EHLO nicht angenommen',
      sentence: 'Der Server hat EHLO nicht angenommen und mit {code} „{text}“ geantwortet.',
      meaning:
        'Mit EHLO fragt ein Absender, welche Erweiterungen ein Server kennt, darunter ' +
        'STARTTLS. Nach 500, 502 oder 504 bleibt nur das alte HELO, das keine Erweiterungen ' +
        'und damit keine Verschlüsselung kennt. So antworten sehr alte Server und Firewalls, ' +
        'die das SMTP-Gespräch umschreiben. Andere Ablehnungen, etwa 550, beanstanden meist ' +
        'den im EHLO genannten Namen; dann bleibt die Verschlüsselung offen.',
      consequence:
        'Geht nur HELO, sendet jeder Absender, der überhaupt zustellt, im Klartext; wer ' +
        'Verschlüsselung verlangt, stellt die E-Mail zurück und meldet sie schließlich als ' +
        'unzustellbar. Wurde der Name abgelehnt, kommt ein Absender mit besserem Namen ' +
        'möglicherweise durch und verschlüsselt.',
      remedy:
        'Der Betreiber stellt sicher, dass der Server EHLO beantwortet, und schaltet die ' +
        'SMTP-Filterung der vorgeschalteten Firewall ab (Cisco: no inspect esmtp, auf alten ' +
        'Geräten no fixup protocol smtp 25). Wurde der Name abgelehnt, wiederholen Sie die ' +
        'Prüfung mit --helo und einem Namen, den das DNS für diese Adresse bestätigt.',
      howTo: {
        postfix:
          '# Postfix kennt EHLO immer; welche Regeln prüfen den Namen?\n' +
          'postconf smtpd_helo_restrictions smtpd_helo_required smtpd_delay_reject\n' +
          '# nur Namen ablehnen, die keine Hostnamen sind (main.cf):\n' +
          'smtpd_helo_restrictions = permit_mynetworks,\n' +
          '    reject_invalid_helo_hostname',
        exim:
          '# Exim kennt EHLO immer; welche Regeln prüfen den Namen?\n' +
          'exim -bP acl_smtp_helo helo_verify_hosts helo_accept_junk_hosts\n' +
          '# Hauptkonfiguration: prüfen, aber nicht deswegen ablehnen\n' +
          'helo_try_verify_hosts = *\n' +
          'helo_verify_hosts =',
        exchange:
          '# Exchange kennt EHLO immer. Den Server selbst fragen, ohne Firewall:\n' +
          'telnet localhost 25\n' +
          'EHLO test.example.org\n' +
          '# Erscheint 250-STARTTLS hier, aber nicht von außen, filtert die Firewall',
        microsoft365:
          '# Microsoft betreibt diese Server; sie kennen EHLO. Andernfalls nennt der\n' +
          '# MX-Eintrag einen anderen Server, oder eine Firewall unterwegs filtert:\n' +
          'Resolve-DnsName example.org -Type MX',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
