import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const expiresSoon: Entry = {
  code: 'expires-soon',
  kind: 'finding',
  standards: ['RFC 5280 section 4.1.2.5'],
  words: {
    en: {
      title: 'Certificate expires soon',
      sentence: 'The certificate "{subject}" is valid until {notAfter} only (days left: {days}).',
      meaning:
        'Certificates that are renewed automatically are usually replaced when about a third of ' +
        'their lifetime is left. Here less is left than is usual. Perhaps the renewal fails ' +
        'unnoticed, or the new certificate is on the server already and the mail server has not ' +
        'been reloaded. The certificate concerned may also be an intermediate certificate.',
      consequence:
        'Nothing changes today. From that day on, a sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" sends in clear text; ordinary senders go on encrypting; ' +
        'senders that must check the server no longer deliver.',
      remedy:
        'The administrator of the mail server renews the certificate now, reloads the mail ' +
        'server and finds out why the automatic renewal did not do it. Without automation, set ' +
        'it up: lifetimes of public certificates are getting shorter year by year, down to 47 ' +
        'days in 2029.',
      howTo: {
        postfix:
          '# Does the renewal work? (a try without effect)\n' +
          'certbot renew --dry-run\n' +
          '# Renew; the hook reloads Postfix after every renewal from now on\n' +
          "certbot renew --deploy-hook 'postfix reload'\n" +
          '# with TLSA records (DANE) add --reuse-key, so that they still match\n' +
          '# Is there a new one already that is not shown yet?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -enddate\n' +
          'postfix reload',
        exim:
          '# Does the renewal work? (a try without effect)\n' +
          'certbot renew --dry-run\n' +
          '# Renew; the hook reloads Exim after every renewal from now on\n' +
          "certbot renew --deploy-hook 'systemctl reload exim4'\n" +
          '# with TLSA records (DANE) add --reuse-key, so that they still match;\n' +
          '# if Exim uses copies of the files, the hook has to copy them anew\n' +
          '# Is there a new one already that is not shown yet?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -enddate\n' +
          'systemctl reload exim4',
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
      title: 'Zertifikat läuft bald ab',
      sentence:
        'Das Zertifikat „{subject}“ gilt nur noch bis zum {notAfter} (verbleibende Tage: ' +
        '{days}).',
      meaning:
        'Automatisch erneuerte Zertifikate werden üblicherweise ersetzt, wenn noch etwa ein ' +
        'Drittel ihrer Laufzeit übrig ist. Hier ist weniger übrig als üblich. Vielleicht ' +
        'scheitert die Erneuerung unbemerkt, oder das neue Zertifikat liegt schon auf dem ' +
        'Server, und der Mailserver wurde nicht neu geladen. Betroffen sein kann auch ein ' +
        'Zwischenzertifikat.',
      consequence:
        'Heute ändert sich nichts. Von diesem Tag an sendet ein Absender mit der Regel „TLS 1.2 oder neuer ' +
        'mit gültigem Zertifikat, sonst unverschlüsselt“ im Klartext; gewöhnliche Absender ' +
        'verschlüsseln weiterhin; Absender, die den Server prüfen müssen, stellen nicht mehr ' +
        'zu.',
      remedy:
        'Die Administration des Mailservers erneuert das Zertifikat jetzt, lädt den Mailserver ' +
        'neu und klärt, warum die automatische Erneuerung es nicht getan hat. Fehlt eine ' +
        'Automatik, ist sie einzurichten: Die Laufzeiten öffentlicher Zertifikate werden von ' +
        'Jahr zu Jahr kürzer, bis auf 47 Tage im Jahr 2029.',
      howTo: {
        postfix:
          '# Funktioniert die Erneuerung? (ein Versuch ohne Folgen)\n' +
          'certbot renew --dry-run\n' +
          '# Erneuern; von nun an wird Postfix danach jedes Mal neu geladen\n' +
          "certbot renew --deploy-hook 'postfix reload'\n" +
          '# bei TLSA-Einträgen (DANE) mit --reuse-key, damit sie weiter passen\n' +
          '# Gibt es schon ein neues, das noch nicht gezeigt wird?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -enddate\n' +
          'postfix reload',
        exim:
          '# Funktioniert die Erneuerung? (ein Versuch ohne Folgen)\n' +
          'certbot renew --dry-run\n' +
          '# Erneuern; von nun an wird Exim danach jedes Mal neu geladen\n' +
          "certbot renew --deploy-hook 'systemctl reload exim4'\n" +
          '# bei TLSA-Einträgen (DANE) mit --reuse-key, damit sie weiter passen;\n' +
          '# nutzt Exim Kopien der Dateien, muss der Hook sie neu kopieren\n' +
          '# Gibt es schon ein neues, das noch nicht gezeigt wird?\n' +
          'openssl x509 -in /etc/ssl/mail/fullchain.pem -noout -enddate\n' +
          'systemctl reload exim4',
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
