import type { Entry } from '../entry.ts'

export const dnssecUnavailable: Entry = {
  code: 'dnssec-unavailable',
  kind: 'finding',
  standards: ['RFC 4033 section 5', 'RFC 4035 section 3.2'],
  words: {
    en: {
      title: 'DNSSEC could not be tested from here',
      sentence:
        'DNSSEC, and with it DANE, could not be tested from here, or not all of it: {reason}.',
      meaning:
        'To check DNSSEC, mxseal needs the signatures from the DNS and verifies them itself. ' +
        'The resolver used here did not pass them on, did not answer such questions, or put ' +
        'an answer of its own in their place; or no trust anchor was at hand to begin with; ' +
        'or by the clock of this machine the signatures of the DNS root itself, which are ' +
        'renewed every day, are not valid. Many home routers and some resolvers of offices ' +
        'and access providers strip signatures. This concerns only the check, not the domain ' +
        'checked.',
      consequence:
        'Nothing can be said about DNSSEC and DANE where they are shown as not tested, which ' +
        'is neither a good mark nor a bad one. Whether the mail servers encrypt, and with ' +
        'which certificate, was tested all the same; a sender with the rule "TLS 1.2 or newer ' +
        'with a valid certificate, else clear text" looks at nothing else.',
      remedy:
        'The operator of this machine names a resolver that passes on DNSSEC: mxseal check ' +
        '--resolver 192.0.2.53 example.org. A resolver is fit if dig +dnssec +cd MX ' +
        'example.org @192.0.2.53 shows RRSIG records for a signed domain, and dig +tcp does ' +
        'so, too; an unbound of your own is (apt install unbound, then --resolver 127.0.0.1). ' +
        'If the clock is named, compare it (timedatectl) and let it be set (chrony or ' +
        'systemd-timesyncd). If a file was given with --trust-anchor, check that it holds the ' +
        'keys of the right root.',
    },
    de: {
      title: 'DNSSEC von hier aus nicht prüfbar',
      sentence:
        'DNSSEC und damit auch DANE ließen sich von hier aus nicht oder nicht ganz prüfen: ' +
        '{reason}.',
      meaning:
        'Um DNSSEC zu prüfen, braucht mxseal die Signaturen aus dem DNS und prüft sie selbst. ' +
        'Der hier befragte Resolver hat sie nicht weitergegeben, hat solche Fragen nicht ' +
        'beantwortet oder eine eigene Antwort an ihre Stelle gesetzt; oder es fehlte der ' +
        'Vertrauensanker, mit dem die Prüfung beginnt; oder nach der Uhr dieses Rechners sind ' +
        'sogar die Signaturen der DNS-Wurzel ungültig, die täglich erneuert werden. Viele ' +
        'Router für zu Hause und manche Resolver von Behörden, Unternehmen und ' +
        'Internetanbietern entfernen Signaturen. Das betrifft nur die Prüfung, nicht die ' +
        'geprüfte Domain.',
      consequence:
        'Wo DNSSEC und DANE im Bericht als nicht geprüft stehen, lässt sich nichts darüber ' +
        'sagen; das ist weder ein gutes noch ein schlechtes Zeugnis. Ob die Mailserver ' +
        'verschlüsseln und mit welchem Zertifikat, wurde trotzdem geprüft; auf mehr achtet ' +
        'ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ nicht.',
      remedy:
        'Der Betreiber dieses Rechners nennt einen Resolver, der DNSSEC weitergibt: mxseal ' +
        'check --resolver 192.0.2.53 example.org. Geeignet ist ein Resolver, wenn dig +dnssec ' +
        '+cd MX example.org @192.0.2.53 bei einer signierten Domain RRSIG-Einträge zeigt, und ' +
        'dig +tcp ebenso; ein eigener unbound ist es (apt install unbound, danach --resolver ' +
        '127.0.0.1). Ist die Uhr genannt, vergleichen Sie sie (timedatectl) und lassen Sie ' +
        'sie stellen (chrony oder systemd-timesyncd). Wurde mit --trust-anchor eine Datei ' +
        'angegeben, prüfen Sie, ob sie die Schlüssel der richtigen Wurzel enthält.',
    },
  },
}
