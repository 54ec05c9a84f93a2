import type { Entry } from '../entry.ts'

export const stsShortMaxAge: Entry = {
  code: 'sts-short-max-age',
  kind: 'finding',
  standards: ['RFC 8461 section 3.2', 'RFC 8461 section 10.2'],
  words: {
    en: {
      title: 'MTA-STS policy is soon forgotten',
      sentence:
        'Senders may remember the MTA-STS policy for {seconds} seconds only; that is less ' +
        'than a week.',
      meaning:
        'Senders keep a policy for max_age seconds and are protected during that time, even ' +
        'if somebody hides the DNS record or the policy from them. The shorter it is, the ' +
        'sooner an attacker needs only to wait, and the sooner an outage of the web server ' +
        'takes the protection away. The standard expects weeks or more; one week is 604800 ' +
        'seconds.',
      consequence:
        'Senders with MTA-STS keep to the policy, but have to fetch it anew often, and are ' +
        'unprotected if that fails after such a short time. Mail that comes seldom from the ' +
        'same sender is hardly protected at all. A sender with the rule "TLS 1.2 or newer ' +
        'with a valid certificate, else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The operator of the domain sets the line "max_age: 2592000" (30 days) or more, at ' +
        'most 31557600, in https://mta-sts.example.org/.well-known/mta-sts.txt, and gives the ' +
        'TXT record _mta-sts.example.org a new id. A long time does not hinder changes: ' +
        'senders look at the id in the DNS and fetch the new policy when it changes. A short ' +
        'one is in order while the policy is being tried out.',
    },
    de: {
      title: 'MTA-STS-Richtlinie wird schnell vergessen',
      sentence:
        'Absender dürfen sich die MTA-STS-Richtlinie nur {seconds} Sekunden lang merken; das ' +
        'ist weniger als eine Woche.',
      meaning:
        'Absender merken sich eine Richtlinie für max_age Sekunden und sind in dieser Zeit ' +
        'geschützt, auch wenn ihnen jemand den DNS-Eintrag oder die Richtlinie vorenthält. Je ' +
        'kürzer die Zeit, desto eher muss ein Angreifer nur abwarten, und desto eher hebt ein ' +
        'Ausfall des Webservers den Schutz auf. Der Standard erwartet Wochen oder mehr; eine ' +
        'Woche sind 604800 Sekunden.',
      consequence:
        'Absender mit MTA-STS halten sich an die Richtlinie, müssen sie aber oft neu abrufen ' +
        'und sind ungeschützt, wenn das nach so kurzer Zeit scheitert. E-Mails, die vom ' +
        'selben Absender nur selten kommen, sind kaum geschützt. Ein Absender mit der Regel ' +
        '„TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt kein ' +
        'MTA-STS und bemerkt nichts.',
      remedy:
        'Der Betreiber der Domain setzt in ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt die Zeile „max_age: 2592000“ (30 ' +
        'Tage) oder mehr, höchstens 31557600, und gibt dem TXT-Eintrag _mta-sts.example.org ' +
        'eine neue Kennung (id). Eine lange Dauer steht Änderungen nicht im Weg: Absender ' +
        'sehen auf die Kennung im DNS und rufen die neue Richtlinie ab, wenn sie sich ändert. ' +
        'Eine kurze ist in Ordnung, solange die Richtlinie erprobt wird.',
    },
  },
}
