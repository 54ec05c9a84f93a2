import type { Entry } from '../entry.ts'

export const toStage: Entry = {
  code: 'stage-to',
  kind: 'stage',
  standards: ['RFC 5321 section 4.1.1.3'],
  words: {
    en: {
      title: 'Recipient accepted (To)',
      sentence: 'This stage is passed when the server accepts the recipient address in RCPT TO.',
      meaning:
        'This stage exists only when a recipient was asked for with the option --rcpt. The ' +
        'server is asked whether it would take mail for this address; no mail is sent. Many ' +
        'servers accept every recipient at first, so passed is no proof that the mailbox ' +
        'exists.',
      consequence:
        'The stage says nothing about encryption and does not count in the verdict. A real ' +
        'sender whose recipient is refused for good returns the mail.',
      remedy:
        'Check the spelling of the address with the recipient. After a temporary refusal ' +
        'repeat the check some minutes later.',
    },
    de: {
      title: 'Empfänger angenommen (To)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server die Empfängeradresse in RCPT TO annimmt.',
      meaning:
        'Diese Stufe gibt es nur, wenn mit der Option --rcpt nach einem Empfänger gefragt ' +
        'wurde. Der Server wird gefragt, ob er E-Mails für diese Adresse annähme; eine ' +
        'E-Mail wird nicht gesendet. Viele Server nehmen zunächst jeden Empfänger an; ' +
        'bestanden beweist also nicht, dass es das Postfach gibt.',
      consequence:
        'Über die Verschlüsselung sagt die Stufe nichts, und in das Ergebnis geht sie nicht ' +
        'ein. Ein echter Absender, dessen Empfänger endgültig abgelehnt wird, meldet die ' +
        'E-Mail als unzustellbar.',
      remedy:
        'Klären Sie die Schreibweise der Adresse mit dem Empfänger. Nach einer vorläufigen ' +
        'Ablehnung wiederholen Sie die Prüfung einige Minuten später.',
    },
  },
}
