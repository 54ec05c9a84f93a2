import type { Entry } from '../entry.ts'

export const connectStage: Entry = {
  code: 'stage-connect',
  kind: 'stage',
  standards: ['RFC 5321 section 3.1', 'RFC 5321 section 4.5.3.2.1'],
  words: {
    en: {
      title: 'Greeting (Connect)',
      sentence:
        'This stage is passed when the server greets with the reply 220, that is, when it is ' +
        'willing to talk.',
      meaning:
        'After the connection the server speaks first. With 220 it invites the sender to go ' +
        'on; with 554 or 421 it turns this sender away, for good or for now. Some servers ' +
        'wait on purpose for some seconds before they greet, to catch senders that cannot ' +
        'wait.',
      consequence:
        'A refusal concerns the sender that was refused: it may only mean that the address ' +
        'this check ran from is unknown or on a block list. The encryption of the server is ' +
        'not tested then.',
      remedy:
        'Read the reply in the transcript. Repeat the check later or from an address with a ' +
        'good reputation and a matching reverse DNS entry (PTR); the operator of the server ' +
        'finds the reason in its log.',
    },
    de: {
      title: 'Begrüßung (Connect)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server mit der Antwort 220 grüßt, also zum ' +
        'Gespräch bereit ist.',
      meaning:
        'Nach dem Verbindungsaufbau spricht zuerst der Server. Mit 220 lädt er den Absender ' +
        'ein fortzufahren; mit 554 oder 421 weist er diesen Absender ab, endgültig oder ' +
        'vorläufig. Manche Server warten absichtlich einige Sekunden mit dem Gruß, um ' +
        'ungeduldige Absender zu erkennen.',
      consequence:
        'Eine Abweisung betrifft den abgewiesenen Absender: Sie kann schlicht bedeuten, dass ' +
        'die Adresse, von der geprüft wurde, unbekannt ist oder auf einer Sperrliste steht. ' +
        'Die Verschlüsselung des Servers ist dann nicht geprüft.',
      remedy:
        'Lesen Sie die Serverantwort in der Mitschrift. Wiederholen Sie die Prüfung später ' +
        'oder von einer Adresse mit gutem Ruf und passendem Rückwärtseintrag (PTR); den ' +
        'Grund findet der Betreiber in den Protokollen seines Servers.',
    },
  },
}
