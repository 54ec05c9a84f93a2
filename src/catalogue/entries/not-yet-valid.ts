import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const notYetValid: Entry = {
  code: 'not-yet-valid',
  kind: 'finding',
  standards: ['RFC 5280 section 4.1.2.5'],
  words: {
    en: {
      title: 'Certificate not valid yet',
      sentence:
        'The certificate "{subject}" is valid from {notBefore} only, later than the time it was ' +
        'judged for.',
      meaning:
        'A certificate has a first day as well as a last one, and the first lies in the future ' +
        'here. Mostly it was issued on a machine whose clock is wrong, or it was installed ' +
        'before its time. A certificate from a public certificate authority (CA) is valid at ' +
        'once. The report names the time for which it was judged; if our own clock were wrong, ' +
        'other servers would show the same finding.',
      consequence:
        'Until that day a sender with the rule "TLS 1.2 or newer with a valid certificate, else ' +
        'clear text" sends in clear text. Ordinary senders encrypt all the same, since they do ' +
        'not check certificates. Senders that must check the server do not deliver.',
      remedy:
        'The administrator of the mail server goes back to the former certificate, as long as ' +
        'it is valid, or has a new one issued. If the certificate comes from an own authority, ' +
        'set its clock (NTP) and issue it again.',
      howTo: {
        postfix:
          "# First and last day of the certificate in use, and the server's clock:\n" +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -startdate -enddate\n' +
          'date -u\n' +
          '# After the exchange:\n' +
          'postfix reload',
        exim:
          "# First and last day of the certificate in use, and the server's clock:\n" +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -startdate -enddate\n' +
          'date -u\n' +
          '# After the exchange:\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange Management Shell\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,NotBefore,NotAfter,Services\n' +
          '# Use one that is valid today:\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP',
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
      title: 'Zertifikat noch nicht gültig',
      sentence:
        'Das Zertifikat „{subject}“ gilt erst ab dem {notBefore}, also nach dem Zeitpunkt, für ' +
        'den geprüft wurde.',
      meaning:
        'Ein Zertifikat hat nicht nur einen letzten, sondern auch einen ersten Tag, und der ' +
        'liegt hier in der Zukunft. Meist wurde es auf einem Rechner mit falsch gehender Uhr ' +
        'ausgestellt oder vorzeitig eingerichtet. Ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle gilt sofort. Der Bericht nennt den Zeitpunkt, für den geprüft ' +
        'wurde; ginge unsere eigene Uhr falsch, zeigte sich derselbe Befund auch bei anderen ' +
        'Servern.',
      consequence:
        'Bis zu diesem Tag sendet ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ im Klartext. Gewöhnliche Absender verschlüsseln ' +
        'trotzdem, denn sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen, ' +
        'stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers kehrt zum bisherigen Zertifikat zurück, solange es ' +
        'gilt, oder lässt ein neues ausstellen. Stammt das Zertifikat von einer eigenen ' +
        'Zertifizierungsstelle, ist deren Uhr zu stellen (NTP) und das Zertifikat neu ' +
        'auszustellen.',
      howTo: {
        postfix:
          '# Erster und letzter Tag des Zertifikats und die Uhr des Servers:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -startdate -enddate\n' +
          'date -u\n' +
          '# Nach dem Austausch:\n' +
          'postfix reload',
        exim:
          '# Erster und letzter Tag des Zertifikats und die Uhr des Servers:\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -startdate -enddate\n' +
          'date -u\n' +
          '# Nach dem Austausch:\n' +
          'systemctl reload exim4',
        exchange:
          '# Exchange-Verwaltungsshell\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,NotBefore,NotAfter,Services\n' +
          '# Ein heute gültiges verwenden:\n' +
          'Enable-ExchangeCertificate -Thumbprint FINGERABDRUCK -Services SMTP',
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
