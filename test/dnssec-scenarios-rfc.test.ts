import assert from 'node:assert/strict'
import { test } from 'node:test'
import { algorithms, type AlgorithmTable } from '../src/protocol/dnssec/algorithm.ts'
import { formatBase32Hex, hashName, nsec3OwnerHash } from '../src/protocol/dnssec/nsec3.ts'
import { readDnskey } from '../src/protocol/dnssec/rdata.ts'
import { groupRrsets, type Rrset } from '../src/protocol/dnssec/rrset.ts'
import { parseTrustAnchors, rootAnchors } from '../src/protocol/dnssec/trust-anchors.ts'
import { verifyRrset, type VerifyContext } from '../src/protocol/dnssec/verify-rrset.ts'
import { createWork } from '../src/protocol/dnssec/work.ts'
import { checkZoneKeys, readDsSet, usableDs } from '../src/protocol/dnssec/zone-keys.ts'
import { parseRecord, time } from './dnssec-scenarios/master-record.ts'
import { oldAlgorithms } from './dnssec-scenarios/old-algorithms.ts'

/** The examples that the RFCs themselves give. */

const exampleNet = {
  a: 'www.example.net. 3600 IN A 192.0.2.1',
  rsa: 'www.example.net. 3600 IN A 192.0.2.91',
  mx: 'example.com. 3600 IN MX 10 mail.example.com.',
}

const signed = [
  {
    title: 'RFC 5702 6.1: RSA/SHA-256',
    key: 'example.net. 3600 IN DNSKEY 256 3 8 AwEAAcFcGsaxxdgiuuGmCkVImy4h99CqT7jwY3pexPGcnUFtR2Fh36BponcwtkZ4cAgtvd4Qs8PkxUdp6p/DlUmObdk=',
    record: exampleNet.rsa,
    signature:
      'www.example.net. 3600 IN RRSIG A 8 3 3600 20300101000000 20000101000000 9033 example.net. kRCOH6u7l0QGy9qpC9l1sLncJcOKFLJ7GhiUOibu4teYp5VE9RncriShZNz85mwlMgNEacFYK/lPtPiVYP4bwg==',
  },
  {
    title: 'RFC 5702 6.2: RSA/SHA-512',
    key: 'example.net. 3600 IN DNSKEY 256 3 10 AwEAAdHoNTOW+et86KuJOWRDp1pndvwb6Y83nSVXXyLA3DLroROUkN6X0O6pnWnjJQujX/AyhqFDxj13tOnD9u/1kTg7cV6rklMrZDtJCQ5PCl/D7QNPsgVsMu1J2Q8gpMpztNFLpPBz1bWXjDtaR7ZQBlZ3PFY12ZTSncorffcGmhOL',
    record: exampleNet.rsa,
    signature:
      'www.example.net. 3600 IN RRSIG A 10 3 3600 20300101000000 20000101000000 3740 example.net. tsb4wnjRUDnB1BUi+t6TMTXThjVnG+eCkWqjvvjhzQL1d0YRoOe0CbxrVDYd0xDtsuJRaeUw1ep94PzEWzr0iGYgZBWm/zpq+9fOuagYJRfDqfReKBzMweOLDiNa8iP5g9vMhpuv6OPlvpXwm9Sa9ZXIbNl1MBGk0fthPgxdDLw=',
  },
  {
    title: 'RFC 6605 6.1: P-256',
    key: 'example.net. 3600 IN DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    record: exampleNet.a,
    signature:
      'www.example.net. 3600 IN RRSIG A 13 3 3600 20100909100439 20100812100439 55648 example.net. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
  },
  {
    title: 'RFC 6605 6.2: P-384',
    key: 'example.net. 3600 IN DNSKEY 257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    record: exampleNet.a,
    signature:
      'www.example.net. 3600 IN RRSIG A 14 3 3600 20100909102025 20100812102025 10771 example.net. /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm',
  },
  {
    title: 'RFC 8080 6.1: Ed25519',
    key: 'example.com. 3600 IN DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=',
    record: exampleNet.mx,
    signature:
      'example.com. 3600 IN RRSIG MX 15 2 3600 20150819220000 20150729220000 3613 example.com. oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==',
  },
  {
    title: 'RFC 8080 6.2: Ed448',
    key: 'example.com. 3600 IN DNSKEY 257 3 16 3kgROaDjrh0H2iuixWBrc8g2EpBBLCdGzHmn+G2MpTPhpj/OiBVHHSfPodx1FYYUcJKm1MDpJtIA',
    record: exampleNet.mx,
    signature:
      'example.com. 3600 IN RRSIG MX 16 2 3600 20150819220000 20150729220000 9713 example.com. 3cPAHkmlnxcDHMyg7vFC34l0blBhuG1qpwLmjInI8w1CMB29FkEAIJUA0amxWndkmnBZ6SKiwZSAxGILn/NBtOXft0+Gj7FSvOKxE/07+4RQvE581N3Aj/JtIyaiYVdnYtyMWbSNyGEY2213WKsJlwEA',
  },
]

