// A table: the words of the built-in standards and of what they ask, by id.
import type { Lang } from '../model/lang.ts'
import type { RequirementKey, StandardNote } from '../model/standard.ts'

export interface RequirementWords {
  /** A few words, no full stop. */
  readonly title: string
  /** What is asked of a receiving mail server; `{asked}`: what the standard names. */
  readonly asks: string
}

type Both<T> = Readonly<Record<Lang, T>>

/** The words of a standard: publisher and number, no version. */
export function findStandardTitle(id: string): string | null {
  return Object.hasOwn(standardTitles, id) ? (standardTitles[id] ?? null) : null
}

/** Names, the same in every language. */
export const standardTitles: Readonly<Record<string, string>> = {
  'bsi-tr-02102-2': 'BSI TR-02102-2',
  'bsi-tr-03108': 'BSI TR-03108',
  'ncsc-nl-2025': 'NCSC-NL TLS 2025',
  'nist-800-52r2': 'NIST SP 800-52',
  'mozilla-intermediate': 'Mozilla Server Side TLS (intermediate)',
}

export const noteWords: Readonly<Record<StandardNote, Both<string>>> = {
  'not-listed-not-insecure': {
    en: 'All of it is recommendation. What the BSI does not list it does not hold to be insecure for that alone; X25519 and ChaCha20 are widespread examples.',
    de: 'Alles darin sind Empfehlungen. Was das BSI nicht aufführt, hält es nicht schon deshalb für unsicher; verbreitete Beispiele sind X25519 und ChaCha20.',
  },
  'hybrids-intended': {
    en: 'The BSI intends to recommend the hybrid groups SecP256r1MLKEM768 and SecP384r1MLKEM1024 once their RFC is out; this version lists none yet, and X25519MLKEM768 is not among those announced.',
    de: 'Das BSI beabsichtigt, die hybriden Gruppen SecP256r1MLKEM768 und SecP384r1MLKEM1024 zu empfehlen, sobald deren RFC verabschiedet ist; diese Version führt noch keine auf, und X25519MLKEM768 ist nicht unter den angekündigten.',
  },
  'classical-until-2031': {
    en: 'TLS 1.2, and key agreement without a post-quantum part, are recommended until the end of 2031.',
    de: 'TLS 1.2 und Schlüsseleinigung ohne quantensicheren Anteil werden bis Ende 2031 empfohlen.',
  },
  'receiving-only': {
    en: 'Only what shows when mail is received is compared. What the guideline asks of sending, of clients and of the operation of the service (TR-03108-01, -02, -04, -06, -08, -09, -11, -13 to -16) does not show here.',
    de: 'Verglichen wird nur, was sich beim Empfang zeigt. Was die Richtlinie zum Versand, zu Clients und zum Betrieb fordert (TR-03108-01, -02, -04, -06, -08, -09, -11, -13 bis -16), zeigt sich hier nicht.',
  },
  'old-tls-tolerated': {
    en: 'For its TLS the guideline refers to TR-03116-4, which is not compared; older versions and suites it tolerates on port 25 where they come last (4.3.2).',
    de: 'Für die Einzelheiten von TLS verweist die Richtlinie auf TR-03116-4, die hier nicht verglichen wird; ältere Versionen und Suiten duldet sie auf Port 25, wenn sie zuletzt kommen (4.3.2).',
  },
  'phase-out': {
    en: 'What is to be phased out still meets the guidelines; that it is still there is told apart, as a recommendation.',
    de: 'Was abgelöst werden soll, erfüllt die Leitlinien noch; dass es noch da ist, steht gesondert, als Empfehlung.',
  },
  'for-web-servers': {
    en: 'The guidelines are written for web servers; what they say of HTTP is left out.',
    de: 'Die Leitlinien sind für Webserver geschrieben; was sie zu HTTP sagen, bleibt weg.',
  },
  'no-successor': {
    en: 'The text is of 2019 and names neither X25519 nor ChaCha20 nor post-quantum groups; no later revision is known here.',
    de: 'Der Text ist von 2019 und nennt weder X25519 noch ChaCha20 noch quantensichere Gruppen; eine spätere Fassung ist hier nicht bekannt.',
  },
}

