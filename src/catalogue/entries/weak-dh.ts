import type { Entry } from '../entry.ts'
import { soundDhGroups } from '../how-to/sound-dh-groups.ts'

export const weakDh: Entry = {
  code: 'weak-dh',
  kind: 'finding',
  standards: ['RFC 9325 section 4.5', 'RFC 7919', 'BSI TR-02102-2'],
  words: {
    en: {
      title: 'Diffie-Hellman below 2048 bits',
      sentence: 'The mail server accepts Diffie-Hellman with groups of only {bits} bits.',
      meaning:
        'Finite-field Diffie-Hellman should have groups of at least 2048 bits (the German BSI ' +
        'asks for 3000). Smaller ones than that, but above 1024, are not known to be broken; ' +
        'they lack the usual margin.',
      consequence:
        'The verdict stays: up-to-date senders agree on keys over elliptic curves and do not ' +
        'meet the group. For others it is far better than clear text (RFC 7435).',
      remedy:
        'The administrator of the mail server uses groups of 2048 bits or more, or gives ' +
        'finite-field Diffie-Hellman up altogether, which RFC 10015 advises.',
      howTo: soundDhGroups.en,
    },
    de: {
      title: 'Diffie-Hellman unter 2048 Bit',
      sentence: 'Der Mailserver nimmt Diffie-Hellman mit Gruppen von nur {bits} Bit an.',
      meaning:
        'Diffie-Hellman über Primkörper soll Gruppen mit mindestens 2048 Bit nutzen (das BSI ' +
        'verlangt 3000). Kleinere, aber mit mehr als 1024 Bit, sind nicht bekanntermaßen ' +
        'gebrochen; ihnen fehlt der übliche Abstand.',
      consequence:
        'Die Bewertung bleibt: Aktuelle Absender einigen sich über elliptische Kurven und ' +
        'begegnen der Gruppe nicht. Für die übrigen ist sie weit besser als Klartext (RFC 7435).',
      remedy:
        'Die Administration des Mailservers nutzt Gruppen mit mindestens 2048 Bit oder ' +
        'verzichtet ganz auf Diffie-Hellman über Primkörper, wie es RFC 10015 nahelegt.',
      howTo: soundDhGroups.de,
    },
  },
}
