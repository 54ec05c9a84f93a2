import { createHash } from 'node:crypto'
import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { labelsOf } from '../src/protocol/dns/name.ts'
import { sortRdatas } from '../src/protocol/dnssec/rrset.ts'
import { signedBytes } from '../src/protocol/dnssec/verify-rrset.ts'
import { types } from '../src/protocol/dnssec/types.ts'
import { makeDenials } from './dnssec-zone-signer-denial.ts'
import { keySigningFlags, signingKey, type SigningKey } from './dnssec-zone-signer-keys.ts'
import {
  record,
  wire,
  type SignedZone,
  type SigningFault,
  type ZoneContents,
  type ZonePlan,
} from './dnssec-zone-signer-plan.ts'

const dayInSeconds = 86_400

/** Signs a zone as of a moment (in seconds since 1970), for ten days before and behind it. */
export function signZone(contents: ZoneContents, plan: ZonePlan, at: number): SignedZone {
  const { algorithm = 13, denial = 'nsec', faults = [], keyLabel = contents.apex } = plan
  const keys: Keys = {
    keySigning: signingKey(algorithm, `dnssec ksk ${keyLabel}`, keySigningFlags),
    zoneSigning: signingKey(algorithm, `dnssec zsk ${keyLabel}`),
  }
  const { apex, delegations } = contents
  const dnskeys = [keys.keySigning, keys.zoneSigning].map(({ dnskey }) =>
    record(apex, types.dnskey, dnskey.rdata),
  )
  const unsigned = { ...contents, records: [...contents.records, ...dnskeys] }
  const whole = [...unsigned.records, ...makeDenials(unsigned, denial)]
  const sets = Map.groupBy(whole, ({ name, type }) => `${type} ${name}`)
  const signatures = [...sets.values()].flatMap((set) => {
    const [first] = set
    const isCut = first && first.type === types.ns && delegations.has(first.name)
    return first && !isCut ? signSet(set, { apex, keys, at, faults }) : []
  })
  return {
    apex,
    delegations,
    records: [...whole, ...signatures],
    ds: dsOf(apex, keys.keySigning, faults),
    denial,
    isDenying: !faults.some(({ fault }) => fault === 'no-denial'),
  }
}

interface Keys {
  readonly keySigning: SigningKey
  readonly zoneSigning: SigningKey
}

interface SignContext {
  readonly apex: string
  readonly keys: Keys
  readonly at: number
  readonly faults: readonly SigningFault[]
}

/** The RRSIG of one set (RFC 4034 3), or what the faults make of it. */
function signSet(
  set: readonly OutgoingRecord[],
  { apex, keys, at, faults }: SignContext,
): readonly OutgoingRecord[] {
  const [first] = set
  if (first === undefined) return []
  const { name, type, ttl } = first
  const fault = faults.find(
    (one) => (one.name ?? name) === name && (one.type ?? type) === type,
  )?.fault
  if (fault === 'no-signature') return []
  const key = type === types.dnskey ? keys.keySigning : keys.zoneSigning
  const shift = { expired: -12 * dayInSeconds, 'not-yet-valid': 12 * dayInSeconds }
  const middle = at + (fault === 'expired' || fault === 'not-yet-valid' ? shift[fault] : 0)
  const labels = labelsOf(name).filter((label) => label !== '*').length
  const fixed = Buffer.alloc(18)
  fixed.writeUInt16BE(type, 0)
  fixed.writeUInt8(key.dnskey.algorithm, 2)
  fixed.writeUInt8(labels, 3)
  fixed.writeUInt32BE(ttl, 4)
  fixed.writeUInt32BE(middle + 10 * dayInSeconds, 8)
  fixed.writeUInt32BE(middle - 10 * dayInSeconds, 12)
  fixed.writeUInt16BE(key.dnskey.tag, 16)
  const head = Buffer.concat([fixed, wire(apex)])
  const rdatas = sortRdatas(set.map(({ rdata }) => rdata))
  const signature = key.sign(
    signedBytes({ name, type, rdatas }, { labels, originalTtl: ttl, head }),
  )
  if (fault === 'wrong-signature') signature[20] = (signature[20] ?? 0) ^ 1
  return [record(name, types.rrsig, Buffer.concat([head, signature]))]
}

/** RFC 4034 5.1.4, SHA-256. */
function dsOf(
  apex: string,
  { dnskey }: SigningKey,
  faults: readonly SigningFault[],
): readonly OutgoingRecord[] {
  const has = (name: SigningFault['fault']) => faults.some(({ fault }) => fault === name)
  if (has('no-ds')) return []
  const digest = createHash('sha256').update(wire(apex)).update(dnskey.rdata).digest()
  if (has('wrong-ds')) digest[0] = (digest[0] ?? 0) ^ 1
  const algorithm = has('unknown-ds') ? 200 : dnskey.algorithm
  const head = Uint8Array.of(dnskey.tag >> 8, dnskey.tag & 0xff, algorithm, 2)
  return [record(apex, types.ds, Buffer.concat([head, digest]))]
}
