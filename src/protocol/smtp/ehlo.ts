import type { Ehlo, EhloKeyword, Reply } from '../../model/smtp.ts'

/**
 * Reads a 250 reply to EHLO (RFC 5321 4.1.1.1): the first line is the greeting, each further line a
 * keyword with parameters. Keywords are compared without case; `AUTH=LOGIN`, an old form, counts as AUTH.
 */
export function parseEhlo(reply: Reply): Ehlo {
  return {
    verb: 'EHLO',
    reply,
    refusal: null,
    keywords: reply.lines.slice(1).flatMap(parseKeyword),
  }
}

/** HELO brings no keywords (RFC 5321 4.1.1.1). `refusal`: the reply to EHLO before it. */
export function heloOnly(reply: Reply, refusal: Reply): Ehlo {
  return { verb: 'HELO', reply, refusal, keywords: [] }
}

export function offersStarttls(ehlo: Ehlo): boolean {
  return ehlo.keywords.some(({ keyword }) => keyword === 'STARTTLS')
}

/**
 * The keyword that a firewall on the way wrote over STARTTLS, as it stands; null if none. Such
 * inspection keeps the length and fills with X (`XXXXXXXA`, `XXXXXXXX`).
 */
export function maskedStarttls(ehlo: Ehlo): string | null {
  return ehlo.keywords.find(({ keyword }) => /^X{7}[A-Z]$/.test(keyword))?.keyword ?? null
}

function parseKeyword(line: string): EhloKeyword[] {
  const [head, ...params] = line.trim().split(/[ \t]+/)
  if (head === undefined || head === '') return []
  const [keyword = head, first] = head.split('=', 2)
  return [
    { keyword: keyword.toUpperCase(), params: first === undefined ? params : [first, ...params] },
  ]
}
