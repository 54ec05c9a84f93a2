import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const chainOrder: Entry = {
  code: 'chain-order',
  kind: 'finding',
  standards: ['RFC 5246 section 7.4.2', 'RFC 8446 section 4.4.2'],
  words: {
    en: {
      title: 'Certificates in the wrong order',
      sentence:
        'The mail server sends its certificates in an unusual order, or sends some that do not ' +
        'belong to the chain (right order, by their positions as sent: {order}).',
      meaning:
        "The server's own certificate comes first; each following one should vouch for the one " +
        'before it. Up to TLS 1.2 that order is prescribed; today nearly all software sorts by ' +
        'itself and leaves aside what does not belong. Mostly the file was put together by ' +
        'hand, or certificates of an earlier renewal were left in it.',
      consequence:
        'In general none: senders sort the chain themselves, those with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" as well as ordinary ones. Some old or ' +
        'simple senders do not; where they check certificates, they see an incomplete chain. It ' +
        "is different where a former certificate of the CA stands before the right one: senders' " +
        'software takes the first that bears the name, and fails; the chain is not valid then.',
      remedy:
        "The administrator of the mail server puts the file together anew: first the server's " +
        'certificate, then the intermediate certificate that issued it, and so on, without ' +
        'repetitions and without certificates of other chains. With certbot the file ' +
        'fullchain.pem is right already. Keep every certificate that a TLSA record with usage 2 ' +
        'names (DANE).',
      howTo: {
        postfix:
          '# Is the issuer (i:) of each one the subject (s:) of the next?\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:'\n" +
          '# Put the file together anew, then let Postfix read it:\n' +
          'cat mx.pem intermediate.pem > /etc/ssl/mail/fullchain.pem\n' +
          'postfix reload',
        exim:
          '# Is the issuer (i:) of each one the subject (s:) of the next?\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:'\n" +
          '# Put the file together anew, then let Exim read it:\n' +
          'cat mx.pem intermediate.pem > /etc/ssl/mail/fullchain.pem\n' +
          'systemctl reload exim4',
        exchange:
          '# Windows builds and sorts the chain itself. Look for doubtful entries in\n' +
          '# its store of intermediate certificates (expired, doubled):\n' +
          'Get-ChildItem Cert:\\LocalMachine\\CA |\n' +
          '  Sort-Object Subject | Format-Table Subject,NotAfter,Thumbprint',
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
      title: 'Zertifikate in falscher Reihenfolge',
      sentence:
        'Der Mailserver sendet seine Zertifikate in ungewöhnlicher Reihenfolge oder sendet ' +
        'welche, die nicht zur Kette gehören (richtige Reihenfolge, nach der Stellung beim ' +
        'Senden: {order}).',
      meaning:
        'Zuerst kommt das Zertifikat des Servers selbst; jedes folgende soll für das vorige ' +
        'bürgen. Bis TLS 1.2 ist diese Reihenfolge vorgeschrieben; heute sortiert fast alle ' +
        'Software selbst und lässt beiseite, was nicht dazugehört. Meist wurde die Datei von ' +
        'Hand zusammengestellt, oder Zertifikate einer früheren Erneuerung blieben darin ' +
        'stehen.',
      consequence:
        'In der Regel keine: Absender sortieren die Kette selbst, solche mit der Regel „TLS 1.2 ' +
        'oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ ebenso wie gewöhnliche. ' +
        'Einige alte oder einfache Absender tun das nicht; prüfen sie Zertifikate, sehen sie ' +
        'eine unvollständige Kette. Anders ist es, wenn ein früheres Zertifikat der CA vor dem ' +
        'richtigen steht: Die Software der Absender nimmt das erste, das den Namen trägt, und ' +
        'scheitert; dann ist die Kette nicht gültig.',
      remedy:
        'Die Administration des Mailservers stellt die Datei neu zusammen: zuerst das ' +
        'Serverzertifikat, dann das Zwischenzertifikat, mit dem es ausgestellt wurde, und so ' +
        'weiter, ohne Wiederholungen und ohne Zertifikate anderer Ketten. Bei certbot ist die ' +
        'Datei fullchain.pem bereits richtig. Behalten Sie jedes Zertifikat, das ein ' +
        'TLSA-Eintrag mit Verwendung 2 nennt (DANE).',
      howTo: {
        postfix:
          '# Ist der Aussteller (i:) jeweils der Inhaber (s:) des nächsten?\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:'\n" +
          '# Datei neu zusammenstellen und von Postfix lesen lassen:\n' +
          'cat mx.pem zwischen.pem > /etc/ssl/mail/fullchain.pem\n' +
          'postfix reload',
        exim:
          '# Ist der Aussteller (i:) jeweils der Inhaber (s:) des nächsten?\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          "  < /dev/null 2>&1 | grep ' s:\\| i:'\n" +
          '# Datei neu zusammenstellen und von Exim lesen lassen:\n' +
          'cat mx.pem zwischen.pem > /etc/ssl/mail/fullchain.pem\n' +
          'systemctl reload exim4',
        exchange:
          '# Windows bildet und sortiert die Kette selbst. Zweifelhafte Einträge im\n' +
          '# Speicher der Zwischenzertifikate suchen (abgelaufen, doppelt):\n' +
          'Get-ChildItem Cert:\\LocalMachine\\CA |\n' +
          '  Sort-Object Subject | Format-Table Subject,NotAfter,Thumbprint',
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
