import type { PostfixWord } from './dane-peers.ts'

/** Where Postfix says something else than what follows from our report: who is right, and why. */
export interface DaneDifference {
  readonly ours: PostfixWord | null
  readonly theirs: PostfixWord | null
  readonly why: string
}

/** By scenario. */
export const daneDifferences: Readonly<Record<string, DaneDifference>> = {
  'dane-issuer-unsigned-domain': {
    ours: 'refused',
    theirs: 'Trusted',
    why:
      'We are, by the letter: behind an insecure MX answer the MX hostname is the only reference identifier ' +
      '(RFC 7672 3.2.2). Postfix takes the name of the mail domain all the same, and calls the host trusted only.',
  },
  'tlsa-refused': {
    ours: 'Untrusted',
    theirs: 'deferred',
    why:
      'Both are right. Our own resolver refuses the question, which says nothing of the host: we leave DANE ' +
      'untested. A sender behind such a resolver defers (RFC 7672 2.1.1), as Postfix does behind unbound.',
  },
}
