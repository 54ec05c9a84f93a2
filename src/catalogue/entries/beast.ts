import type { Entry } from '../entry.ts'
import { oldVersionsOff } from '../how-to/old-versions-off.ts'

export const beast: Entry = {
  code: 'beast',
  kind: 'finding',
  standards: ['CVE-2011-3389', 'RFC 8996', 'RFC 7435'],
  words: {
    en: {
      title: 'Old version with predictable CBC',
      sentence: 'The mail server accepts {version} with a block cipher in CBC mode: {suite}.',
      meaning:
        'Up to TLS 1.0 the start value of each record can be predicted. An attacker who chooses ' +
        'part of the text and watches the line can check guesses about the rest. That was shown ' +
        'for web browsers that run foreign scripts. A mail server that delivers mail runs ' +
        'nothing for an attacker, so the attack is of little practical weight here.',
      consequence:
        'The verdict stays. Ordinary senders that can do nothing newer than TLS 1.0 would send ' +
        'in clear text without it, which is worse (RFC 7435).',
      remedy:
        'Nothing urgent. It is gone as soon as the administrator of the mail server switches TLS ' +
        '1.0 and older versions off. RC4 in place of CBC, as was once advised, is no remedy.',
      howTo: oldVersionsOff.en,
    },
    de: {
      title: 'Alte Version mit vorhersagbarem CBC',
      sentence: 'Der Mailserver nimmt {version} mit einer Blockchiffre im CBC-Modus an: {suite}.',
      meaning:
        'Bis TLS 1.0 lässt sich der Startwert jedes Datenpakets vorhersagen. Wer einen Teil des ' +
        'Textes selbst wählen und die Leitung mitlesen kann, prüft damit Vermutungen über den ' +
        'Rest. Gezeigt wurde das an Browsern, die fremde Skripte ausführen. Ein Mailserver führt ' +
        'beim Zustellen nichts für einen Angreifer aus; der Angriff hat hier kaum praktisches ' +
        'Gewicht.',
      consequence:
        'Die Bewertung bleibt. Gewöhnliche Absender, die nichts Neueres als TLS 1.0 beherrschen, ' +
        'würden ohne diese Version im Klartext senden, und das ist schlechter (RFC 7435).',
      remedy:
        'Nichts Eiliges. Der Befund verschwindet, sobald die Administration des Mailservers TLS ' +
        '1.0 und ältere Versionen abschaltet. RC4 statt CBC, wie früher empfohlen, hilft nicht.',
      howTo: oldVersionsOff.de,
    },
  },
}
