import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaMismatch: Entry = {
  code: 'tlsa-mismatch',
  kind: 'finding',
  standards: ['RFC 7671 section 5', 'RFC 7672 section 3'],
  words: {
    en: {
      title: 'TLSA record and certificate do not fit',
      sentence:
        'No TLSA record of {baseDomain} fits what the server shows: published {published}; ' +
        'shown {presented}; right for this certificate would be ' +
        '"{owner}. IN TLSA {recommended}".',
      meaning:
        'A TLSA record in the signed DNS names the certificate or key of the mail server, or ' +
        'an issuer in its chain. Here none of the usable records fits what the server showed; ' +
        'behind the same two numbers a third number 2 (SHA-512) pushes 1 (SHA-256) aside. ' +
        'Nearly always the certificate was renewed with a new key and the record was ' +
        'forgotten; with a record for an issuer (it begins with 2), the CA uses another ' +
        "intermediate certificate now, or the server does not send that issuer's certificate. An " +
        'attacker on the way would look the same. A second connection was asked as well; ' +
        'where it showed something else, the finding "intermittent" stands beside this one.',
      consequence:
        'Senders with DANE break off: they try the next MX host, keep the mail, and return it ' +
        'after some days. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" does not use DANE and goes by the certificate alone; ordinary ' +
        'senders notice nothing either. So part of the mail stays away without anybody at the ' +
        "recipient's seeing why.",
      remedy:
        'The administrator of the mail server checks that the digest shown is that of his own ' +
        'key; the operator of the DNS zone then publishes the record named in this finding ' +
        'beside the old ones, for example "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 ' +
        'DIGEST". Mail arrives again when the old answer has left the caches, that is after ' +
        'its TTL; if the old key still exists, going back to it helps at once. Afterwards ' +
        'remove records that fit nothing. From then on: publish the record of the next key ' +
        'first, wait two TTLs, then change the key.',
      howTo: {
        postfix:
          '# The TLSA record of the key that Postfix uses, ready for the zone file:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# On a machine with Postfix and a validating resolver: must say Verified\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# The digest of the key that Exim uses, to be put behind 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True',
        exchange:
          '# The digest of the certificate in use, to be put behind 3 1 1 (needs OpenSSL)\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter\n' +
          'Get-Item Cert:\\LocalMachine\\My\\THUMBPRINT |\n' +
          '  Export-Certificate -FilePath C:\\certs\\mx.cer\n' +
          'openssl x509 -inform DER -in C:\\certs\\mx.cer -noout -pubkey `\n' +
          '  -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256',
        microsoft365:
          '# Microsoft runs these servers and publishes their TLSA records itself; in the\n' +
          '# tenant the state can be seen (Exchange Online PowerShell):\n' +
          'Get-DnssecStatusForVerifiedDomain -DomainName example.org\n' +
          'Get-SmtpDaneInboundStatus -DomainName example.org\n' +
          '# If it says enabled and the finding stays, open a service request. Any other\n' +
          '# MX host is a gateway of your own or of a provider: it is mended there.',
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'TLSA-Eintrag und Zertifikat passen nicht zusammen',
      sentence:
        'Kein TLSA-Eintrag von {baseDomain} passt zu dem, was der Server vorlegt: ' +
        'veröffentlicht {published}; vorgelegt {presented}; richtig für dieses Zertifikat ' +
        'wäre „{owner}. IN TLSA {recommended}“.',
      meaning:
        'Ein TLSA-Eintrag im signierten DNS nennt das Zertifikat oder den Schlüssel des ' +
        'Mailservers oder einen Aussteller in seiner Zertifikatskette. Hier passt keiner der ' +
        'brauchbaren Einträge zu dem, was der Server vorgelegt hat; hinter denselben zwei ' +
        'Zahlen verdrängt die dritte Zahl 2 (SHA-512) die 1 (SHA-256). Fast immer wurde das ' +
        'Zertifikat mit neuem Schlüssel erneuert und der Eintrag vergessen; bei einem Eintrag ' +
        'für einen Aussteller (er beginnt mit 2) nutzt die Zertifizierungsstelle inzwischen ' +
        'ein anderes Zwischenzertifikat, oder der Server sendet das des Ausstellers nicht mit. ' +
        'Ein Angreifer auf dem Weg sähe genauso aus. Gefragt wurde auch auf einer zweiten ' +
        'Verbindung; ergab sie etwas anderes, steht der Befund „intermittent“ daneben.',
      consequence:
        'Absender mit DANE brechen ab: Sie versuchen den nächsten MX-Host, stellen die E-Mail ' +
        'zurück und geben sie nach einigen Tagen als unzustellbar zurück. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt ' +
        'kein DANE und richtet sich allein nach dem Zertifikat; auch gewöhnliche Absender ' +
        'bemerken nichts. So bleibt ein Teil der E-Mails aus, ohne dass beim Empfänger jemand ' +
        'den Grund sieht.',
      remedy:
        'Die Administration des Mailservers prüft, ob der gezeigte Hashwert der des eigenen ' +
        'Schlüssels ist; der Betreiber der DNS-Zone veröffentlicht dann den in diesem Befund ' +
        'genannten Eintrag neben den alten, zum Beispiel „_25._tcp.mx.example.org. 3600 IN ' +
        'TLSA 3 1 1 HASHWERT“. E-Mails kommen wieder an, sobald die alte Antwort aus den ' +
        'Zwischenspeichern verschwunden ist, also nach ihrer TTL; gibt es den alten Schlüssel ' +
        'noch, hilft die Rückkehr zu ihm sofort. Danach sind Einträge, die zu nichts passen, ' +
        'zu entfernen. Künftig gilt: erst den Eintrag des nächsten Schlüssels ' +
        'veröffentlichen, zwei TTL warten, dann den Schlüssel wechseln.',
      howTo: {
        postfix:
          '# Der TLSA-Eintrag des Schlüssels von Postfix, fertig für die Zonendatei:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# Auf einem Rechner mit Postfix und prüfendem Resolver: Verified muss stehen\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# Der Hashwert des Schlüssels von Exim, einzusetzen hinter 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256\n' +
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True',
        exchange:
          '# Der Hashwert zum Zertifikat, einzusetzen hinter 3 1 1 (braucht OpenSSL)\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter\n' +
          'Get-Item Cert:\\LocalMachine\\My\\FINGERABDRUCK |\n' +
          '  Export-Certificate -FilePath C:\\certs\\mx.cer\n' +
          'openssl x509 -inform DER -in C:\\certs\\mx.cer -noout -pubkey `\n' +
          '  -out C:\\certs\\mx.pub\n' +
          'openssl pkey -pubin -in C:\\certs\\mx.pub -outform DER -out C:\\certs\\mx.der\n' +
          'Get-FileHash C:\\certs\\mx.der -Algorithm SHA256',
        microsoft365:
          '# Microsoft betreibt diese Server und veröffentlicht ihre TLSA-Einträge;\n' +
          '# im Mandanten lässt sich der Stand ansehen (Exchange Online PowerShell):\n' +
          'Get-DnssecStatusForVerifiedDomain -DomainName example.org\n' +
          'Get-SmtpDaneInboundStatus -DomainName example.org\n' +
          '# Ist beides an und der Befund bleibt, öffnen Sie eine Serviceanfrage. Jeder\n' +
          '# andere MX-Host ist ein eigenes Gateway oder das eines Dienstleisters.',
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
