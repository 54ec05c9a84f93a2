/** Phrases about what senders do with a mail, and of the answer where one other than the guide's gives the verdict. */

const en = {
  sender: 'Sender',
  encrypted: 'Encrypted?',
  worst: 'At worst',
  always: 'always',
  alwaysProven: 'always, proven',
  alwaysUnproven: 'always, unproven',
  sometimes: (other: string): string => `sometimes, else ${other}`,
  never: (fate: string): string => `never: ${fate}`,
  or: ' or ',
  outcomes: {
    'encrypted-authenticated': 'encrypted, proven',
    encrypted: 'encrypted',
    deferred: 'deferred',
    bounced: 'bounced',
    plaintext: 'clear text',
    unknown: 'unknown',
  },
  legend: 'Encrypted?: with the servers that mail normally goes to.',
  legendWorst: 'At worst: if somebody on the way lets only the worst of the listed servers answer.',
  legendProven: 'Proven: to a server that proved to be the right one.',
  legendDeferred: 'Deferred: the mail waits, and is returned after days.',
  legendBounced: 'Bounced: the mail is returned at once.',
  unseen: 'From here it could not be seen what any of them would do.',
}

const de: typeof en = {
  sender: 'Absender',
  encrypted: 'Verschlüsselt?',
  worst: 'Schlimmstenfalls',
  always: 'immer',
  alwaysProven: 'immer, belegt',
  alwaysUnproven: 'immer, unbelegt',
  sometimes: (other) => `manchmal, sonst ${other}`,
  never: (fate) => `nie: ${fate}`,
  or: ' oder ',
  outcomes: {
    'encrypted-authenticated': 'verschl., belegt',
    encrypted: 'verschlüsselt',
    deferred: 'wartet',
    bounced: 'kommt zurück',
    plaintext: 'Klartext',
    unknown: 'unbekannt',
  },
  legend: 'Verschlüsselt?: mit den Servern, an die E-Mails normalerweise gehen.',
  legendWorst:
    'Schlimmstenfalls: wenn jemand unterwegs nur den schlechtesten der genannten Server antworten lässt.',
  legendProven: 'Belegt: mit einem Server, der sich als der richtige ausgewiesen hat.',
  legendDeferred: 'Wartet: Die E-Mail wird aufbewahrt und kommt nach Tagen zurück.',
  legendBounced: 'Kommt zurück: Die E-Mail wird sofort zurückgegeben.',
  unseen: 'Von hier aus war nicht zu sehen, was auch nur einer davon täte.',
}

export const senders = { en, de }
