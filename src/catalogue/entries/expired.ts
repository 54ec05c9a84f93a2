import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const expired: Entry = {
  code: 'expired',
  kind: 'finding',
  standards: ['RFC 5280 section 4.1.2.5'],
  words: {
    en: {
      title: 'Certificate expired',
      sentence: 'The certificate "{subject}" expired on {notAfter}.',
      meaning:
        'Every certificate is valid for a limited time; after that nobody vouches for it any ' +
        'more, not even its certificate authority (CA). Nearly always the renewal was forgotten ' +
        'or failed. Often the new certificate lies on the server already, but the mail server ' +
        'was not reloaded and still shows the old one. The certificate concerned may also be an ' +
        'intermediate certificate; the report says which one it is.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends in clear text. Ordinary senders encrypt all the same, since they do not check ' +
        'certificates. Senders that must check the server (an enforced MTA-STS policy, ' +
        'mandatory authenticated TLS) do not deliver; with DANE it depends on the TLSA record.',
      remedy:
        'The administrator of the mail server renews the certificate, installs it together with ' +
        'its intermediate certificates and reloads the mail server. Then renewal and reload are ' +
        'automated (ACME, for instance with certbot) and the remaining time is watched. If an ' +
        'intermediate certificate has expired, fetch the current chain from the CA. Where TLSA ' +
        'records exist (DANE), keep the key or publish the record for the new key beforehand.',
      howTo: {
        postfix:
          '# Renew with certbot; the hook reloads Postfix after every renewal\n' +
          "certbot renew --deploy-hook 'postfix reload'\n" +
          '# with TLSA records (DANE) add --reuse-key, so that they still match\n' +
          '# Renewed already? Then only the mail server still holds the old one:\n' +
          'postfix reload\n' +
          '# What is shown now:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -subject -enddate',
        exim:
          '# Renew with certbot; the hook reloads Exim after every renewal\n' +
          "certbot renew --deploy-hook 'systemctl reload exim4'\n" +
          '# with TLSA records (DANE) add --reuse-key, so that they still match;\n' +
          '# if Exim uses copies of the files, the hook has to copy them anew\n' +
          '# Renewed already? Then only the mail server still holds the old one:\n' +
          'systemctl reload exim4\n' +
          '# What is shown now:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -subject -enddate',
        exchange:
          '# Which certificates are there, which one does the connector name?\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,NotAfter,Services\n' +
          'Get-ReceiveConnector | Format-List Identity,TlsCertificateName\n' +
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
      title: 'Zertifikat abgelaufen',
      sentence: 'Das Zertifikat „{subject}“ ist am {notAfter} abgelaufen.',
      meaning:
        'Jedes Zertifikat gilt nur für begrenzte Zeit; danach bürgt niemand mehr dafür, auch ' +
        'nicht seine Zertifizierungsstelle. Fast immer wurde die Erneuerung vergessen oder ist ' +
        'gescheitert. Oft liegt das neue Zertifikat schon auf dem Server, aber der Mailserver ' +
        'wurde nicht neu geladen und zeigt noch das alte. Betroffen sein kann auch ein ' +
        'Zwischenzertifikat; der Bericht nennt, welches es ist.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet im Klartext. Gewöhnliche Absender verschlüsseln trotzdem, denn ' +
        'sie prüfen Zertifikate nicht. Absender, die den Server prüfen müssen (eine ' +
        'durchgesetzte MTA-STS-Richtlinie, verpflichtendes TLS mit Prüfung), stellen nicht zu; ' +
        'bei DANE kommt es auf den TLSA-Eintrag an.',
      remedy:
        'Die Administration des Mailservers erneuert das Zertifikat, richtet es zusammen mit ' +
        'seinen Zwischenzertifikaten ein und lädt den Mailserver neu. Danach werden Erneuerung ' +
        'und Neuladen automatisiert (ACME, zum Beispiel mit certbot), und die Restlaufzeit wird ' +
        'überwacht. Ist ein Zwischenzertifikat abgelaufen, ist die aktuelle Zertifikatskette ' +
        'von der Zertifizierungsstelle zu holen. Gibt es TLSA-Einträge (DANE), bleibt der ' +
        'Schlüssel, oder der Eintrag für den neuen Schlüssel wird vorher veröffentlicht.',
      howTo: {
        postfix:
          '# Mit certbot erneuern; danach wird Postfix jedes Mal neu geladen\n' +
          "certbot renew --deploy-hook 'postfix reload'\n" +
          '# bei TLSA-Einträgen (DANE) mit --reuse-key, damit sie weiter passen\n' +
          '# Schon erneuert? Dann hält nur der Mailserver noch das alte:\n' +
          'postfix reload\n' +
          '# Was jetzt gezeigt wird:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -subject -enddate',
        exim:
          '# Mit certbot erneuern; danach wird Exim jedes Mal neu geladen\n' +
          "certbot renew --deploy-hook 'systemctl reload exim4'\n" +
          '# bei TLSA-Einträgen (DANE) mit --reuse-key, damit sie weiter passen;\n' +
          '# nutzt Exim Kopien der Dateien, muss der Hook sie neu kopieren\n' +
          '# Schon erneuert? Dann hält nur der Mailserver noch das alte:\n' +
          'systemctl reload exim4\n' +
          '# Was jetzt gezeigt wird:\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 < /dev/null |\n' +
          '  openssl x509 -noout -subject -enddate',
        exchange:
          '# Welche Zertifikate gibt es, welches nennt der Connector?\n' +
          'Get-ExchangeCertificate | Format-List Thumbprint,NotAfter,Services\n' +
          'Get-ReceiveConnector | Format-List Identity,TlsCertificateName\n' +
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
