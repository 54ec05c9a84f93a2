import type { Entry } from '../entry.ts'

export const ticketbleed: Entry = {
  code: 'ticketbleed',
  kind: 'finding',
  standards: ['CVE-2016-9244', 'RFC 5077 section 3.4'],
  words: {
    en: {
      title: 'Ticketbleed: session ids filled up from memory',
      sentence:
        'The server answers a session id of one byte with one of 32 bytes: the rest comes from ' +
        'its memory (Ticketbleed).',
      meaning:
        'Who comes back with a session ticket may choose a session id, which the server ' +
        'repeats. F5 BIG-IP in some versions always repeats 32 bytes, however short the id was, ' +
        'and so sends up to 31 bytes of its memory along (CVE-2016-9244, 2017). We asked twice ' +
        'with an id of one byte; what came besides was counted and not kept.',
      consequence:
        'Senders deliver as ever. Anybody on the internet can collect pieces of the memory of ' +
        'the appliance, among them session ids of others and perhaps keys.',
      remedy:
        'The administrator of the appliance in front of the mail server (F5 BIG-IP) installs ' +
        'the version that F5 names in article K05121675. Until then, session tickets are ' +
        'switched off in the Client SSL profile: tmsh modify ltm profile client-ssl NAME ' +
        'session-ticket disabled. Key and certificate should be renewed afterwards.',
    },
    de: {
      title: 'Ticketbleed: Sitzungskennungen aus dem Speicher aufgefüllt',
      sentence:
        'Der Server beantwortet eine Sitzungskennung von einem Byte mit einer von 32 Byte: Der ' +
        'Rest stammt aus seinem Speicher (Ticketbleed).',
      meaning:
        'Wer mit einem Sitzungsticket zurückkommt, darf eine Sitzungskennung wählen, die der ' +
        'Server wiederholt. F5 BIG-IP wiederholt in manchen Versionen immer 32 Byte, so kurz ' +
        'die Kennung auch war, und sendet so bis zu 31 Byte seines Speichers mit ' +
        '(CVE-2016-9244, 2017). Wir haben zweimal mit einer Kennung von einem Byte gefragt; was ' +
        'darüber hinaus kam, wurde gezählt und nicht aufbewahrt.',
      consequence:
        'Absender stellen wie gewohnt zu. Jeder im Internet kann Stücke aus dem Speicher des ' +
        'Geräts sammeln, darunter Sitzungskennungen anderer und womöglich Schlüssel.',
      remedy:
        'Wer das Gerät vor dem Mailserver betreut (F5 BIG-IP), installiert die Version, die F5 ' +
        'im Artikel K05121675 nennt. Bis dahin werden Sitzungstickets im Client-SSL-Profil ' +
        'abgeschaltet: tmsh modify ltm profile client-ssl NAME session-ticket disabled. ' +
        'Schlüssel und Zertifikat sollten danach erneuert werden.',
    },
  },
}
