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
    preferred: (names: string) => `ready, and preferred by the server: ${names}`,
    offered: (names: string) => `ready: ${names}`,
    none: 'not ready: no hybrid group is offered',
    unknown: 'not tested',
  },
  keyTypes: { rsa: 'RSA', ec: 'ECDSA', dsa: 'DSA', eddsa: 'EdDSA' },
  otherKey: {
    good: (type: string) => `${type}, not negotiated: valid for this server`,
    bad: (type: string) => `${type}, not negotiated: NOT valid for this server`,
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
    preferred: (names) => `bereit, und vom Server bevorzugt: ${names}`,
    offered: (names) => `bereit: ${names}`,
    none: 'nicht bereit: keine hybride Gruppe wird angeboten',
    unknown: 'nicht geprüft',
  },
  keyTypes: { rsa: 'RSA', ec: 'ECDSA', dsa: 'DSA', eddsa: 'EdDSA' },
  otherKey: {
    good: (type) => `${type}, nicht ausgehandelt: gilt für diesen Server`,
    bad: (type) => `${type}, nicht ausgehandelt: gilt NICHT für diesen Server`,
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
