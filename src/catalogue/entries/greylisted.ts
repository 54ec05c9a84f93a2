import type { Entry } from '../entry.ts'

export const greylisted: Entry = {
  code: 'greylisted',
  kind: 'finding',
  standards: ['RFC 6647 section 2'],
  words: {
    en: {
      title: 'Asked to come back later (greylisting)',
      sentence: 'The server asked this unknown sender to come back later: {code} "{text}".',
      meaning:
        'With greylisting a server puts off senders it does not know yet and accepts them ' +
        'when they try again after some minutes. Spam programs often do not come back. It is ' +
        'a common and deliberate measure.',
      consequence:
        'The verdict on the encryption is not touched: the question of TLS was settled ' +
        'before. A real sender tries again by itself; the first mail arrives some minutes ' +
        'late.',
      remedy:
        'Nothing is to be done. Whoever wants to see the stage passed repeats the check ' +
        'after about ten minutes from the same address.',
    },
    de: {
      title: 'Auf später vertröstet (Greylisting)',
      sentence:
        'Der Server hat diesen ihm unbekannten Absender auf später vertröstet: {code} ' +
        '„{text}“.',
      meaning:
        'Beim Greylisting weist ein Server Absender, die er noch nicht kennt, vorläufig ab ' +
        'und nimmt sie an, wenn sie es nach einigen Minuten erneut versuchen. Spam-Programme ' +
        'kommen häufig nicht wieder. Es ist eine übliche und beabsichtigte Maßnahme.',
      consequence:
        'Das Ergebnis zur Verschlüsselung bleibt unberührt: Die Frage nach TLS war zuvor ' +
        'geklärt. Ein echter Absender versucht es von selbst erneut; die erste E-Mail kommt ' +
        'einige Minuten später an.',
      remedy:
        'Es ist nichts zu tun. Wer die Stufe bestanden sehen möchte, wiederholt die Prüfung ' +
        'nach etwa zehn Minuten von derselben Adresse.',
    },
  },
}
