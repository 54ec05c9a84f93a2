import type { Certificate } from './certificate.ts'
import { epochSeconds } from './time.ts'

/**
 * What a CRL or an OCSP response says of one certificate. "Unknown" has a reason and is neither: the
 * one who answers over plain HTTP may be anybody, so what is not signed, not fresh or not about this
 * certificate says nothing.
 *
 * A revocation is for ever (RFC 5280 5.3.1) but for certificateHold: a signed list past its time still
 * proves it. That a certificate is *not* revoked is only worth as much as the list is fresh.
 */
export type RevocationJudgement =
  | ({ readonly status: 'good' } & RevocationTimes)
  | ({
      readonly status: 'revoked'
      /** ISO 8601. */
      readonly at: string
      readonly reason: RevocationReason | null
    } & RevocationTimes)
  | { readonly status: 'unknown'; readonly why: RevocationDoubt }

/** ISO 8601. */
export interface RevocationTimes {
  readonly thisUpdate: string
  readonly nextUpdate: string | null
}

/**
 * `wrong-issuer`: it comes from another CA. `wrong-signature`, `unsupported-signature`. `not-authorised`:
 * signed by one who may not (keyUsage without cRLSign; a responder that the CA did not appoint).
 * `not-yet-valid`, `expired`, `no-next-update`: not fresh. `unknown-critical`: an extension that must be
 * understood and is not. CRL: `delta`, `indirect`; `other-scope`: for another kind of certificate;
 * `other-partition`: for another distribution point; `some-reasons`: not for all reasons. OCSP:
 * `responder-error`: no answer, `try-later` among them; `other-certificate`: not about this one;
 * `unknown-to-responder`.
 */
export type RevocationDoubt =
  | 'malformed'
  | 'wrong-issuer'
  | 'wrong-signature'
  | 'unsupported-signature'
  | 'not-authorised'
  | 'not-yet-valid'
  | 'expired'
  | 'no-next-update'
  | 'unknown-critical'
  | 'delta'
  | 'indirect'
  | 'other-scope'
  | 'other-partition'
  | 'some-reasons'
  | 'responder-error'
  | 'other-certificate'
  | 'unknown-to-responder'

/** CRLReason (RFC 5280 5.3.1) by number; 7 is not used. */
export const revocationReasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  null,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const

export type RevocationReason = Exclude<(typeof revocationReasons)[number], null>

export interface RevocationInput {
  readonly certificate: Certificate
  /** The one that signed `certificate`. */
  readonly issuer: Certificate
  /** The moment of looking, ISO 8601. */
  readonly now: string
}

export function doubt(why: RevocationDoubt): RevocationJudgement {
  return { status: 'unknown', why }
}

/** Clocks differ: so many seconds before thisUpdate and behind nextUpdate still count. */
export const clockTolerance = 300

/** Is `time` later than `now`, clocks allowed for? Both in the form of `isoSeconds`. */
export function isFuture(time: string, now: string): boolean {
  return epochSeconds(time) - epochSeconds(now) > clockTolerance
}

/** Is `time` past, clocks allowed for? */
export function isPast(time: string, now: string): boolean {
  return epochSeconds(now) - epochSeconds(time) > clockTolerance
}

/** The content of a serial number without the zeros that mean nothing, in lower-case hexadecimal. */
export function serialKey(hex: string): string {
  let from = 0
  while (hex.length - from > 2 && hex.startsWith('00', from) && /^[0-7]/.test(hex.charAt(from + 2)))
    from += 2
  return hex.slice(from).toLowerCase()
}
