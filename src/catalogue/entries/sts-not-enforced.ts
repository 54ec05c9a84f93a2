import type { Entry } from '../entry.ts'
import { googlePolicy } from '../how-to/google-workspace.ts'

export const stsNotEnforced: Entry = {
  code: 'sts-not-enforced',
  kind: 'finding',
  standards: ['RFC 8461 section 5'],
  words: {
    en: {
      title: 'MTA-STS policy is not enforced',
      sentence: 'The MTA-STS policy demands nothing of senders yet: it says "mode: {mode}".',
      meaning:
        'An MTA-STS policy has one of three modes. With enforce, senders with MTA-STS deliver ' +
        'only to the hosts listed, and only with TLS and a valid certificate. With testing ' +
        'they deliver in any case and merely report what would have failed; that is meant for ' +
        'the first weeks. With none the domain takes its policy back.',
      consequence:
        'Senders with MTA-STS deliver as if there were no policy: whoever can interfere on ' +
        'the way may suppress encryption or pose as the mail server. With testing the owner ' +
        'learns of failures if a TLSRPT record asks for reports. A sender with the rule "TLS ' +
        '1.2 or newer with a valid certificate, else clear text" does not use MTA-STS and ' +
        'notices nothing.',
      remedy:
        'With testing: when the reports of some weeks (TLSRPT) show no failures, and mxseal ' +
        'none, the operator of the domain changes the line in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt to "mode: enforce", and then ' +
        'gives the TXT record _mta-sts.example.org a new id, for example v=STSv1; ' +
        'id=20261105120000. With none: if the policy really is to end, leave both in place ' +
        'until max_age of the last one has passed, then remove them.',
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
      title: 'MTA-STS-Richtlinie wird nicht durchgesetzt',
      sentence:
        'Die MTA-STS-Richtlinie verlangt von Absendern noch nichts: In ihr steht „mode: ' +
        '{mode}“.',
      meaning:
        'Eine MTA-STS-Richtlinie hat einen von drei Modi. Mit enforce stellen Absender mit ' +
        'MTA-STS nur an die genannten Hosts zu, und nur mit TLS und gültigem Zertifikat. Mit ' +
        'testing stellen sie in jedem Fall zu und melden lediglich, was gescheitert wäre; das ' +
        'ist für die ersten Wochen gedacht. Mit none nimmt die Domain ihre Richtlinie zurück.',
      consequence:
        'Absender mit MTA-STS stellen zu, als gäbe es keine Richtlinie: Wer auf dem Weg ' +
        'eingreifen kann, könnte die Verschlüsselung unterdrücken oder sich als der ' +
        'Mailserver ausgeben. Mit testing erfährt der Inhaber von Fehlern, wenn ein ' +
        'TLSRPT-Eintrag Berichte anfordert. Ein Absender mit der Regel „TLS 1.2 oder neuer ' +
        'mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt ' +
        'nichts.',
      remedy:
        'Bei testing: Zeigen die Berichte einiger Wochen (TLSRPT) und mxseal keine Fehler, ' +
        'ändert der Betreiber der Domain die Zeile in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt in „mode: enforce“ und gibt ' +
        'danach dem TXT-Eintrag _mta-sts.example.org eine neue Kennung (id), zum Beispiel ' +
        'v=STSv1; id=20261105120000. Bei none: Soll die Richtlinie wirklich enden, bleibt ' +
        'beides stehen, bis max_age der letzten abgelaufen ist, und wird dann entfernt.',
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
