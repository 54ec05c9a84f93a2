/**
 * Phrases about what senders do with a mail, and of the answer where one other than the guide's gives the verdict.
 */

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
  legendVerdict: (title: string): string => `The verdict above is for the sender "${title}".`,
  legend: 'Encrypted?: with the servers that mail normally goes to.',
  legendWorst: 'At worst: if somebody on the way lets only the worst of the listed servers answer.',
  legendProven: 'Proven: to a server that proved to be the right one.',
  legendDeferred: 'Deferred: the mail waits, and is returned after days.',
  legendBounced: 'Bounced: the mail is returned at once.',
  unseen: 'From here it could not be seen what any of them would do.',
  answer: {
    headlines: {
      encrypted: 'ENCRYPTED',
      unproven: 'ENCRYPTED, but without proof of the right server',
      normally: 'NORMALLY ENCRYPTED, but not at worst',
      sometimesClear: 'NOT ALWAYS ENCRYPTED',
      sometimesKept: 'NOT ALWAYS DELIVERED',
      clear: 'NOT ENCRYPTED',
      kept: 'NOT DELIVERED',
      unclear: 'WHAT THE SENDER DEMANDS IS NOT MET',
    },
    soFar: 'as far as could be tested',
    by: (id: string) => `sender ${id}`,
    fate: (title: string, mail: string, fates: string) =>
      `From the sender "${title}", ${mail} normally ${fates}`,
    worst: (fate: string) => `, and at worst ${fate}`,
    or: ' or ',
    fates: {
      'encrypted-authenticated': 'travels encrypted to a server that proved to be the right one',
      encrypted: 'travels encrypted, but without proof of the right server',
      deferred: 'waits and is returned after days',
      bounced: 'is returned at once',
      plaintext: 'travels in clear text',
      unknown: 'meets with what could not be seen from here',
    },
    met: (judged: number, total: number): string =>
      judged < total
        ? `${judged} of its ${total} mail server addresses could be judged, and what this sender demands is met there.`
        : 'What this sender demands is met at every mail server address.',
    unmet: {
      'no-tls': (who: string, isOne: boolean) =>
        `The reason: ${who} ${isOne ? 'offers' : 'offer'} no working encryption that this sender would use`,
      'old-tls': (who: string, isOne: boolean) =>
        `The reason: ${who} ${isOne ? 'knows' : 'know'} no version of TLS as new as this sender demands`,
      'invalid-certificate': (who: string, isOne: boolean) =>
        `The reason: ${who} ${isOne ? 'does' : 'do'} not prove to be the right server in the way that this sender demands`,
    },
    remedy: 'The findings below say what the operator of the mail servers has to do.',
    remedyVersion:
      'The operator of the mail servers would have to switch on a newer version of TLS.',
    inconclusive: (title: string, mail: string) =>
      `It could not be judged what the sender "${title}" does with ${mail}: what it would have to know could not be found out from here.`,
  },
}

/** A whole sentence behind a colon begins with a capital letter. */
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
  legendVerdict: (title) => `Das Urteil oben gilt für den Absender „${title}“.`,
  legend: 'Verschlüsselt?: mit den Servern, an die E-Mails normalerweise gehen.',
  legendWorst:
    'Schlimmstenfalls: wenn jemand unterwegs nur den schlechtesten der genannten Server antworten lässt.',
  legendProven: 'Belegt: mit einem Server, der sich als der richtige ausgewiesen hat.',
  legendDeferred: 'Wartet: Die E-Mail wird aufbewahrt und kommt nach Tagen zurück.',
  legendBounced: 'Kommt zurück: Die E-Mail wird sofort zurückgegeben.',
  unseen: 'Von hier aus war nicht zu sehen, was auch nur einer davon täte.',
  answer: {
    headlines: {
      encrypted: 'VERSCHLÜSSELT',
      unproven: 'VERSCHLÜSSELT, aber ohne Nachweis des richtigen Servers',
      normally: 'NORMALERWEISE VERSCHLÜSSELT, schlimmstenfalls nicht',
      sometimesClear: 'NICHT IMMER VERSCHLÜSSELT',
      sometimesKept: 'NICHT IMMER ZUGESTELLT',
      clear: 'NICHT VERSCHLÜSSELT',
      kept: 'NICHT ZUGESTELLT',
      unclear: 'FORDERUNGEN DES ABSENDERS NICHT ERFÜLLT',
    },
    soFar: 'soweit prüfbar',
    by: (id) => `Absender ${id}`,
    fate: (title, mail, fates) => `Vom Absender „${title}“ werden ${mail} normalerweise ${fates}`,
    worst: (fate) => `, schlimmstenfalls ${fate}`,
    or: ' oder ',
    fates: {
      'encrypted-authenticated':
        'verschlüsselt an einen Server übertragen, der sich als der richtige ausgewiesen hat',
      encrypted: 'verschlüsselt, aber ohne Nachweis des richtigen Servers übertragen',
      deferred: 'zurückgehalten und nach Tagen zurückgegeben',
      bounced: 'sofort zurückgegeben',
      plaintext: 'im Klartext übertragen',
      unknown: 'so behandelt, wie es von hier nicht zu sehen war',
    },
    met: (judged, total) =>
      judged < total
        ? `${judged} von ${total} Mailserver-Adressen ${judged === 1 ? 'konnte' : 'konnten'} bewertet werden, und dort ist erfüllt, was dieser Absender verlangt.`
        : 'Was dieser Absender verlangt, ist bei jeder Mailserver-Adresse erfüllt.',
    unmet: {
      'no-tls': (who, isOne) =>
        `Der Grund: ${capitalise(who)} ${isOne ? 'bietet' : 'bieten'} keine funktionierende Verschlüsselung an, die dieser Absender nutzen würde`,
      'old-tls': (who, isOne) =>
        `Der Grund: ${capitalise(who)} ${isOne ? 'beherrscht' : 'beherrschen'} keine so neue TLS-Version, wie dieser Absender sie verlangt`,
      'invalid-certificate': (who, isOne) =>
        `Der Grund: ${capitalise(who)} ${isOne ? 'weist' : 'weisen'} sich nicht so als der richtige Server aus, wie dieser Absender es verlangt`,
    },
    remedy: 'Was der Betreiber der Mailserver tun muss, steht unten bei den Befunden.',
    remedyVersion: 'Der Betreiber der Mailserver müsste eine neuere TLS-Version einschalten.',
    inconclusive: (title, mail) =>
      `Was der Absender „${title}“ mit ${mail} tut, ließ sich nicht bewerten: Was er dafür wissen müsste, war von hier aus nicht festzustellen.`,
  },
}

export const senders = { en, de }
