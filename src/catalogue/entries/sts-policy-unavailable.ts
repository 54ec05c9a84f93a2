import type { Entry } from '../entry.ts'

export const stsPolicyUnavailable: Entry = {
  code: 'sts-policy-unavailable',
  kind: 'finding',
  standards: ['RFC 8461 section 3.3', 'RFC 8461 section 5.1'],
  words: {
    en: {
      title: 'MTA-STS policy could not be fetched',
      sentence:
        'The DNS announces an MTA-STS policy, but it could not be fetched: {reason} (detail: ' +
        '{detail}).',
      meaning:
        'The policy is a text file on a web server of the domain, ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt. Senders fetch it by HTTPS; only ' +
        'the status 200 counts, and redirects are not followed. Here the fetch ended without ' +
        'the file: the name mta-sts does not exist, the web server does not answer, TLS ' +
        'fails, or it answers with another status. It may also be that only this network did ' +
        'not get through.',
      consequence:
        'Senders with MTA-STS that have the policy in their cache keep to it until its ' +
        'max_age has passed; whether one has, cannot be seen from here. All others deliver as ' +
        'without MTA-STS, encrypted if the server offers it. A sender with the rule "TLS 1.2 ' +
        'or newer with a valid certificate, else clear text" does not use MTA-STS and notices ' +
        'nothing.',
      remedy:
        'The operator of the domain fetches the file from outside: curl -sv ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt must show HTTP status 200 ' +
        'without -L, over IPv4 and (if mta-sts has an AAAA record) over IPv6. The name needs ' +
        'an address, for example "mta-sts.example.org. IN A 192.0.2.80", or an alias (CNAME) ' +
        'to a web server that knows it. Redirects for this path, bot protection and firewalls ' +
        'must let it pass. If MTA-STS is no longer wanted, do not just delete the file: set ' +
        '"mode: none" with a new id first.',
    },
    de: {
      title: 'MTA-STS-Richtlinie nicht abrufbar',
      sentence:
        'Das DNS kündigt eine MTA-STS-Richtlinie an, sie war aber nicht abrufbar: {reason} ' +
        '(Einzelheit: {detail}).',
      meaning:
        'Die Richtlinie ist eine Textdatei auf einem Webserver der Domain, ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt. Absender rufen sie über HTTPS ' +
        'ab; es zählt nur der Status 200, Weiterleitungen folgen sie nicht. Hier endete der ' +
        'Abruf ohne die Datei: Der Name mta-sts existiert nicht, der Webserver antwortet ' +
        'nicht, TLS scheitert, oder er antwortet mit einem anderen Status. Möglich ist auch, ' +
        'dass nur dieses Netz nicht durchkam.',
      consequence:
        'Absender mit MTA-STS, die die Richtlinie noch zwischengespeichert haben, halten sich ' +
        'bis zum Ablauf von max_age daran; ob das so ist, lässt sich von hier aus nicht ' +
        'sehen. Alle anderen stellen zu wie ohne MTA-STS, also verschlüsselt, wenn der Server ' +
        'es anbietet. Ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, ' +
        'sonst unverschlüsselt“ nutzt kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der Betreiber der Domain ruft die Datei von außen ab: curl -sv ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt muss ohne -L den HTTP-Status 200 ' +
        'zeigen, über IPv4 und (falls mta-sts einen AAAA-Eintrag hat) über IPv6. Der Name ' +
        'braucht eine Adresse, zum Beispiel „mta-sts.example.org. IN A 192.0.2.80“, oder ' +
        'einen Alias (CNAME) auf einen Webserver, der ihn kennt. Weiterleitungen für diesen ' +
        'Pfad, Bot-Abwehr und Firewalls müssen den Abruf durchlassen. Wird MTA-STS nicht mehr ' +
        'gewünscht, genügt es nicht, die Datei zu löschen: Setzen Sie zuerst „mode: none“ mit ' +
        'neuer Kennung (id).',
    },
  },
}
