import type { Entry } from '../entry.ts'

export const stsPolicyHostCertificate: Entry = {
  code: 'sts-policy-host-certificate',
  kind: 'finding',
  standards: ['RFC 8461 section 3.3'],
  words: {
    en: {
      title: 'MTA-STS web server without a valid certificate',
      sentence:
        'The web server that holds the MTA-STS policy shows a certificate that is not valid: ' +
        '{reason}.',
      meaning:
        'Whoever fetches the policy has to be sure that it comes from the domain itself; the ' +
        'certificate of the web server proves that. It must carry the name mta-sts under the ' +
        'domain (a wildcard one label deep is enough), come from a public CA with its chain ' +
        'complete, and be within its dates. Often the web server was not told the name and ' +
        'shows the certificate of another site, or renewal leaves this name out.',
      consequence:
        'Senders do not use a policy from such a server, so that an attacker cannot slip one ' +
        'in. Those that have it in their cache keep to it until max_age has passed; all ' +
        'others deliver as without MTA-STS. A sender with the rule "TLS 1.2 or newer with a ' +
        'valid certificate, else clear text" does not use MTA-STS and notices nothing: this ' +
        'is not the certificate of the mail server.',
      remedy:
        'The operator of the web server obtains a certificate for mta-sts.example.org and ' +
        'renews it automatically, for example certbot --nginx -d mta-sts.example.org or ' +
        'certbot --apache -d mta-sts.example.org, and sets up a site of its own for that name ' +
        '(server_name or ServerName mta-sts.example.org). With a hosting provider or a ' +
        'content network, add the name to the site there. Check it with curl -sv ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt, which must not complain.',
    },
    de: {
      title: 'MTA-STS-Webserver ohne gültiges Zertifikat',
      sentence:
        'Der Webserver mit der MTA-STS-Richtlinie legt ein Zertifikat vor, das nicht gültig ' +
        'ist: {reason}.',
      meaning:
        'Wer die Richtlinie abruft, muss sicher sein, dass sie von der Domain selbst stammt; ' +
        'das beweist das Zertifikat des Webservers. Es muss den Namen mta-sts der Domain ' +
        'tragen (ein Platzhalter für genau eine Stufe genügt), mit vollständiger ' +
        'Zertifikatskette von einer öffentlichen Zertifizierungsstelle stammen und zeitlich ' +
        'gültig sein. Oft kennt der Webserver den Namen nicht und legt das Zertifikat einer ' +
        'anderen Website vor, oder die Erneuerung lässt diesen Namen aus.',
      consequence:
        'Absender verwenden eine Richtlinie von einem solchen Server nicht, damit ihnen kein ' +
        'Angreifer eine unterschiebt. Wer sie noch zwischengespeichert hat, hält sich bis zum ' +
        'Ablauf von max_age daran; alle anderen stellen zu wie ohne MTA-STS. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt ' +
        'kein MTA-STS und bemerkt nichts: Das Zertifikat des Mailservers ist ein anderes.',
      remedy:
        'Der Betreiber des Webservers beschafft ein Zertifikat für mta-sts.example.org und ' +
        'erneuert es automatisch, zum Beispiel mit certbot --nginx -d mta-sts.example.org ' +
        'oder certbot --apache -d mta-sts.example.org, und richtet für diesen Namen eine ' +
        'eigene Website ein (server_name oder ServerName mta-sts.example.org). Bei einem ' +
        'Hosting-Anbieter ist der Name dort in die Website aufzunehmen. Prüfen lässt sich das ' +
        'mit curl -sv https://mta-sts.example.org/.well-known/mta-sts.txt; dabei darf keine ' +
        'Fehlermeldung erscheinen.',
    },
  },
}
