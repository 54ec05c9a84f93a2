import type { Entry } from '../entry.ts'
import { googlePolicy } from '../how-to/google-workspace.ts'

export const stsMxNotListed: Entry = {
  code: 'sts-mx-not-listed',
  kind: 'finding',
  standards: ['RFC 8461 section 4.1', 'RFC 8461 section 5'],
  words: {
    en: {
      title: 'MTA-STS policy does not list this mail server',
      sentence:
        'The MX host {host} is not in the MTA-STS policy (mode {mode}), which lists: ' +
        '{patterns}.',
      meaning:
        'The policy lists the mail servers that are the right ones for the domain, by name or ' +
        'as *. and a name, where the star stands for exactly one label. This MX host is not ' +
        'among them. Mostly a server or provider was changed or added and the policy was not, ' +
        'or the name is misspelt. But it could also be that a forged MX answer was seen here: ' +
        'just that is what the policy is to protect from.',
      consequence:
        'Under the mode enforce, senders with MTA-STS pass over this host; if no other MX ' +
        'host is listed and fit, they keep the mail and return it after some days. Under ' +
        'testing they deliver and report it. A sender with the rule "TLS 1.2 or newer with a ' +
        'valid certificate, else clear text" does not use MTA-STS and delivers as if nothing ' +
        'were wrong, and so do ordinary senders.',
      remedy:
        'If the host is right, the operator of the domain adds a line with its name exactly ' +
        'as in the MX record to https://mta-sts.example.org/.well-known/mta-sts.txt, for ' +
        'example "mx: mx2.example.org", and gives the TXT record _mta-sts.example.org a new ' +
        'id; senders that have the old policy may take some time to fetch the new one. If it ' +
        'is not, the MX record has to go. At the next change of servers, first extend the ' +
        'policy, then change the MX records.',
      howTo: {
        microsoft365:
          '# Exchange Online checks the policies of others, but does not host yours: put\n' +
          '# the file on a web server of your own, as mta-sts.example.org. Its mx lines\n' +
          '# must hold the very names of the MX records:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# For example.org usually\n' +
          '# mx: example-org.mail.protection.outlook.com',
        googleWorkspace: googlePolicy.en,
      },
    },
    de: {
      title: 'Mailserver fehlt in der MTA-STS-Richtlinie',
      sentence:
        'Der MX-Host {host} steht nicht in der MTA-STS-Richtlinie (Modus {mode}); sie nennt: ' +
        '{patterns}.',
      meaning:
        'Die Richtlinie nennt die Mailserver, die für die Domain die richtigen sind, mit ' +
        'Namen oder als *. und ein Name, wobei der Stern für genau eine Stufe steht. Dieser ' +
        'MX-Host ist nicht dabei. Meist wurde ein Server oder Dienstleister gewechselt oder ' +
        'ergänzt, die Richtlinie aber nicht, oder der Name ist falsch geschrieben. Es könnte ' +
        'aber auch sein, dass hier eine gefälschte MX-Antwort ankam: Genau davor soll die ' +
        'Richtlinie schützen.',
      consequence:
        'Im Modus enforce übergehen Absender mit MTA-STS diesen Host; ist kein anderer ' +
        'MX-Host genannt und geeignet, stellen sie die E-Mail zurück und geben sie nach ' +
        'einigen Tagen als unzustellbar zurück. Im Modus testing stellen sie zu und melden ' +
        'es. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nutzt kein MTA-STS und stellt zu, als wäre nichts, gewöhnliche ' +
        'Absender ebenso.',
      remedy:
        'Ist der Host richtig, ergänzt der Betreiber der Domain in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt eine Zeile mit seinem Namen ' +
        'genau wie im MX-Eintrag, zum Beispiel „mx: mx2.example.org“, und gibt dem ' +
        'TXT-Eintrag _mta-sts.example.org eine neue Kennung (id); Absender mit der alten ' +
        'Richtlinie rufen die neue unter Umständen erst nach einiger Zeit ab. Ist er es ' +
        'nicht, muss der MX-Eintrag weichen. Beim nächsten Serverwechsel gilt: erst die ' +
        'Richtlinie ergänzen, dann die MX-Einträge ändern.',
      howTo: {
        microsoft365:
          '# Exchange Online prüft fremde Richtlinien, stellt Ihre aber nicht bereit:\n' +
          '# Legen Sie die Datei auf einen eigenen Webserver, mta-sts.example.org. In den\n' +
          '# mx-Zeilen müssen genau die Namen der MX-Einträge stehen:\n' +
          'Resolve-DnsName -Name example.org -Type MX\n' +
          '# Für example.org in der Regel\n' +
          '# mx: example-org.mail.protection.outlook.com',
        googleWorkspace: googlePolicy.de,
      },
    },
  },
}
