/** The stages of a delivery as the report's matrix shows them, in order; `to` only where a recipient was asked for. */
export const stageIds = [
  'answer',
  'connect',
  'helo',
  'tls',
  'cert',
  'secure',
  'from',
  'to',
] as const

export type StageId = (typeof stageIds)[number]

export type StageStatus = 'ok' | 'fail' | 'temporary' | 'skipped'
