import type { Entry } from '../entry.ts'

export const encryptedVerdict: Entry = {
  code: 'verdict-encrypted',
  kind: 'verdict',
  standards: [
    'RFC 3207 section 4',
    'RFC 9325 section 3.1.1',
    'RFC 9525 section 6',
    'BSI TR-02102-2',
  ],
  words: {
    en: {
      title: 'Encrypted',
      sentence:
        'Every mail server that could be judged accepts mail encrypted with TLS 1.2 or newer ' +
        'and proves its name with a valid certificate.',
      meaning:
        'A sending server finds STARTTLS, agrees on TLS 1.2 or newer and gets a certificate ' +
        'that is in date, comes from a trusted certificate authority (CA) and is made out to ' +
        'the MX host. The verdict is that of the weakest server judged, because mail takes ' +
        'whichever server answers. It holds for the first hop, from the sender to the ' +
        'receiving mail server; it says nothing about the way to the mailbox, about mail in ' +
        'the other direction or about end-to-end encryption.',
      consequence:
        'A sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" ' +
        'sends encrypted. Ordinary senders do so as well. Only senders that ' +
        'use DANE or MTA-STS are also protected against forged DNS answers and against an ' +
        'attacker who removes STARTTLS on the way.',
      remedy:
        'Nothing needs mending. Renew the certificates in time, repeat the check after every ' +
        'change, and protect the result against tampering with DNSSEC and TLSA records ' +
        '(DANE) or with an MTA-STS policy in the mode enforce.',
    },
    de: {
      title: 'Verschlüsselt',
      sentence:
        'Jeder Mailserver, der beurteilt werden konnte, nimmt E-Mails mit TLS 1.2 oder neuer ' +
        'verschlüsselt an und weist seinen Namen mit einem gültigen Zertifikat nach.',
      meaning:
        'Ein sendender Mailserver findet STARTTLS vor, einigt sich auf TLS 1.2 oder neuer ' +
        'und erhält ein Zertifikat, das zeitlich gültig ist, von einer vertrauenswürdigen ' +
        'Zertifizierungsstelle stammt und auf den MX-Host ausgestellt ist. Das Ergebnis ' +
        'richtet sich nach dem schwächsten beurteilten Server, denn eine E-Mail nimmt den ' +
        'Server, der gerade antwortet. Es gilt für den ersten Abschnitt vom Absender zum ' +
        'empfangenden Mailserver; über den Weg bis zum Postfach, über den Versand in ' +
        'Gegenrichtung und über eine Ende-zu-Ende-Verschlüsselung sagt es nichts aus.',
      consequence:
        'Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ sendet verschlüsselt. Gewöhnliche Absender tun ' +
        'das ebenfalls. Gegen gefälschte DNS-Antworten und gegen Angreifer, die STARTTLS ' +
        'unterwegs entfernen, sind nur Absender geschützt, die DANE oder MTA-STS verwenden.',
      remedy:
        'Es ist nichts zu beheben. Erneuern Sie die Zertifikate rechtzeitig, wiederholen Sie ' +
        'die Prüfung nach jeder Änderung, und sichern Sie das Ergebnis mit DNSSEC und ' +
        'TLSA-Einträgen (DANE) oder mit einer MTA-STS-Richtlinie im Modus enforce gegen ' +
        'Manipulation ab.',
    },
  },
}
