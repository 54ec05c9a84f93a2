import type { Entry } from '../entry.ts'

export const heloUnconfirmed: Entry = {
  code: 'helo-unconfirmed',
  kind: 'finding',
  standards: ['RFC 5321 section 4.1.4', 'RFC 1912 section 2.1'],
  words: {
    en: {
      title: 'Own name not confirmed in the DNS',
      sentence:
        'The name {name}, with which this check introduced itself, and its address {address} ' +
        'do not confirm each other in the DNS.',
      meaning:
        'Many mail servers compare the name in EHLO with the DNS: the address should lead to ' +
        'the name (PTR) and the name back to the address (A or AAAA). For the machine this ' +
        'check ran on they do not agree. This concerns only the check, not the domain ' +
        'checked.',
      consequence:
        'Some servers refuse, delay or limit this check because of it, though they would ' +
        'take mail from a well set up mail server. Such refusals say nothing about their ' +
        'encryption.',
      remedy:
        'The operator of this machine has both records set, for example ' +
        '"25.2.0.192.in-addr.arpa. IN PTR probe.example.org." and "probe.example.org. IN A ' +
        '192.0.2.25", or runs the check on a machine that has them. A name that is confirmed ' +
        'for this address can be given with --helo.',
    },
    de: {
      title: 'Eigener Name im DNS nicht bestätigt',
      sentence:
        'Der Name {name}, mit dem sich diese Prüfung vorgestellt hat, und ihre Adresse ' +
        '{address} bestätigen einander im DNS nicht.',
      meaning:
        'Viele Mailserver vergleichen den Namen im EHLO mit dem DNS: Die Adresse soll zum ' +
        'Namen führen (PTR) und der Name zurück zur Adresse (A oder AAAA). Bei dem Rechner, ' +
        'von dem aus geprüft wurde, stimmt beides nicht überein. Das betrifft nur die ' +
        'Prüfung, nicht die geprüfte Domain.',
      consequence:
        'Manche Server weisen diese Prüfung deshalb ab, verzögern oder begrenzen sie, obwohl ' +
        'sie von einem ordentlich eingerichteten Mailserver E-Mails annähmen. Solche ' +
        'Abweisungen sagen nichts über ihre Verschlüsselung.',
      remedy:
        'Der Betreiber dieses Rechners lässt beide Einträge setzen, zum Beispiel ' +
        '„25.2.0.192.in-addr.arpa. IN PTR probe.example.org.“ und „probe.example.org. IN A ' +
        '192.0.2.25“, oder prüft von einem Rechner aus, der sie hat. Ein für diese Adresse ' +
        'bestätigter Name lässt sich mit --helo angeben.',
    },
  },
}
