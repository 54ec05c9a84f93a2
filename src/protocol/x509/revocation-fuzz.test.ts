import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa, type Minted } from '../../../lab/mint.ts'
import { mintCrl, mintOcsp, serialOf } from '../../../lab/mint-revocation.ts'
import type { Parsed } from '../../model/parsed.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { parseCrl } from './crl.ts'
import { judgeCrl } from './judge-crl.ts'
import { judgeOcsp } from './judge-ocsp.ts'
import { parseOcspResponse } from './ocsp.ts'
import type { RevocationJudgement } from './revocation.ts'

/** Mutants of good lists and responses: nothing throws, nothing loops, and no mutant is believed. */

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const fresh = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
const url = 'http://crl.example/5.crl'
const ca = mintCa({ subject: 'Issuer', ...valid })
const leaf = mint({ subject: 'mx.example', issuer: ca, crlUrls: [url], ...valid })
const responder = mint({
  subject: 'Responder',
  issuer: ca,
  extKeyUsage: ['1.3.6.1.5.5.7.3.9'],
  ...valid,
})

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

const input = { certificate: read(leaf), issuer: read(ca), now: now.toISOString() }

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

interface Subject {
  readonly seed: Uint8Array
  readonly judge: (der: Uint8Array) => Parsed<RevocationJudgement>
}

const judgeListOf = (der: Uint8Array): Parsed<RevocationJudgement> => {
  const crl = parseCrl(der)
  return crl.ok ? { ok: true, value: judgeCrl({ crl: crl.value, ...input }) } : crl
}
const judgeResponseOf = (der: Uint8Array): Parsed<RevocationJudgement> => {
  const response = parseOcspResponse(der)
  return response.ok
    ? { ok: true, value: judgeOcsp({ response: response.value, ...input }) }
    : response
}

const revoked = [
  { serial: '1234', at: daysFrom(now, -2), reason: 4 },
  { serial: Buffer.from(serialOf(leaf)).toString('hex'), at: daysFrom(now, -3), reason: 1 },
]
const answer = { certificate: leaf, issuer: ca, ...fresh }
const status = { at: daysFrom(now, -3), reason: 1 }
const producedAt = daysFrom(now, -1)
const subjects: Readonly<Record<string, Subject>> = {
  'a list': {
    seed: mintCrl({ issuer: ca, ...fresh, revoked, point: { urls: [url] } }),
    judge: judgeListOf,
  },
  'a response of the issuer': {
    seed: mintOcsp({ responder: ca, answers: [{ ...answer, status }], producedAt }),
    judge: judgeResponseOf,
  },
  'a response of a responder': {
    seed: mintOcsp({
      responder,
      answers: [{ ...answer, status: 'good' }],
      producedAt,
      certificates: [responder],
    }),
    judge: judgeResponseOf,
  },
}

for (const [title, { seed, judge }] of Object.entries(subjects)) {
  test(`mutants of ${title} are refused or say the same, without an exception, and soon`, () => {
    const healthy = judge(seed)
    assert.ok(healthy.ok && healthy.value.status !== 'unknown')
    const below = random(20_261_123)
    const seen = { refused: 0, doubted: 0, same: 0 }
    const start = performance.now()
    for (let i = 0; i < 3000; i += 1) {
      const judged = judge(mutate(seed, below))
      if (!judged.ok) {
        assert.ok(judged.problems.every(({ at }) => at >= 0 && Number.isInteger(at)))
        seen.refused += 1
      } else if (judged.value.status === 'unknown') {
        seen.doubted += 1
      } else {
        // A change outside of what is signed, or none at all.
        assert.deepEqual(judged.value, healthy.value)
        seen.same += 1
      }
    }
    assert.ok(seen.refused > 100 && seen.doubted > 100, JSON.stringify(seen))
    assert.ok(performance.now() - start < 20_000)
  })
}