export const requirementWords: Readonly<Record<RequirementKey, Both<RequirementWords>>> = {
  starttls: {
    en: {
      title: 'Encryption for receiving',
      asks: 'Every mail server offers STARTTLS, and it works.',
    },
    de: {
      title: 'Verschlüsselung beim Empfang',
      asks: 'Jeder Mailserver bietet STARTTLS an, und es funktioniert.',
    },
  },
  versions: {
    en: { title: 'TLS versions', asks: 'Only these versions are offered: {asked}.' },
    de: { title: 'TLS-Versionen', asks: 'Nur diese Versionen werden angeboten: {asked}.' },
  },
  'version-1.3': {
    en: { title: 'TLS 1.3 offered', asks: 'The server offers TLS 1.3.' },
    de: { title: 'TLS 1.3 angeboten', asks: 'Der Server bietet TLS 1.3 an.' },
  },
  'version-1.2': {
    en: { title: 'TLS 1.2 offered', asks: 'The server offers TLS 1.2.' },
    de: { title: 'TLS 1.2 angeboten', asks: 'Der Server bietet TLS 1.2 an.' },
  },
  'suites-1.3': {
    en: {
      title: 'Cipher suites of TLS 1.3',
      asks: 'Of the cipher suites of TLS 1.3 only listed ones are accepted: {asked}.',
    },
    de: {
      title: 'Cipher-Suiten von TLS 1.3',
      asks: 'Von den Cipher-Suiten von TLS 1.3 werden nur aufgeführte angenommen: {asked}.',
    },
  },
  'suites-1.2': {
    en: {
      title: 'Cipher suites of TLS 1.2',
      asks: 'Before TLS 1.3 only listed cipher suites are accepted.',
    },
    de: {
      title: 'Cipher-Suiten von TLS 1.2',
      asks: 'Vor TLS 1.3 werden nur aufgeführte Cipher-Suiten angenommen.',
    },
  },
  suites: {
    en: {
      title: 'Cipher suites',
      asks: 'No cipher suite is accepted that is rated insufficient, which is every one not rated better.',
    },
    de: {
      title: 'Cipher-Suiten',
      asks: 'Keine Cipher-Suite wird angenommen, die als unzureichend gilt; das ist jede, die nicht besser eingestuft ist.',
    },
  },
  'suites-weak': {
    en: { title: 'Weak cipher suites', asks: 'None of these is accepted: {asked}.' },
    de: { title: 'Schwache Cipher-Suiten', asks: 'Nichts davon wird angenommen: {asked}.' },
  },
  'suites-phase-out': {
    en: {
      title: 'Cipher suites to be phased out',
      asks: 'No cipher suite is accepted that is to be phased out: CBC with SHA-2, ARIA, Camellia, and finite-field Diffie-Hellman.',
    },
    de: {
      title: 'Abzulösende Cipher-Suiten',
      asks: 'Keine Cipher-Suite wird angenommen, die abgelöst werden soll: CBC mit SHA-2, ARIA, Camellia und Diffie-Hellman über endlichen Körpern.',
    },
  },
  'forward-secrecy': {
    en: {
      title: 'Forward secrecy first',
      asks: 'Where the other side can do it, too, a cipher suite with forward secrecy is taken.',
    },
    de: {
      title: 'Forward Secrecy zuerst',
      asks: 'Kann es auch die Gegenseite, wird eine Cipher-Suite mit Perfect Forward Secrecy gewählt.',
    },
  },
  'groups-1.3': {
    en: {
      title: 'Groups in TLS 1.3',
      asks: 'Keys are agreed on over listed groups only: {asked}.',
    },
    de: {
      title: 'Gruppen in TLS 1.3',
      asks: 'Schlüssel werden nur über aufgeführte Gruppen vereinbart: {asked}.',
    },
  },
  'groups-1.2': {
    en: {
      title: 'Curves in TLS 1.2',
      asks: 'Keys are agreed on over listed curves only: {asked}.',
    },
    de: {
      title: 'Kurven in TLS 1.2',
      asks: 'Schlüssel werden nur über aufgeführte Kurven vereinbart: {asked}.',
    },
  },
  groups: {
    en: { title: 'Groups', asks: 'Keys are agreed on over listed groups only: {asked}.' },
    de: {
      title: 'Gruppen',
      asks: 'Schlüssel werden nur über aufgeführte Gruppen vereinbart: {asked}.',
    },
  },
  'groups-phase-out': {
    en: {
      title: 'Groups to be phased out',
      asks: 'None of the groups that are to be phased out is used: {asked}.',
    },
    de: {
      title: 'Abzulösende Gruppen',
      asks: 'Keine der Gruppen, die abgelöst werden sollen, wird verwendet: {asked}.',
    },
  },
  'group-approved': {
    en: { title: 'An approved curve', asks: 'One of these curves, at least, is offered: {asked}.' },
    de: {
      title: 'Eine zugelassene Kurve',
      asks: 'Mindestens eine dieser Kurven wird angeboten: {asked}.',
    },
  },
  'dh-primes': {
    en: {
      title: 'Finite-field Diffie-Hellman before TLS 1.3',
      asks: 'If it is used at all, then with a prime of at least this size and of a listed group: {asked}.',
    },
    de: {
      title: 'Diffie-Hellman über endlichen Körpern vor TLS 1.3',
      asks: 'Wenn überhaupt, dann mit einer Primzahl von mindestens dieser Größe aus einer aufgeführten Gruppe: {asked}.',
    },
  },
  'dh-phase-out': {
    en: {
      title: 'No finite-field Diffie-Hellman',
      asks: 'Key agreement with Diffie-Hellman over finite fields is to be phased out.',
    },
    de: {
      title: 'Kein Diffie-Hellman über endlichen Körpern',
      asks: 'Schlüsseleinigung mit Diffie-Hellman über endlichen Körpern soll abgelöst werden.',
    },
  },
  keys: {
    en: { title: 'Key sizes of certificates', asks: 'Public keys have at least: {asked}.' },
    de: {
      title: 'Schlüssellängen der Zertifikate',
      asks: 'Öffentliche Schlüssel haben mindestens: {asked}.',
    },
  },
  'keys-phase-out': {
    en: {
      title: 'Key sizes to be phased out',
      asks: 'Shorter public keys are to be phased out; they should have at least: {asked}.',
    },
    de: {
      title: 'Abzulösende Schlüssellängen',
      asks: 'Kürzere öffentliche Schlüssel sollen abgelöst werden; sie sollten mindestens haben: {asked}.',
    },
  },
  curves: {
    en: {
      title: 'Curves of certificate keys',
      asks: 'Keys on elliptic curves are on one of these: {asked}.',
    },
    de: {
      title: 'Kurven der Zertifikatsschlüssel',
      asks: 'Schlüssel auf elliptischen Kurven liegen auf einer von diesen: {asked}.',
    },
  },
  'certificate-signatures': {
    en: {
      title: 'Signatures of certificates',
      asks: 'Certificates are signed with a procedure and a hash that the standard allows.',
    },
    de: {
      title: 'Signaturen der Zertifikate',
      asks: 'Zertifikate sind mit einem Verfahren und einer Hashfunktion signiert, die der Standard zulässt.',
    },
  },
  'certificate-signatures-phase-out': {
    en: {
      title: 'Signatures of certificates to be phased out',
      asks: 'No certificate is signed with SHA-224.',
    },
    de: {
      title: 'Abzulösende Signaturen der Zertifikate',
      asks: 'Kein Zertifikat ist mit SHA-224 signiert.',
    },
  },
  'certificate-lifetime': {
    en: {
      title: 'Lifetime of certificates',
      asks: 'The server’s certificate is valid for at most: {asked}.',
    },
    de: {
      title: 'Laufzeit der Zertifikate',
      asks: 'Das Zertifikat des Servers gilt höchstens: {asked}.',
    },
  },
  'signatures-1.3': {
    en: {
      title: 'Handshake signatures in TLS 1.3',
      asks: 'The server signs the handshake with listed schemes only.',
    },
    de: {
      title: 'Signaturen im Handshake von TLS 1.3',
      asks: 'Der Server signiert den Handshake nur mit aufgeführten Verfahren.',
    },
  },
  'signatures-1.2': {
    en: {
      title: 'Handshake signatures in TLS 1.2',
      asks: 'The server signs the handshake with listed schemes only.',
    },
    de: {
      title: 'Signaturen im Handshake von TLS 1.2',
      asks: 'Der Server signiert den Handshake nur mit aufgeführten Verfahren.',
    },
  },
  'signature-hashes': {
    en: {
      title: 'Hashes of handshake signatures',
      asks: 'The server does not sign the handshake with SHA-1 or MD5.',
    },
    de: {
      title: 'Hashfunktionen der Signaturen im Handshake',
      asks: 'Der Server signiert den Handshake nicht mit SHA-1 oder MD5.',
    },
  },
  'signature-hashes-phase-out': {
    en: {
      title: 'Hashes of handshake signatures to be phased out',
      asks: 'The server does not sign the handshake with SHA-224.',
    },
    de: {
      title: 'Abzulösende Hashfunktionen der Signaturen im Handshake',
      asks: 'Der Server signiert den Handshake nicht mit SHA-224.',
    },
  },
  'secure-renegotiation': {
    en: {
      title: 'Secure renegotiation',
      asks: 'Renegotiation is protected as RFC 5746 says.',
    },
    de: {
      title: 'Sichere Renegotiation',
      asks: 'Renegotiation ist nach RFC 5746 abgesichert.',
    },
  },
  'client-renegotiation': {
    en: {
      title: 'Renegotiation by the client',
      asks: 'The server refuses renegotiation that the client begins, or bounds it.',
    },
    de: {
      title: 'Renegotiation durch den Client',
      asks: 'Vom Client begonnene Renegotiation lehnt der Server ab oder begrenzt sie.',
    },
  },
  compression: {
    en: { title: 'No TLS compression', asks: 'The server does not compress inside TLS.' },
    de: {
      title: 'Keine TLS-Kompression',
      asks: 'Der Server komprimiert nicht innerhalb von TLS.',
    },
  },
  'early-data': {
    en: { title: 'No 0-RTT data', asks: 'The server takes no early data in TLS 1.3.' },
    de: {
      title: 'Keine 0-RTT-Daten',
      asks: 'Der Server nimmt in TLS 1.3 keine 0-RTT-Daten an.',
    },
  },
  'extended-master-secret': {
    en: {
      title: 'Extended master secret',
      asks: 'Before TLS 1.3 the server uses the extended master secret (RFC 7627).',
    },
    de: {
      title: 'Extended Master Secret',
      asks: 'Vor TLS 1.3 verwendet der Server das Extended Master Secret (RFC 7627).',
    },
  },
  'encrypt-then-mac': {
    en: {
      title: 'Encrypt-then-MAC',
      asks: 'Cipher suites in CBC mode are used with encrypt-then-MAC (RFC 7366).',
    },
    de: {
      title: 'Encrypt-then-MAC',
      asks: 'Cipher-Suiten im CBC-Modus werden mit Encrypt-then-MAC verwendet (RFC 7366).',
    },
  },
  'truncated-hmac': {
    en: { title: 'No truncated HMAC', asks: 'The server does not take truncated_hmac.' },
    de: {
      title: 'Kein verkürzter HMAC',
      asks: 'Der Server nimmt truncated_hmac nicht an.',
    },
  },
  heartbeat: {
    en: { title: 'No heartbeat', asks: 'The server does not offer the heartbeat extension.' },
    de: {
      title: 'Kein Heartbeat',
      asks: 'Der Server bietet die Heartbeat-Erweiterung nicht an.',
    },
  },
  'fallback-scsv': {
    en: {
      title: 'Downgrade protection',
      asks: 'A server with versions older than TLS 1.2 and without TLS 1.3 heeds the fallback signal (RFC 7507).',
    },
    de: {
      title: 'Schutz vor Herabstufung',
      asks: 'Ein Server mit älteren Versionen als TLS 1.2 und ohne TLS 1.3 beachtet das Fallback-Signal (RFC 7507).',
    },
  },
  'server-order': {
    en: {
      title: 'Better cipher suites first',
      asks: 'If the server takes cipher suites that are to be phased out, it prefers all others.',
    },
    de: {
      title: 'Bessere Cipher-Suiten zuerst',
      asks: 'Nimmt der Server abzulösende Cipher-Suiten an, zieht er alle anderen vor.',
    },
  },
  'client-order': {
    en: {
      title: 'The client chooses',
      asks: 'Among its cipher suites the server leaves the choice to the client.',
    },
    de: {
      title: 'Der Client wählt',
      asks: 'Unter seinen Cipher-Suiten überlässt der Server die Wahl dem Client.',
    },
  },
  'ocsp-staple': {
    en: {
      title: 'Stapled revocation status',
      asks: 'The server sends the OCSP response for its certificate along.',
    },
    de: {
      title: 'Mitgesendeter Sperrstatus',
      asks: 'Der Server sendet die OCSP-Antwort zu seinem Zertifikat mit (OCSP-Stapling).',
    },
  },
  'dnssec-domain': {
    en: { title: 'DNSSEC of the domain', asks: 'The zone of the domain is signed with DNSSEC.' },
    de: {
      title: 'DNSSEC der Domain',
      asks: 'Die Zone der Domain ist mit DNSSEC signiert.',
    },
  },
  'dnssec-hosts': {
    en: {
      title: 'DNSSEC of the mail servers',
      asks: 'The zones of the mail servers are signed with DNSSEC.',
    },
    de: {
      title: 'DNSSEC der Mailserver',
      asks: 'Die Zonen der Mailserver sind mit DNSSEC signiert.',
    },
  },
  tlsa: {
    en: {
      title: 'DANE',
      asks: 'For every mail server there are signed TLSA records that fit its certificate.',
    },
    de: {
      title: 'DANE',
      asks: 'Zu jedem Mailserver gibt es signierte TLSA-Einträge, die zu seinem Zertifikat passen.',
    },
  },
  'tlsa-rollover': {
    en: {
      title: 'Two kinds of TLSA records',
      asks: 'Beside the record for the server’s own certificate there is one for its issuer: {asked}.',
    },
    de: {
      title: 'Zwei Arten von TLSA-Einträgen',
      asks: 'Neben dem Eintrag für das Zertifikat des Servers gibt es einen für dessen Aussteller: {asked}.',
    },
  },
  'mta-sts': {
    en: { title: 'MTA-STS', asks: 'The domain publishes an MTA-STS policy (RFC 8461).' },
    de: {
      title: 'MTA-STS',
      asks: 'Die Domain veröffentlicht eine MTA-STS-Richtlinie (RFC 8461).',
    },
  },
  'tls-reports': {
    en: { title: 'TLS reports', asks: 'The domain asks for TLS reports (TLSRPT, RFC 8460).' },
    de: {
      title: 'TLS-Berichte',
      asks: 'Die Domain bittet um TLS-Berichte (TLSRPT, RFC 8460).',
    },
  },
  'tls-reports-by-mail': {
    en: {
      title: 'TLS reports by mail',
      asks: 'TLS reports are asked for by mail, not over HTTPS.',
    },
    de: {
      title: 'TLS-Berichte per E-Mail',
      asks: 'Um TLS-Berichte wird per E-Mail gebeten, nicht über HTTPS.',
    },
  },
  'secure-ca': {
    en: {
      title: 'Certificates of a secure CA',
      asks: 'Certificates come from a CA that keeps to TR-03116-4.',
    },
    de: {
      title: 'Zertifikate einer sicheren CA',
      asks: 'Zertifikate stammen von einer Zertifizierungsstelle, die TR-03116-4 einhält.',
    },
  },
}
