import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const untrustedRoot: Entry = {
  code: 'untrusted-root',
  kind: 'finding',
  standards: ['RFC 5280 section 6.1', 'RFC 8461 section 4.2'],
  words: {
    en: {
      title: 'Root certificate no longer trusted',
      sentence:
        'The chain is complete but leads to the root certificate "{subject}" of a known ' +
        'authority, which is not, or no longer, publicly trusted.',
      meaning:
        'Every link of the chain fits, yet its root certificate is not in the trust store. ' +
        "Which store was used stands in the report; it is that of Mozilla, which many senders' " +
        'systems use too. Root certificates of known certificate authorities (CAs) leave the ' +
        'stores because of their age or after misconduct of the CA. Nothing is missing in this ' +
        'chain, and it is not home-made: what is missing is trust in the CA.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text, unless its administrator trusts this CA on purpose. Ordinary ' +
        'senders encrypt all the same, since they do not check certificates. With DANE the ' +
        'chain is good enough if a TLSA record matches; senders that must check the server in ' +
        'another way do not deliver.',
      remedy:
        'The administrator of the mail server changes to a certificate of a CA that the common ' +
        'trust stores hold. If the present CA has a newer root, or a cross-signed intermediate ' +
        'certificate of a trusted one, installing the chain that leads there is enough. Where ' +
        'TLSA records exist (DANE), publish those for the new certificate first.',
      howTo: {
        postfix:
          '# Choose the chain that leads to a given root, if the CA offers several:\n' +
          'certbot renew --force-renewal --cert-name mx.example.org \\\n' +
          "  --preferred-chain 'NAME OF THE ROOT'\n" +
          '# Else, with the certificate of another CA:\n' +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Choose the chain that leads to a given root, if the CA offers several:\n' +
          'certbot renew --force-renewal --cert-name mx.example.org \\\n' +
          "  --preferred-chain 'NAME OF THE ROOT'\n" +
          '# Else, with the certificate of another CA:\n' +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# With the certificate of another CA:\n' +
          '# Exchange Management Shell; SERVER is the name of the Exchange server\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.pfx')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes `\n' +
          '  -Password (Read-Host -AsSecureString)\n' +
          '# Answer "No" if asked to overwrite the default SMTP certificate:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# Bind it to the connector that receives from the internet:\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
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
      title: 'Stammzertifikat nicht mehr anerkannt',
      sentence:
        'Die Zertifikatskette ist vollständig, führt aber zum Stammzertifikat „{subject}“ einer ' +
        'bekannten Zertifizierungsstelle, das nicht oder nicht mehr öffentlich anerkannt ist.',
      meaning:
        'Alle Glieder der Kette passen zueinander, doch ihr Stammzertifikat steht nicht im ' +
        'Zertifikatsspeicher. Welcher Speicher benutzt wurde, steht im Bericht; es ist der von ' +
        'Mozilla, den auch die Systeme vieler Absender verwenden. Stammzertifikate bekannter ' +
        'Zertifizierungsstellen werden wegen ihres Alters oder nach Verstößen der ' +
        'Zertifizierungsstelle aus den Speichern entfernt. Dieser Kette fehlt nichts, und sie ' +
        'ist nicht selbst gemacht: Es fehlt das Vertrauen in die Zertifizierungsstelle.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext, es sei denn, seine Administration vertraut dieser ' +
        'Zertifizierungsstelle ausdrücklich. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Mit DANE genügt die Kette, wenn ein TLSA-Eintrag passt; ' +
        'Absender, die den Server auf andere Weise prüfen müssen, stellen nicht zu.',
      remedy:
        'Die Administration des Mailservers wechselt zu einem Zertifikat einer ' +
        'Zertifizierungsstelle, die in den gängigen Zertifikatsspeichern steht. Hat die jetzige ' +
        'ein neueres Stammzertifikat oder ein Zwischenzertifikat, das eine anerkannte Stelle ' +
        'mitunterzeichnet hat, genügt es, die Kette dorthin einzurichten. Gibt es TLSA-Einträge ' +
        '(DANE), sind zuerst die für das neue Zertifikat zu veröffentlichen.',
      howTo: {
        postfix:
          '# Bietet die Zertifizierungsstelle mehrere Ketten, eine davon wählen:\n' +
          'certbot renew --force-renewal --cert-name mx.example.org \\\n' +
          "  --preferred-chain 'NAME DES STAMMZERTIFIKATS'\n" +
          '# Sonst, mit dem Zertifikat einer anderen Zertifizierungsstelle:\n' +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Bietet die Zertifizierungsstelle mehrere Ketten, eine davon wählen:\n' +
          'certbot renew --force-renewal --cert-name mx.example.org \\\n' +
          "  --preferred-chain 'NAME DES STAMMZERTIFIKATS'\n" +
          '# Sonst, mit dem Zertifikat einer anderen Zertifizierungsstelle:\n' +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Mit dem Zertifikat einer anderen Zertifizierungsstelle:\n' +
          '# Exchange-Verwaltungsshell; SERVER ist der Name des Exchange-Servers\n' +
          "$bytes = [System.IO.File]::ReadAllBytes('C:\\certs\\mx.pfx')\n" +
          '$cert = Import-ExchangeCertificate -FileData $bytes `\n' +
          '  -Password (Read-Host -AsSecureString)\n' +
          '# Die Frage, ob das SMTP-Standardzertifikat zu ersetzen ist, verneinen:\n' +
          'Enable-ExchangeCertificate -Thumbprint $cert.Thumbprint -Services SMTP\n' +
          '# An den Connector binden, der aus dem Internet empfängt:\n' +
          '$name = "<I>$($cert.Issuer)<S>$($cert.Subject)"\n' +
          "Set-ReceiveConnector 'SERVER\\Default Frontend SERVER' `\n" +
          '  -TlsCertificateName $name\n' +
          'Restart-Service MSExchangeFrontEndTransport',
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
