import type { Entry } from '../entry.ts'

export const heloStage: Entry = {
  code: 'stage-helo',
  kind: 'stage',
  standards: ['RFC 5321 section 4.1.1.1', 'RFC 5321 section 3.2'],
  words: {
    en: {
      title: 'Introduction (HELO)',
      sentence:
        'This stage is passed when the server answers EHLO, or HELO if it does not know ' +
        'EHLO, with 250.',
      meaning:
        'The sender introduces itself with its name, and the server answers with the list of ' +
        'what it can do; STARTTLS has to be in that list. HELO is the old form without such ' +
        'a list. It is tried only after the replies 500, 502 or 504, and rules out ' +
        'encryption.',
      consequence:
        'If the server refuses the introduction, no mail can be handed over in this session; ' +
        'a sender tries the next MX host or keeps the mail. Whether the server would encrypt ' +
        'is then unknown.',
      remedy:
        'Read the reply in the transcript. Servers often object to the name in EHLO: give ' +
        'one that the DNS confirms with the option --helo. The operator of the server makes ' +
        'sure that EHLO is answered and not filtered by a firewall.',
    },
    de: {
      title: 'Vorstellung (HELO)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server EHLO mit 250 beantwortet, oder HELO, ' +
        'falls er EHLO nicht kennt.',
      meaning:
        'Der Absender stellt sich mit seinem Namen vor, und der Server antwortet mit der ' +
        'Liste seiner Fähigkeiten; darin muss STARTTLS stehen. HELO ist die alte Form ohne ' +
        'eine solche Liste. Sie wird nur nach den Antworten 500, 502 oder 504 versucht und ' +
        'schließt eine Verschlüsselung aus.',
      consequence:
        'Lehnt der Server die Vorstellung ab, kann in dieser Sitzung keine E-Mail übergeben ' +
        'werden; ein Absender versucht den nächsten MX-Host oder stellt die E-Mail zurück. ' +
        'Ob der Server verschlüsseln würde, bleibt offen.',
      remedy:
        'Lesen Sie die Serverantwort in der Mitschrift. Häufig beanstanden Server den Namen ' +
        'im EHLO: Geben Sie mit der Option --helo einen an, den das DNS bestätigt. Der ' +
        'Betreiber stellt sicher, dass EHLO beantwortet und nicht von einer Firewall ' +
        'gefiltert wird.',
    },
  },
}
