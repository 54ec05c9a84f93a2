import type { Entry } from '../entry.ts'

export const replyMalformed: Entry = {
  code: 'reply-malformed',
  kind: 'finding',
  standards: ['RFC 5321 section 4.2', 'RFC 5321 section 4.5.3.1.5'],
  words: {
    en: {
      title: 'Reply does not follow SMTP',
      sentence: 'At the stage "{stage}" the server sent something that is no SMTP reply.',
      meaning:
        'A reply is a code of three digits and a short text in lines of bounded length. ' +
        'Something else came here, or far too much of it. Often another service listens on ' +
        'the port, a device on the way rewrites the conversation, or the software has a ' +
        'fault.',
      consequence:
        'What came after that stays untested. Senders cannot make sense of such a reply ' +
        'either; they end the session and try the next MX host or try again later.',
      remedy:
        'Look at the bytes in the transcript (option --verbose). The operator checks that a ' +
        'mail server really answers on this port and that firewalls and proxies in front do ' +
        'not change SMTP.',
    },
    de: {
      title: 'Antwort entspricht nicht SMTP',
      sentence: 'In der Stufe „{stage}“ hat der Server etwas gesendet, das keine SMTP-Antwort ist.',
      meaning:
        'Eine Antwort besteht aus einem dreistelligen Code und kurzem Text in Zeilen ' +
        'begrenzter Länge. Hier kam etwas anderes oder viel zu viel davon. Häufig lauscht an ' +
        'dem Port ein anderer Dienst, ein Gerät unterwegs schreibt das Gespräch um, oder die ' +
        'Software ist fehlerhaft.',
      consequence:
        'Was danach käme, bleibt ungeprüft. Auch Absender können mit einer solchen Antwort ' +
        'nichts anfangen; sie beenden die Sitzung und versuchen den nächsten MX-Host oder ' +
        'versuchen es später erneut.',
      remedy:
        'Sehen Sie sich das Gesendete in der Mitschrift an (Option --verbose). Der Betreiber ' +
        'prüft, ob an diesem Port wirklich ein Mailserver antwortet und ob vorgeschaltete ' +
        'Firewalls und Proxys SMTP unverändert lassen.',
    },
  },
}
