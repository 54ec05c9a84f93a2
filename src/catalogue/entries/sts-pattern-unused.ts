import type { Entry } from '../entry.ts'
import { googlePolicy } from '../how-to/google-workspace.ts'

export const stsPatternUnused: Entry = {
  code: 'sts-pattern-unused',
  kind: 'finding',
  standards: ['RFC 8461 section 4.1'],
  words: {
    en: {
      title: 'MTA-STS policy lists a host without MX record',
      sentence: 'The MTA-STS policy lists {pattern}, but no MX record names a host that matches.',
      meaning:
        'The policy should list just the mail servers that receive mail for the domain. This ' +
        'one has no MX record: perhaps it was taken out of service, or it is kept for a ' +
        'planned change; perhaps the name is misspelt and the host that was meant is missing ' +
        'from the list.',
      consequence:
        'Senders deliver as before: what is listed and not in DNS is of no use to them and ' +
        'does no harm. If the name belongs to somebody else one day, a forged MX record could ' +
        'lead mail there without the policy objecting. A sender with the rule "TLS 1.2 or ' +
        'newer with a valid certificate, else clear text" does not use MTA-STS and notices ' +
        'nothing.',
      remedy:
        'The operator of the domain compares the mx lines in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt with dig +short MX example.org. ' +
        'A line that is no longer needed is deleted, but after a change of servers only when ' +
        'max_age of the old policy has passed; then the TXT record _mta-sts.example.org gets ' +
        'a new id. A line kept for a planned change may stay.',
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
      title: 'MTA-STS-Richtlinie nennt Host ohne MX-Eintrag',
      sentence:
        'Die MTA-STS-Richtlinie nennt {pattern}, aber kein MX-Eintrag führt zu einem ' +
        'passenden Host.',
      meaning:
        'Die Richtlinie soll genau die Mailserver nennen, die E-Mails für die Domain ' +
        'annehmen. Zu diesem hier gibt es keinen MX-Eintrag: Vielleicht wurde er außer ' +
        'Betrieb genommen, oder er ist für einen geplanten Wechsel vorgesehen; vielleicht ist ' +
        'der Name falsch geschrieben, und der gemeinte Host fehlt in der Liste.',
      consequence:
        'Absender stellen zu wie bisher: Was genannt ist und nicht im DNS steht, nützt ihnen ' +
        'nichts und schadet nicht. Gehört der Name eines Tages jemand anderem, könnte ein ' +
        'gefälschter MX-Eintrag E-Mails dorthin leiten, ohne dass die Richtlinie es ' +
        'verhindert. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, ' +
        'sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der Betreiber der Domain vergleicht die mx-Zeilen in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt mit dig +short MX example.org. ' +
        'Eine nicht mehr benötigte Zeile wird gelöscht, nach einem Serverwechsel aber erst, ' +
        'wenn max_age der alten Richtlinie abgelaufen ist; danach erhält der TXT-Eintrag ' +
        '_mta-sts.example.org eine neue Kennung (id). Eine Zeile für einen geplanten Wechsel ' +
        'kann bleiben.',
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
