import type { Entry } from '../entry.ts'

export const starttlsResponseInjection: Entry = {
  code: 'starttls-response-injection',
  kind: 'finding',
  standards: ['RFC 3207 section 4.2', 'RFC 3207 section 6'],
  words: {
    en: {
      title: 'Clear text slipped in before the handshake',
      sentence:
        'Behind the reply 220 to STARTTLS, and before the TLS handshake, more clear text ' +
        'arrived ({bytes} bytes); we dropped it.',
      meaning:
        'After this reply nothing may follow but the TLS handshake. A careless sender would ' +
        'read the extra bytes later, as if they had come encrypted from the server. They come ' +
        'from a faulty mail server or mail proxy, or somebody on the way has slipped them in. ' +
        'We dropped them and went on, so the rest of this report is not touched by them.',
      consequence:
        'Up-to-date senders drop these bytes and go on, or break off; after breaking off, a ' +
        'sender with the rule "TLS 1.2 or newer with a valid certificate, else clear text" and ' +
        'ordinary senders may send in clear text. Outdated senders can be deceived by them, ' +
        'although the session is encrypted.',
      remedy:
        'Test again from another network. If the bytes are gone there, something on the way ' +
        'from the first network slips them in: the operators of that network look for it. If ' +
        'they stay, the administrator of the mail server updates its software and any mail ' +
        'gateway, proxy or load balancer in front of it, and tests again with the proxy ' +
        'bypassed.',
    },
    de: {
      title: 'Klartext vor der TLS-Aushandlung eingeschoben',
      sentence:
        'Hinter der Serverantwort 220 auf STARTTLS und vor der TLS-Aushandlung (Handshake) kam ' +
        'weiterer Klartext an ({bytes} Byte); wir haben ihn verworfen.',
      meaning:
        'Auf diese Antwort darf nichts als der Handshake folgen. Ein unvorsichtiger Absender ' +
        'läse die zusätzlichen Bytes später so, als wären sie verschlüsselt vom Server ' +
        'gekommen. Sie stammen von einem fehlerhaften Mailserver oder Mail-Proxy, oder jemand ' +
        'auf dem Weg hat sie eingeschoben. Wir haben sie verworfen und weitergemacht; der ' +
        'übrige Bericht ist davon nicht berührt.',
      consequence:
        'Aktuelle Absender verwerfen diese Bytes und fahren fort, oder sie brechen ab; nach ' +
        'einem Abbruch senden ein Absender mit der Regel „TLS 1.2 oder neuer mit gültigem ' +
        'Zertifikat, sonst unverschlüsselt“ und gewöhnliche Absender unter Umständen im ' +
        'Klartext. Veraltete Absender lassen sich davon täuschen, obwohl die Verbindung ' +
        'verschlüsselt ist.',
      remedy:
        'Prüfen Sie aus einem anderen Netz. Fehlen die Bytes dort, schiebt sie etwas auf dem ' +
        'Weg aus dem ersten Netz ein; danach sucht, wer dieses Netz betreibt. Bleiben sie, ' +
        'aktualisiert die Administration des Mailservers dessen Software und jedes ' +
        'Mail-Gateway, jeden Proxy und jeden Lastverteiler davor und prüft noch einmal unter ' +
        'Umgehung des Proxys.',
    },
  },
}
