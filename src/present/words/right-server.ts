/**
 * Phrases of the section that says whether it is the right server: DNSSEC, DANE, MTA-STS, TLSRPT. A data file:
 * longer than others may be.
 */

const en = {
  dnssec: {
    mx: (domain: string) => `MX answer of ${domain}`,
    addresses: (hosts: string) => `addresses of ${hosts}`,
    all: (domain: string) => `MX answer of ${domain}, and the addresses of its mail servers`,
    family: {
      A: (host: string) => `IPv4 addresses of ${host}`,
      AAAA: (host: string) => `IPv6 addresses of ${host}`,
    },
    states: {
      secure: 'signed, and verified from the root of the DNS down',
      insecure: 'not signed',
      bogus: 'the check FAILS',
      indeterminate: 'could not be checked from here',
      'not-tested': 'not tested',
    },
    failing: (place: string, reason: string) => `at ${place}, because of this: ${reason}`,
    delegation: (zone: string) => `the delegation of ${zone} is unsigned`,
    /** Signed perhaps, but in no way that senders go by. */
    asUnsigned: 'counts as not signed',
    at: (place: string) => `at ${place}`,
  },
  dane: {
    statuses: {
      valid: 'a TLSA record fits what the server shows',
      invalid: 'NO TLSA record fits what the server shows; senders with DANE do not deliver',
      withoutTls: 'NO TLS, although TLSA records announce it; senders with DANE do not deliver',
      unusable: 'no TLSA record can be used; senders with DANE encrypt without any proof',
      absent: 'no TLSA records',
      insecure: 'not possible, because the DNS zone of the server is not signed',
      bogus: 'the DNSSEC check FAILS; senders with DANE do not deliver',
      error: 'the lookup FAILED; senders with DANE do not deliver',
      'not-tested': 'not tested',
    },
    mxInsecure:
      'This proves the server, but not that mail for the domain belongs there: the MX answer that names it is not signed.',
    issuerChain: (reason: string) =>
      `a TLSA record fits an issuer that the server sends, but the certificate below it does NOT hold (${reason}); senders with DANE do not deliver`,
    published: (owner: string) => `published at ${owner}`,
    toPublish: 'to be published (line of a zone file):',
    canPublish: 'could be published (line of a zone file):',
    rollover: {
      fits: {
        leaf: (types: string) => `fits the ${types} key that the server shows`,
        issuer: (subjects: string) => `fits an issuer that the server sends now (${subjects})`,
        noKey: 'fits no key that was shown: one to come, one of another type, or one long gone',
        noIssuer:
          'fits no issuer that the server sends now: the CA may use another one, or it is one to come',
        outranked:
          'is not looked at, because of two digests for the same thing only the stronger (SHA-512, with 2 as third number) counts',
        unusable: 'cannot be used for mail',
      },
      schemes: {
        'key-and-unseen':
          'Next change of key: prepared only if a record that fits nothing yet is that of the next key; from outside it looks the same as one left behind.',
        'key-and-issuer':
          'Next change of key: prepared, as long as the next certificate comes from the issuer that is published, too.',
        issuer:
          'Next change of key: prepared only as long as the CA keeps that issuer, which it may change at any renewal.',
        key: 'Next change of key: NOT prepared; there are records for present keys only.',
      },
      bareKeys: (covered: string, bare: string) =>
        `Key types: ${covered} has a record that fits, ${bare} has NONE; senders that are shown it do not deliver.`,
      allKeys: (types: string) => `Key types: each key shown (${types}) has a record that fits.`,
      oneType:
        'Whether a server also has a certificate of another key type is asked with --depth full only.',
    },
    noHost: 'no mail server that it could be about',
  },
  sts: {
    statuses: {
      invalid: 'announced in DNS, but not usable; senders go on as if there were none',
      absent: 'no policy announced',
      unfetched: 'announced in DNS, but the policy could not be fetched',
      unknown: 'it could not be found out whether there is a policy',
      'not-tested': 'not tested',
    },
    modes: {
      enforce:
        'policy in mode enforce: senders with MTA-STS deliver to the servers listed only, and only with a valid certificate',
      testing: 'policy in mode testing: senders report what fails, and deliver all the same',
      none: 'policy in mode none: it demands nothing',
    },
    id: (id: string) => `id ${id}`,
    days: (days: string) => `kept by senders for ${days} ${days === '1' ? 'day' : 'days'}`,
    seconds: (seconds: string) => `kept by senders for ${seconds} seconds only`,
    patterns: (patterns: string) => `lists ${patterns}`,
    unlisted: (hosts: string) => `NOT listed: ${hosts}`,
    broken: (host: string, reason: string) => `NOT as the policy promises: ${host} (${reason})`,
  },
  tlsRpt: {
    statuses: {
      invalid: 'the record cannot be used; senders send no reports',
      absent: 'senders are not asked for reports',
      error: 'the lookup failed',
      'not-tested': 'not tested',
    },
    rua: (places: string) => `reports of senders go to ${places}`,
  },
}

