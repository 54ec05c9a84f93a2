// A table: the words of the letter, both languages. Names and texts come escaped.
import type { Lang } from '../model/lang.ts'
import type { OutcomeId } from '../model/verdict.ts'

export interface LetterWords {
  readonly to: string
  readonly subject: string
  readonly greeting: string
  readonly subjects: Readonly<Record<Exclude<OutcomeId, 'encrypted'>, (name: string) => string>>
  readonly opening: Readonly<Record<Exclude<OutcomeId, 'encrypted'>, (name: string) => string>>
  /** Where a sender asks for a newer version than the guide's does. */
  readonly newer: {
    readonly subject: (name: string) => string
    readonly opening: (name: string) => string
    readonly change: string
  }
  readonly please: string
  readonly seen: string
  readonly seenWhen: (time: string) => string
  readonly seenFrom: (addresses: string) => string
  readonly asName: (names: string) => string
  readonly concerned: string
  readonly how: string
  readonly rule: (title: string, id: string) => string
  readonly guideRule: string
  readonly matters: string
  readonly change: string
  readonly others: string
  readonly check: string
  readonly checkWith: (command: string) => string
  readonly closing: string
}

export const letterWords: Readonly<Record<Lang, LetterWords>> = {
  en: {
    to: 'To',
    subject: 'Subject',
    greeting: 'Dear postmaster,',
    subjects: {
      'no-tls': (name) => `Mail to ${name} travels unencrypted`,
      'old-tls': (name) => `Mail to ${name} is encrypted by outdated methods only`,
      'invalid-certificate': (name) =>
        `The identity of the mail servers of ${name} cannot be verified`,
    },
    opening: {
      'no-tls': (name) =>
        `we would like to send mail to ${name} over encrypted connections. At least one of the mail servers that take this mail offers no working encryption.`,
      'old-tls': (name) =>
        `we would like to send mail to ${name} over encrypted connections. At least one of the mail servers that take this mail offers only TLS versions that count as insecure.`,
      'invalid-certificate': (name) =>
        `we would like to send mail to ${name} over connections that are encrypted and lead to the right server. At least one of the mail servers that take this mail does not prove that it is the right one.`,
    },
    newer: {
      subject: (name) => `The mail servers of ${name} lack a TLS version that we ask for`,
      opening: (name) =>
        `we would like to send mail to ${name} over encrypted connections, with a TLS version that at least one of the mail servers that take this mail does not offer.`,
      change:
        'Please switch on the newest TLS version that the mail server knows (TLS 1.3); where the software knows none that is new enough, it has to be updated.',
    },
    please:
      'We ask you to change this, or to pass this letter on to those who run the mail servers. Below stands what was seen, why it matters and what is to be changed.',
    seen: 'What was seen',
    seenWhen: (time) => `Seen on ${time}`,
    seenFrom: (addresses) => `from ${addresses}`,
    asName: (names) => `as ${names}`,
    concerned: 'Concerned',
    how: 'The servers were asked as a sending mail server asks them; no mail was sent. A negative answer was confirmed on a second connection.',
    guideRule: 'Measured by: TLS 1.2 or newer and a valid certificate.',
    rule: (title, id) => `Measured by: ${title} (${id}).`,
    matters: 'Why it matters',
    change: 'What to change',
    others: 'Configuration by product:',
    check: 'How to check it afterwards',
    checkWith: (command) =>
      `"${command}" does the same test again. It tests receiving, the first hop, from the network it runs in.`,
    closing: 'Kind regards',
  },
  de: {
    to: 'An',
    subject: 'Betreff',
    greeting: 'Sehr geehrte Damen und Herren,',
    subjects: {
      'no-tls': (name) => `E-Mails an ${name} werden unverschlüsselt übertragen`,
      'old-tls': (name) => `E-Mails an ${name} werden nur veraltet verschlüsselt`,
      'invalid-certificate': (name) =>
        `Die Mailserver von ${name} lassen sich nicht sicher erkennen`,
    },
    opening: {
      'no-tls': (name) =>
        `wir möchten E-Mails an ${name} über verschlüsselte Verbindungen senden. Mindestens einer der Mailserver, die diese E-Mails annehmen, bietet keine funktionierende Verschlüsselung an.`,
      'old-tls': (name) =>
        `wir möchten E-Mails an ${name} über verschlüsselte Verbindungen senden. Mindestens einer der Mailserver, die diese E-Mails annehmen, bietet nur TLS-Versionen an, die als unsicher gelten.`,
      'invalid-certificate': (name) =>
        `wir möchten E-Mails an ${name} über Verbindungen senden, die verschlüsselt sind und zum richtigen Server führen. Mindestens einer der Mailserver, die diese E-Mails annehmen, weist nicht nach, dass er der richtige ist.`,
    },
    newer: {
      subject: (name) => `Den Mailservern von ${name} fehlt eine TLS-Version, die wir verlangen`,
      opening: (name) =>
        `wir möchten E-Mails an ${name} über verschlüsselte Verbindungen senden, und zwar mit einer TLS-Version, die mindestens einer der Mailserver, die diese E-Mails annehmen, nicht anbietet.`,
      change:
        'Bitte schalten Sie die neueste TLS-Version ein, die der Mailserver beherrscht (TLS 1.3); beherrscht die Software keine, die neu genug ist, muss sie aktualisiert werden.',
    },
    please:
      'Wir bitten Sie, dies zu ändern oder dieses Schreiben an die Betreiber der Mailserver weiterzugeben. Im Folgenden steht, was gesehen wurde, warum es wichtig ist und was zu ändern ist.',
    seen: 'Was gesehen wurde',
    seenWhen: (time) => `Gesehen am ${time}`,
    seenFrom: (addresses) => `von ${addresses} aus`,
    asName: (names) => `als ${names}`,
    concerned: 'Betroffen',
    how: 'Die Server wurden so angesprochen, wie ein sendender Mailserver es tut; es wurde keine E-Mail gesendet. Eine negative Antwort wurde mit einer zweiten Verbindung bestätigt.',
    guideRule: 'Maßstab: TLS 1.2 oder neuer und ein gültiges Zertifikat.',
    rule: (title, id) => `Maßstab: ${title} (${id}).`,
    matters: 'Warum das wichtig ist',
    change: 'Was zu ändern ist',
    others: 'Konfiguration nach Produkt:',
    check: 'Wie Sie es danach prüfen',
    checkWith: (command) =>
      `„${command}“ macht dieselbe Prüfung noch einmal. Geprüft wird der Empfang, die erste Strecke, aus dem Netz, in dem es läuft.`,
    closing: 'Mit freundlichen Grüßen',
  },
}
