import type { Entry, EntryWords } from '../catalogue/entry.ts'
import { findingArguments } from '../model/finding.ts'

/** Words for every code, made from the code and its arguments: tests of the presenters do without the real ones. */
export function findStubEntry(code: string): Entry | null {
  if (code.startsWith('event-')) {
    return makeEntry(code, 'event', '')
  }
  const names = Object.entries(findingArguments).find(([known]) => known === code)?.[1]
  return names === undefined
    ? null
    : makeEntry(code, 'finding', names.map((name) => ` ${name} {${name}}`).join(','))
}

function makeEntry(code: string, kind: Entry['kind'], placeholders: string): Entry {
  const spoken = code.replaceAll('-', ' ')
  const words = (seen: string, mend: string): EntryWords => ({
    title: `Title of ${spoken}`,
    sentence: `${seen} ${spoken}${placeholders}.`,
    meaning: `Meaning of ${spoken}.`,
    consequence: `Consequence of ${spoken}.`,
    remedy: kind === 'finding' ? `${mend} ${spoken}.` : '',
    howTo: { postfix: 'smtpd_tls_security_level = may\nsmtpd_tls_protocols = >=TLSv1.2' },
  })
  return {
    code,
    kind,
    standards: ['RFC 3207 section 4'],
    words: { en: words('Seen:', 'Mend'), de: words('Gesehen:', 'Beheben Sie') },
  }
}
