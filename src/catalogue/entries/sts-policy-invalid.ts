import type { Entry } from '../entry.ts'
import { googlePolicy } from '../how-to/google-workspace.ts'

export const stsPolicyInvalid: Entry = {
  code: 'sts-policy-invalid',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2'],
  words: {
    en: {
      title: 'MTA-STS policy cannot be used',
      sentence:
        'The MTA-STS policy cannot be used by any sender: {problem} (line {line}; 0 means the ' +
        'whole file).',
      meaning:
        'The policy file was fetched, but something in it is missing or wrong without which ' +
        'no sender can use it. It has one key and value per line: version, mode (enforce, ' +
        'testing or none), at least one mx, and max_age in seconds, at most 31557600. Keys ' +
        'and values are written just so, in lower case but for STSv1. Frequent causes are a ' +
        'web page in place of the file, a misspelt key, or several host names in one line.',
      consequence:
        'Senders with MTA-STS deliver as without a policy; those that have an earlier one in ' +
        'their cache keep to that one until its max_age has passed. So the protection meant ' +
        'is not there. A sender with the rule "TLS 1.2 or newer with a valid certificate, ' +
        'else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The operator of the domain mends the line named (0: the whole file). A right policy ' +
        'has four lines or more, "version: STSv1", "mode: enforce", "mx: mx.example.org" and ' +
        '"max_age: 2592000", with one mx line for each MX host, written as in the MX record. ' +
        'It is served as text/plain at https://mta-sts.example.org/.well-known/mta-sts.txt. ' +
        'Then the TXT record _mta-sts.example.org gets a new id, for example v=STSv1; ' +
        'id=20261105120000. Begin with "mode: testing" if you are not sure of the hosts.',
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
      title: 'MTA-STS-Richtlinie ist unbrauchbar',
      sentence:
        'Die MTA-STS-Richtlinie ist für alle Absender unbrauchbar: {problem} (Zeile {line}; 0 ' +
        'steht für die ganze Datei).',
      meaning:
        'Die Richtliniendatei ließ sich abrufen, aber in ihr fehlt etwas oder ist etwas ' +
        'falsch, ohne das kein Absender sie verwenden kann. Sie enthält je Zeile einen ' +
        'Schlüssel und einen Wert: version, mode (enforce, testing oder none), mindestens ein ' +
        'mx und max_age in Sekunden, höchstens 31557600. Schlüssel und Werte werden genau so ' +
        'geschrieben, bis auf STSv1 in Kleinbuchstaben. Häufige Ursachen sind eine Webseite ' +
        'anstelle der Datei, ein falsch geschriebener Schlüssel oder mehrere Hostnamen in ' +
        'einer Zeile.',
      consequence:
        'Absender mit MTA-STS stellen zu wie ohne Richtlinie; wer eine frühere ' +
        'zwischengespeichert hat, hält sich bis zum Ablauf von deren max_age an diese. Der ' +
        'gewünschte Schutz besteht also nicht. Ein Absender mit der Regel „TLS 1.2 oder neuer ' +
        'mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt ' +
        'nichts.',
      remedy:
        'Der Betreiber der Domain berichtigt die genannte Zeile (0: die ganze Datei). Eine ' +
        'richtige Richtlinie hat vier Zeilen oder mehr, „version: STSv1“, „mode: enforce“, ' +
        '„mx: mx.example.org“ und „max_age: 2592000“, mit je einer mx-Zeile für jeden ' +
        'MX-Host, geschrieben wie im MX-Eintrag. Ausgeliefert wird sie als text/plain unter ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt. Danach erhält der TXT-Eintrag ' +
        '_mta-sts.example.org eine neue Kennung (id), zum Beispiel v=STSv1; ' +
        'id=20261105120000. Beginnen Sie mit „mode: testing“, wenn Sie bei den Hosts nicht ' +
        'sicher sind.',
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
