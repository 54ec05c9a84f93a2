/**
 * How much may be computed for one question. Zones are written by strangers: keys that share a tag and
 * signatures without end (CVE-2023-50387) or hashes of hashes (CVE-2023-50868) must not keep us busy.
 */
export interface Work {
  /** Takes so much, or says that it is not there. */
  verify(): boolean
  hash(rounds: number): boolean
  /** Something was not done because too much had been done. */
  readonly isSpent: boolean
}

/** An honest chain of one zone needs 2 to 10 signatures; a hundred of RSA with 4096 bits take 20 ms. */
const maxVerifications = 64
/** Rounds of SHA-1 over a name: some 20 ms. */
const maxRounds = 20_000

export function createWork(): Work {
  let verifications = maxVerifications
  let rounds = maxRounds
  let isSpent = false
  return {
    verify() {
      verifications -= 1
      isSpent ||= verifications < 0
      return verifications >= 0
    },
    hash(count) {
      rounds -= count
      isSpent ||= rounds < 0
      return rounds >= 0
    },
    get isSpent() {
      return isSpent
    },
  }
}
