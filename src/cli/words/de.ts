import type { CliWords } from './words.ts'

/** The command line's own words, German. */
export const de: CliWords = {
  usage: {
    'target-empty': 'Das Ziel ist leer; geben Sie eine Domain an, zum Beispiel example.org',
    'target-too-long': 'Das Ziel ist zu lang für einen Domainnamen',
    'target-web-address':
      'Das ist eine Webadresse; geben Sie nur die Domain an, zum Beispiel example.org',
    'target-not-a-domain':
      '„{text}“ ist weder ein Domainname noch eine IP-Adresse; geben Sie eine Domain an, zum Beispiel example.org',
    'target-host-port': 'Geben Sie den Port zu host:NAME mit --port an',
    'target-port': '„{text}“ ist kein Port; ein Port ist eine Zahl von 1 bis 65535',
    'target-several': 'Geben Sie mehrere Ziele einzeln und ohne Kommas an',
    'target-literal': '„{text}“ ist keine IP-Adresse',
    'option-value': '{option}: „{text}“ ist nicht zulässig; erwartet wird {wanted}',
    'file-unreadable': '{option}: {file} ist nicht lesbar: {reason}',
    'file-unwritable': '{option}: {file} ist nicht beschreibbar: {reason}',
    'file-without-certificate':
      '{option}: {file} enthält kein lesbares PEM-Zertifikat (-----BEGIN CERTIFICATE-----)',
    'chain-der':
      'cert: {file} ist DER, erwartet wird PEM; umwandeln mit: openssl x509 -inform DER -in DATEI -out chain.pem',
    'chain-pkcs7':
      'cert: {file} ist PKCS #7, erwartet wird PEM mit Zertifikaten; umwandeln mit: openssl pkcs7 -print_certs -in DATEI -out chain.pem (-inform DER, wenn sie kein Text ist)',
    'chain-pkcs12':
      'cert: {file} ist PKCS #12, erwartet wird PEM; umwandeln mit: openssl pkcs12 -nokeys -in DATEI -out chain.pem',
    'chain-empty':
      'cert: {file} enthält kein PEM-Zertifikat (-----BEGIN CERTIFICATE-----); geben Sie die Datei mit der Kette an, die der Server sendet, sein eigenes Zertifikat zuerst',
    'trust-store-twice': '--trust-store: Der Name {text} ist zweimal angegeben',
    'trust-store-empty':
      '--trust-store {text}: Wo dieser Rechner seine Stammzertifikate aufbewahrt, waren keine zu finden',
    'file-without-crl':
      '--crl: {file} enthält keine lesbare Sperrliste (CRL, DER oder PEM): {reason}',
    'chain-too-large': 'cert: {file} ist größer als jede Kette (32 MB, 10.000 Zertifikate)',
    'file-without-anchor':
      '{option}: {file} enthält keinen lesbaren DS- oder DNSKEY-Eintrag in Zonendateiform',
    'json-one-target':
      '--format json nimmt nur ein Ziel an; verwenden Sie für mehrere --format jsonl',
    'one-target': '{option} nimmt nur ein Ziel an',
    'file-too-large': '{option}: {file} ist größer als {limit}',
    'file-no-json': '{option}: {file} ist kein JSON: {reason}',
    'no-evidence': 'judge: {file} ist nicht, was check --evidence aufbewahrt: {reason}',
    'unknown-profile':
      '--profile: Es gibt weder einen Absender noch eine Datei „{text}“; Absender sind {known}',
    'unknown-standard': '{option}: Es gibt keinen Standard „{text}“; Standards sind {known}',
    'unknown-standard-version':
      '{option}: „{text}“ ist in dieser Version nicht bekannt; Versionen sind {known}',
    'profile-not-an-object': '--profile: {file}: {field} ist kein Objekt in geschweiften Klammern',
    'profile-missing': '--profile: {file}: {field} fehlt',
    'profile-unknown-field': '--profile: {file}: {field} ist nicht bekannt; Felder sind {wanted}',
    'profile-not-one-of': '--profile: {file}: {field} ist keines von: {wanted}',
    'profile-not-text': '--profile: {file}: {field} ist kein Text von 1 bis 200 Zeichen',
    'profile-not-a-date': '--profile: {file}: {field} ist kein Datum wie 2026-11-01',
    'profile-not-an-id':
      '--profile: {file}: {field} ist kein Name aus Kleinbuchstaben, Ziffern und Bindestrichen',
    'profile-taken': '--profile: {file}: {field} gehört schon einem eingebauten Absender',
    'profile-without-otherwise':
      '--profile: {file}: {field} gehört nur zu Absendern, die dane oder sts suchen',
    'unknown-code':
      'Den Code „{text}“ gibt es nicht; der Prüfbericht nennt seine Codes, zum Beispiel: {example}',
    'no-command': 'Es fehlt ein Befehl; siehe mxseal --help',
    'unknown-option': 'Unbekannte Option {text}; siehe mxseal {command} --help',
    'unknown-command': 'Unbekannter Befehl {text}; siehe mxseal --help',
    'missing-argument': 'Die Angabe {text} fehlt; siehe mxseal {command} --help',
    'missing-value': 'Die Option {text} verlangt einen Wert; siehe mxseal {command} --help',
    'excess-arguments': 'Zu viele Angaben; siehe mxseal {command} --help',
    'wrong-use': '{text}; siehe mxseal {command} --help',
    'no-resolver':
      'Auf diesem Rechner ist kein DNS-Server eingestellt; nennen Sie einen mit --resolver ADRESSE',
    'unknown-setting':
      '--config: {file}: Die Einstellung „{text}“ gibt es nicht; Einstellungen sind {known}',
    'file-no-toml': '--config: {file} ist kein TOML: {reason}',
    'bad-database':
      '{option}: „{text}“ ist keine Datenbank; geben Sie sqlite:DATEI oder postgres://… an',
    'database-too-new':
      '{option}: {text} stammt von einem neueren mxseal (dessen Schritt {step} ist hier unbekannt); starten Sie jene Version, oder spielen Sie die Sicherung von vor der Aktualisierung zurück',
    'database-in-use':
      '{option}: Aus {text} bedient bereits ein anderes mxseal; das kann nur ein Prozess zugleich, mehrere brauchen postgres://…',
    'database-failed': '{option}: Die Datenbank lässt sich nicht öffnen: {reason}',
    'cannot-listen': '{option}: An {text} kann nicht gelauscht werden: {reason}',
    'unknown-token':
      'Ein gültiges Token mit der Kennung „{text}“ gibt es nicht; siehe mxseal token list',
    'token-name':
      'Ein Token braucht einen Namen von 1 bis 100 Zeichen ohne Steuerzeichen; „{text}“ ist keiner',
    'unknown-scenario': 'Das Laborziel „{text}“ gibt es nicht; die Liste zeigt mxseal lab',
  },
  wanted: {
    port: 'eine Portnummer von 1 bis 65535',
    seconds: 'eine Anzahl Sekunden zwischen 0.1 und 3600',
    connections: 'eine Anzahl Verbindungen von 1 bis 99999',
    resolver: 'eine IP-Adresse, auf Wunsch mit Port, zum Beispiel 9.9.9.9 oder [2620:fe::fe]:53',
    'connect-to': 'die Form ADRESSE:PORT=ADRESSE:PORT',
    network: 'ein Netz, zum Beispiel 10.0.0.0/8 oder fd00::/8',
    'trust-store':
      'mozilla, system oder NAME=DATEI (NAME: ein eigener aus Kleinbuchstaben, Ziffern, Bindestrichen und Punkten)',
    future: 'ein künftiger Zeitpunkt, etwa +90d (in 90 Tagen) oder 2030-01-01',
    time: 'ein Zeitpunkt, zum Beispiel 2027-03-01, 2027-03-01T12:00:00Z oder +30d (in 30 Tagen)',
    helo: 'ein Rechnername oder ein Adressliteral, zum Beispiel [192.0.2.1]',
    host: 'ein Rechnername oder eine IP-Adresse',
    mailbox: 'eine E-Mail-Adresse',
    count: 'eine ganze Zahl von 1 bis {most}',
    listen: 'von der Form ADRESSE:PORT, etwa 127.0.0.1:8080 oder [::1]:8080',
    url: 'eine Webadresse wie https://mxseal.example',
    'opt-out': 'eine Domain, eine IP-Adresse oder ein Netz wie 192.0.2.0/24',
    'setting-text': 'ein einzelner Wert',
    'setting-list': 'eine Liste von Werten',
    'setting-switch': 'true oder false',
    choice: 'einer der Werte: {choices}',
  },
  help: {
    program:
      'Würde eine E-Mail an diese Adresse verschlüsselt und zum richtigen Server übertragen? Fragt die Mailserver wie ein sendender Server; es wird nie eine E-Mail gesendet.',
    check: 'prüft die Mailserver von Domains, E-Mail-Adressen, Rechnern oder IP-Adressen',
    targets: 'Domain, name@domain, host:NAME, eine IP-Adresse oder domain[mxhost:port]',
    crl: 'Sperrliste (DER oder PEM), in der nachgesehen wird, mehrfach möglich',
    fetchIssuers: 'fehlende Zwischenzertifikate von dort holen, wo sie laut Kette liegen',
    noRevocation: 'nicht nachsehen, ob Zertifikate gesperrt sind',
    cert: 'beurteilt eine Zertifikatskette aus einer PEM-Datei vor dem Einsatz, wie eine Prüfung es täte',
    chainFile: 'PEM-Datei, das Zertifikat des Servers zuerst; - für die Standardeingabe',
    host: 'Name (oder Adresse) des MX-Rechners, für den das Zertifikat gelten muss',
    noDefaultTrust: 'nur vertrauen, was --ca-file nennt',
    strict: 'auch die Regeln von RFC 5280 und der öffentlichen CAs zählen',
    certFormat: 'text, json',
    judge: 'beurteilt noch einmal, was check --evidence aufbewahrt hat, auch nach anderen Regeln',
    evidenceFile: 'Datei, die check --evidence geschrieben hat; - für die Standardeingabe',
    profiles: 'zeigt die Arten von Absendern und was jeder von ihnen tut, und die Standards',
    profile:
      'Absender, der das Ergebnis gibt, oder eine Datei mit einem eigenen (Vorgabe: tls12-authenticated)',
    standard:
      'Standard, mit dem verglichen wird, mehrfach möglich; @VERSION wählt Regeln eines anderen Datums (Vorgabe: keiner)',
    evidence: 'das Beobachtete in dieser Datei aufbewahren, für mxseal judge',
    letter: 'das Schreiben an die Gegenseite in diese Datei schreiben',
    explain: 'erklärt ein Ergebnis, eine Stufe oder einen Befund: Bedeutung und Abhilfe',
    code: 'ein Code aus dem Prüfbericht, zum Beispiel starttls-absent',
    lab: 'das Labor: ein nachgestelltes Internet auf dem eigenen Rechner zum Ausprobieren',
    labRun: 'startet das Labor, prüft diese Ziele und beendet das Labor',
    version: 'zeigt die Version',
    helpOption: 'zeigt diese Hilfe',
    resolver: 'zu fragender DNS-Server, mehrfach möglich (Vorgabe: der des Systems)',
    trustAnchor: 'DNSSEC-Vertrauensanker als DS- oder DNSKEY-Einträge (Vorgabe: die der Root-Zone)',
    noDane: 'DANE auslassen',
    noMtaSts: 'MTA-STS und TLSRPT auslassen',
    caFile: 'weitere vertrauenswürdige Stammzertifikate (PEM), mehrfach möglich',
    trustStore:
      'auch sagen, ob diese Stammzertifikate genügen: mozilla, system (dieses Rechners) oder NAME=DATEI (PEM), mehrfach möglich',
    port: 'SMTP-Port (Vorgabe: 25)',
    ipv4: 'nur IPv4-Adressen prüfen',
    ipv6: 'nur IPv6-Adressen prüfen',
    helo: 'Name für EHLO (Vorgabe: bestätigter PTR-Name, sonst eigener Name)',
    mailFrom: 'Absender für MAIL FROM (Vorgabe: <>)',
    rcpt: 'zusätzlich RCPT TO mit diesem Empfänger versuchen',
    timeout: 'längste Wartezeit ohne Antwort in Sekunden (Vorgabe: 30)',
    depth:
      'quick: bis ein Server beurteilt ist; standard: alle Server; full: auch was jeder an TLS anbietet, mit wenigen Verbindungen; exhaustive: jede Cipher-Suite und Gruppe',
    maxConnections:
      'Verbindungen zu einer Adresse insgesamt, bei full und exhaustive (Vorgabe: 12 bei full)',
    probe:
      'auch gezielt nach bekannten Fehlern der Serversoftware suchen (Heartbleed, ROBOT …), ohne Schaden; vorher mit dem Betreiber absprechen',
    parallel:
      'gleichzeitige Verbindungen zu einer Adresse bei exhaustive; sobald der Server abweist, nur noch eine (Vorgabe: 1)',
    connectTo: 'diesen Endpunkt dort erreichen: ADRESSE:PORT=ADRESSE:PORT, mehrfach möglich',
    allowNetwork: 'besonderes Netz, das angesprochen werden darf, mehrfach möglich',
    at: 'Zertifikate zu diesem Zeitpunkt beurteilen, oder +30d für in 30 Tagen',
    format: 'text, json, jsonl, csv, html, markdown, junit, sarif, nagios',
    output: 'in diese Datei schreiben statt auf die Standardausgabe',
    lang: 'Sprache aller Sätze: en, de',
    noColor: 'ohne Farben',
    quiet: 'ohne Fortschrittsanzeige',
    verbose: 'auch die Protokolle der Verbindungen zeigen',
    serve: 'Webseite und API starten',
    token: 'Token von API-Clients: anlegen, auflisten, widerrufen, erneuern',
    tokenAdd: 'ein neues Token; sein Geheimnis erscheint dieses eine Mal auf der Standardausgabe',
    tokenList: 'alle Token mit ihrem Zustand, nie ein Geheimnis',
    tokenRevoke: 'ein Token sofort ungültig machen',
    tokenRotate:
      'ein neues Geheimnis für ein Token; das alte gilt sofort nicht mehr, außer --keep-old sagt es anders',
    tokenName: 'woran Sie den Client wiedererkennen',
    tokenId: 'die Kennung, die token list zeigt',
    tokenScope: 'was es darf, mehrfach möglich: checks:read, checks:write (sonst: beides)',
    tokenExpires: 'bis wann es gilt, etwa +90d (sonst: bis zum Widerruf)',
    tokenKeepOld: 'bis wann das alte Geheimnis noch gilt, etwa +2d (sonst: nicht länger)',
    tokenRequestsPerMinute: 'dasselbe für einen Client mit Token (sonst: 3000)',
    tokenChecksPerMinute: 'dasselbe für einen Client mit Token (sonst: 200)',
    config: 'Einstellungen aus dieser TOML-Datei, benannt wie die Optionen',
    checkConfig: 'alle Einstellungen lesen, jeweils die Herkunft nennen und enden',
    listen: 'Adresse und Port, an denen gelauscht wird (Vorgabe: 127.0.0.1:8080)',
    database: 'sqlite:DATEI oder postgres://… (Vorgabe: sqlite:mxseal.db)',
    optOut: 'Domain, Adresse oder Netz, das nie geprüft wird, wiederholbar',
    concurrency: 'gleichzeitige Prüfungen (Vorgabe: 8)',
    maxQueued: 'so viele Prüfungen dürfen warten; weitere erhalten 429 (Vorgabe: 1000)',
    joinSeconds: 'dasselbe Ziel binnen so vieler Sekunden ist dieselbe Prüfung (Vorgabe: 60)',
    retentionDays: 'Ergebnisse werden so viele Tage aufbewahrt (Vorgabe: 90)',
    graceSeconds: 'so lange dürfen laufende Prüfungen beim Beenden weitergehen (Vorgabe: 30)',
    apiAccess:
      'open: API ohne Token; token: nur mit Token (Vorgabe: open nur auf der Loopback-Adresse)',
    requestsPerMinute: 'Anfragen eines Clients je Minute (Vorgabe: 300)',
    checksPerMinute: 'Prüfungen, die ein Client je Minute beginnen darf (Vorgabe: 20)',
    checksPerTarget: 'neue Prüfungen einer Domain in einer Stunde, wer auch fragt (sonst: 30)',
    streamsPerClient: 'Ereignisströme eines Clients zur selben Zeit (sonst: 100)',
    trustedProxy: 'Netz eines Proxys, dessen X-Forwarded-For geglaubt wird, wiederholbar',
    publicUrl: 'die Adresse, unter der dieser Server bekannt ist, für Links',
    contact: 'Ansprechstelle für diesen Server, auf seinen Seiten gezeigt',
    logLevel: 'error, warn, info, debug (Vorgabe: info)',
    usageTitle: 'Aufruf:',
    argumentsTitle: 'Angaben:',
    optionsTitle: 'Optionen:',
    commandsTitle: 'Befehle:',
    exitStatus:
      'Rückgabewert: 0 verschlüsselt; 1 nicht so verschlüsselt, wie das Profil es verlangt; 2 falscher Aufruf; 3 nichts beurteilbar; 70 Fehler von mxseal.',
  },
  progress: {
    looking: '{target} wird nachgeschlagen',
    servers: '{target}: {done} von {count} Servern, {inventory}{seconds} s',
    inventory: 'TLS-Bestandsaufnahme: Verbindung {connection}, ',
    probe: 'gezielte Prüfungen: Verbindung {connection}, ',
  },
  letter: {
    encrypted:
      'Es wurde kein Schreiben verfasst: Das Ergebnis ist {verdict}, es gibt nichts zu erbitten',
    unjudged: 'Es wurde kein Schreiben verfasst: Nichts konnte beurteilt werden ({verdict})',
  },
  lab: {
    running:
      '# Auf diesem Rechner läuft bis Strg-C ein nachgestelltes Internet. Setzen Sie in einer zweiten Kommandozeile dies und probieren Sie dann:',
    howTo:
      '# In der zsh ${=MXSEAL_LAB} statt $MXSEAL_LAB. „mxseal lab --run ZIEL“ startet das Labor, prüft und beendet es.',
    ready: 'Das Labor ist bereit: {count} Szenarien; Strg-C beendet es',
  },
  serve: {
    listening: 'mxseal lauscht an {url}; Strg-C beendet es',
    usual: 'Vorgabe',
  },
  token: {
    once: 'Das Geheimnis unten wird nur dieses eine Mal gezeigt und nirgends aufbewahrt; es wird als „Authorization: Bearer GEHEIMNIS“ mitgesandt.',
    none: 'Es gibt keine Token',
    revoked: 'Token {id} ist widerrufen, ab sofort in jedem Prozess mit derselben Datenbank',
    rotated: 'Token {id} hat ein neues Geheimnis;',
    oldEnds: 'das alte gilt ab sofort nicht mehr.',
    oldUntil: 'das alte gilt noch bis {time}.',
    valid: 'gültig',
    validUntil: 'gültig bis {time}',
    alsoOld: 'mit dem vorigen Geheimnis bis {time}',
    expiredAt: 'abgelaufen {time}',
    revokedAt: 'widerrufen {time}',
  },
  internal:
    'Das ist ein Fehler von mxseal, nicht der geprüften Server; bitte melden Sie ihn mit den folgenden Zeilen',
}
