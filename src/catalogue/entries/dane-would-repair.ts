import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const daneWouldRepair: Entry = {
  code: 'dane-would-repair',
  kind: 'finding',
  standards: ['RFC 7672 section 3.1'],
  words: {
    en: {
      title: 'Valid for senders with DANE only',
      sentence:
        'No public certificate authority (CA) vouches for the certificate of {host}, but a ' +
        'valid TLSA record does: senders with DANE accept it, others do not.',
      meaning:
        'The certificate does not hold by the rules of the public CAs; the other findings of ' +
        'this host say why. The TLSA record in the signed DNS, however, names this very ' +
        'certificate, its key or its issuer. With DANE that is enough: nobody else has to ' +
        'vouch for it. So the server has proven itself to senders with DANE, and to no ' +
        'others.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'does not use DANE, has to treat the certificate as not valid and sends in clear ' +
        'text. Senders with DANE deliver encrypted, and know to whom. Ordinary senders ' +
        'encrypt without checking. Senders that demand a certificate of a public CA (an ' +
        'enforced MTA-STS policy, mandatory authenticated TLS) do not deliver.',
      remedy:
        'The administrator of the mail server has a public CA issue a certificate with the ' +
        "host's name from the MX record. It is best issued for the same key: then a TLSA " +
        'record that begins with 3 1 stays right. If the key changes, publish the record for ' +
        'the new key first, for example "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 DIGEST", ' +
        'wait two TTLs, then install the certificate and remove the old record.',
      howTo: {
        postfix:
          '# A certificate of a public CA for the key in use: 3 1 1 stays right\n' +
          'openssl req -new -key /etc/ssl/mail/privkey.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out mx.csr\n' +
          'rm -f mx-chain.pem\n' +
          'certbot certonly --standalone --csr mx.csr --fullchain-path mx-chain.pem\n' +
          'install -m 644 mx-chain.pem /etc/ssl/mail/fullchain.pem\n' +
          'postfix reload\n' +
          '# certbot does not renew it by itself this way: repeat it in good time.',
        exim:
          '# A certificate of a public CA for the key in use: 3 1 1 stays right\n' +
          'openssl req -new -key /etc/ssl/mail/privkey.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out mx.csr\n' +
          'rm -f mx-chain.pem\n' +
          'certbot certonly --standalone --csr mx.csr --fullchain-path mx-chain.pem\n' +
          'install -m 644 mx-chain.pem /etc/ssl/mail/fullchain.pem\n' +
          'systemctl reload exim4\n' +
          '# certbot does not renew it by itself this way: repeat it in good time.',
        exchange:
          '# A request makes a new key, so its TLSA record has to be there first\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# The digest of the new key, to be published behind 3 1 1 (needs OpenSSL):\n' +
          'openssl req -in C:\\certs\\mx.req -noout -pubkey -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256\n' +
          '# Two TTLs later, the answer of the CA (PKCS #7 with chain):\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.p7b')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes\n' +
          '# Answer "No" if asked to overwrite the default SMTP certificate:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP',
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'Nur für Absender mit DANE gültig',
      sentence:
        'Für das Zertifikat von {host} bürgt keine öffentliche Zertifizierungsstelle, wohl ' +
        'aber ein gültiger TLSA-Eintrag: Absender mit DANE erkennen es an, andere nicht.',
      meaning:
        'Nach den Regeln der öffentlichen Zertifizierungsstellen ist das Zertifikat nicht ' +
        'gültig; die übrigen Befunde zu diesem Host sagen, warum. Der TLSA-Eintrag im ' +
        'signierten DNS nennt aber genau dieses Zertifikat, seinen Schlüssel oder seinen ' +
        'Aussteller. Mit DANE genügt das: Niemand sonst muss dafür bürgen. Der Server hat ' +
        'sich also gegenüber Absendern mit DANE ausgewiesen, gegenüber anderen nicht.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein DANE, muss das Zertifikat als nicht gültig ansehen und ' +
        'sendet im Klartext. Absender mit DANE stellen verschlüsselt zu und wissen, an wen. ' +
        'Gewöhnliche Absender verschlüsseln ungeprüft. Absender, die ein Zertifikat einer ' +
        'öffentlichen Zertifizierungsstelle verlangen (eine durchgesetzte MTA-STS-Richtlinie, ' +
        'verpflichtendes TLS mit Prüfung), stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers lässt von einer öffentlichen ' +
        'Zertifizierungsstelle ein Zertifikat mit dem Namen des Hosts aus dem MX-Eintrag ' +
        'ausstellen. Am besten geschieht das für denselben Schlüssel: Dann bleibt ein ' +
        'TLSA-Eintrag, der mit 3 1 beginnt, richtig. Wechselt der Schlüssel, ist zuerst der ' +
        'Eintrag für den neuen zu veröffentlichen, zum Beispiel „_25._tcp.mx.example.org. ' +
        '3600 IN TLSA 3 1 1 HASHWERT“; nach zwei TTL wird das Zertifikat eingerichtet und der ' +
        'alte Eintrag entfernt.',
      howTo: {
        postfix:
          '# Zertifikat einer öffentlichen Stelle zum jetzigen Schlüssel: 3 1 1 bleibt\n' +
          'openssl req -new -key /etc/ssl/mail/privkey.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out mx.csr\n' +
          'rm -f mx-chain.pem\n' +
          'certbot certonly --standalone --csr mx.csr --fullchain-path mx-chain.pem\n' +
          'install -m 644 mx-chain.pem /etc/ssl/mail/fullchain.pem\n' +
          'postfix reload\n' +
          '# certbot erneuert es auf diesem Weg nicht selbst: rechtzeitig wiederholen.',
        exim:
          '# Zertifikat einer öffentlichen Stelle zum jetzigen Schlüssel: 3 1 1 bleibt\n' +
          'openssl req -new -key /etc/ssl/mail/privkey.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out mx.csr\n' +
          'rm -f mx-chain.pem\n' +
          'certbot certonly --standalone --csr mx.csr --fullchain-path mx-chain.pem\n' +
          'install -m 644 mx-chain.pem /etc/ssl/mail/fullchain.pem\n' +
          'systemctl reload exim4\n' +
          '# certbot erneuert es auf diesem Weg nicht selbst: rechtzeitig wiederholen.',
        exchange:
          '# Ein Antrag erzeugt einen neuen Schlüssel; zuerst muss sein TLSA-Eintrag da\n' +
          '# sein\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# Der Hashwert des neuen Schlüssels für den Eintrag 3 1 1 (braucht OpenSSL):\n' +
          'openssl req -in C:\\certs\\mx.req -noout -pubkey -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256\n' +
          '# Zwei TTL später die Antwort der Zertifizierungsstelle (PKCS #7 mit Kette):\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.p7b')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes\n' +
          '# Die Frage, ob das SMTP-Standardzertifikat zu ersetzen ist, verneinen:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP',
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
