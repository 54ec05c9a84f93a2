import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, type Minted, mint, mintCa, type MintOptions } from '../../../lab/mint.ts'
import { parseCertificate } from './certificate.ts'
import { judgePath, type PathJudgement } from './path.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }

const ca = (subject: string, issuer?: Minted, options: Partial<MintOptions> = {}) =>
  mintCa({ subject, ...valid, ...(issuer === undefined ? {} : { issuer }), ...options })
const leafBelow = (issuer: Minted, options: Partial<MintOptions> = {}) =>
  mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...valid, ...options })

const root = ca('Root')
const intermediate = ca('Intermediate', root)

function judge(sent: readonly Minted[], anchors = [root]): PathJudgement {
  const read = ({ der }: Minted) => {
    const result = parseCertificate(der)
    assert.ok(result.ok)
    return result.value
  }
  return judgePath({ chain: sent.map(read), anchors: anchors.map(read), at: now.toISOString() })
}

const codes = ({ problems }: PathJudgement) => problems.map(({ code }) => code)

test('senders go astray at an issuer that has another key, unless the right one comes before it', () => {
  const former = ca('Intermediate', root, { keyLabel: 'former', omit: ['subjectKeyId'] })
  const child = leafBelow(intermediate, { omit: ['authorityKeyId'] })
  const behind = judge([child, intermediate, former])
  assert.deepEqual([behind.trusted, behind.roles], [true, ['leaf', 'path', 'alternative']])
  const misled = judge([child, former, intermediate])
  assert.deepEqual([misled.trusted, misled.isPathGood], [false, true])
  assert.deepEqual(codes(misled).slice(0, 1), ['malformed'])
  assert.match(String(misled.problems[0]?.args['problem']), /fits another issuer/)
  assert.deepEqual(misled.roles, ['leaf', 'misleading', 'path'])
  const order = misled.problems.find(({ code }) => code === 'chain-order')
  assert.deepEqual(order?.args, { order: ['1', '3'] })
  // One that is past its time is not chosen while the right one is valid.
  const past = ca('Intermediate', root, { keyLabel: 'former', notAfter: daysFrom(now, -1) })
  assert.equal(judge([child, past, intermediate]).trusted, true)
})

test('of two roots of one name the one whose key fits is taken, whichever comes first', () => {
  const bare = { omit: ['authorityKeyId', 'subjectKeyId'] } as const
  const [before, after] = [
    ca('Twin', undefined, { keyLabel: 'a', ...bare }),
    ca('Twin', undefined, bare),
  ]
  const chain = [leafBelow(after, bare)]
  assert.equal(judge(chain, [before, after]).trusted, true)
  assert.equal(judge(chain, [after, before]).trusted, true)
})

test('a cross-signed way to a root that is not trusted is no obstacle, and one beside it none either', () => {
  const old = ca('Old Root')
  const cross = mintCa({ subject: 'Root', issuer: old, ...valid })
  const child = leafBelow(intermediate)
  assert.deepEqual(codes(judge([child, intermediate, cross])), [])
  // Sent by another CA under the same key: OpenSSL takes it, and comes to a root that nobody trusts.
  const sameKey = mintCa({ subject: 'Intermediate', issuer: old, serial: '77', ...valid })
  const misled = judge([child, sameKey, intermediate])
  assert.deepEqual([misled.trusted, misled.isPathGood], [false, true])
  assert.deepEqual(codes(misled), ['incomplete-chain', 'chain-order'])
  assert.equal(judge([child, intermediate, sameKey]).trusted, true)
})
