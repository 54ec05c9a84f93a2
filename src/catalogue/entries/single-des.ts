import type { Entry } from '../entry.ts'
import { weakSuitesOff } from '../how-to/weak-suites-off.ts'

export const singleDes: Entry = {
  code: 'single-des',
  kind: 'finding',
  standards: ['RFC 5469', 'RFC 9325 section 4.1'],
  words: {
    en: {
      title: 'Single DES accepted',
      sentence: 'The mail server accepts DES with keys of 56 bits: {suite} with {version}.',
      meaning:
        'The 56 bits of DES have been found by plain trying since 1998; today a rented service ' +
        'does it within a day. Only servers that allow every suite of an old library still ' +
        'accept it.',
      consequence:
        'The verdict stays: up-to-date senders do not offer DES. What was sent with it can be ' +
        'read by anyone who recorded it.',
      remedy:
        'The administrator of the mail server excludes DES. No sender needs it, so nobody is ' +
        'sent back to clear text.',
      howTo: weakSuitesOff.en,
    },
    de: {
      title: 'Einfaches DES wird angenommen',
      sentence: 'Der Mailserver nimmt DES mit Schlüsseln von 56 Bit an: {suite} mit {version}.',
      meaning:
        'Die 56 Bit von DES werden seit 1998 durch bloßes Probieren gefunden; heute erledigt das ' +
        'ein gemieteter Dienst in einem Tag. Nur Server, die alle Suiten einer alten Bibliothek ' +
        'erlauben, nehmen es noch an.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender bieten DES nicht an. Was damit gesendet wurde, ' +
        'kann jeder lesen, der es aufgezeichnet hat.',
      remedy:
        'Die Administration des Mailservers schließt DES aus. Kein Absender braucht es; niemand ' +
        'wird dadurch in den Klartext gedrängt.',
      howTo: weakSuitesOff.de,
    },
  },
}
