import type { Entry } from '../entry.ts'

export const fromStage: Entry = {
  code: 'stage-from',
  kind: 'stage',
  standards: ['RFC 5321 section 4.1.1.2', 'RFC 5321 section 4.5.5'],
  words: {
    en: {
      title: 'Sender accepted (From)',
      sentence: 'This stage is passed when the server accepts the sender address in MAIL FROM.',
      meaning:
        'The last step of this check: it names a sender and then takes its leave with QUIT. ' +
        'No mail is ever sent. Without TLS the step is tried in clear text; passed then ' +
        'means that the server would take mail unencrypted. A temporary refusal is common ' +
        'with servers that make unknown senders wait (greylisting).',
      consequence:
        'The stage says nothing about encryption and does not count in the verdict. A real ' +
        'sender with a temporary refusal tries again later; with a lasting one it returns ' +
        'the mail.',
      remedy:
        'Usually nothing. If the sender address of the check was refused, another one can be ' +
        'given with the option --mail-from.',
    },
    de: {
      title: 'Absender angenommen (From)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server die Absenderadresse in MAIL FROM annimmt.',
      meaning:
        'Der letzte Schritt dieser Prüfung: Sie nennt einen Absender und verabschiedet sich ' +
        'dann mit QUIT. Eine E-Mail wird nie gesendet. Ohne TLS wird der Schritt im Klartext ' +
        'versucht; bestanden heißt dann, dass der Server E-Mails unverschlüsselt annähme. ' +
        'Eine vorläufige Ablehnung ist üblich bei Servern, die unbekannte Absender warten ' +
        'lassen (Greylisting).',
      consequence:
        'Über die Verschlüsselung sagt die Stufe nichts, und in das Ergebnis geht sie nicht ' +
        'ein. Ein echter Absender versucht es nach einer vorläufigen Ablehnung später ' +
        'erneut; nach einer endgültigen meldet er die E-Mail als unzustellbar.',
      remedy:
        'In der Regel ist nichts zu tun. Wurde die Absenderadresse der Prüfung abgelehnt, ' +
        'lässt sich mit der Option --mail-from eine andere angeben.',
    },
  },
}
