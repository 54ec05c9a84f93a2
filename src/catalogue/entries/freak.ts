import type { Entry } from '../entry.ts'
import { weakSuitesOff } from '../how-to/weak-suites-off.ts'

export const freak: Entry = {
  code: 'freak',
  kind: 'finding',
  standards: ['CVE-2015-0204', 'RFC 9325 section 4.1'],
  words: {
    en: {
      title: 'RSA of export strength accepted',
      sentence:
        'The mail server accepts RSA key exchange of export strength: {suite} with {version}.',
      meaning:
        'The export rules of the 1990s limited RSA keys to 512 bits. An attacker on the way can ' +
        'make faulty clients accept such a key though they did not ask for it, and computes it ' +
        'within hours, for less than a hundred euros. Servers often keep the weak key until they ' +
        'are restarted, so that one computation breaks many sessions.',
      consequence:
        'The verdict stays: senders with software from 2015 or newer are not fooled. Mail from ' +
        'older ones can be read and changed on the way.',
      remedy:
        'The administrator of the mail server excludes export suites. No sender needs them, so ' +
        'nobody is sent back to clear text.',
      howTo: weakSuitesOff.en,
    },
    de: {
      title: 'RSA in Exportstärke wird angenommen',
      sentence:
        'Der Mailserver nimmt RSA-Schlüsselaustausch in Exportstärke an: {suite} mit {version}.',
      meaning:
        'Die Exportregeln der 1990er Jahre begrenzten RSA-Schlüssel auf 512 Bit. Ein Angreifer ' +
        'auf dem Weg kann fehlerhafte Clients dazu bringen, einen solchen Schlüssel anzunehmen, ' +
        'obwohl sie ihn nicht verlangt haben, und errechnet ihn in Stunden für weniger als ' +
        'hundert Euro. Server behalten den schwachen Schlüssel oft bis zum Neustart, sodass eine ' +
        'Berechnung viele Verbindungen bricht.',
      consequence:
        'Die Bewertung bleibt: Absender mit Software ab 2015 fallen nicht darauf herein. ' +
        'E-Mails von älteren lassen sich unterwegs lesen und verändern.',
      remedy:
        'Die Administration des Mailservers schließt Exportsuiten aus. Kein Absender braucht ' +
        'sie; niemand wird dadurch in den Klartext gedrängt.',
      howTo: weakSuitesOff.de,
    },
  },
}
