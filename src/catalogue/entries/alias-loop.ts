import type { Entry } from '../entry.ts'

export const aliasLoop: Entry = {
  code: 'alias-loop',
  kind: 'finding',
  standards: ['RFC 1034 section 3.6.2', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'Alias leads nowhere',
      sentence: 'The alias {name} leads in a circle or through too many further aliases.',
      meaning:
        'A CNAME record says that a name is only another word for a second one. Here the ' +
        'aliases point back to each other, or the chain is so long that resolvers and mail ' +
        'servers give up. No address is ever reached that way.',
      consequence:
        'Senders cannot find a mail server by this name. They treat it as an error of the ' +
        'DNS and keep or return the mail.',
      remedy:
        'The DNS operator removes the circle and lets the name hold its own records: instead ' +
        'of a CNAME for the mail domain, "example.org. IN MX 10 mx1.example.org." and for ' +
        'the MX host "mx1.example.org. IN A 192.0.2.25".',
    },
    de: {
      title: 'Alias führt ins Leere',
      sentence: 'Der Alias {name} führt im Kreis oder über zu viele weitere Aliasse.',
      meaning:
        'Ein CNAME-Eintrag besagt, dass ein Name nur eine andere Bezeichnung für einen ' +
        'zweiten ist. Hier verweisen die Aliasse aufeinander zurück, oder die Kette ist so ' +
        'lang, dass Resolver und Mailserver aufgeben. Eine Adresse ist auf diesem Weg nie zu ' +
        'erreichen.',
      consequence:
        'Absender finden unter diesem Namen keinen Mailserver. Sie werten das als DNS-Fehler ' +
        'und stellen die E-Mail zurück oder melden sie als unzustellbar.',
      remedy:
        'Der DNS-Betreiber löst den Kreis auf und trägt unter dem Namen eigene Einträge ein: ' +
        'für die Maildomain statt des CNAME „example.org. IN MX 10 mx1.example.org.“ und für ' +
        'den MX-Host „mx1.example.org. IN A 192.0.2.25“.',
    },
  },
}
