import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const noAnswerInTime: Entry = {
  code: 'no-answer-in-time',
  kind: 'finding',
  standards: ['RFC 5321 section 4.5.3.2'],
  words: {
    en: {
      title: 'No answer in time',
      sentence: 'At the stage "{stage}" the server did not answer within {seconds} seconds.',
      meaning:
        'This check waits only for a limited time. The server may be slow or overloaded, may ' +
        'delay strangers on purpose, or a firewall may swallow packets. The standard allows ' +
        'a server up to five minutes for many steps, so this is no proof that it is out of ' +
        'order.',
      consequence:
        'What came after that stays untested. Senders with more patience may get through; ' +
        'others keep the mail, try again or go on to the next MX host.',
      remedy:
        'Repeat the check with more patience, for example --timeout 120, and from another ' +
        'network. The operator looks for slow lookups (DNS, block lists) and filters that ' +
        'hold up the conversation, and for firewalls that inspect SMTP.',
      howTo: {
        postfix:
          '# how fast is the resolver for the address of a sender?\n' +
          'time dig -x 192.0.2.25\n' +
          '# which lookups and filters hold up the conversation?\n' +
          'postconf postscreen_dnsbl_sites smtpd_client_restrictions smtpd_milters',
        exim:
          '# how fast is the resolver for the address of a sender?\n' +
          'time dig -x 192.0.2.25\n' +
          '# which rules ask before they answer?\n' +
          'exim -bP acl_smtp_connect acl_smtp_helo acl_smtp_mail rfc1413_hosts',
        exchange:
          '# a wait that is meant (tarpit), and filters in the way\n' +
          'Get-ReceiveConnector | fl Identity,TarpitInterval,MaxAcknowledgementDelay\n' +
          'Get-TransportAgent',
        microsoft365:
          '# Microsoft runs these servers; a tenant has nothing to set there. Repeat the\n' +
          '# check later.',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Keine rechtzeitige Antwort',
      sentence:
        'In der Stufe „{stage}“ hat der Server nicht innerhalb von {seconds} Sekunden ' +
        'geantwortet.',
      meaning:
        'Diese Prüfung wartet nur begrenzte Zeit. Der Server kann langsam oder überlastet ' +
        'sein oder Fremde absichtlich warten lassen, oder eine Firewall verschluckt Pakete. ' +
        'Der Standard gesteht einem Server für viele Schritte bis zu fünf Minuten zu; dass ' +
        'er gestört ist, ist damit nicht bewiesen.',
      consequence:
        'Was danach käme, bleibt ungeprüft. Geduldigere Absender kommen möglicherweise ' +
        'durch; andere stellen die E-Mail zurück, versuchen es erneut oder gehen zum ' +
        'nächsten MX-Host über.',
      remedy:
        'Wiederholen Sie die Prüfung mit mehr Geduld, zum Beispiel --timeout 120, und aus ' +
        'einem anderen Netz. Der Betreiber sucht nach langsamen Abfragen (DNS, Sperrlisten) ' +
        'und Filtern, die das Gespräch aufhalten, und nach Firewalls, die SMTP untersuchen.',
      howTo: {
        postfix:
          '# Wie schnell antwortet der Resolver für die Adresse eines Absenders?\n' +
          'time dig -x 192.0.2.25\n' +
          '# Welche Abfragen und Filter halten den Dialog auf?\n' +
          'postconf postscreen_dnsbl_sites smtpd_client_restrictions smtpd_milters',
        exim:
          '# Wie schnell antwortet der Resolver für die Adresse eines Absenders?\n' +
          'time dig -x 192.0.2.25\n' +
          '# Welche Regeln fragen nach, bevor sie antworten?\n' +
          'exim -bP acl_smtp_connect acl_smtp_helo acl_smtp_mail rfc1413_hosts',
        exchange:
          '# beabsichtigtes Warten und Filter auf dem Weg\n' +
          'Get-ReceiveConnector | fl Identity,TarpitInterval,MaxAcknowledgementDelay\n' +
          'Get-TransportAgent',
        microsoft365:
          '# Microsoft betreibt diese Server; im Mandanten lässt sich dazu nichts\n' +
          '# einstellen. Wiederholen Sie die Prüfung später.',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
