import type { Entry } from '../entry.ts'
import { googleReports } from '../how-to/google-workspace.ts'

export const tlsrptAbsent: Entry = {
  code: 'tlsrpt-absent',
  kind: 'finding',
  standards: ['RFC 8460 section 3'],
  words: {
    en: {
      title: 'No reports about encryption asked for',
      sentence:
        '{domain} does not ask senders for reports about failed encryption (no TLSRPT ' +
        'record).',
      meaning:
        'With TLSRPT a domain asks senders for a daily report: how many deliveries to it were ' +
        'encrypted, and how many failed and why. The reports name servers and causes; they ' +
        'hold no mail and no addresses of senders or recipients. TLSRPT protects no mail by ' +
        'itself, but it is how an operator learns that DANE or MTA-STS keeps mail away. It is ' +
        'voluntary; its absence is no fault.',
      consequence:
        'The delivery of mail does not change, neither for a sender with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" nor for others. But if a ' +
        'certificate runs out or a TLSA record or policy no longer fits, the operator hears ' +
        'of it only from people whose mail did not arrive.',
      remedy:
        'The DNS operator of the domain publishes a TXT record: name _smtp._tls.example.org, ' +
        'value v=TLSRPTv1; rua=mailto:tls-reports@example.org. The mailbox takes compressed ' +
        'JSON files, best read by a program; an address at an evaluation service is possible ' +
        'as well (a matter of data processing on behalf, as the reports hold IP addresses of ' +
        'mail servers). An https: address may stand in place of mailto:.',
      howTo: {
        postfix:
          '# /etc/aliases: where the reports go\n' +
          'tls-reports: postmaster\n' +
          '# then in the shell:\n' +
          'newaliases',
        exim:
          '# /etc/aliases: where the reports go (Exim reads the file itself)\n' +
          'tls-reports: postmaster',
        exchange:
          '# Exchange Management Shell: a shared mailbox for the reports\n' +
          "New-Mailbox -Shared -Name 'TLS reports' `\n" +
          '  -PrimarySmtpAddress tls-reports@example.org',
        microsoft365:
          '# Exchange Online PowerShell: a shared mailbox for the reports\n' +
          "New-Mailbox -Shared -Name 'TLS reports' `\n" +
          '  -PrimarySmtpAddress tls-reports@example.org',
        googleWorkspace: googleReports.en,
      },
    },
    de: {
      title: 'Keine Berichte über Verschlüsselung angefordert',
      sentence:
        '{domain} fordert keine Berichte über gescheiterte Verschlüsselung an (kein ' +
        'TLSRPT-Eintrag).',
      meaning:
        'Mit TLSRPT bittet eine Domain Absender um einen täglichen Bericht: wie viele ' +
        'Zustellungen an sie verschlüsselt waren und wie viele warum scheiterten. Die ' +
        'Berichte nennen Server und Ursachen; sie enthalten weder E-Mails noch die Adressen ' +
        'von Absendern oder Empfängern. TLSRPT selbst schützt keine E-Mail, aber so erfährt ' +
        'ein Betreiber, dass DANE oder MTA-STS E-Mails fernhält. Es ist freiwillig; fehlt es, ' +
        'ist das kein Fehler.',
      consequence:
        'An der Zustellung ändert sich nichts, weder bei einem Absender mit der Regel „TLS ' +
        '1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ noch bei anderen. ' +
        'Läuft aber ein Zertifikat ab oder passt ein TLSA-Eintrag oder eine Richtlinie nicht ' +
        'mehr, erfährt der Betreiber davon nur durch Menschen, deren E-Mails nicht angekommen ' +
        'sind.',
      remedy:
        'Der DNS-Betreiber der Domain veröffentlicht einen TXT-Eintrag: Name ' +
        '_smtp._tls.example.org, Wert v=TLSRPTv1; rua=mailto:tls-reports@example.org. Im ' +
        'Postfach treffen gepackte JSON-Dateien ein, die am besten ein Programm auswertet; ' +
        'möglich ist auch die Adresse eines Auswertungsdienstes (dann ist ' +
        'Auftragsverarbeitung zu prüfen, denn die Berichte enthalten IP-Adressen von ' +
        'Mailservern). Statt mailto: kann eine Adresse mit https: stehen.',
      howTo: {
        postfix:
          '# /etc/aliases: wohin die Berichte gehen\n' +
          'tls-reports: postmaster\n' +
          '# danach in der Shell:\n' +
          'newaliases',
        exim:
          '# /etc/aliases: wohin die Berichte gehen (Exim liest die Datei selbst)\n' +
          'tls-reports: postmaster',
        exchange:
          '# Exchange-Verwaltungsshell: ein freigegebenes Postfach für die Berichte\n' +
          "New-Mailbox -Shared -Name 'TLS-Berichte' `\n" +
          '  -PrimarySmtpAddress tls-reports@example.org',
        microsoft365:
          '# Exchange Online PowerShell: ein freigegebenes Postfach für die Berichte\n' +
          "New-Mailbox -Shared -Name 'TLS-Berichte' `\n" +
          '  -PrimarySmtpAddress tls-reports@example.org',
        googleWorkspace: googleReports.de,
      },
    },
  },
}
