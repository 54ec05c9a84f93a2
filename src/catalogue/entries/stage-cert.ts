import type { Entry } from '../entry.ts'

export const certStage: Entry = {
  code: 'stage-cert',
  kind: 'stage',
  standards: ['RFC 5280 section 6', 'RFC 9525 section 6'],
  words: {
    en: {
      title: 'Certificate (Cert)',
      sentence:
        'This stage is passed when the certificate is valid: in date, made out to the MX ' +
        'host, not revoked, and with a complete path to a trusted root certificate.',
      meaning:
        'The certificate proves to the sender that it talks to the right server. Compared is ' +
        'the name of the MX host as the MX record gives it; the name in the greeting and the ' +
        'mail domain do not matter. The stage can fail although the connection is encrypted: ' +
        'then nobody listening can read the mail, but the identity of the server is not ' +
        'proven. Without TLS there is no certificate, and the stage counts as failed.',
      consequence:
        'If it fails, a sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" sends in clear text. Ordinary senders encrypt all ' +
        'the same.',
      remedy:
        'The findings name each fault: date, name, chain, revocation or the certificate ' +
        'itself. The operator of the mail server installs a right one with all intermediate ' +
        'certificates.',
    },
    de: {
      title: 'Zertifikat (Cert)',
      sentence:
        'Diese Stufe ist bestanden, wenn das Zertifikat gültig ist: nicht abgelaufen, auf ' +
        'den MX-Host ausgestellt, nicht gesperrt und mit vollständigem Vertrauenspfad zu ' +
        'einem vertrauenswürdigen Stammzertifikat.',
      meaning:
        'Das Zertifikat weist dem Absender nach, dass er mit dem richtigen Server spricht. ' +
        'Verglichen wird der Name des MX-Hosts, wie er im MX-Eintrag steht; der Name in der ' +
        'Begrüßung und die Maildomain spielen keine Rolle. Die Stufe kann scheitern, obwohl ' +
        'die Verbindung verschlüsselt ist: Dann kann niemand mitlesen, aber die Identität ' +
        'des Servers ist nicht nachgewiesen. Ohne TLS gibt es kein Zertifikat, und die Stufe ' +
        'gilt als nicht bestanden.',
      consequence:
        'Scheitert sie, sendet ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ im Klartext. Gewöhnliche ' +
        'Absender verschlüsseln dennoch, denn sie prüfen Zertifikate nicht.',
      remedy:
        'Die Befunde nennen jeden Mangel: Gültigkeitsdauer, Name, Zertifikatskette, Sperrung ' +
        'oder das Zertifikat selbst. Der Betreiber des Mailservers installiert ein ' +
        'einwandfreies samt allen Zwischenzertifikaten.',
    },
  },
}
