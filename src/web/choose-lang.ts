import type { FastifyRequest } from 'fastify'
import type { Lang } from '../model/lang.ts'

/** `?lang=`, else the reader's preference (Accept-Language, RFC 9110 12.5.4), else English. */
export function chooseLang({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Lang {
  const asked = (query as { readonly lang?: unknown } | undefined)?.lang
  if (asked === 'de' || asked === 'en') return asked
  return preferredLang(headers['accept-language'] ?? '')
}

export function preferredLang(header: string): Lang {
  const ranges = header
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of ranges) {
    if (tag === 'de' || tag.startsWith('de-')) return 'de'
    if (tag === 'en' || tag.startsWith('en-') || tag === '*') return 'en'
  }
  return 'en'
}
