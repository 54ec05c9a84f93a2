import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const stsCertificate: Entry = {
  code: 'sts-certificate',
  kind: 'finding',
  standards: ['RFC 8461 section 4.2', 'RFC 8461 section 5'],
  words: {
    en: {
      title: 'Mail server does not satisfy the MTA-STS policy',
      sentence:
        'The MX host {host} does not give what the MTA-STS policy (mode {mode}) promises, TLS ' +
        'with a valid certificate: {reason}.',
      meaning:
        'A policy under enforce promises that each MX host listed offers TLS and shows a ' +
        'certificate of a public CA that is within its dates, has a complete chain and ' +
        "carries the host's name as it stands in the MX record. This host does not keep the " +
        'promise; the reason is named above, and the host has a finding of its own about it. ' +
        'DANE does not help here: MTA-STS knows public CAs only.',
      consequence:
        'Under the mode enforce, senders with MTA-STS do not deliver to this host; they try ' +
        'the next one, keep the mail, and return it after some days. Under testing they ' +
        'deliver and report it. A sender with the rule "TLS 1.2 or newer with a valid ' +
        'certificate, else clear text" sends in clear text to such a host, whatever the ' +
        'policy says; ordinary senders encrypt, if TLS is on offer, and do not check.',
      remedy:
        'The administrator of the mail server mends TLS or the certificate as described for ' +
        "the reason named; a certificate of a public CA with the host's name, with its " +
        'intermediate certificates and renewed automatically, is what it takes. If that takes ' +
        'long, the operator of the domain may set the line "mode: testing" in the policy and ' +
        'give the TXT record _mta-sts.example.org a new id, so that mail is not kept back ' +
        'meanwhile; it is then unprotected, and senders with a cached policy enforce it until ' +
        'they have fetched the new one.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload\n' +
          '# Check: Verify return code must be 0 (ok)\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          '  -verify_hostname mx.example.org < /dev/null',
        exim:
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4\n' +
          '# Check: Verify return code must be 0 (ok)\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          '  -verify_hostname mx.example.org < /dev/null',
        exchange:
          '# Exchange Management Shell: AuthMechanism must contain Tls, and a valid\n' +
          '# certificate must be enabled for SMTP\n' +
          'Get-ReceiveConnector | Format-List Identity,Bindings,AuthMechanism\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP\n' +
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
      title: 'Mailserver erfüllt die MTA-STS-Richtlinie nicht',
      sentence:
        'Der MX-Host {host} hält nicht, was die MTA-STS-Richtlinie (Modus {mode}) zusagt, ' +
        'nämlich TLS mit gültigem Zertifikat: {reason}.',
      meaning:
        'Eine Richtlinie im Modus enforce sagt zu, dass jeder genannte MX-Host TLS anbietet ' +
        'und ein Zertifikat einer öffentlichen Zertifizierungsstelle vorlegt, das zeitlich ' +
        'gültig ist, eine vollständige Zertifikatskette hat und den Namen des Hosts trägt, ' +
        'wie er im MX-Eintrag steht. Dieser Host hält die Zusage nicht ein; der Grund ist ' +
        'oben genannt, und zum Host gibt es einen eigenen Befund dazu. DANE hilft hier nicht: ' +
        'MTA-STS kennt nur öffentliche Zertifizierungsstellen.',
      consequence:
        'Im Modus enforce stellen Absender mit MTA-STS an diesen Host nicht zu; sie versuchen ' +
        'den nächsten, stellen die E-Mail zurück und geben sie nach einigen Tagen als ' +
        'unzustellbar zurück. Im Modus testing stellen sie zu und melden es. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ sendet ' +
        'an einen solchen Host im Klartext, gleich was die Richtlinie sagt; gewöhnliche ' +
        'Absender verschlüsseln, wenn TLS angeboten wird, und prüfen nicht.',
      remedy:
        'Die Administration des Mailservers bringt TLS oder das Zertifikat in Ordnung, wie es ' +
        'beim genannten Grund beschrieben ist; nötig ist ein Zertifikat einer öffentlichen ' +
        'Zertifizierungsstelle mit dem Namen des Hosts, mit seinen Zwischenzertifikaten und ' +
        'automatisch erneuert. Dauert das länger, kann der Betreiber der Domain in der ' +
        'Richtlinie „mode: testing“ setzen und dem TXT-Eintrag _mta-sts.example.org eine neue ' +
        'Kennung (id) geben, damit E-Mails so lange nicht zurückgehalten werden; sie sind ' +
        'dann ungeschützt, und Absender mit zwischengespeicherter Richtlinie setzen diese ' +
        'durch, bis sie die neue abgerufen haben.',
      howTo: {
        postfix:
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload\n' +
          '# Prüfen: Verify return code muss 0 (ok) sein\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          '  -verify_hostname mx.example.org < /dev/null',
        exim:
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4\n' +
          '# Prüfen: Verify return code muss 0 (ok) sein\n' +
          'openssl s_client -starttls smtp -connect mx.example.org:25 \\\n' +
          '  -verify_hostname mx.example.org < /dev/null',
        exchange:
          '# Exchange-Verwaltungsshell: AuthMechanism muss Tls enthalten, und für SMTP\n' +
          '# muss ein gültiges Zertifikat aktiviert sein\n' +
          'Get-ReceiveConnector | Format-List Identity,Bindings,AuthMechanism\n' +
          'Get-ExchangeCertificate |\n' +
          '  Format-List Thumbprint,Services,NotAfter,CertificateDomains\n' +
          'Enable-ExchangeCertificate -Thumbprint FINGERABDRUCK -Services SMTP\n' +
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
