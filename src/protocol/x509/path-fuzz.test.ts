import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa } from '../../../lab/mint.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { judgePath } from './path.ts'

/** Mutants of each certificate of a good chain: nothing throws, nothing loops, and no mutant is trusted. */

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const root = mintCa({ subject: { O: 'Lab', CN: 'Root' }, ...valid })
const intermediate = mintCa({
  subject: { O: 'Lab', CN: 'Issuer' },
  issuer: root,
  pathLength: 0,
  nameConstraints: { permitted: ['example'] },
  ...valid,
})
const leaf = mint({
  subject: 'mx.example',
  names: ['mx.example', '*.mail.example'],
  issuer: intermediate,
  extKeyUsage: ['serverAuth', 'clientAuth'],
  crlUrls: ['http://crl.example/5.crl'],
  caIssuerUrls: ['http://ca.example/5.crt'],
  ...valid,
})
const good = [leaf, intermediate, root].map(({ der }) => der)

/** Small, fast, seeded (xorshift32): the same mutants on every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Other bytes, lost ones, doubled ones, and those that make lengths lie. */
function mutate(bytes: Uint8Array, below: (bound: number) => number): Uint8Array {
  const mutant = [...bytes]
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(mutant.length)
    const kind = below(5)
    if (kind === 0) mutant[at] = below(256)
    if (kind === 1) mutant.splice(at, 1 + below(4))
    if (kind === 2) mutant.splice(at, 0, ...mutant.slice(at, at + below(40)))
    if (kind === 3) mutant[at] = [0, 0xff, 0x80, 0x84, 0x30, 0x1f][below(6)] ?? 0
    if (kind === 4) mutant[at] = ((mutant[at] ?? 0) + 1) % 256
    if (mutant.length === 0) mutant.push(0)
  }
  return Uint8Array.from(mutant)
}

function read(der: Uint8Array): readonly Certificate[] {
  const parsed = parseCertificate(der)
  if (parsed.ok) return [parsed.value]
  assert.ok(parsed.problems.length > 0)
  assert.ok(parsed.problems.every(({ at }) => at >= 0 && Number.isInteger(at)))
  return []
}

const anchors = read(root.der)
const judged = (ders: readonly Uint8Array[]) =>
  judgePath({ chain: ders.flatMap(read), anchors, at: now.toISOString() })

for (const [position, title] of ['the leaf', 'the intermediate', 'a sent root'].entries()) {
  test(`mutants of ${title} are refused, doubted or change nothing that is signed, without an exception, and soon`, () => {
    assert.ok(judged(good).trusted)
    const below = random(20_261_123 + position)
    const seen = { refused: 0, doubted: 0, same: 0 }
    const start = process.cpuUsage()
    for (let i = 0; i < 1500; i += 1) {
      const mutants = good.map((der, at) => (at === position ? mutate(der, below) : der))
      const [mutant] = read(mutants[position] ?? root.der)
      const { trusted, path } = judged(mutants)
      const isIn = path?.some(({ sha256 }) => sha256 === mutant?.sha256) === true
      if (mutant === undefined) seen.refused += 1
      else if (!trusted || !isIn) seen.doubted += 1
      else {
        // The signature alone may differ, or nothing at all.
        const [original] = read(good[position] ?? root.der)
        assert.deepEqual(mutant.tbs, original?.tbs)
        seen.same += 1
      }
    }
    assert.ok(seen.refused > 100 && seen.doubted > 50, JSON.stringify(seen))
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1000 < 20_000, `${(user + system) / 1000} ms`)
  })
}
