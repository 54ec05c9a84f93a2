import type { Entry } from '../entry.ts'

export const notConformant: Entry = {
  code: 'not-conformant',
  kind: 'finding',
  standards: ['RFC 5280 section 4', 'CA/Browser Forum Baseline Requirements'],
  words: {
    en: {
      title: 'Certificate departs from the rules',
      sentence:
        'The certificate "{subject}" breaks a rule that senders\' software does not enforce: ' +
        '{problem}.',
      meaning:
        'The standard for certificates and the rules of the public certificate authorities ' +
        "(CAs) demand more than today's software checks. Such departures are frequent with " +
        'internal CAs and old certificates. They are a hint at how carefully a certificate was ' +
        'issued, not a danger at once. The technical phrase names the rule.',
      consequence:
        'Nothing changes today: senders with the rule "TLS 1.2 or newer with a valid certificate, else ' +
        'clear text" and ordinary ones encrypt as if the rule were kept. A later version of ' +
        'their TLS software may become stricter and refuse the certificate.',
      remedy:
        'Nothing is urgent. The administrator of the mail server tells the CA about it and lets ' +
        'the next renewal bring a certificate that keeps the rule. The operators of an own CA ' +
        'change its template.',
    },
    de: {
      title: 'Zertifikat weicht von den Regeln ab',
      sentence:
        'Das Zertifikat „{subject}“ verletzt eine Regel, deren Einhaltung die Software der ' +
        'Absender nicht erzwingt: {problem}.',
      meaning:
        'Die Norm für Zertifikate und die Regeln der öffentlichen Zertifizierungsstellen ' +
        'verlangen mehr, als heutige Software prüft. Solche Abweichungen sind bei internen ' +
        'Zertifizierungsstellen und alten Zertifikaten häufig. Sie zeigen, wie sorgfältig ein ' +
        'Zertifikat ausgestellt wurde, und sind keine unmittelbare Gefahr. Die technische ' +
        'Angabe nennt die Regel.',
      consequence:
        'Heute ändert sich nichts: Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ und gewöhnliche Absender verschlüsseln so, als wäre die Regel ' +
        'eingehalten. Eine spätere Fassung ihrer TLS-Software könnte strenger werden und das ' +
        'Zertifikat ablehnen.',
      remedy:
        'Es eilt nicht. Die Administration des Mailservers teilt es der Zertifizierungsstelle ' +
        'mit und lässt die nächste Erneuerung ein regelgerechtes Zertifikat bringen. Wer eine ' +
        'eigene Zertifizierungsstelle betreibt, ändert deren Vorlage.',
    },
  },
}
