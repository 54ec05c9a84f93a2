import type { Entry } from '../entry.ts'

export const rootIncluded: Entry = {
  code: 'root-included',
  kind: 'finding',
  standards: ['RFC 8446 section 4.4.2', 'RFC 7671 section 5.2', 'RFC 7672 section 3.1.2'],
  words: {
    en: {
      title: 'Root certificate sent along',
      sentence:
        'The mail server also sends the root certificate "{subject}", which senders have ' +
        'already.',
      meaning:
        'A sender must know the root certificate beforehand in order to trust it; sending it ' +
        'along proves nothing and is not needed. It is allowed and harmless and makes the ' +
        'handshake a little longer. There is one exception in which it is needed: a TLSA record ' +
        'with usage 2 (DANE) that names this root certificate can only be checked if the server ' +
        'sends it.',
      consequence:
        'Nothing changes: senders with the rule "TLS 1.2 or newer with a valid certificate, else clear ' +
        'text" and ordinary ones pass over it. Senders with DANE need it if a TLSA record with ' +
        'usage 2 names it.',
      remedy:
        'Nothing needs to be done, and the chain may stay as it is. In particular it must stay ' +
        'if TLSA records with usage 2 exist for this mail server.',
    },
    de: {
      title: 'Stammzertifikat mitgesendet',
      sentence:
        'Der Mailserver sendet auch das Stammzertifikat „{subject}“ mit, das Absender bereits ' +
        'haben.',
      meaning:
        'Ein Absender muss das Stammzertifikat von vornherein kennen, um ihm zu vertrauen; es ' +
        'mitzusenden beweist nichts und ist nicht nötig. Es ist erlaubt und unschädlich und ' +
        'macht die TLS-Aushandlung (Handshake) nur etwas länger. Nötig ist es in einem ' +
        'Ausnahmefall: Ein TLSA-Eintrag mit Verwendung 2 (DANE), der dieses Stammzertifikat ' +
        'nennt, lässt sich nur prüfen, wenn der Server es sendet.',
      consequence:
        'Es ändert sich nichts: Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ und gewöhnliche Absender übergehen es. Absender mit DANE brauchen es, ' +
        'wenn ein TLSA-Eintrag mit Verwendung 2 es nennt.',
      remedy:
        'Zu tun ist nichts, die Kette darf so bleiben. Bleiben muss sie insbesondere, wenn es ' +
        'für diesen Mailserver TLSA-Einträge mit Verwendung 2 gibt.',
    },
  },
}
