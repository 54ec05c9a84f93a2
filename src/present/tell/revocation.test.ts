import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportRevocationCheck } from '../../model/revocation-schema.ts'
import { tellRevocationCheck } from './revocation.ts'

const fetchedAt = '2026-11-23T12:00:00.000Z'
const none = { thisUpdate: null, nextUpdate: null }
const times = { thisUpdate: '2026-11-22T06:00:00Z', nextUpdate: '2026-11-29T06:00:00Z' }
const ocsp = { source: 'ocsp', url: 'http://o.example/', fetchedAt } as const
const good = { ...ocsp, status: 'good', ...times } as const
const check = (
  own: Omit<ReportRevocationCheck, 'certificate'>,
  startedAt: string | null = fetchedAt,
) => tellRevocationCheck({ certificate: 'a'.repeat(64), ...own }, 'en', startedAt)

test('the source that decides is told with its place and times', () => {
  assert.equal(
    check({ status: 'good', sources: [good] }),
    'not revoked according to the OCSP responder http://o.example/, as of 22 November 2026, 06:00:00 UTC, next update 29 November 2026, 06:00:00 UTC',
  )
  const since = { revokedAt: '2026-11-01T08:00:00Z', reason: 'keyCompromise' }
  const stapled = { ...good, source: 'stapled-ocsp', url: null, nextUpdate: null } as const
  assert.equal(
    check({ status: 'revoked', sources: [{ ...stapled, status: 'revoked', ...since }] }),
    'REVOKED since 1 November 2026, 08:00:00 UTC according to the OCSP response that the server sent, as of 22 November 2026, 06:00:00 UTC, reason given: keyCompromise',
  )
})

test('only what was kept from before the run is told as kept', () => {
  const kept = { status: 'good', sources: [good] } as const
  const told = (startedAt: string | null) => check({ ...kept, sources: [good] }, startedAt)
  assert.match(told('2026-11-23T18:00:00.000Z'), /, kept since 23 November 2026, 12:00:00 UTC$/)
  for (const startedAt of ['2026-11-23T11:59:58.000Z', null]) {
    assert.doesNotMatch(told(startedAt), /kept/)
  }
})

test('of what is unknown each source says why, and the first few of many', () => {
  const doubtful = { ...ocsp, status: 'unknown', ...none, because: 'timeout' } as const
  const unknown = (count: number) =>
    check({
      status: 'unknown',
      because: 'timeout',
      sources: Array.from({ length: count }, () => doubtful),
    })
  const one = 'the OCSP responder http://o.example/: no answer in time'
  assert.equal(unknown(2), `could not be found out; ${one}; ${one}`)
  assert.match(unknown(9), /; 3 more$/)
  assert.equal(
    check({ status: 'unknown', because: 'no-source', sources: [] }),
    'could not be found out; the certificate names no place where to ask',
  )
})

test('a hostile place cannot leave its line', () => {
  const told = check({ status: 'good', sources: [{ ...good, url: 'http://\u001b[2J\u202e\n/' }] })
  assert.doesNotMatch(told, /[\p{Cc}\p{Bidi_Control}]/u)
})
