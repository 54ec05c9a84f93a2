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
  'method-not-allowed': 'Diese Adresse gibt es, aber nicht für diese Methode.',
  'request-timeout': 'Die Anfrage wurde nicht rechtzeitig zu Ende gesendet.',
  'not-done': 'Die Prüfung ist noch nicht abgeschlossen.',
  'body-too-large': 'Die Anfrage ist zu groß.',
  'unsupported-media-type': 'Die Anfrage hat ein Format, das hier nicht verstanden wird.',
  'key-reused': 'Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet.',
  'too-many-requests': 'Zu viele Anfragen von Ihrer Adresse. Bitte warten Sie einen Moment.',
  'target-busy':
    'Dieses Ziel wurde in letzter Zeit oft genug geprüft. Seine Mailserver sollen eine Weile Ruhe haben.',
  'too-many-streams':
    'Von Ihrer Adresse aus sind zu viele Ereignisströme offen. Bitte schließen Sie einige.',
  'queue-full': 'Es warten bereits zu viele Prüfungen. Bitte versuchen Sie es gleich noch einmal.',
  'headers-too-large': 'Die Kopfzeilen der Anfrage sind zu groß.',
  'internal-error': 'Auf unserer Seite ist ein Fehler aufgetreten.',
  'no-pdf': 'Auf diesem Server ist kein Programm eingerichtet, das PDF-Dateien erzeugt.',
  'pdf-failed':
    'Die PDF-Datei ließ sich gerade nicht erzeugen. Bitte versuchen Sie es gleich noch einmal.',
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

const requests: WebWords['requests'] = {
  badJson: 'Der Inhalt der Anfrage ist kein JSON.',
  badField: '„{place}“ fehlt, ist unbekannt oder hat nicht die Form, die /openapi.json nennt.',
}

const site: WebWords['site'] = {
  name: 'mxseal',
  skip: 'Zum Inhalt springen',
  navigation: 'Seiten',
  check: 'Domain prüfen',
  explanations: 'Erläuterungen',
  about: 'Über diese Prüfungen',
  selfCheck: 'Selbstprüfung dieses Servers',
  api: 'API',
  language: 'English',
  closing:
    'Es wird keine E-Mail versandt. Geprüft wird nur der Empfang: die erste Übertragungsstrecke, von diesem Netz aus, zum genannten Zeitpunkt.',
}

const field: WebWords['field'] = {
  label: 'Domain oder E-Mail-Adresse',
  hint: 'zum Beispiel example.org oder jemand@example.org; der Teil vor dem @ wird verworfen und nirgends gespeichert',
  button: 'Prüfen',
  more: 'Wie gründlich soll geprüft werden?',
  depths: {
    standard: 'alle Mailserver',
    quick: 'nur so weit, bis ein Server beurteilt werden konnte',
    full: 'zusätzlich, was jeder Server an TLS anbietet (dauert länger)',
  },
}