const digests = [
  {
    title: 'RFC 4034 5.4: SHA-1',
    ds: 'dskey.example.com. IN DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118',
    key: 'dskey.example.com. IN DNSKEY 256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
  },
  {
    title: 'RFC 4509 2.3: SHA-256',
    ds: 'dskey.example.com. IN DS 60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
    key: 'dskey.example.com. IN DNSKEY 256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
  },
  {
    title: 'RFC 6605 6.2: SHA-384',
    ds: 'example.net. IN DS 10771 14 4 72d7b62976ce06438e9c0bf319013cf801f09ecc84b8d7e9495f27e305c6a9b0563a9b5f4d288405c3008a946df983d6',
    key: signed[3]?.key ?? '',
  },
  {
    title: 'RFC 8080 6.1: SHA-256',
    ds: 'example.com. IN DS 3613 15 2 3aa5ab37efce57f737fc1627013fee07bdf241bd10f3b1964ab55c78e79a304b',
    key: signed[4]?.key ?? '',
  },
]

function contextAt(at: number, table: AlgorithmTable = algorithms): VerifyContext {
  return { at, algorithms: table, work: createWork() }
}

/** One record, perhaps with its signature; the RDATA of the record is a message of its own. */
function rrsetOf(lines: readonly string[]): Rrset {
  const records = lines.map((line) => ({ ...parseRecord(line), at: 0, rdataAt: 0 }))
  const [set] = groupRrsets(records, records[0]?.rdata ?? new Uint8Array(0))
  assert.ok(set)
  return set
}

/** The key of a zone, believed without a DS. */
function keysOf(line: string, table: AlgorithmTable = algorithms) {
  const record = parseRecord(line)
  const dnskey = readDnskey(record.rdata)
  assert.ok(dnskey.ok)
  const algorithm = table.signing.find(({ id }) => id === dnskey.value.algorithm)
  const key = algorithm?.importKey(dnskey.value.publicKey)
  assert.ok(algorithm && key)
  return {
    zone: record.name,
    keys: [
      {
        dnskey: dnskey.value,
        verify: (bytes: Uint8Array, signature: Uint8Array) =>
          algorithm.verify(key, bytes, signature),
      },
    ],
  }
}

for (const { title, key, record, signature } of signed) {
  test(`${title}: the signature is good while it lasts, and only over this`, () => {
    const rrset = rrsetOf([record, signature])
    const keys = keysOf(key)
    const [start = '', end = ''] = [/ \d{14} (\d{14})/, / (\d{14}) /].map(
      (pattern) => pattern.exec(signature)?.[1] ?? '',
    )
    const verify = (at: number, set: Rrset = rrset) => verifyRrset(set, keys, contextAt(at))
    assert.deepEqual(verify(time(start)), { ok: true, encloser: null })
    assert.deepEqual(verify(time(end)), { ok: true, encloser: null })
    // The clocks may differ by a tenth of the four weeks that these live, but by no more than a day.
    assert.deepEqual(verify(time(start) - 86_401), { ok: false, reason: 'signature-not-yet-valid' })
    assert.deepEqual(verify(time(end) + 86_401), { ok: false, reason: 'signature-expired' })
    const changed = { ...rrset, rdatas: [...rrset.rdatas, Uint8Array.of(1, 2, 3, 4)] }
    assert.deepEqual(verify(time(end), changed), { ok: false, reason: 'signature-invalid' })
  })
}

