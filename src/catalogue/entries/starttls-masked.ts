import type { Entry } from '../entry.ts'

export const starttlsMasked: Entry = {
  code: 'starttls-masked',
  kind: 'finding',
  standards: ['RFC 3207 section 6'],
  words: {
    en: {
      title: 'Encryption removed on the way',
      sentence:
        'A device on the way has overwritten the offer of encryption: where STARTTLS should ' +
        'stand, the reply to EHLO holds "{keyword}".',
      meaning:
        'The mail server itself most likely offers STARTTLS. Firewalls that inspect SMTP ' +
        'replace words they do not want to let through with the letter X, so that both sides ' +
        'talk in clear text and the firewall can read along. The best known are Cisco firewalls ' +
        'with "inspect esmtp" (ASA) or "fixup protocol smtp" (PIX). The device may stand in ' +
        'front of the mail server, at a provider, or in the network from which this test was ' +
        'made.',
      consequence:
        'As long as this device is on the way, mail travels in clear text: both for senders ' +
        'with the rule "TLS 1.2 or newer with a valid certificate, else clear text" and for ' +
        'ordinary ones. Senders that must encrypt (mandatory TLS, DANE, an enforced MTA-STS ' +
        'policy) do not deliver. Whoever controls the device can read and change the mail.',
      remedy:
        'First test again from another network. If STARTTLS appears there, the cause lies on ' +
        'the side of the network that this test was made from, and the mail server is not to ' +
        'blame. Otherwise the administrator of the firewall in front of the mail server ends ' +
        'the inspection of SMTP: on Cisco ASA with "no inspect esmtp" in the class of the ' +
        'policy map (usually policy-map global_policy, class inspection_default), or with ' +
        '"allow-tls" under "parameters" of a "policy-map type inspect esmtp" if the inspection ' +
        'has to stay; on Cisco PIX with "no fixup protocol smtp 25". Other makers call it SMTP ' +
        'inspection, SMTP proxy or mail protection. At the mail server nothing needs to be ' +
        'changed.',
    },
    de: {
      title: 'Verschlüsselung unterwegs entfernt',
      sentence:
        'Ein Gerät auf dem Weg hat das Angebot der Verschlüsselung überschrieben: Wo STARTTLS ' +
        'stehen müsste, steht in der Antwort auf EHLO „{keyword}“.',
      meaning:
        'Der Mailserver selbst bietet STARTTLS sehr wahrscheinlich an. Firewalls, die SMTP ' +
        'untersuchen, überschreiben unerwünschte Wörter mit dem Buchstaben X, damit beide ' +
        'Seiten im Klartext sprechen und die Firewall mitlesen kann. Am bekanntesten sind ' +
        'Cisco-Firewalls mit „inspect esmtp“ (ASA) oder „fixup protocol smtp“ (PIX). Das Gerät ' +
        'kann vor dem Mailserver stehen, bei einem Netzbetreiber oder in dem Netz, aus dem ' +
        'geprüft wurde.',
      consequence:
        'Solange dieses Gerät auf dem Weg liegt, werden E-Mails im Klartext übertragen: bei ' +
        'Absendern mit der Regel „TLS 1.2 oder neuer mit gültigem Zertifikat, sonst ' +
        'unverschlüsselt“ ebenso wie bei gewöhnlichen. Absender, die verschlüsseln müssen ' +
        '(verpflichtendes TLS, DANE, eine durchgesetzte MTA-STS-Richtlinie), stellen nicht zu. ' +
        'Wer das Gerät beherrscht, kann die E-Mails lesen und verändern.',
      remedy:
        'Prüfen Sie zuerst aus einem anderen Netz. Erscheint STARTTLS dort, liegt die Ursache ' +
        'auf der Seite des Netzes, aus dem geprüft wurde, und den Mailserver trifft keine ' +
        'Schuld. Andernfalls beendet die Administration der Firewall vor dem Mailserver die ' +
        'Untersuchung von SMTP: bei Cisco ASA mit „no inspect esmtp“ in der Klasse der ' +
        'Policy-Map (meist policy-map global_policy, class inspection_default) oder, wenn die ' +
        'Untersuchung bleiben muss, mit „allow-tls“ unter „parameters“ einer „policy-map type ' +
        'inspect esmtp“; bei Cisco PIX mit „no fixup protocol smtp 25“. Andere Hersteller ' +
        'nennen es SMTP-Inspektion, SMTP-Proxy oder Mailschutz. Am Mailserver selbst ist nichts ' +
        'zu ändern.',
    },
  },
}
