import type { Entry } from '../entry.ts'
import { weakSuitesOff } from '../how-to/weak-suites-off.ts'

export const nullSuites: Entry = {
  code: 'null-suites',
  kind: 'finding',
  standards: ['RFC 9325 section 4.1', 'RFC 7435'],
  words: {
    en: {
      title: 'Suites without encryption accepted',
      sentence: 'The mail server accepts TLS without any encryption: {suite} with {version}.',
      meaning:
        'NULL suites check that nothing was changed on the way but leave the text readable. ' +
        'Clients have to ask for them; usual ones never do. Servers accept them where somebody ' +
        'allowed every suite that the library has.',
      consequence:
        'The verdict stays: senders do not ask for such suites. One that did would believe in ' +
        'encryption and send in clear text.',
      remedy:
        'The administrator of the mail server excludes the suites without encryption (eNULL). No ' +
        'sender loses anything by it.',
      howTo: weakSuitesOff.en,
    },
    de: {
      title: 'Suiten ohne Verschlüsselung werden angenommen',
      sentence: 'Der Mailserver nimmt TLS ganz ohne Verschlüsselung an: {suite} mit {version}.',
      meaning:
        'NULL-Suiten prüfen zwar, ob unterwegs etwas verändert wurde, lassen den Text aber ' +
        'lesbar. Ein Client muss sie eigens verlangen; übliche tun das nie. Server nehmen sie ' +
        'an, wenn jemand alle Suiten der Bibliothek erlaubt hat.',
      consequence:
        'Die Bewertung bleibt: Absender verlangen solche Suiten nicht. Wer es täte, glaubte an ' +
        'Verschlüsselung und sendete im Klartext.',
      remedy:
        'Die Administration des Mailservers schließt die Suiten ohne Verschlüsselung (eNULL) ' +
        'aus. Kein Absender verliert dadurch etwas.',
      howTo: weakSuitesOff.de,
    },
  },
}
