import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, type Minted, mint, mintCa, type MintOptions } from '../../../lab/mint.ts'
import { parseCertificate } from './certificate.ts'
import { judgePath } from './path.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }

const ca = (subject: string, issuer?: Minted, options: Partial<MintOptions> = {}) =>
  mintCa({ subject, ...valid, ...(issuer === undefined ? {} : { issuer }), ...options })
const leafBelow = (issuer: Minted, options: Partial<MintOptions> = {}) =>
  mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...valid, ...options })

const root = ca('Root')
const intermediate = ca('Intermediate', root)

function judge(sent: readonly Minted[]) {
  const read = ({ der }: Minted) => {
    const result = parseCertificate(der)
    assert.ok(result.ok)
    return result.value
  }
  return judgePath({ chain: sent.map(read), anchors: [read(root)], at: now.toISOString() })
}

const daysWarned = (lifetime: number, days: number) => {
  const dates = { notBefore: daysFrom(now, days - lifetime), notAfter: daysFrom(now, days) }
  const soon = judge([leafBelow(intermediate, dates), intermediate]).problems.find(
    ({ code }) => code === 'expires-soon',
  )
  return soon?.args['days']
}

test('expires-soon means less than a third of the lifetime, however short or long public ones are', () => {
  assert.equal(daysWarned(90, 31), undefined)
  assert.equal(daysWarned(90, 29), 29)
  assert.equal(daysWarned(45, 16), undefined)
  assert.equal(daysWarned(45, 14), 14)
  assert.equal(daysWarned(6, 1), 1)
  assert.equal(daysWarned(200, 67), undefined)
  assert.equal(daysWarned(200, 66), 66)
  assert.equal(daysWarned(398, 133), undefined)
  assert.equal(daysWarned(398, 132), 132)
  assert.equal(daysWarned(3650, 133), undefined)
  assert.equal(daysWarned(3650, 132), 132)
  assert.equal(daysWarned(90, -1), undefined)
})

test('an intermediate that ends before the leaf is told by the measure of the leaf', () => {
  const dates = { notBefore: daysFrom(now, -30), notAfter: daysFrom(now, 60) }
  const soonBelow = (days: number) => {
    const issuer = ca('Intermediate', root, { notAfter: daysFrom(now, days) })
    return judge([leafBelow(issuer, dates), issuer])
      .problems.filter(({ code }) => code === 'expires-soon')
      .map(({ args }) => [args['subject'], args['days']])
  }
  assert.deepEqual(soonBelow(29), [['CN=Intermediate', 29]])
  assert.deepEqual(soonBelow(31), [])
  assert.deepEqual(soonBelow(-1), [])
})
