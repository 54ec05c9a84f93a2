import type { Entry } from '../entry.ts'

export const stsPolicyHostFamily: Entry = {
  code: 'sts-policy-host-family',
  kind: 'finding',
  standards: ['RFC 8461 section 3.3'],
  words: {
    en: {
      title: 'MTA-STS policy not reachable over every family',
      sentence: 'The MTA-STS policy host {host} cannot be reached over {family}: {reason}.',
      meaning:
        'Senders fetch the policy from this web server. Some mail servers have only IPv4, a ' +
        'few only IPv6. Over the other family the policy could be fetched, so it is not lost; ' +
        'but where an address is published and nobody answers there, senders wait for it ' +
        'first.',
      consequence:
        'Senders that have only this family get no policy and deliver as without MTA-STS, ' +
        'unless they have one in their cache. A sender with the rule "TLS 1.2 or newer with a ' +
        'valid certificate, else clear text" does not use MTA-STS and notices nothing.',
      remedy:
        'The operator of the web server gives the policy host an address of each family, for ' +
        'example "mta-sts.example.org. IN A 192.0.2.80" and "mta-sts.example.org. IN AAAA ' +
        '2001:db8::80", and lets it answer on port 443 of both (nginx: "listen 443 ssl;" and ' +
        '"listen [::]:443 ssl;"). Check it with curl -4sv and curl -6sv ' +
        'https://mta-sts.example.org/.well-known/mta-sts.txt. An address that nobody answers ' +
        'at is to be taken out of the DNS.',
    },
    de: {
      title: 'MTA-STS-Richtlinie nicht über IPv4 und IPv6 abrufbar',
      sentence:
        'Der Host {host} mit der MTA-STS-Richtlinie ist über {family} nicht erreichbar: ' +
        '{reason}.',
      meaning:
        'Absender rufen die Richtlinie von diesem Webserver ab. Manche Mailserver haben nur ' +
        'IPv4, einige wenige nur IPv6. Über die andere Adressfamilie war die Richtlinie ' +
        'abrufbar, verloren ist sie also nicht; ist aber eine Adresse veröffentlicht, unter ' +
        'der niemand antwortet, warten Absender zuerst darauf.',
      consequence:
        'Absender, die nur diese Adressfamilie haben, erhalten keine Richtlinie und stellen ' +
        'zu wie ohne MTA-STS, sofern sie keine zwischengespeichert haben. Ein Absender mit ' +
        'der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst unverschlüsselt“ nutzt ' +
        'kein MTA-STS und bemerkt nichts.',
      remedy:
        'Der Betreiber des Webservers gibt dem Host der Richtlinie eine Adresse jeder ' +
        'Familie, zum Beispiel „mta-sts.example.org. IN A 192.0.2.80“ und ' +
        '„mta-sts.example.org. IN AAAA 2001:db8::80“, und lässt ihn unter beiden an Port 443 ' +
        'antworten (nginx: „listen 443 ssl;“ und „listen [::]:443 ssl;“). Prüfen lässt sich ' +
        'das mit curl -4sv und curl -6sv https://mta-sts.example.org/.well-known/mta-sts.txt. ' +
        'Eine Adresse, unter der niemand antwortet, gehört aus dem DNS entfernt.',
    },
  },
}
