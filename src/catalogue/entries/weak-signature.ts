import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const weakSignature: Entry = {
  code: 'weak-signature',
  kind: 'finding',
  standards: ['RFC 9325 section 4.5', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Outdated signature in the certificate',
      sentence:
        'The certificate "{subject}" is signed by an outdated method ({signatureAlgorithm}).',
      meaning:
        'The signature protects a certificate from forgery. With MD5 and SHA-1 two different ' +
        'certificates with the same signature can be made, so that a forged one may pass as ' +
        'genuine. Public certificate authorities (CAs) have used SHA-256 or better since 2016; ' +
        'older methods come from internal CAs or very old chains. At a root certificate itself ' +
        'the method does not matter, as a root is trusted without its signature.',
      consequence:
        "Senders' TLS software (OpenSSL in Postfix, GnuTLS in Exim) takes such a certificate " +
        'for invalid: one with the rule "TLS 1.2 or newer with a valid certificate, else clear ' +
        'text" sends in clear text. Ordinary senders, which do not check certificates, encrypt ' +
        'all the same, unless their handshake fails because of it.',
      remedy:
        'The administrator of the mail server has the certificate issued anew with SHA-256 or ' +
        'better. If the certificate concerned is an intermediate one, fetch the current chain ' +
        'from the CA; the operators of an internal CA change its signature method and renew its ' +
        'CA certificates.',
      howTo: {
        postfix:
          '# Which methods are in the chain?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|Signature Algorithm'\n" +
          '# /etc/postfix/main.cf (Postfix 3.4 or newer): key first, then the chain\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# then in the shell:\n' +
          'postfix reload',
        exim:
          '# Which methods are in the chain?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|Signature Algorithm'\n" +
          "# main section of the configuration; Exim's user must be able to read both\n" +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# then in the shell (the service is called exim on some systems):\n' +
          'systemctl reload exim4',
        exchange:
          '# A Windows CA that still signs with SHA-1 (on the CA, as administrator):\n' +
          'certutil -setreg ca\\csp\\CNGHashAlgorithm SHA256\n' +
          'Restart-Service CertSvc\n' +
          "# Then renew the CA certificate and issue the server's certificate anew.",
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
      title: 'Veraltete Signatur im Zertifikat',
      sentence:
        'Das Zertifikat „{subject}“ ist mit einem veralteten Verfahren signiert ' +
        '({signatureAlgorithm}).',
      meaning:
        'Die Signatur schützt ein Zertifikat vor Fälschung. Mit MD5 und SHA-1 lassen sich zwei ' +
        'verschiedene Zertifikate mit derselben Signatur herstellen, sodass ein gefälschtes als ' +
        'echt gelten kann. Öffentliche Zertifizierungsstellen verwenden seit 2016 SHA-256 oder ' +
        'Besseres; ältere Verfahren stammen von internen Zertifizierungsstellen oder aus sehr ' +
        'alten Ketten. Beim Stammzertifikat selbst ist das Verfahren ohne Bedeutung, denn ihm ' +
        'wird ohne seine Signatur vertraut.',
      consequence:
        'Die TLS-Software der Absender (OpenSSL in Postfix, GnuTLS in Exim) hält ein solches ' +
        'Zertifikat für ungültig: Wer die Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, ' +
        'sonst unverschlüsselt“ hat, sendet im Klartext. Gewöhnliche Absender, die Zertifikate ' +
        'nicht prüfen, verschlüsseln trotzdem, sofern ihre TLS-Aushandlung (Handshake) nicht ' +
        'daran scheitert.',
      remedy:
        'Die Administration des Mailservers lässt das Zertifikat mit SHA-256 oder Besserem neu ' +
        'ausstellen. Ist ein Zwischenzertifikat betroffen, ist die aktuelle Kette von der ' +
        'Zertifizierungsstelle zu holen; wer eine interne Zertifizierungsstelle betreibt, ' +
        'stellt deren Signaturverfahren um und erneuert deren eigene Zertifikate.',
      howTo: {
        postfix:
          '# Welche Verfahren stehen in der Kette?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|Signature Algorithm'\n" +
          '# /etc/postfix/main.cf (ab Postfix 3.4): erst der Schlüssel, dann die Kette\n' +
          'smtpd_tls_chain_files =\n' +
          '    /etc/ssl/mail/privkey.pem,\n' +
          '    /etc/ssl/mail/fullchain.pem\n' +
          'smtpd_tls_security_level = may\n' +
          '# danach in der Shell:\n' +
          'postfix reload',
        exim:
          '# Welche Verfahren stehen in der Kette?\n' +
          'openssl storeutl -noout -text -certs /etc/ssl/mail/fullchain.pem |\n' +
          "  grep 'Subject:\\|Signature Algorithm'\n" +
          '# Hauptteil der Konfiguration; der Benutzer von Exim muss beides lesen dürfen\n' +
          'tls_advertise_hosts = *\n' +
          'tls_certificate = /etc/ssl/mail/fullchain.pem\n' +
          'tls_privatekey = /etc/ssl/mail/privkey.pem\n' +
          '# danach in der Shell (auf manchen Systemen heißt der Dienst exim):\n' +
          'systemctl reload exim4',
        exchange:
          '# Windows-Zertifizierungsstelle, die noch mit SHA-1 signiert (dort, als\n' +
          '# Administrator):\n' +
          'certutil -setreg ca\\csp\\CNGHashAlgorithm SHA256\n' +
          'Restart-Service CertSvc\n' +
          '# Dann deren Zertifikat erneuern und das Serverzertifikat neu ausstellen.',
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