const start: WebWords['start'] = {
  title: 'Werden E-Mails an diese Adresse verschlüsselt übertragen?',
  lead: 'mxseal sucht jeden Mailserver einer Domain auf, wie es ein sendender Server täte, und sagt, ob eine E-Mail verschlüsselt und zum richtigen Server gelangt – und wenn nicht, warum und was zu tun ist.',
  testedTitle: 'Was geprüft wird',
  tested: [
    'welche Server die Domain für E-Mail nennt (MX) und ob diese DNS-Antworten signiert sind (DNSSEC)',
    'jede Adresse jedes Servers: ob er antwortet, sich mit einer Begrüßung meldet, STARTTLS anbietet und die Verschlüsselung zustande kommt',
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
  soFarGood: (good) =>
    good === 1
      ? 'Bisher: verschlüsselt und mit gültigem Zertifikat.'
      : `Bisher: an allen ${good} bewertbaren Adressen verschlüsselt und mit gültigem Zertifikat.`,
  soFarBad: (bad, done) =>
    `Bisher kommt an ${bad} von ${done} geprüften Adressen keine Verschlüsselung mit gültigem Zertifikat zustande.`,
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

const api: WebWords['api'] = {
  title: 'Die API',
  lead: 'Programme erhalten dieselben Prüfungen und dieselben Ergebnisse wie Menschen. Alles ist JSON; Fehler werden als application/problem+json (RFC 9457) gemeldet.',
  description: 'Beschreibung aller Anfragen und Antworten (OpenAPI 3.1)',
  requests: 'Anfragen',
  examples: 'Zum Beispiel',
  begin: 'Eine Prüfung beginnen; die Antwort nennt ihre Adresse:',
  result: 'Die Prüfung, mit dem Ergebnis, sobald es vorliegt:',
  events: 'Ihr folgen, während sie läuft (Server-Sent Events):',
  token: 'Dieser Server verlangt bei jeder Anfrage an die API ein Token seines Betreibers.',
  open: 'Dieser Server verlangt kein Token.',
}

const explain: WebWords['explain'] = {
  title: 'Erläuterungen',
  lead: 'Jedes Urteil, jede Stufe und jeder Befund: was es für sendende Server bedeutet und wie es zu beheben ist.',
  kinds: {
    verdict: 'Urteile',
    stage: 'Stufen',
    finding: 'Befunde',
    event: 'Ereignisse in der Mitschrift',
  },
  meaning: 'Was es bedeutet',
  consequence: 'Was ein sendender Server tut',
  remedy: 'Was zu tun ist',
  howTo: 'So geht es',
  standards: 'Wo es geregelt ist',
  all: 'Alle Erläuterungen',
}

const history: WebWords['history'] = {
  title: (name) => `Ergebnisse für ${name}`,
  none: 'Für diese Domain gibt es noch kein Ergebnis.',
  first: 'das erste Ergebnis',
  same: 'nichts hat sich geändert',
  changes: 'Was sich gegenüber dem vorigen Ergebnis geändert hat',
  older: 'Ältere Ergebnisse',
  verdict: 'Urteil',
  confidence: 'Vertrauenswert',
  when: 'Wann',
  running: 'läuft gerade',
  failed: 'konnte nicht abgeschlossen werden',
}

const changes: WebWords['changes'] = {
  verdict: 'Das Urteil lautete „{before}“ und lautet nun „{after}“.',
  confidence: 'Der Vertrauenswert war {before} und ist nun {after}.',
  'host-added': 'Der Mailserver {host} ist neu.',
  'host-gone': 'Der Mailserver {host} wird nicht mehr genannt.',
  'endpoint-added': '{host} hat eine neue Adresse: {address}.',
  'endpoint-gone': '{host} hat die Adresse {address} nicht mehr.',
  outcome: '{host}, {address}: {after}; vorher: {before}.',
  version: '{host}, {address}: {after} statt {before}.',
  certificate: '{host}, {address}: Der Server hat ein anderes Zertifikat.',
  dane: '{host}, {address}: DANE: {after}; vorher: {before}.',
  'mta-sts': 'MTA-STS: {after}; vorher: {before}.',
  'finding-added': 'Neu: {title}',
  'finding-gone': 'Nicht mehr: {title}',
  none: 'nicht feststellbar',
}

const about: WebWords['about'] = {
  title: 'Über diese Prüfungen',
  whoTitle: 'Wer bei Ihrem Mailserver war',
  who: (names) =>
    `Wenn Sie im Protokoll Ihres Mailservers Verbindungen von ${names} gefunden haben, dann hat jemand über diese Website prüfen lassen, ob E-Mails an eine Domain, die Ihren Server nennt, verschlüsselt übertragen würden.`,
  did: [
    'Es wurde eine Verbindung zu Port 25 aufgebaut, mit EHLO gegrüßt, wo angeboten TLS begonnen und das Zertifikat angesehen.',
    'Es wurde ein Absender genannt (MAIL FROM) und die Sitzung beendet. Ein Empfänger wurde nie genannt und keine E-Mail versandt.',
    'Es besteht immer nur eine Verbindung zur selben Zeit, je Prüfung sind es nur wenige, und meldet der Server „zu viele Verbindungen“, wird eine Weile gewartet.',
    'Manche Prüfungen sehen auch nach, welche TLS-Versionen und Cipher-Suites angeboten werden; dafür sind bis zu zwölf Verbindungen nötig, eine nach der anderen.',
  ],
  outTitle: 'Wenn Sie das nicht wünschen',
  out: (contact) =>
    `Schreiben Sie an ${contact} und nennen Sie die Domain oder das Netz; es wird dann nicht mehr geprüft.`,
  outUnknown:
    'Bitten Sie die Stelle, die diesen Server betreibt, Ihre Domain oder Ihr Netz auszunehmen; sie kann beides in die Ausnahmeliste eintragen.',
  dataTitle: 'Was gespeichert wird',
  data: (days) =>
    `Ergebnisse werden ${days} Tage aufbewahrt; abrufen kann sie nur, wer ihre Adresse oder die Domain kennt. Weder der Teil einer Adresse vor dem @ noch, wer gefragt hat, wird gespeichert. Es gibt keine Cookies und keine Dritten.`,
  service: 'Domains lassen sich prüfen unter',
  softwareTitle: 'Das Programm',
  software: (version) =>
    `Dies ist mxseal ${version}, freie Software, die jeder selbst betreiben kann.`,
}

const selfCheck: WebWords['selfCheck'] = {
  title: 'Selbstprüfung dieses Servers',
  lead: 'Die meisten falschen Ergebnisse entstehen im Netz dessen, der prüft. Diese Seite zeigt, wie dieser Server auf Mailserver wirkt und was er von ihnen sehen kann.',
  states: { good: 'in Ordnung', warn: 'zu beachten', unknown: 'nicht bekannt' },
  family: (family) => `IPv${family}`,
  address: 'Adresse',
  noRoute:
    'Dieser Rechner hat keinen Weg zu IPv{family}-Adressen; Server, die nur darüber erreichbar sind, können von hier aus nicht geprüft werden.',
  hasRoute: 'Verbindungen kommen von {address}.',
  helo: 'Name im EHLO',
  heloConfirmed: '{name} führt zurück zu {address}.',
  heloUnconfirmed:
    '{name} führt nicht zurück zu {address}. Viele Mailserver weisen solche Absender ab; tragen Sie den Namen vorwärts und rückwärts im DNS ein.',
  port: 'Port 25',
  portOpen: '{answered} der letzten {tried} Serveradressen haben an Port 25 geantwortet.',
  portShut:
    'Keine der letzten {tried} Serveradressen hat an Port 25 geantwortet. Wahrscheinlich sperrt der Betreiber dieses Netzes den Port.',
  portUnknown:
    'Von hier aus wurde noch kein Server geprüft; über Port 25 ist deshalb nichts bekannt.',
  dnssec: 'DNSSEC',
  dnssecSecure:
    'Die DNS-Server ({resolvers}) reichen DNSSEC-Einträge weiter; die Root-Zone wurde validiert.',
  dnssecInsecure:
    'Über die DNS-Server ({resolvers}) ließ sich DNSSEC nicht validieren: {reason}. DANE kann von hier aus nicht beurteilt werden.',
  resolverSilent: 'Die DNS-Server ({resolvers}) haben nicht geantwortet.',
}

export const de: WebWords = {
  problems,
  targets,
  requests,
  site,
  field,
  start,
  check,
  api,
  explain,
  history,
  changes,
  about,
  selfCheck,
}
