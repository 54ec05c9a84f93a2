import type { PostfixWord } from './dane-peers.ts'

/** Where Postfix says something else than what follows from our report: who is right, and why. */
export interface DaneDifference {
  readonly ours: PostfixWord | null
  readonly theirs: PostfixWord | null
  readonly why: string
}

/** By scenario. */
export const daneDifferences: Readonly<Record<string, DaneDifference>> = {
  'tlsa-refused': {
    ours: 'Untrusted',
    theirs: 'deferred',
    why:
      'Both are right. Our own resolver refuses the question, which says nothing of the host: we leave DANE ' +
      'untested. A sender behind such a resolver defers (RFC 7672 2.1.1), as Postfix does behind unbound.',
  },
}
