/** The verdicts, best to worst among those that judge, then those that could not. */
export const verdictIds = [
  'encrypted',
  'invalid-certificate',
  'old-tls',
  'no-tls',
  'unreachable',
  'inconclusive',
  'no-mail',
  'dns-error',
] as const

export type VerdictId = (typeof verdictIds)[number]

/** What one judged endpoint can be, best first. */
export const outcomeIds = ['encrypted', 'invalid-certificate', 'old-tls', 'no-tls'] as const

export type OutcomeId = (typeof outcomeIds)[number]
