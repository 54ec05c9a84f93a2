import type { Entry } from '../entry.ts'
import { googleRuns } from '../how-to/google-workspace.ts'

export const intermittent: Entry = {
  code: 'intermittent',
  kind: 'finding',
  standards: [],
  words: {
    en: {
      title: 'Changing results at one address',
      sentence:
        'Two connections to the same address gave different results: first {first}, then ' +
        '{second}.',
      meaning:
        'Every negative answer is confirmed on a second connection. Here the two differ. ' +
        'Usually several machines stand behind one address (load balancer) and one of them ' +
        'is set up differently, has another certificate or is not up to date; sometimes a ' +
        'server drops STARTTLS under load.',
      consequence:
        'Chance decides how a mail travels. A sender with the rule "TLS 1.2 or newer with a ' +
        'valid certificate, else clear text" sends in clear text whenever it meets the worse ' +
        'machine. So the address counts as the worse of the two.',
      remedy:
        'The operator compares all machines behind the address: software, TLS settings, ' +
        'certificate and chain. After renewing a certificate it has to be installed and ' +
        'loaded on every one of them. Then check several times.',
      howTo: {
        postfix:
          '# compare on each machine\n' +
          'postconf -n | grep smtpd_tls\n' +
          '# several times from outside; the fingerprints have to agree\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 </dev/null |\n' +
          '  openssl x509 -noout -fingerprint -sha256 -enddate',
        exim:
          '# compare on each machine\n' +
          'exim -bP tls_advertise_hosts tls_certificate tls_require_ciphers\n' +
          '# several times from outside; the fingerprints have to agree\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 </dev/null |\n' +
          '  openssl x509 -noout -fingerprint -sha256 -enddate',
        exchange:
          '# compare on all servers\n' +
          'Get-ReceiveConnector | fl Server,Identity,AuthMechanism,TlsCertificateName\n' +
          'Get-ExchangeCertificate -Server SERVER1 | fl Thumbprint,Services,NotAfter\n' +
          'Get-ExchangeCertificate -Server SERVER2 | fl Thumbprint,Services,NotAfter',
        googleWorkspace: googleRuns.en,
      },
    },
    de: {
      title: 'Wechselnde Ergebnisse an einer Adresse',
      sentence:
        'Zwei Verbindungen zu derselben Adresse ergaben Verschiedenes: erst {first}, dann ' +
        '{second}.',
      meaning:
        'Jede negative Antwort wird auf einer zweiten Verbindung überprüft. Hier weichen ' +
        'beide voneinander ab. Meist stehen hinter einer Adresse mehrere Rechner ' +
        '(Lastverteiler), von denen einer anders eingerichtet ist, ein anderes Zertifikat ' +
        'hat oder nicht auf dem neuesten Stand ist; manchmal lässt ein Server STARTTLS unter ' +
        'Last weg.',
      consequence:
        'Wie eine E-Mail übertragen wird, entscheidet der Zufall. Ein Absender mit der Regel ' +
        '„TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ sendet im ' +
        'Klartext, sobald er an den schlechteren Rechner gerät. Daher zählt die Adresse als ' +
        'das schlechtere von beiden.',
      remedy:
        'Der Betreiber vergleicht alle Rechner hinter der Adresse: Software, ' +
        'TLS-Einstellungen, Zertifikat und Zertifikatskette. Ein erneuertes Zertifikat muss ' +
        'auf jedem von ihnen installiert und geladen werden. Prüfen Sie danach mehrmals.',
      howTo: {
        postfix:
          '# auf jedem Rechner vergleichen\n' +
          'postconf -n | grep smtpd_tls\n' +
          '# mehrmals von außen; die Fingerabdrücke müssen übereinstimmen\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 </dev/null |\n' +
          '  openssl x509 -noout -fingerprint -sha256 -enddate',
        exim:
          '# auf jedem Rechner vergleichen\n' +
          'exim -bP tls_advertise_hosts tls_certificate tls_require_ciphers\n' +
          '# mehrmals von außen; die Fingerabdrücke müssen übereinstimmen\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25 </dev/null |\n' +
          '  openssl x509 -noout -fingerprint -sha256 -enddate',
        exchange:
          '# auf allen Servern vergleichen\n' +
          'Get-ReceiveConnector | fl Server,Identity,AuthMechanism,TlsCertificateName\n' +
          'Get-ExchangeCertificate -Server SERVER1 | fl Thumbprint,Services,NotAfter\n' +
          'Get-ExchangeCertificate -Server SERVER2 | fl Thumbprint,Services,NotAfter',
        googleWorkspace: googleRuns.de,
      },
    },
  },
}
