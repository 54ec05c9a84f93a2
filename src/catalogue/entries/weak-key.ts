import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const weakKey: Entry = {
  code: 'weak-key',
  kind: 'finding',
  standards: ['RFC 9325 section 4.5', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Key too short',
      sentence:
        'The key of the certificate "{subject}" is too short: {keyType} with {keyBits} bits.',
      meaning:
        'The shorter a key, the easier it can be computed from the public certificate. RSA keys ' +
        'need at least 2048 bits (the German BSI asks for 3000), keys on elliptic curves at ' +
        'least 224 bits; 256 are usual. Shorter keys come from old installations or from an ' +
        'internal certificate authority (CA) with outdated settings. Public CAs no longer issue ' +
        'such certificates.',
      consequence:
        "Senders' TLS software refuses RSA keys of less than 1024 bits: one with the rule " +
        '"TLS 1.2 or newer with a valid certificate, else clear text" then sends in clear text. ' +
        'From 1024 bits on Postfix and Exim accept the key, which is why the verdict stays; ' +
        'stricter software refuses it already. Who breaks the key can pose as this server.',
      remedy:
        'The administrator of the mail server makes a new key (elliptic curve P-256, or RSA ' +
        'with 3072 bits) and has a certificate issued for it. If the key concerned belongs to ' +
        'an intermediate certificate, fetch the current chain from the CA. Where TLSA records ' +
        'exist (DANE), publish the one for the new key first, and wait two times its TTL.',
      howTo: {
        postfix:
          '# A new key and certificate (or: --key-type rsa --rsa-key-size 3072)\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --key-type ecdsa --deploy-hook 'postfix reload'\n" +
          '# Without certbot: key and request\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr',
        exim:
          '# A new key and certificate (or: --key-type rsa --rsa-key-size 3072)\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --key-type ecdsa --deploy-hook 'systemctl reload exim4'\n" +
          '# if Exim uses copies of the files, the hook has to copy them anew\n' +
          '# Without certbot: key and request\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr',
        exchange:
          '# Request with a longer key (Exchange Management Shell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest -KeySize 4096 `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr',
        microsoft365:
          '# Which servers do the MX records of the domain name?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
          '# Microsoft, which runs them; the tenant has nothing to set there: open a\n' +
          '# service request. Any other name is a gateway of your own or of a provider:\n' +
          '# the finding is mended there.',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Schlüssel zu kurz',
      sentence:
        'Der Schlüssel des Zertifikats „{subject}“ ist zu kurz: {keyType} mit {keyBits} Bit.',
      meaning:
        'Je kürzer ein Schlüssel, desto leichter lässt er sich aus dem öffentlichen Zertifikat ' +
        'errechnen. RSA-Schlüssel brauchen mindestens 2048 Bit (das BSI verlangt 3000), ' +
        'Schlüssel auf elliptischen Kurven mindestens 224 Bit; üblich sind 256. Kürzere ' +
        'Schlüssel stammen aus alten Installationen oder von einer internen ' +
        'Zertifizierungsstelle mit veralteten Einstellungen. Öffentliche Zertifizierungsstellen ' +
        'stellen solche Zertifikate nicht mehr aus.',
      consequence:
        'Die TLS-Software der Absender lehnt RSA-Schlüssel mit weniger als 1024 Bit ab: Wer die ' +
        'Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ hat, sendet ' +
        'dann im Klartext. Ab 1024 Bit nehmen Postfix und Exim den Schlüssel an, deshalb bleibt ' +
        'die Bewertung; strengere Software lehnt ihn schon ab. Wer den Schlüssel bricht, kann ' +
        'sich als dieser Server ausgeben.',
      remedy:
        'Die Administration des Mailservers erzeugt einen neuen Schlüssel (elliptische Kurve ' +
        'P-256 oder RSA mit 3072 Bit) und lässt dafür ein Zertifikat ausstellen. Gehört der ' +
        'Schlüssel zu einem Zwischenzertifikat, ist die aktuelle Kette von der ' +
        'Zertifizierungsstelle zu holen. Gibt es TLSA-Einträge (DANE), ist zuerst der Eintrag ' +
        'für den neuen Schlüssel zu veröffentlichen und das Doppelte seiner TTL abzuwarten.',
      howTo: {
        postfix:
          '# Schlüssel und Zertifikat neu (oder: --key-type rsa --rsa-key-size 3072)\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --key-type ecdsa --deploy-hook 'postfix reload'\n" +
          '# Ohne certbot: Schlüssel und Antrag\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr',
        exim:
          '# Schlüssel und Zertifikat neu (oder: --key-type rsa --rsa-key-size 3072)\n' +
          'certbot renew --force-renewal --new-key --cert-name mx.example.org \\\n' +
          "  --key-type ecdsa --deploy-hook 'systemctl reload exim4'\n" +
          '# nutzt Exim Kopien der Dateien, muss der Hook sie neu kopieren\n' +
          '# Ohne certbot: Schlüssel und Antrag\n' +
          'openssl req -new -newkey rsa:3072 -noenc -keyout privkey.pem \\\n' +
          "  -subj '/CN=mx.example.org' -addext 'subjectAltName=DNS:mx.example.org' \\\n" +
          '  -out mx.csr',
        exchange:
          '# Antrag mit längerem Schlüssel (Exchange-Verwaltungsshell)\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest -KeySize 4096 `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr',
        microsoft365:
          '# Welche Server nennen die MX-Einträge der Domain?\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
          '# Microsoft; dort lässt sich im Mandanten nichts einstellen: Öffnen Sie eine\n' +
          '# Serviceanfrage. Jeder andere Name ist ein eigenes Gateway oder das eines\n' +
          '# Dienstleisters: Der Befund wird dort behoben.',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
