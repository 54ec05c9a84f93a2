import type { Entry } from '../entry.ts'
import { soundDhGroups } from '../how-to/sound-dh-groups.ts'

export const sharedDhPrime: Entry = {
  code: 'shared-dh-prime',
  kind: 'finding',
  standards: ['CVE-2015-4000', 'RFC 7919', 'RFC 9325 section 4.5'],
  words: {
    en: {
      title: 'Small prime shared with many servers',
      sentence:
        'The mail server uses a Diffie-Hellman prime of {bits} bits that many others use as ' +
        'well: {origin}.',
      meaning:
        'The costly part of an attack on Diffie-Hellman concerns the prime alone: once done, it ' +
        'breaks every session of every server with that prime. Where the prime is small or of ' +
        'doubtful origin, sharing it makes the effort worthwhile. The groups of RFC 7919, and ' +
        'those of RFC 3526 from 2048 bits on, are large enough to be shared and are not meant ' +
        'here.',
      consequence:
        'The verdict stays: up-to-date senders agree on keys over elliptic curves. For others it ' +
        'is still better than clear text (RFC 7435).',
      remedy:
        'The administrator of the mail server uses a group of RFC 7919, or gives finite-field ' +
        'Diffie-Hellman up altogether.',
      howTo: soundDhGroups.en,
    },
    de: {
      title: 'Kleine Primzahl, die viele Server teilen',
      sentence:
        'Der Mailserver nutzt eine Diffie-Hellman-Primzahl mit {bits} Bit, die viele andere auch ' +
        'nutzen: {origin}.',
      meaning:
        'Der aufwendige Teil eines Angriffs auf Diffie-Hellman betrifft allein die Primzahl: ' +
        'Einmal erledigt, bricht er jede Verbindung aller Server mit dieser Primzahl. Ist sie ' +
        'klein oder von zweifelhafter Herkunft, lohnt sich dieser Aufwand, weil viele sie ' +
        'teilen. Die Gruppen aus RFC 7919 und die aus RFC 3526 ab 2048 Bit sind groß genug dafür ' +
        'und hier nicht gemeint.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender einigen sich über elliptische Kurven. Für die ' +
        'übrigen ist das immer noch besser als Klartext (RFC 7435).',
      remedy:
        'Die Administration des Mailservers nutzt eine Gruppe aus RFC 7919 oder verzichtet ganz ' +
        'auf Diffie-Hellman über Primkörper.',
      howTo: soundDhGroups.de,
    },
  },
}
