import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaRollover: Entry = {
  code: 'tlsa-rollover',
  kind: 'finding',
  standards: ['RFC 7671 section 8.1', 'RFC 7671 section 8.4'],
  words: {
    en: {
      title: 'TLSA records without a reserve for the next key',
      sentence:
        'The TLSA records of {baseDomain} fit today, but hold no reserve for the next change ' +
        '({scheme} only); the record of the present key is ' +
        '"{owner}. IN TLSA {recommended}".',
      meaning:
        'DNS answers are kept in caches for the length of their TTL. If the key of the server ' +
        'changes before the record of the new one has been there for two TTLs, no record ' +
        'fits, and senders with DANE do not deliver. A reserve avoids that: beside the record ' +
        'of the present key stands that of the next one, or one for an issuer. Where only an ' +
        'issuer is published, everything hangs on the CA, which may change its intermediate ' +
        'certificates at any renewal without notice. A record for an issuer that the server does ' +
        'not send now is no reserve; one for a key that it does not show may be, and then this ' +
        'finding is not made.',
      consequence:
        'Today nothing happens: senders with DANE deliver. With the next change of the ' +
        'certificate they stop if the records do not fit any more. A sender with the rule ' +
        '"TLS 1.2 or newer with a valid certificate, else clear text" does not use DANE and ' +
        'notices nothing.',
      remedy:
        'The administrator of the mail server makes the next key now; the operator of the DNS ' +
        'zone publishes its record beside that of the present key: "_25._tcp.mx.example.org. ' +
        '3600 IN TLSA 3 1 1 DIGEST", once for each of the two. Two TTLs later, at the ' +
        'earliest, the server may change to the next key; then the old record is replaced by ' +
        'that of the one after. Or let the key stay at each renewal, and plan its change by ' +
        'hand. Where only an issuer is published, add the record of the present key.',
      howTo: {
        postfix:
          '# Make the next key now, and publish its digest behind 3 1 1 as well:\n' +
          'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 \\\n' +
          '  -out /etc/ssl/mail/next.pem\n' +
          'openssl pkey -in /etc/ssl/mail/next.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# Two TTLs later, a certificate for that key:\n' +
          'openssl req -new -key /etc/ssl/mail/next.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out next.csr\n' +
          'certbot certonly --standalone --csr next.csr --fullchain-path next-chain.pem\n' +
          '# Install both, then: postfix reload\n' +
          '# Or let certbot keep the key at each renewal, and change it by hand only:\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True',
        exim:
          '# Make the next key now, and publish its digest behind 3 1 1 as well:\n' +
          'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 \\\n' +
          '  -out /etc/ssl/mail/next.pem\n' +
          'openssl pkey -in /etc/ssl/mail/next.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# Two TTLs later, a certificate for that key:\n' +
          'openssl req -new -key /etc/ssl/mail/next.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out next.csr\n' +
          'certbot certonly --standalone --csr next.csr --fullchain-path next-chain.pem\n' +
          '# Install both, then: systemctl reload exim4\n' +
          '# Or let certbot keep the key at each renewal, and change it by hand only:\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True',
        exchange:
          '# The request makes the next key: do it two TTLs before the change\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# Its digest, to be published behind 3 1 1 as well (needs OpenSSL):\n' +
          'openssl req -in C:\\certs\\mx.req -noout -pubkey -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256\n' +
          '# Only then import the answer of the CA and enable it for SMTP.',
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'TLSA-Einträge ohne Reserve für den nächsten Schlüssel',
      sentence:
        'Die TLSA-Einträge von {baseDomain} passen heute, enthalten aber keine Reserve für ' +
        'den nächsten Wechsel (nur: {scheme}); der Eintrag des jetzigen Schlüssels lautet ' +
        '„{owner}. IN TLSA {recommended}“.',
      meaning:
        'DNS-Antworten bleiben für die Dauer ihrer TTL in Zwischenspeichern. Wechselt der ' +
        'Schlüssel des Servers, bevor der Eintrag des neuen zwei TTL lang veröffentlicht war, ' +
        'passt kein Eintrag, und Absender mit DANE stellen nicht zu. Eine Reserve verhindert ' +
        'das: Neben dem Eintrag des jetzigen Schlüssels steht der des nächsten oder einer für ' +
        'einen Aussteller. Ist nur ein Aussteller veröffentlicht, hängt alles an der ' +
        'Zertifizierungsstelle, die ihre Zwischenzertifikate bei jeder Erneuerung ' +
        'unangekündigt wechseln kann. Ein Eintrag für einen Aussteller, den der Server jetzt ' +
        'nicht mitsendet, ist keine Reserve; einer für einen Schlüssel, den er nicht vorlegt, ' +
        'kann eine sein, und dann entfällt dieser Befund.',
      consequence:
        'Heute geschieht nichts: Absender mit DANE stellen zu. Beim nächsten ' +
        'Zertifikatswechsel tun sie es nicht mehr, falls die Einträge dann nicht passen. Ein ' +
        'Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein DANE und bemerkt nichts.',
      remedy:
        'Die Administration des Mailservers erzeugt jetzt schon den nächsten Schlüssel; der ' +
        'Betreiber der DNS-Zone veröffentlicht dessen Eintrag neben dem des jetzigen: ' +
        '„_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 HASHWERT“, je einmal für beide. ' +
        'Frühestens zwei TTL später darf der Server zum nächsten Schlüssel wechseln; danach ' +
        'tritt an die Stelle des alten Eintrags der des übernächsten. Oder Sie behalten den ' +
        'Schlüssel bei jeder Erneuerung und planen seinen Wechsel von Hand. Ist nur ein ' +
        'Aussteller veröffentlicht, ergänzen Sie den Eintrag des jetzigen Schlüssels.',
      howTo: {
        postfix:
          '# Den nächsten Schlüssel jetzt erzeugen, seinen Hashwert ebenfalls hinter\n' +
          '# 3 1 1 veröffentlichen:\n' +
          'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 \\\n' +
          '  -out /etc/ssl/mail/next.pem\n' +
          'openssl pkey -in /etc/ssl/mail/next.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# Zwei TTL später ein Zertifikat für diesen Schlüssel:\n' +
          'openssl req -new -key /etc/ssl/mail/next.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out next.csr\n' +
          'certbot certonly --standalone --csr next.csr --fullchain-path next-chain.pem\n' +
          '# Beides einrichten, danach: postfix reload\n' +
          '# Oder certbot behält den Schlüssel; gewechselt wird er nur von Hand:\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True',
        exim:
          '# Den nächsten Schlüssel jetzt erzeugen, seinen Hashwert ebenfalls hinter\n' +
          '# 3 1 1 veröffentlichen:\n' +
          'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 \\\n' +
          '  -out /etc/ssl/mail/next.pem\n' +
          'openssl pkey -in /etc/ssl/mail/next.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# Zwei TTL später ein Zertifikat für diesen Schlüssel:\n' +
          'openssl req -new -key /etc/ssl/mail/next.pem -subj /CN=mx.example.org \\\n' +
          '  -addext subjectAltName=DNS:mx.example.org -out next.csr\n' +
          'certbot certonly --standalone --csr next.csr --fullchain-path next-chain.pem\n' +
          '# Beides einrichten, danach: systemctl reload exim4\n' +
          '# Oder certbot behält den Schlüssel; gewechselt wird er nur von Hand:\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True',
        exchange:
          '# Der Antrag erzeugt den nächsten Schlüssel: zwei TTL vor dem Wechsel\n' +
          '$csr = New-ExchangeCertificate -GenerateRequest `\n' +
          "  -SubjectName 'CN=mx.example.org' -DomainName mx.example.org `\n" +
          '  -PrivateKeyExportable $true\n' +
          'Set-Content C:\\certs\\mx.req $csr\n' +
          '# Sein Hashwert, ebenfalls hinter 3 1 1 zu veröffentlichen (braucht OpenSSL):\n' +
          'openssl req -in C:\\certs\\mx.req -noout -pubkey -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256\n' +
          '# Erst danach die Antwort der Zertifizierungsstelle einrichten und für SMTP\n' +
          '# aktivieren.',
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
