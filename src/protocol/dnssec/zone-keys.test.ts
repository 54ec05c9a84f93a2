import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { signingKey, type SigningKey } from '../../../lab/dnssec-zone-signer-keys.ts'
import { algorithms } from './algorithm.ts'
import { wireName } from './canonical.ts'
import { readRrsig, type Ds } from './rdata.ts'
import { sortRdatas, type Rrset } from './rrset.ts'
import { types } from './types.ts'
import { signedBytes } from './verify-rrset.ts'
import { createWork } from './work.ts'
import { checkZoneKeys } from './zone-keys.ts'

const zone = 'example'

/** The DNSKEY set of these keys, signed by those. */
function keySet(keys: readonly SigningKey[], signers: readonly SigningKey[]): Rrset {
  const rdatas = sortRdatas(keys.map(({ dnskey }) => dnskey.rdata))
  const signatures = signers.map((key) => {
    const fixed = Buffer.alloc(18)
    fixed.writeUInt16BE(types.dnskey, 0)
    fixed.writeUInt8(13, 2)
    fixed.writeUInt8(1, 3)
    fixed.writeUInt32BE(2_000, 8)
    fixed.writeUInt32BE(1_000, 12)
    fixed.writeUInt16BE(key.dnskey.tag, 16)
    const head = Buffer.concat([fixed, wireName(zone)])
    const bytes = signedBytes(
      { name: zone, type: types.dnskey, rdatas },
      { labels: 1, originalTtl: 0, head },
    )
    const read = readRrsig(Buffer.concat([head, key.sign(bytes)]))
    assert.ok(read.ok)
    return read.value
  })
  return { name: zone, type: types.dnskey, ttl: 60, rdatas, signatures, isMalformed: false }
}

function dsOf({ dnskey }: SigningKey): Ds {
  const digest = createHash('sha256').update(wireName(zone)).update(dnskey.rdata).digest()
  return { tag: dnskey.tag, algorithm: 13, digestType: 2, digest }
}

const check = (set: Rrset, ds: readonly Ds[]) => {
  const result = checkZoneKeys(set, ds, { at: 1_500, algorithms, work: createWork() })
  const flags = result.ok ? result.keys.keys.map(({ dnskey }) => dnskey.flags) : []
  return result.ok ? flags.toSorted((first, second) => first - second) : result.reason
}

const old = signingKey(13, 'zone-keys old', 257)
const fresh = signingKey(13, 'zone-keys new', 257)
const daily = signingKey(13, 'zone-keys daily', 256)

test('a key that the parent names vouches for all keys of the zone', () => {
  assert.deepEqual(check(keySet([old, daily], [old]), [dsOf(old)]), [256, 257])
  assert.equal(check(keySet([old, daily], [daily]), [dsOf(old)]), 'key-missing')
  assert.equal(check(keySet([daily], [daily]), [dsOf(old)]), 'ds-mismatch')
  assert.equal(check(keySet([old, daily], []), [dsOf(old)]), 'no-signature')
})

test('every step of a rollover leaves one good path', () => {
  // Both DS first, then the new key, then the old one goes (RFC 6781 4.1.2).
  assert.deepEqual(check(keySet([old], [old]), [dsOf(old), dsOf(fresh)]), [257])
  assert.deepEqual(check(keySet([old, fresh], [old]), [dsOf(old), dsOf(fresh)]), [257, 257])
  assert.deepEqual(check(keySet([fresh], [fresh]), [dsOf(old), dsOf(fresh)]), [257])
  // Both keys with the old DS alone.
  assert.deepEqual(check(keySet([old, fresh], [old, fresh]), [dsOf(old)]), [257, 257])
})

test('a revoked key, or one that is no zone key, vouches for nothing', () => {
  const revoked = signingKey(13, 'zone-keys old', 257 | 0x80)
  const other = signingKey(13, 'zone-keys old', 0)
  assert.equal(check(keySet([revoked], [revoked]), [dsOf(revoked)]), 'ds-mismatch')
  assert.equal(check(keySet([other], [other]), [dsOf(other)]), 'ds-mismatch')
  // Nor does it sign for others, once they are vouched for.
  assert.deepEqual(check(keySet([fresh, revoked, other], [fresh]), [dsOf(fresh)]), [257])
})
