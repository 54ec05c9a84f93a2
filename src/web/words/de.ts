import type { WebWords } from './words.ts'

const problems: WebWords['problems'] = {
  'bad-request': 'Die Anfrage ist nicht verständlich.',
  'bad-target': 'An diese Eingabe kann keine E-Mail gerichtet werden.',
  unauthorized: 'Dafür ist ein gültiges API-Token nötig.',
  'forbidden-scope': 'Dieses API-Token berechtigt nicht dazu.',
  'special-purpose-address':
    'Adressen privater und anderer besonderer Netze werden von hier aus nicht geprüft.',
  'opted-out':
    'Der Betreiber dieses Ziels hat darum gebeten, von hier aus nicht geprüft zu werden.',
  'cross-site': 'Prüfungen können nur von dieser Website aus gestartet werden.',
  'not-found': 'Unter dieser Adresse gibt es nichts.',
  'not-done': 'Die Prüfung ist noch nicht abgeschlossen.',
  'body-too-large': 'Die Anfrage ist zu groß.',
  'unsupported-media-type': 'Die Anfrage hat ein Format, das hier nicht verstanden wird.',
  'key-reused': 'Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet.',
  'too-many-requests': 'Zu viele Anfragen von Ihrer Adresse. Bitte warten Sie einen Moment.',
  'queue-full': 'Es warten bereits zu viele Prüfungen. Bitte versuchen Sie es gleich noch einmal.',
  'internal-error': 'Auf unserer Seite ist ein Fehler aufgetreten.',
  unavailable: 'Der Dienst wird gerade beendet oder seine Datenbank ist nicht erreichbar.',
}

const targets: WebWords['targets'] = {
  'target-empty': 'Bitte geben Sie eine Domain ein, zum Beispiel example.org.',
  'target-too-long': 'Das ist zu lang für einen Domainnamen.',
  'target-web-address':
    'Das ist eine Webadresse. Bitte geben Sie nur die Domain ein, zum Beispiel example.org.',
  'target-not-a-domain':
    '„{text}“ ist weder ein Domainname noch eine IP-Adresse. Bitte geben Sie eine Domain ein, zum Beispiel example.org.',
  'target-host-port': 'Ein Hostname wird am üblichen Port geprüft; lassen Sie den Port weg.',
  'target-port': '„{text}“ ist kein Port; ein Port ist eine Zahl von 1 bis 65535.',
  'target-several': 'Bitte geben Sie nur eine Domain auf einmal ein.',
  'target-literal': '„{text}“ ist keine IP-Adresse.',
}

const site: WebWords['site'] = {
  name: 'mxseal',
  skip: 'Zum Inhalt springen',
  navigation: 'Seiten',
  check: 'Domain prüfen',
  explanations: 'Erläuterungen',
  about: 'Über diese Prüfungen',
  api: 'API',
  language: 'English',
  closing:
    'Es wird keine E-Mail versandt. Geprüft wird der Empfang, die erste Strecke, aus diesem Netz, zum genannten Zeitpunkt.',
}

const field: WebWords['field'] = {
  label: 'Domain oder E-Mail-Adresse',
  hint: 'zum Beispiel example.org oder jemand@example.org; der Teil vor dem @ wird verworfen und nirgends gespeichert',
  button: 'Prüfen',
  more: 'Wie gründlich?',
  depths: {
    standard: 'jeden Mailserver',
    quick: 'bis ein Server beurteilt ist',
    full: 'auch, was jeder Server an TLS anbietet (dauert länger)',
  },
}

const start: WebWords['start'] = {
  title: 'Gehen E-Mails an diese Adresse verschlüsselt auf die Reise?',
  lead: 'mxseal sucht jeden Mailserver einer Domain auf, wie es ein sendender Server täte, und sagt, ob eine E-Mail verschlüsselt und zum richtigen Server gelangt – und wenn nicht, warum und was zu tun ist.',
  testedTitle: 'Was geprüft wird',
  tested: [
    'welche Server die Domain für E-Mail nennt (MX) und ob diese DNS-Antworten signiert sind (DNSSEC)',
    'jede Adresse jedes Servers: ob er antwortet, sich meldet, STARTTLS anbietet und die Verschlüsselung zustande kommt',
    'TLS-Version, Zertifikat (Kette, Name, Gültigkeit, Sperrung) und die Sitzung innerhalb von TLS',
    'DANE, MTA-STS und TLSRPT: ob sendende Server wissen können, dass es der richtige Server ist',
  ],
  notTestedTitle: 'Was nicht geprüft wird',
  notTested: [
    'Es wird keine E-Mail versandt; die Sitzung endet, nachdem ein Absender genannt wurde.',
    'Wie die Domain selbst sendet, wie E-Mails hinter dem ersten Server weiterlaufen und wie sie gespeichert werden.',
    'Ob es den Empfänger gibt, Spamfilter und Inhalte.',
  ],
  recentTitle: 'So lesen Sie das Ergebnis',
  recent:
    'Zuerst steht die Antwort in einfachen Worten, dann eine Tabelle mit einer Zeile je Serveradresse, dann die Befunde und wie sie zu beheben sind.',
}

const check: WebWords['check'] = {
  running: (name) => `${name} wird geprüft`,
  queued: 'Die Prüfung wartet, bis sie an der Reihe ist.',
  started: 'Die Mailserver werden nachgeschlagen …',
  progress: (done, count) => `${done} von ${count} Serveradressen fertig.`,
  answerFirst: 'Die Antwort erscheint hier, sobald sie bekannt ist.',
  without: 'Diese Seite lädt sich neu, bis das Ergebnis vorliegt.',
  done: (headline) => `Die Prüfung ist abgeschlossen: ${headline}`,
  broken: 'Die Verbindung zu dieser Seite ist abgerissen; sie wird wieder aufgebaut.',
  matrix: 'Die Mailserver, Stufe für Stufe',
  findings: 'Bisher gefunden',
  waiting: 'steht aus',
  failed: 'Die Prüfung konnte nicht abgeschlossen werden',
  failedText:
    'Ein Fehler in mxseal selbst hat das verhindert; über die Mailserver sagt er nichts aus. Bitte versuchen Sie es noch einmal.',
  noHosts: 'Es wurde kein Mailserver gefunden, den man aufsuchen könnte.',
  actions: 'Was Sie mit diesem Ergebnis tun können',
  again: 'Erneut prüfen',
  history: 'Frühere Ergebnisse',
  letter: 'Schreiben an den Betreiber',
  downloads: 'Herunterladen',
  print: 'Drucken',
}

const explain: WebWords['explain'] = {
  title: 'Erläuterungen',
  lead: 'Jedes Ergebnis, jede Stufe und jeder Befund: was es für sendende Server bedeutet und wie es zu beheben ist.',
  kinds: {
    verdict: 'Ergebnisse',
    stage: 'Stufen',
    finding: 'Befunde',
    event: 'Ereignisse im Protokoll',
  },
  meaning: 'Was es bedeutet',
  consequence: 'Was ein sendender Server tut',
  remedy: 'Was zu tun ist',
  howTo: 'So geht es',
  standards: 'Wo es geregelt ist',
  all: 'Alle Erläuterungen',
}

export const de: WebWords = { problems, targets, site, field, start, check, explain }
