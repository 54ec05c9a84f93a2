// A table: the words of the built-in senders, by their id.
import type { Lang } from '../model/lang.ts'

export interface SenderWords {
  /** A few words, no full stop. */
  readonly title: string
  /** What it demands, and what it does where that is not met. */
  readonly does: string
}

/** The words of a built-in sender, or null. */
export function findSenderWords(id: string, lang: Lang): SenderWords | null {
  return senderWords.find((entry) => entry.id === id)?.words[lang] ?? null
}

export const senderWords: readonly {
  readonly id: string
  readonly words: Readonly<Record<Lang, SenderWords>>
}[] = [
  {
    id: 'tls12-authenticated',
    words: {
      en: {
        title: 'TLS 1.2 and a valid certificate, else clear text',
        does: 'The sender of the guide. It encrypts with TLS 1.2 or newer where the certificate of the mail server is valid for its name. In every other case it sends in clear text.',
      },
      de: {
        title: 'TLS 1.2 und gültiges Zertifikat, sonst Klartext',
        does: 'Der Absender aus dem Leitfaden. Er verschlüsselt mit TLS 1.2 oder neuer, wenn das Zertifikat des Mailservers für dessen Namen gültig ist. In allen anderen Fällen sendet er im Klartext.',
      },
    },
  },
  {
    id: 'opportunistic',
    words: {
      en: {
        title: 'Any encryption, from anybody',
        does: 'What most mail servers do unless told otherwise. It encrypts with whatever TLS version is offered and looks at no certificate. Without TLS it sends in clear text.',
      },
      de: {
        title: 'Irgendeine Verschlüsselung, mit jedem Gegenüber',
        does: 'So verhalten sich die meisten Mailserver ohne besondere Einstellung. Er verschlüsselt mit jeder angebotenen TLS-Version und prüft kein Zertifikat. Ohne TLS sendet er im Klartext.',
      },
    },
  },
  {
    id: 'opportunistic-tls12',
    words: {
      en: {
        title: 'TLS 1.2 from anybody, else clear text',
        does: 'Like an ordinary sender (opportunistic) whose TLS library has dropped TLS 1.0 and 1.1: where nothing newer is offered, it sends in clear text.',
      },
      de: {
        title: 'TLS 1.2 mit jedem Gegenüber, sonst Klartext',
        does: 'Wie ein gewöhnlicher Absender (opportunistic), dessen TLS-Bibliothek TLS 1.0 und 1.1 nicht mehr kennt: Wird nichts Neueres angeboten, sendet er im Klartext.',
      },
    },
  },
  {
    id: 'dane',
    words: {
      en: {
        title: 'DANE where it is published',
        does: 'It validates DNSSEC and looks for TLSA records. Where signed ones are published, the mail server must match them, or the mail waits. Where none are published, it sends like an ordinary sender (opportunistic).',
      },
      de: {
        title: 'DANE, wo es veröffentlicht ist',
        does: 'Er prüft DNSSEC und sucht TLSA-Einträge. Sind signierte veröffentlicht, muss der Mailserver zu ihnen passen, sonst wartet die E-Mail. Sind keine veröffentlicht, sendet er wie ein gewöhnlicher Absender (opportunistic).',
      },
    },
  },
  {
    id: 'mta-sts',
    words: {
      en: {
        title: 'MTA-STS where it is enforced',
        does: 'It fetches the MTA-STS policy of the domain. Where that is enforced, the mail server must be listed in it and have a valid certificate, or the mail waits. Without such a policy it sends like an ordinary sender (opportunistic).',
      },
      de: {
        title: 'MTA-STS, wo es durchgesetzt wird',
        does: 'Er lädt die MTA-STS-Richtlinie der Domain. Wird sie durchgesetzt, muss der Mailserver darin stehen und ein gültiges Zertifikat haben, sonst wartet die E-Mail. Ohne solche Richtlinie sendet er wie ein gewöhnlicher Absender (opportunistic).',
      },
    },
  },
  {
    id: 'mandatory-tls12',
    words: {
      en: {
        title: 'TLS 1.2 or no delivery',
        does: 'Mandatory transport encryption, as the German data protection authorities ask for at normal risk. It never sends in clear text and looks at no certificate. Without TLS 1.2 the mail waits and is returned in the end.',
      },
      de: {
        title: 'TLS 1.2 oder keine Zustellung',
        does: 'Verpflichtende Transportverschlüsselung, wie sie die Datenschutzkonferenz bei normalem Risiko verlangt. Er sendet nie im Klartext und prüft kein Zertifikat. Ohne TLS 1.2 wartet die E-Mail und kommt schließlich zurück.',
      },
    },
  },
  {
    id: 'mandatory-authenticated',
    words: {
      en: {
        title: 'TLS 1.2 and a valid certificate, or no delivery',
        does: 'Qualified transport encryption, as the German data protection authorities ask for at high risk. It never sends in clear text. Without TLS 1.2 the mail waits; where the certificate is not valid, it is returned.',
      },
      de: {
        title: 'TLS 1.2 und gültiges Zertifikat oder keine Zustellung',
        does: 'Qualifizierte Transportverschlüsselung, wie sie die Datenschutzkonferenz bei hohem Risiko verlangt. Er sendet nie im Klartext. Ohne TLS 1.2 wartet die E-Mail; ist das Zertifikat nicht gültig, kommt sie zurück.',
      },
    },
  },
]
