import type { Entry } from '../entry.ts'

export const chainReceivedEvent: Entry = {
  code: 'event-chain-received',
  kind: 'event',
  standards: ['RFC 8446 section 4.4.2'],
  words: {
    en: {
      title: 'Certificates received',
      sentence: 'Certificates that the server has shown: {certificates}.',
      meaning:
        "The first one is the server's own; the others, up to the root, are to show who vouches " +
        'for it. What the check brought stands among the findings.',
      consequence:
        'A sender that checks certificates decides by them whether this is the right server.',
      remedy: 'Nothing needs to be done.',
    },
    de: {
      title: 'Zertifikate erhalten',
      sentence: 'Vom Server gezeigte Zertifikate: {certificates}.',
      meaning:
        'Das erste gehört dem Server selbst; die übrigen sollen bis zum Stammzertifikat zeigen, ' +
        'wer dafür bürgt. Was die Prüfung ergab, steht bei den Befunden.',
      consequence:
        'Ein Absender, der Zertifikate prüft, entscheidet danach, ob dies der richtige Server ' +
        'ist.',
      remedy: 'Zu tun ist nichts.',
    },
  },
}
