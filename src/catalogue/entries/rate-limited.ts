import type { Entry } from '../entry.ts'
import { googleLimits } from '../how-to/google-workspace.ts'

export const rateLimited: Entry = {
  code: 'rate-limited',
  kind: 'finding',
  standards: ['RFC 5321 section 3.8', 'RFC 3463'],
  words: {
    en: {
      title: 'Number of connections limited',
      sentence:
        'At the stage "{stage}" the server limited the connections of this check with the ' +
        'reply {code} "{text}".',
      meaning:
        'To guard against overload and spam, many servers allow one address only a few ' +
        'connections at a time or per minute; unknown addresses get the tightest limits. The ' +
        'reply is temporary and aimed at the address this check ran from.',
      consequence:
        'What was not asked by then stays untested; it counts neither for nor against the ' +
        'server. A sender that gets this reply keeps the mail and tries again some minutes ' +
        'later.',
      remedy:
        'Repeat the check after an hour; several checks in quick succession make it worse. ' +
        'An operator who wishes to be checked exempts the address of the check.',
      howTo: {
        postfix:
          'postconf smtpd_client_connection_rate_limit anvil_rate_time_unit\n' +
          'postconf smtpd_client_connection_count_limit\n' +
          '# main.cf: exempt one address\n' +
          'smtpd_client_event_limit_exceptions = $mynetworks, 192.0.2.25\n' +
          'postfix reload',
        exim:
          'exim -bP smtp_accept_max smtp_accept_max_per_host smtp_ratelimit_hosts\n' +
          '# main configuration\n' +
          'smtp_accept_max_per_host = 20',
        exchange:
          'Get-ReceiveConnector | fl Identity,MaxInboundConnection*,MessageRateLimit\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -MaxInboundConnectionPerSource 20',
        microsoft365:
          '# Microsoft sets these limits for unknown senders; a tenant cannot change\n' +
          '# them. Repeat the check later.',
        googleWorkspace: googleLimits.en,
      },
    },
    de: {
      title: 'Zahl der Verbindungen begrenzt',
      sentence:
        'In der Stufe „{stage}“ hat der Server die Verbindungen dieser Prüfung mit der ' +
        'Antwort {code} „{text}“ begrenzt.',
      meaning:
        'Zum Schutz vor Überlastung und Spam lassen viele Server je Adresse nur wenige ' +
        'gleichzeitige Verbindungen oder wenige pro Minute zu; für unbekannte Adressen ' +
        'gelten die engsten Grenzen. Die Antwort ist vorläufig und gilt der Adresse, von der ' +
        'geprüft wurde.',
      consequence:
        'Was bis dahin nicht gefragt war, bleibt ungeprüft; es zählt weder für noch gegen ' +
        'den Server. Ein Absender, der diese Antwort erhält, stellt die E-Mail zurück und ' +
        'versucht es einige Minuten später erneut.',
      remedy:
        'Wiederholen Sie die Prüfung nach einer Stunde; mehrere Prüfungen kurz nacheinander ' +
        'verschlimmern es. Ein Betreiber, der geprüft werden möchte, nimmt die Adresse der ' +
        'Prüfung von der Begrenzung aus.',
      howTo: {
        postfix:
          'postconf smtpd_client_connection_rate_limit anvil_rate_time_unit\n' +
          'postconf smtpd_client_connection_count_limit\n' +
          '# main.cf: eine Adresse ausnehmen\n' +
          'smtpd_client_event_limit_exceptions = $mynetworks, 192.0.2.25\n' +
          'postfix reload',
        exim:
          'exim -bP smtp_accept_max smtp_accept_max_per_host smtp_ratelimit_hosts\n' +
          '# Hauptkonfiguration\n' +
          'smtp_accept_max_per_host = 20',
        exchange:
          'Get-ReceiveConnector | fl Identity,MaxInboundConnection*,MessageRateLimit\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -MaxInboundConnectionPerSource 20',
        microsoft365:
          '# Microsoft legt diese Grenzen für unbekannte Absender fest; ein Mandant\n' +
          '# kann sie nicht ändern. Wiederholen Sie die Prüfung später.',
        googleWorkspace: googleLimits.de,
      },
    },
  },
}
