import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { parseName } from '../src/protocol/dns/name.ts'
import { classInternet } from '../src/protocol/dns/record.ts'
import type { SigningNumber } from './dnssec-zone-signer-keys.ts'

/** How a zone is signed, and what is wrong with it. */
export interface ZonePlan {
  /** 13 if absent. */
  readonly algorithm?: SigningNumber
  /** NSEC if absent. */
  readonly denial?: 'nsec' | Nsec3Plan
  readonly faults?: readonly SigningFault[]
  /** Another label makes other keys. */
  readonly keyLabel?: string
}

export interface Nsec3Plan {
  readonly iterations: number
  /** Hexadecimal. */
  readonly salt: string
  /** Leaves out unsigned delegations. */
  readonly optOut: boolean
}

/**
 * `expired`, `not-yet-valid`: by two days, where clocks may differ by one. `wrong-signature`: one bit of it. `no-signature`: none. Each for one
 * name and type where they are given, else for the whole zone. `no-ds`: the parent has no DS and says so with
 * proof. `wrong-ds`: the parent has that of another key. `unknown-ds`: of an algorithm that nobody knows.
 * `no-denial`: what is not there is denied without proof.
 */
export interface SigningFault {
  readonly fault:
    | 'expired'
    | 'not-yet-valid'
    | 'wrong-signature'
    | 'no-signature'
    | 'no-ds'
    | 'wrong-ds'
    | 'unknown-ds'
    | 'no-denial'
  readonly name?: string
  readonly type?: number
}

/** What stands in a zone before it is signed: whole names, their records, and where other zones begin. */
export interface ZoneContents {
  readonly apex: string
  readonly records: readonly OutgoingRecord[]
  /** Names of delegations: their NS records are not signed, DS is, and what is below them is not here. */
  readonly delegations: ReadonlySet<string>
}

export interface SignedZone extends ZoneContents {
  /** With DNSKEY, RRSIG, and NSEC or NSEC3. */
  readonly records: readonly OutgoingRecord[]
  /** For the parent, or as trust anchor; none if the plan wants none. */
  readonly ds: readonly OutgoingRecord[]
  readonly denial: 'nsec' | Nsec3Plan
  readonly isDenying: boolean
}

/** A record with the lab's time to live. */
export function record(name: string, type: number, rdata: Uint8Array): OutgoingRecord {
  return { name, type, class: classInternet, ttl: 60, rdata }
}

/** The wire form of a name of ours. Throws on what is none. */
export function wire(name: string): Uint8Array {
  const bytes = parseName(name)
  if (bytes.ok) return bytes.value
  throw new Error(`${name}: ${bytes.problems[0]?.problem ?? 'bad'}`)
}
