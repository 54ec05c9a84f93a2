import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const temporaryFailure: Entry = {
  code: 'temporary-failure',
  kind: 'finding',
  standards: ['RFC 5321 section 4.2.1', 'RFC 3463 section 2'],
  words: {
    en: {
      title: 'Temporary refusal',
      sentence:
        'At the stage "{stage}" the server put this check off with the temporary reply ' +
        '{code} "{text}".',
      meaning:
        'Replies that begin with 4 mean: not now, try again later. Reasons are overload, a ' +
        'full disk, a service behind the server that does not answer, maintenance, or ' +
        'caution towards unknown addresses.',
      consequence:
        'What could not be asked stays untested; it counts neither for nor against the ' +
        'server. A sender keeps the mail and tries again later, or goes on to the next MX ' +
        'host.',
      remedy:
        'Repeat the check some minutes later. If the reply stays for hours, the operator ' +
        'looks into the log of the server: disk space, memory, name resolution and the ' +
        'services it asks (filters, databases).',
      howTo: {
        postfix:
          "grep -E 'NOQUEUE|warning|fatal' /var/log/mail.log | tail -n 50\n" +
          'df -h /var/spool/postfix\n' +
          'postconf queue_minfree',
        exim:
          'tail -n 50 /var/log/exim4/mainlog /var/log/exim4/paniclog\n' +
          'df -h /var/spool/exim4\n' +
          'exim -bP check_spool_space smtp_load_reserve',
        exchange:
          '# back pressure: events 15004 to 15007\n' +
          'Get-EventLog Application -Source MSExchangeTransport -Newest 50\n' +
          'Get-Queue',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Vorläufige Ablehnung',
      sentence:
        'In der Stufe „{stage}“ hat der Server diese Prüfung mit der vorläufigen Antwort ' +
        '{code} „{text}“ vertröstet.',
      meaning:
        'Antworten, die mit 4 beginnen, bedeuten: jetzt nicht, später erneut versuchen. ' +
        'Gründe sind Überlastung, eine volle Platte, ein nicht antwortender Dienst hinter ' +
        'dem Server, Wartung oder Vorsicht gegenüber unbekannten Adressen.',
      consequence:
        'Was nicht gefragt werden konnte, bleibt ungeprüft; es zählt weder für noch gegen ' +
        'den Server. Ein Absender stellt die E-Mail zurück und versucht es später erneut ' +
        'oder geht zum nächsten MX-Host über.',
      remedy:
        'Wiederholen Sie die Prüfung einige Minuten später. Bleibt die Antwort über Stunden, ' +
        'sieht der Betreiber in den Protokollen des Servers nach: Plattenplatz, Speicher, ' +
        'Namensauflösung und die Dienste, die der Server befragt (Filter, Datenbanken).',
      howTo: {
        postfix:
          "grep -E 'NOQUEUE|warning|fatal' /var/log/mail.log | tail -n 50\n" +
          'df -h /var/spool/postfix\n' +
          'postconf queue_minfree',
        exim:
          'tail -n 50 /var/log/exim4/mainlog /var/log/exim4/paniclog\n' +
          'df -h /var/spool/exim4\n' +
          'exim -bP check_spool_space smtp_load_reserve',
        exchange:
          '# Rückstau (back pressure): Ereignisse 15004 bis 15007\n' +
          'Get-EventLog Application -Source MSExchangeTransport -Newest 50\n' +
          'Get-Queue',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
