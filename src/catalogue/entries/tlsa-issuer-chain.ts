import type { Entry } from '../entry.ts'

export const tlsaIssuerChain: Entry = {
  code: 'tlsa-issuer-chain',
  kind: 'finding',
  standards: ['RFC 7671 section 5', 'RFC 7672 section 3'],
  words: {
    en: {
      title: 'TLSA record fits the issuer, the certificate does not hold',
      sentence:
        'The TLSA record of {baseDomain} ({record}) names an issuer that the server sends, but ' +
        'the certificate below it does not hold: {reason}.',
      meaning:
        'A TLSA record that begins with 2 names an issuer. Everything below that issuer is then ' +
        'checked as with a public CA: signatures, dates, permissions, and the name of the mail ' +
        'server. The digest is right here; what fails is the chain or the name.',
      consequence:
        'Senders with DANE break off: they try the next MX host, keep the mail, and return it ' +
        'after some days. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" goes by public CAs alone; ordinary senders notice nothing.',
      remedy:
        'The administrator of the mail server mends what is named: a certificate of the same ' +
        'issuer with the right name and dates, sent with its intermediate certificates. A ' +
        'record for the key itself (it begins with 3 1 1) makes DANE independent of names and ' +
        'dates; it is published two TTLs before it is relied on.',
    },
    de: {
      title: 'TLSA-Eintrag passt zum Aussteller, das Zertifikat hält nicht',
      sentence:
        'Der TLSA-Eintrag von {baseDomain} ({record}) nennt einen Aussteller, den der Server ' +
        'mitsendet, aber das Zertifikat darunter hält der Prüfung nicht stand: {reason}.',
      meaning:
        'Ein TLSA-Eintrag, der mit 2 beginnt, nennt einen Aussteller. Alles unterhalb dieses ' +
        'Ausstellers wird dann geprüft wie bei einer öffentlichen Zertifizierungsstelle: ' +
        'Signaturen, Gültigkeit, Verwendungszweck und der Name des Mailservers. Der Hashwert ' +
        'stimmt hier; es scheitert an der Zertifikatskette oder am Namen.',
      consequence:
        'Absender mit DANE brechen ab: Sie versuchen den nächsten MX-Host, behalten die E-Mail ' +
        'und geben sie nach einigen Tagen zurück. Ein Absender mit der Regel „TLS 1.2 oder neuer ' +
        'mit gültigem Zertifikat, sonst unverschlüsselt“ richtet sich allein nach öffentlichen ' +
        'Zertifizierungsstellen; gewöhnliche Absender bemerken nichts.',
      remedy:
        'Die Administration des Mailservers behebt das Genannte: ein Zertifikat desselben ' +
        'Ausstellers mit richtigem Namen und gültigem Datum, gesendet mit seinen ' +
        'Zwischenzertifikaten. Ein Eintrag für den Schlüssel selbst (er beginnt mit 3 1 1) macht ' +
        'DANE von Namen und Daten unabhängig; er wird zwei TTL vorher veröffentlicht.',
    },
  },
}
