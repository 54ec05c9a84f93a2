import type { Entry } from '../entry.ts'
import { soundDhGroups } from '../how-to/sound-dh-groups.ts'

export const logjam: Entry = {
  code: 'logjam',
  kind: 'finding',
  standards: ['CVE-2015-4000', 'RFC 9325 section 4.5', 'RFC 7919'],
  words: {
    en: {
      title: 'Diffie-Hellman of 1024 bits or less',
      sentence: 'The mail server accepts Diffie-Hellman with groups of only {bits} bits.',
      meaning:
        'Groups of 512 bits, from the export suites of the 1990s, are broken in minutes; those ' +
        'of 1024 bits are held to be within reach of states, above all where many servers share ' +
        'one prime. An attacker on the way can make faulty clients take an export group. The ' +
        'cause is an old file of parameters, or software from before 2015.',
      consequence:
        'The verdict stays: up-to-date senders agree on keys over elliptic curves, and many ' +
        'refuse groups below 1024 bits. Sessions over such a group can be read by an attacker ' +
        'with the means for it; that is still better than clear text (RFC 7435).',
      remedy:
        'The administrator of the mail server excludes export suites and uses groups of 2048 ' +
        'bits, or gives finite-field Diffie-Hellman up altogether, which RFC 10015 advises.',
      howTo: soundDhGroups.en,
    },
    de: {
      title: 'Diffie-Hellman mit höchstens 1024 Bit',
      sentence: 'Der Mailserver nimmt Diffie-Hellman mit Gruppen von nur {bits} Bit an.',
      meaning:
        'Gruppen mit 512 Bit, aus den Exportsuiten der 1990er Jahre, sind in Minuten gebrochen; ' +
        'solche mit 1024 Bit gelten als in Reichweite von Staaten, vor allem wenn viele Server ' +
        'dieselbe Primzahl nutzen. Ein Angreifer auf dem Weg kann fehlerhafte Clients auf eine ' +
        'Exportgruppe bringen. Ursache ist eine alte Parameterdatei oder Software aus der Zeit ' +
        'vor 2015.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender einigen sich über elliptische Kurven, und viele ' +
        'lehnen Gruppen unter 1024 Bit ab. Verbindungen über eine solche Gruppe kann lesen, wer ' +
        'die Mittel dazu hat; besser als Klartext ist das immer noch (RFC 7435).',
      remedy:
        'Die Administration des Mailservers schließt Exportsuiten aus und nutzt Gruppen mit 2048 ' +
        'Bit oder verzichtet ganz auf Diffie-Hellman über Primkörper, wie es RFC 10015 nahelegt.',
      howTo: soundDhGroups.de,
    },
  },
}
