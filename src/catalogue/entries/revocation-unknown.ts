import type { Entry } from '../entry.ts'

export const revocationUnknown: Entry = {
  code: 'revocation-unknown',
  kind: 'finding',
  standards: ['RFC 5280 section 6.3', 'RFC 6960', 'RFC 5019'],
  words: {
    en: {
      title: 'Revocation could not be found out',
      sentence:
        'It could not be found out whether the certificate "{subject}" was revoked by its issuer: ' +
        '{why}.',
      meaning:
        'A certificate authority (CA) publishes which certificates it revoked, in a list (CRL) or ' +
        'by an answer to each question (OCSP); the certificate names where. The list or answer ' +
        'could not be fetched from here, is too old, or is not signed as it must be; or the ' +
        'certificate names no place, as internal CAs and very short-lived ' +
        'certificates do. This says nothing bad about the certificate.',
      consequence:
        'Nothing changes: hardly any sender looks up revocation, neither those with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" nor ordinary ones.',
      remedy:
        'Nothing is to be done at the mail server. If the list or responder gave no answer or ' +
        'its name has no address in DNS, repeat the test later or from another network. If it ' +
        'stays so, tell the CA: its list or responder does not work.',
    },
    de: {
      title: 'Sperrung nicht feststellbar',
      sentence:
        'Ob das Zertifikat „{subject}“ von seinem Aussteller gesperrt wurde, ließ sich nicht ' +
        'feststellen: {why}.',
      meaning:
        'Eine Zertifizierungsstelle veröffentlicht, welche Zertifikate sie gesperrt hat: in ' +
        'einer Liste (CRL) oder als Antwort auf jede einzelne Frage (OCSP); wo, steht im ' +
        'Zertifikat. Liste oder Antwort waren von hier nicht abrufbar, sind zu alt oder nicht ' +
        'so signiert, wie sie es sein müssen; oder das Zertifikat nennt keinen Ort, ' +
        'wie bei internen Zertifizierungsstellen und sehr kurzlebigen Zertifikaten. Gegen das ' +
        'Zertifikat sagt das nichts.',
      consequence:
        'Es ändert sich nichts: Kaum ein Absender fragt Sperrungen ab, weder einer mit der Regel „TLS 1.2 oder ' +
        'neuer mit gültigem Zertifikat, sonst unverschlüsselt“ noch ein gewöhnlicher.',
      remedy:
        'Am Mailserver ist nichts zu tun. Gab die Liste oder der Auskunftsdienst keine Antwort ' +
        'oder hat dessen Name im DNS keine Adresse, wiederholen Sie die Prüfung später oder aus einem anderen Netz. Bleibt es dabei, ' +
        'teilen Sie es der Zertifizierungsstelle mit: Ihre Liste oder ihr Auskunftsdienst ' +
        'funktioniert nicht.',
    },
  },
}