const de: typeof en = {
  dnssec: {
    mx: (domain) => `MX-Antwort zu ${domain}`,
    addresses: (hosts) => `Adressen von ${hosts}`,
    all: (domain) => `MX-Antwort zu ${domain} und Adressen der Mailserver`,
    family: {
      A: (host) => `IPv4-Adressen von ${host}`,
      AAAA: (host) => `IPv6-Adressen von ${host}`,
    },
    states: {
      secure: 'signiert und von der DNS-Wurzel an geprüft',
      insecure: 'nicht signiert',
      bogus: 'die Prüfung SCHLÄGT FEHL',
      indeterminate: 'von hier aus nicht prüfbar',
      'not-tested': 'nicht geprüft',
    },
    failing: (place, reason) => `bei ${place}, und zwar daran: ${reason}`,
    delegation: (zone) => `die Delegation von ${zone} ist unsigniert`,
    asUnsigned: 'gilt als nicht signiert',
    at: (place) => `bei ${place}`,
  },
  dane: {
    statuses: {
      valid: 'ein TLSA-Eintrag passt zu dem, was der Server vorlegt',
      invalid:
        'KEIN TLSA-Eintrag passt zu dem, was der Server vorlegt; Absender mit DANE stellen nicht zu',
      withoutTls:
        'KEIN TLS, obwohl TLSA-Einträge es ankündigen; Absender mit DANE stellen nicht zu',
      unusable:
        'kein TLSA-Eintrag ist brauchbar; Absender mit DANE verschlüsseln ohne jeden Nachweis',
      absent: 'keine TLSA-Einträge',
      insecure: 'nicht möglich, denn die DNS-Zone des Servers ist nicht signiert',
      bogus: 'die DNSSEC-Prüfung SCHLÄGT FEHL; Absender mit DANE stellen nicht zu',
      error: 'die Abfrage SCHLUG FEHL; Absender mit DANE stellen nicht zu',
      'not-tested': 'nicht geprüft',
    },
    mxInsecure:
      'Das belegt den Server, aber nicht, dass E-Mails für die Domain dorthin gehören: Die MX-Antwort, die ihn nennt, ist nicht signiert.',
    issuerChain: (reason) =>
      `ein TLSA-Eintrag passt zu einem mitgesendeten Aussteller, aber das Zertifikat darunter hält der Prüfung NICHT stand (${reason}); Absender mit DANE stellen nicht zu`,
    published: (owner) => `veröffentlicht unter ${owner}`,
    toPublish: 'zu veröffentlichen (Zeile der Zonendatei):',
    canPublish: 'veröffentlicht werden könnte (Zeile der Zonendatei):',
    rollover: {
      fits: {
        leaf: (types) => `passt zum ${types}-Schlüssel, den der Server vorlegt`,
        issuer: (subjects) =>
          `passt zu einem Aussteller, den der Server jetzt mitsendet (${subjects})`,
        noKey:
          'passt zu keinem vorgelegten Schlüssel, also wohl zu einem künftigen, einem anderer Art oder einem längst abgelösten',
        noIssuer:
          'passt zu keinem Aussteller, den der Server jetzt mitsendet: Die Zertifizierungsstelle nutzt womöglich einen anderen, oder er ist für später gedacht',
        outranked:
          'wird nicht beachtet, denn von zwei Hashverfahren für dasselbe zählt nur das stärkere (SHA-512, dritte Zahl 2)',
        unusable: 'für E-Mail unbrauchbar',
      },
      schemes: {
        'key-and-unseen':
          'Nächster Schlüsselwechsel: nur dann vorbereitet, wenn ein Eintrag, der noch zu nichts passt, der des nächsten Schlüssels ist; von außen ist er von einem liegen gebliebenen nicht zu unterscheiden.',
        'key-and-issuer':
          'Nächster Schlüsselwechsel: vorbereitet, solange das nächste Zertifikat vom ebenfalls veröffentlichten Aussteller stammt.',
        issuer:
          'Nächster Schlüsselwechsel: nur so lange vorbereitet, wie die Zertifizierungsstelle bei diesem Aussteller bleibt; wechseln kann sie ihn bei jeder Erneuerung.',
        key: 'Nächster Schlüsselwechsel: NICHT vorbereitet; Einträge gibt es nur für jetzige Schlüssel.',
      },
      bareKeys: (covered, bare) =>
        `Schlüsselarten: ${covered} hat einen passenden Eintrag, ${bare} hat KEINEN; wem dieser Schlüssel vorgelegt wird, stellt nicht zu.`,
      allKeys: (types) =>
        `Schlüsselarten: Jeder vorgelegte Schlüssel (${types}) hat einen passenden Eintrag.`,
      oneType:
        'Ob ein Server auch ein Zertifikat mit einer anderen Schlüsselart hat, wird nur mit --depth full geprüft.',
    },
    noHost: 'kein Mailserver, um den es gehen könnte',
  },
  sts: {
    statuses: {
      invalid: 'im DNS angekündigt, aber unbrauchbar; für Absender ist es, als gäbe es keine',
      absent: 'keine Richtlinie angekündigt',
      unfetched: 'im DNS angekündigt, aber die Richtlinie war nicht abrufbar',
      unknown: 'ob es eine Richtlinie gibt, ließ sich nicht feststellen',
      'not-tested': 'nicht geprüft',
    },
    modes: {
      enforce:
        'Richtlinie im Modus enforce: Absender mit MTA-STS stellen nur an die genannten Server zu, und nur bei gültigem Zertifikat',
      testing:
        'Richtlinie im Modus testing: Absender melden, was misslingt, und stellen trotzdem zu',
      none: 'Richtlinie im Modus none: Sie verlangt nichts',
    },
    id: (id) => `Kennung ${id}`,
    days: (days) => `gilt bei Absendern ${days} ${days === '1' ? 'Tag' : 'Tage'}`,
    seconds: (seconds) => `gilt bei Absendern nur ${seconds} Sekunden`,
    patterns: (patterns) => `nennt ${patterns}`,
    unlisted: (hosts) => `NICHT genannt: ${hosts}`,
    broken: (host, reason) => `NICHT so, wie die Richtlinie zusagt: ${host} (${reason})`,
  },
  tlsRpt: {
    statuses: {
      invalid: 'der Eintrag ist unbrauchbar; Absender senden keine Berichte',
      absent: 'Absender werden nicht um Berichte gebeten',
      error: 'die Abfrage schlug fehl',
      'not-tested': 'nicht geprüft',
    },
    rua: (places) => `Berichte der Absender gehen an ${places}`,
  },
}

export const rightServer = { en, de }
