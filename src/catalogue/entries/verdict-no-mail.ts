import type { Entry } from '../entry.ts'

export const noMailVerdict: Entry = {
  code: 'verdict-no-mail',
  kind: 'verdict',
  standards: ['RFC 7505 section 3', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'The domain receives no mail',
      sentence:
        'The domain receives no mail: it says so itself, or it has neither MX records nor an ' +
        'address.',
      meaning:
        'Either the domain has published a null MX record, by which it declares that it ' +
        'accepts no mail, or the DNS holds neither an MX record nor an address for it. For ' +
        'domains that only serve a web site or nothing at all that is right and wanted. ' +
        'There is no mail server whose encryption could be judged.',
      consequence:
        'Every sender returns mail to this domain at once as undeliverable, whatever its TLS ' +
        'rules.',
      remedy:
        'Check the spelling and ask the recipient for the right address. If the domain is to ' +
        'receive mail, its owner publishes an MX record, for example: "example.org. IN MX 10 ' +
        'mx1.example.org.". If it is not, the null MX record says so clearly: "example.org. ' +
        'IN MX 0 .".',
    },
    de: {
      title: 'Die Domain empfängt keine E-Mails',
      sentence:
        'Die Domain empfängt keine E-Mails: Sie erklärt das selbst, oder sie hat weder ' +
        'MX-Einträge noch eine Adresse.',
      meaning:
        'Entweder hat die Domain einen Null-MX-Eintrag veröffentlicht, mit dem sie erklärt, ' +
        'keine E-Mails anzunehmen, oder im DNS steht für sie weder ein MX-Eintrag noch eine ' +
        'Adresse. Für Domains, die nur einer Website oder gar keinem Dienst dienen, ist das ' +
        'richtig und gewollt. Es gibt keinen Mailserver, dessen Verschlüsselung zu ' +
        'beurteilen wäre.',
      consequence:
        'Jeder Absender erklärt E-Mails an diese Domain sofort für unzustellbar, gleich ' +
        'welche TLS-Regeln für ihn gelten.',
      remedy:
        'Prüfen Sie die Schreibweise und erfragen Sie die richtige Adresse beim Empfänger. ' +
        'Soll die Domain E-Mails empfangen, veröffentlicht ihr Inhaber einen MX-Eintrag, zum ' +
        'Beispiel: „example.org. IN MX 10 mx1.example.org.“. Soll sie es nicht, sagt der ' +
        'Null-MX-Eintrag das eindeutig: „example.org. IN MX 0 .“.',
    },
  },
}
