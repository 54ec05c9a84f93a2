/** Phrases of the section that says what a server offers in TLS. A data file: longer than others may be. */

const en = {
  title: 'What the servers offer in TLS',
  labels: {
    versions: 'Versions',
    weak: 'Weak suites',
    order: 'Order',
    groups: 'Groups',
    postQuantum: 'Post-quantum',
    keys: 'Certificates',
    dh: 'DH primes',
    features: 'Features',
    connections: 'Connections',
  },
  offered: (names: string) => `offered: ${names}`,
  notOffered: (names: string) => `not offered: ${names}`,
  notTested: (names: string) => `not tested: ${names}`,
  accepted: (names: string) => `ACCEPTED: ${names}`,
  notAccepted: (names: string) => `not accepted: ${names}`,
  suites: {
    ordered: (names: string) => `all, in the server’s order: ${names}`,
    all: (names: string) => `all: ${names}`,
    seen: (names: string) => `seen: ${names}`,
    weak: (names: string) => `WEAK: ${names}`,
    seenWeak: (names: string) => `seen, WEAK: ${names}`,
    obsolete: 'obsolete version, and still offered',
    none: 'offered; no suite was seen',
  },
  classes: {
    null: 'no encryption',
    anonymous: 'no certificate',
    export: 'export strength',
    rc4: 'RC4',
    '3des': 'triple DES',
    des: 'single DES',
    'cbc-sha1': 'CBC with SHA-1',
    'static-rsa': 'no forward secrecy',
    'finite-field-dh': 'finite-field Diffie-Hellman',
  },
  order: {
    server: 'the server’s order of suites decides',
    client: 'the client’s order of suites decides',
    alone: 'one suite alone, so there is nothing to order',
    unknown: 'not tested who decides among the suites',
  },
  postQuantum: {
    taken: (names: string) => `ready: ${names}; the server took one when it had the choice`,
    notTaken: (names: string) =>
      `half ready: ${names} offered, but the server took a classical group when it had the choice`,
    offered: (names: string) =>
      `ready: ${names}; not seen what the server takes when it has the choice`,
    first: 'first in its own order',
    notFirst: 'behind a classical group in its own order',
    none: 'not ready: no hybrid group is offered',
    unknown: 'not tested',
    alone: (names: string) =>
      `without a classical half: ${names} (the BSI wants ML-KEM in a hybrid only)`,
    until: (standard: string, usual: string, veryHigh: string) =>
      `${standard}: classical key agreement alone is recommended until the end of ${usual} only, with a very high need of protection until the end of ${veryHigh}`,
    met: (standard: string, usual: string, veryHigh: string) =>
      `${standard}: ready for the time when classical key agreement alone is no longer recommended (after ${usual}, with a very high need of protection after ${veryHigh})`,
    secondHand:
      'these dates are known to us from quotations only; TR-02102-2 of that edition lists no hybrid group yet, and announces SecP256r1MLKEM768 and SecP384r1MLKEM1024',
  },
  keyTypes: { rsa: 'RSA', ec: 'ECDSA', dsa: 'DSA', eddsa: 'EdDSA' },
  otherKey: {
    good: (type: string) => `${type}, not negotiated: valid for this server`,
    bad: (type: string) => `${type}, not negotiated: NOT valid for this server`,
    serial: (serial: string) => `serial number ${serial}`,
    until: (time: string) => `until ${time}`,
  },
  prime: (bits: number, origin: string | null) =>
    `${bits} bits (${origin === null ? 'the server’s own' : `known: ${origin}`})`,
  features: {
    secureRenegotiation: 'secure renegotiation',
    extendedMasterSecret: 'extended master secret',
    encryptThenMac: 'encrypt-then-MAC',
    sessionTickets: 'session tickets',
    heartbeat: 'heartbeat',
    compression: 'compression',
    fallbackScsv: 'downgrade protection (SCSV)',
  },
  used: (count: number, budget: number | null) =>
    budget === null ? `${count} used` : `${count} used of at most ${budget}`,
  complete: 'everything was found out',
  partial: 'not everything was found out; what is missing is not tested, which is not a no',
}

type Inventory = typeof en

