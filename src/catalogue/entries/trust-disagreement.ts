import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const trustDisagreement: Entry = {
  code: 'trust-disagreement',
  kind: 'finding',
  standards: [],
  words: {
    en: {
      title: 'Two checks of the chain disagree',
      sentence:
        'We check the chain in two ways, and they came to different results: our own check says ' +
        '"{ours}", the TLS library "{library}".',
      meaning:
        'This need not be a fault of the mail server. We build the path to a ' +
        'trusted root ourselves, and beside it ask the TLS library. The two differ for instance ' +
        'where several paths are possible (OpenSSL tries only one: of two certificates with the ' +
        'name of the issuer the first that is sent), or where a rule is read more strictly. The ' +
        'verdict follows our own check, which says "trusted" only of a path that the libraries of ' +
        'Postfix and others come to; a good path that they miss does not count. The chain is ' +
        'kept in the report, so that it can be checked again.',
      consequence:
        'Senders\' software may disagree on this chain in the same way: with the rule "TLS 1.2 ' +
        'or newer with a valid certificate, else clear text", one sender encrypts and another ' +
        'sends in clear text. Ordinary senders encrypt, since they do not check certificates.',
      remedy:
        'If the chain holds certificates that are not needed, above all a former one of the same ' +
        'CA, take them out of the file. If there is another finding about the chain, mend that ' +
        'one first; a short chain, freshly fetched from the certificate authority, is judged ' +
        'alike by nearly all software. If none is left, please report the case to us together with the chain.',
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
      title: 'Zwei Prüfungen der Kette widersprechen sich',
      sentence:
        'Wir prüfen die Zertifikatskette auf zwei Wegen, und sie führten zu verschiedenen ' +
        'Ergebnissen: Die eigene Prüfung sagt „{ours}“, die TLS-Bibliothek „{library}“.',
      meaning:
        'Das muss kein Fehler des Mailservers sein. Wir bilden den ' +
        'Vertrauenspfad zu einem anerkannten Stammzertifikat selbst und befragen daneben die ' +
        'TLS-Bibliothek. Beides weicht zum Beispiel voneinander ab, wenn mehrere Pfade möglich ' +
        'sind (OpenSSL versucht nur einen: von zwei Zertifikaten mit dem Namen des Ausstellers ' +
        'das zuerst gesendete), oder wenn eine Regel strenger ausgelegt wird. Die Bewertung folgt ' +
        'unserer eigenen Prüfung. Sie sagt nur dann „vertrauenswürdig“, wenn auch die ' +
        'Bibliotheken von Postfix und anderen den Pfad finden; ein guter Pfad, den sie verfehlen, ' +
        'zählt nicht. Die Kette steht im Bericht, sodass sie sich nachprüfen lässt.',
      consequence:
        'Auch die Software der Absender kann sich bei dieser Kette uneins sein: Mit der Regel ' +
        '„TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ verschlüsselt der ' +
        'eine Absender, und ein anderer sendet im Klartext. Gewöhnliche Absender verschlüsseln, ' +
        'denn sie prüfen Zertifikate nicht.',
      remedy:
        'Stehen in der Kettendatei Zertifikate, die nicht gebraucht werden, vor allem ein früheres ' +
        'derselben Zertifizierungsstelle, entfernen Sie diese. Gibt es einen weiteren Befund zur Kette, beheben Sie ' +
        'zuerst diesen; eine kurze, frisch von der Zertifizierungsstelle geholte Kette beurteilt fast alle Software gleich. Bleibt keiner übrig, melden Sie uns ' +
        'den Fall bitte zusammen mit der Kette.',
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
