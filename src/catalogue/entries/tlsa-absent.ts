import type { Entry } from '../entry.ts'
import { googleNoDane } from '../how-to/google-workspace.ts'

export const tlsaAbsent: Entry = {
  code: 'tlsa-absent',
  kind: 'finding',
  standards: ['RFC 7672 section 2.2', 'RFC 7672 section 3.1.1'],
  words: {
    en: {
      title: 'No DANE, although DNSSEC is there',
      sentence:
        'The zone of the mail server is signed but holds no TLSA record; this one could be ' +
        'added: "{owner}. IN TLSA {recommended}".',
      meaning:
        'With DANE a TLSA record in the signed DNS says that the mail server encrypts and ' +
        'which key it has. Senders then need neither a CA nor luck, and nobody on the way can ' +
        'switch encryption off or slip in another server. The hardest part, DNSSEC for the ' +
        'name of the mail server, is done here; only the record is missing.',
      consequence:
        'Nothing is wrong: senders encrypt as the server offers it. But an attacker who can ' +
        'interfere on the way may suppress encryption or pose as this server, and ordinary ' +
        'senders would not notice. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" goes by the certificate and does not use DANE.',
      remedy:
        'The administrator of the mail server checks that the digest in this finding is that ' +
        'of his own key, and first makes sure that renewals keep the key or announce the new ' +
        'one: a wrong record keeps mail away. Then the operator of the DNS zone adds the ' +
        'record, for example "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 DIGEST"; best at ' +
        'once with a second one for the next key. If several machines share the name, each ' +
        'key needs its record. Check again afterwards with mxseal.',
      howTo: {
        postfix:
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# The TLSA record of the key that Postfix uses, ready for the zone file:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# On a machine with Postfix and a validating resolver: must say Verified\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# certbot: keep the key at each renewal, so that the record stays right\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, below [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# The digest of the key that Exim uses, to be put behind 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256',
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
          '# The domain itself must be signed (at its DNS provider). Then, in Exchange\n' +
          '# Online PowerShell; the first command prints the new MX record to publish:\n' +
          'Enable-DnssecForVerifiedDomain -DomainName example.org\n' +
          '# Once mail comes in by way of the new MX record:\n' +
          'Enable-SmtpDaneInbound -DomainName example.org\n' +
          '# An MTA-STS policy must list the new MX host before the MX record changes.',
        googleWorkspace: googleNoDane.en,
      },
    },
    de: {
      title: 'Kein DANE, obwohl DNSSEC vorhanden ist',
      sentence:
        'Die Zone des Mailservers ist signiert, enthält aber keinen TLSA-Eintrag; ergänzt ' +
        'werden könnte: „{owner}. IN TLSA {recommended}“.',
      meaning:
        'Mit DANE sagt ein TLSA-Eintrag im signierten DNS, dass der Mailserver verschlüsselt ' +
        'und welchen Schlüssel er hat. Absender brauchen dann weder eine ' +
        'Zertifizierungsstelle noch Glück, und niemand auf dem Weg kann die Verschlüsselung ' +
        'abschalten oder einen anderen Server unterschieben. Das Schwierigste, DNSSEC für den ' +
        'Namen des Mailservers, ist hier erledigt; es fehlt nur der Eintrag.',
      consequence:
        'Es liegt kein Fehler vor: Absender verschlüsseln so, wie der Server es anbietet. Ein ' +
        'Angreifer, der auf dem Weg eingreifen kann, könnte die Verschlüsselung aber ' +
        'unterdrücken oder sich als dieser Server ausgeben, und gewöhnliche Absender würden ' +
        'es nicht bemerken. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ richtet sich nach dem Zertifikat und nutzt kein ' +
        'DANE.',
      remedy:
        'Die Administration des Mailservers prüft, ob der Hashwert in diesem Befund der des ' +
        'eigenen Schlüssels ist, und stellt zuerst sicher, dass Erneuerungen den Schlüssel ' +
        'behalten oder den neuen ankündigen: Ein falscher Eintrag hält E-Mails fern. Dann ' +
        'ergänzt der Betreiber der DNS-Zone den Eintrag, zum Beispiel ' +
        '„_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 HASHWERT“, am besten gleich mit einem ' +
        'zweiten für den nächsten Schlüssel. Teilen sich mehrere Rechner den Namen, braucht ' +
        'jeder Schlüssel seinen Eintrag. Prüfen Sie danach erneut mit mxseal.',
      howTo: {
        postfix:
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# Der TLSA-Eintrag des Schlüssels von Postfix, fertig für die Zonendatei:\n' +
          'postfix tls output-server-tlsa -h mx.example.org /etc/ssl/mail/privkey.pem\n' +
          '# Auf einem Rechner mit Postfix und prüfendem Resolver: Verified muss stehen\n' +
          'posttls-finger -c -l dane -L summary example.org',
        exim:
          '# certbot: Schlüssel bei jeder Erneuerung behalten, damit der Eintrag passt\n' +
          '# /etc/letsencrypt/renewal/mx.example.org.conf, unter [renewalparams]:\n' +
          'reuse_key = True\n' +
          '# Der Hashwert des Schlüssels von Exim, einzusetzen hinter 3 1 1:\n' +
          'openssl pkey -in /etc/ssl/mail/privkey.pem -pubout -outform DER |\n' +
          '  openssl dgst -sha256',
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
          '# Die Domain selbst muss signiert sein (beim DNS-Anbieter). Danach in Exchange\n' +
          '# Online PowerShell; der erste Befehl zeigt den neuen MX-Eintrag:\n' +
          'Enable-DnssecForVerifiedDomain -DomainName example.org\n' +
          '# Sobald E-Mails über den neuen MX-Eintrag eintreffen:\n' +
          'Enable-SmtpDaneInbound -DomainName example.org\n' +
          '# Eine MTA-STS-Richtlinie muss den neuen MX-Host vorher schon nennen.',
        googleWorkspace: googleNoDane.de,
      },
    },
  },
}