const de: Inventory = {
  title: 'Was die Server an TLS anbieten',
  labels: {
    versions: 'Versionen',
    weak: 'Schwache Suiten',
    order: 'Reihenfolge',
    groups: 'Gruppen',
    postQuantum: 'Post-Quanten',
    keys: 'Zertifikate',
    dh: 'DH-Primzahlen',
    features: 'Merkmale',
    connections: 'Verbindungen',
  },
  offered: (names) => `angeboten: ${names}`,
  notOffered: (names) => `nicht angeboten: ${names}`,
  notTested: (names) => `nicht geprüft: ${names}`,
  accepted: (names) => `ANGENOMMEN: ${names}`,
  notAccepted: (names) => `nicht angenommen: ${names}`,
  suites: {
    ordered: (names) => `alle, in der Reihenfolge des Servers: ${names}`,
    all: (names) => `alle: ${names}`,
    seen: (names) => `gesehen: ${names}`,
    weak: (names) => `SCHWACH: ${names}`,
    seenWeak: (names) => `gesehen, SCHWACH: ${names}`,
    obsolete: 'veraltete Version, die noch angeboten wird',
    none: 'angeboten; keine Suite gesehen',
  },
  classes: {
    null: 'keine Verschlüsselung',
    anonymous: 'kein Zertifikat',
    export: 'Exportstärke',
    rc4: 'RC4',
    '3des': 'Triple-DES',
    des: 'einfaches DES',
    'cbc-sha1': 'CBC mit SHA-1',
    'static-rsa': 'kein Forward Secrecy',
    'finite-field-dh': 'Diffie-Hellman über Primkörper',
  },
  order: {
    server: 'die Reihenfolge des Servers entscheidet',
    client: 'die Reihenfolge des Clients entscheidet',
    alone: 'nur eine Suite, also nichts zu ordnen',
    unknown: 'nicht geprüft, wer unter den Suiten entscheidet',
  },
  postQuantum: {
    taken: (names) => `bereit: ${names}; der Server nahm eine davon, als er die Wahl hatte`,
    notTaken: (names) =>
      `halb bereit: ${names} angeboten, doch der Server nahm eine klassische Gruppe, als er die Wahl hatte`,
    offered: (names) =>
      `bereit: ${names}; was der Server nimmt, wenn er die Wahl hat, war nicht zu sehen`,
    first: 'in seiner Reihenfolge an erster Stelle',
    notFirst: 'in seiner Reihenfolge hinter einer klassischen Gruppe',
    none: 'nicht bereit: keine hybride Gruppe wird angeboten',
    unknown: 'nicht geprüft',
    alone: (names) => `ohne klassische Hälfte: ${names} (das BSI will ML-KEM nur hybrid)`,
    until: (standard, usual, veryHigh) =>
      `${standard}: klassischer Schlüsselaustausch allein ist nur noch bis Ende ${usual} empfohlen, bei sehr hohem Schutzbedarf bis Ende ${veryHigh}`,
    met: (standard, usual, veryHigh) =>
      `${standard}: bereit für die Zeit, in der klassischer Schlüsselaustausch allein nicht mehr empfohlen ist (nach ${usual}, bei sehr hohem Schutzbedarf nach ${veryHigh})`,
    secondHand:
      'diese Fristen kennen wir nur aus Zitaten; TR-02102-2 derselben Ausgabe führt noch keine hybride Gruppe auf und kündigt SecP256r1MLKEM768 und SecP384r1MLKEM1024 an',
  },
  keyTypes: { rsa: 'RSA', ec: 'ECDSA', dsa: 'DSA', eddsa: 'EdDSA' },
  otherKey: {
    good: (type) => `${type}, nicht ausgehandelt: gültig für diesen Server`,
    bad: (type) => `${type}, nicht ausgehandelt: NICHT gültig für diesen Server`,
    serial: (serial) => `Seriennummer ${serial}`,
    until: (time) => `bis ${time}`,
  },
  prime: (bits, origin) =>
    `${bits} Bit (${origin === null ? 'eine eigene des Servers' : `bekannt: ${origin}`})`,
  features: {
    secureRenegotiation: 'sichere Neuaushandlung',
    extendedMasterSecret: 'Extended Master Secret',
    encryptThenMac: 'Encrypt-then-MAC',
    sessionTickets: 'Sitzungstickets',
    heartbeat: 'Heartbeat',
    compression: 'Kompression',
    fallbackScsv: 'Schutz vor Rückstufung (SCSV)',
  },
  used: (count, budget) =>
    budget === null ? `${count} gebraucht` : `${count} von höchstens ${budget} gebraucht`,
  complete: 'alles wurde herausgefunden',
  partial: 'nicht alles wurde herausgefunden; was fehlt, ist nicht geprüft, und das ist kein Nein',
}

export const inventory = { en, de }
