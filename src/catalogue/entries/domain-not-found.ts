import type { Entry } from '../entry.ts'

export const domainNotFound: Entry = {
  code: 'domain-not-found',
  kind: 'finding',
  standards: ['RFC 1035 section 4.1.1', 'RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'Domain does not exist',
      sentence: 'The domain {domain} does not exist in the DNS.',
      meaning:
        'The name servers answered that there is no such name (NXDOMAIN). Usually the domain ' +
        'is misspelt; sometimes its registration has lapsed, or a subdomain was never ' +
        'entered in its zone.',
      consequence:
        'Every sender, whatever its TLS rules, returns the mail at once as undeliverable.',
      remedy:
        'Check the spelling and ask the recipient for the right address. The owner of the ' +
        'domain checks its registration and delegation; for a subdomain that is to receive ' +
        'mail, an MX record is needed: "sub.example.org. IN MX 10 mx1.example.org.".',
    },
    de: {
      title: 'Domain existiert nicht',
      sentence: 'Die Domain {domain} gibt es im DNS nicht.',
      meaning:
        'Die Nameserver haben geantwortet, dass es diesen Namen nicht gibt (NXDOMAIN). Meist ' +
        'ist die Domain falsch geschrieben; manchmal ist ihre Registrierung ausgelaufen, ' +
        'oder eine Subdomain wurde nie in die Zone eingetragen.',
      consequence:
        'Jeder Absender erklärt die E-Mail sofort für unzustellbar, gleich welche TLS-Regeln ' +
        'für ihn gelten.',
      remedy:
        'Prüfen Sie die Schreibweise und erfragen Sie die richtige Adresse beim Empfänger. ' +
        'Der Inhaber der Domain prüft Registrierung und Delegierung; eine Subdomain, die ' +
        'E-Mails empfangen soll, braucht einen MX-Eintrag: „sub.example.org. IN MX 10 ' +
        'mx1.example.org.“.',
    },
  },
}
