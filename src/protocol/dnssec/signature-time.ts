import type { Rrsig } from './rdata.ts'

export type SignatureTimeFault = 'malformed' | 'signature-not-yet-valid' | 'signature-expired'

/**
 * Whether a signature is good at this moment (seconds since 1970); null: it is. RFC 4035 5.3.1 sets the bounds
 * and leaves open how far the clocks of signer and validator may differ; unbound's rule is the one that most
 * senders live with (unbound.conf, val-sig-skew-min and -max): a tenth of the signature's life, at least an hour
 * (a clock that missed summer time), at most a day (one in the wrong time zone).
 */
export function timeFaultOf(
  { inception, expiration }: Pick<Rrsig, 'inception' | 'expiration'>,
  at: number,
): SignatureTimeFault | null {
  const life = secondsBetween(inception, expiration)
  if (life < 0) return 'malformed'
  const skew = Math.min(Math.max(Math.floor(life / 10), minSkew), maxSkew)
  if (secondsBetween(at, inception) > skew) return 'signature-not-yet-valid'
  return secondsBetween(expiration, at) > skew ? 'signature-expired' : null
}

const minSkew = 3_600
const maxSkew = 86_400

/** RFC 4034 3.1.5: serial number arithmetic (RFC 1982), good for 68 years either way. */
function secondsBetween(from: number, to: number): number {
  return (to - from) | 0
}