for (const { title, ds, key } of digests) {
  test(`${title}: the digest names the key, and no other`, () => {
    const usable = usableDs(readDsSet(rrsetOf([ds])), oldAlgorithms)
    assert.ok(usable.ok)
    const check = (line: string) =>
      checkZoneKeys(rrsetOf([line]), usable.usable, contextAt(0, oldAlgorithms))
    // The key is named, and only its signature is missing.
    assert.deepEqual(check(key), { ok: false, reason: 'no-signature' })
    const other = key.replace(/DNSKEY 25\d 3 (\d+) (.{8}).(.)/, 'DNSKEY 256 3 $1 $2$3A')
    assert.notEqual(other, key)
    assert.deepEqual(check(other), { ok: false, reason: 'ds-mismatch' })
  })
}

test('the product does not know RSA with SHA-1: such a delegation is insecure', () => {
  const [first] = digests
  assert.ok(first)
  assert.deepEqual(usableDs(readDsSet(rrsetOf([first.ds])), algorithms), {
    ok: false,
    reason: 'unsupported-algorithm',
  })
})

test('a SHA-1 digest counts only where there is no better one (RFC 4509 3)', () => {
  const sha1 = 'example. IN DS 1 13 1 2BB183AF5F22588179A53B0A98631FAD1A292118'
  const sha256 = `example. IN DS 1 13 2 ${'ab'.repeat(32)}`
  const gost = `example. IN DS 1 13 3 ${'ab'.repeat(32)}`
  const types = (lines: readonly string[]) => {
    const usable = usableDs(readDsSet(rrsetOf(lines)), algorithms)
    return usable.ok ? usable.usable.map(({ digestType }) => digestType) : usable.reason
  }
  assert.deepEqual(types([sha1]), [1])
  assert.deepEqual(types([sha1, sha256]), [2])
  assert.deepEqual(types([gost]), 'unsupported-digest')
})

test('RFC 5155 appendix A: hashes of names', () => {
  const parameters = { iterations: 12, salt: Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd) }
  const hashes = {
    example: '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom',
    'a.example': '35mthgpgcu1qg68fab165klnsnk3dpvl',
    'ns1.example': '2t7b4g4vsa5smi47k61mv5bv1a22bojr',
    '*.w.example': 'r53bq7cc2uvmubfu5ocmm6pers9tk9en',
    'xx.example': 't644ebqk9bibcna874givr6joj62mlhv',
  }
  for (const [name, hash] of Object.entries(hashes)) {
    const hashed = hashName(name, parameters)
    assert.equal(formatBase32Hex(hashed), hash)
    assert.deepEqual(nsec3OwnerHash(`${hash}.example`, 'example'), Uint8Array.from(hashed))
  }
  assert.equal(nsec3OwnerHash('0p9mhaveqvm6t7vbl5lop2u3t2rp3tow.example', 'example'), null)
  assert.equal(nsec3OwnerHash('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.sub.example', 'example'), null)
})

test('the anchor of 2017 is the digest of the key that signs the root', () => {
  const key =
    '. IN DNSKEY 257 3 8 AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU='
  const parsed = parseTrustAnchors(key)
  assert.ok(parsed.ok)
  assert.deepEqual(
    rootAnchors.map(({ zone, ds }) => [zone, ds.map(({ tag }) => tag)]),
    [['.', [20_326, 38_696]]],
  )
  const [own] = parsed.value[0]?.ds ?? []
  const [first] = rootAnchors[0]?.ds ?? []
  assert.ok(own && first)
  assert.equal(Buffer.from(own.digest).toString('hex'), Buffer.from(first.digest).toString('hex'))
  assert.equal(own.tag, first.tag)
})
