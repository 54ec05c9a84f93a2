import type { Entry } from '../entry.ts'

export const recipientRefused: Entry = {
  code: 'recipient-refused',
  kind: 'finding',
  standards: ['RFC 5321 section 4.1.1.3', 'RFC 3463 section 3.2'],
  words: {
    en: {
      title: 'Recipient refused',
      sentence: 'The server refused the recipient asked for: {code} "{text}".',
      meaning:
        'This was asked only because of the option --rcpt. A reply that begins with 5 is ' +
        'final: the mailbox does not exist, is closed, or the server takes no mail for this ' +
        'domain or from this sender. A reply that begins with 4 is temporary, often ' +
        'greylisting.',
      consequence:
        'The verdict on the encryption is not touched: the question of TLS was settled ' +
        'before. A real sender returns the mail after a final refusal and tries again after ' +
        'a temporary one.',
      remedy:
        'Check the spelling and ask the recipient. If the mailbox exists, the operator looks ' +
        'into the log; after a temporary refusal repeat the check some minutes later.',
    },
    de: {
      title: 'Empfänger abgelehnt',
      sentence: 'Der Server hat den erfragten Empfänger abgelehnt: {code} „{text}“.',
      meaning:
        'Danach wurde nur wegen der Option --rcpt gefragt. Eine Antwort, die mit 5 beginnt, ' +
        'ist endgültig: Das Postfach gibt es nicht, es ist geschlossen, oder der Server ' +
        'nimmt für diese Domain oder von diesem Absender keine E-Mails an. Eine Antwort, die ' +
        'mit 4 beginnt, ist vorläufig, häufig Greylisting.',
      consequence:
        'Das Ergebnis zur Verschlüsselung bleibt unberührt: Die Frage nach TLS war zuvor ' +
        'geklärt. Ein echter Absender meldet die E-Mail nach einer endgültigen Ablehnung als ' +
        'unzustellbar und versucht es nach einer vorläufigen erneut.',
      remedy:
        'Prüfen Sie die Schreibweise und fragen Sie beim Empfänger nach. Gibt es das ' +
        'Postfach, sieht der Betreiber in den Protokollen nach; nach einer vorläufigen ' +
        'Ablehnung wiederholen Sie die Prüfung einige Minuten später.',
    },
  },
}
