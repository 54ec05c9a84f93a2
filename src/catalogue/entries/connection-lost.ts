import type { Entry } from '../entry.ts'

export const connectionLost: Entry = {
  code: 'connection-lost',
  kind: 'finding',
  standards: ['RFC 5321 section 3.8', 'RFC 5321 section 4.1.1.10'],
  words: {
    en: {
      title: 'Connection broken off',
      sentence: 'At the stage "{stage}" the connection to the server broke off (reason: {reason}).',
      meaning:
        'A server must not end the connection without a reply such as 421. Closed means that ' +
        'the other end shut it, reset that it was torn down hard. Causes are a crashed ' +
        'server process, a load balancer or firewall that cuts the connection, or a silent ' +
        'defence against unknown senders.',
      consequence:
        'What came after that stays untested. A sender keeps the mail and tries again, or ' +
        'goes on to the next MX host; senders whose encrypted attempt broke off may try ' +
        'again in clear text.',
      remedy:
        'Repeat the check, also from another network. The operator looks at the time of the ' +
        'check into the logs of server, load balancer and firewall, and makes sure that ' +
        'refusals are said in a reply.',
    },
    de: {
      title: 'Verbindung abgebrochen',
      sentence:
        'In der Stufe „{stage}“ ist die Verbindung zum Server abgebrochen (Grund: {reason}).',
      meaning:
        'Ein Server darf die Verbindung nicht ohne eine Antwort wie 421 beenden. Geschlossen ' +
        '(closed) bedeutet, dass die Gegenstelle sie beendet hat, zurückgesetzt (reset), ' +
        'dass sie hart getrennt wurde. Ursachen sind ein abgestürzter Serverprozess, ein ' +
        'Lastverteiler oder eine Firewall, die die Verbindung kappt, oder eine stumme Abwehr ' +
        'unbekannter Absender.',
      consequence:
        'Was danach käme, bleibt ungeprüft. Ein Absender stellt die E-Mail zurück und ' +
        'versucht es erneut oder geht zum nächsten MX-Host über; bricht der verschlüsselte ' +
        'Versuch ab, versuchen es manche anschließend im Klartext.',
      remedy:
        'Wiederholen Sie die Prüfung, auch aus einem anderen Netz. Der Betreiber sieht zum ' +
        'Zeitpunkt der Prüfung in den Protokollen von Server, Lastverteiler und Firewall ' +
        'nach und sorgt dafür, dass Ablehnungen mit einer Antwort ausgesprochen werden.',
    },
  },
}
