import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../model/evidence.ts'
import { evidenceOf } from '../../test/fixture-evidence.ts'
import { judge } from './judge.ts'

const notFound = (status: 'nxdomain' | 'servfail'): Evidence => {
  const evidence = evidenceOf([])
  const { mx } = evidence
  assert.ok(mx)
  const doubt = { reason: null, failing: null }
  const record = { name: '_mta-sts.domain.example', status: 'servfail', detail: null } as const
  const texts = { ...record, dnssec: 'indeterminate', doubt, texts: [] } as const
  return { ...evidence, mx: { ...mx, status, records: [] }, sts: { record: texts, policy: null } }
}

test('why nothing was judged is told, and nothing else is', () => {
  const { verdict, findings } = judge(notFound('servfail'), null)
  assert.equal(verdict.id, 'dns-error')
  assert.deepEqual(verdict.reasons, ['mx-lookup-failed'])
  assert.ok(findings.some(({ code }) => code === 'record-lookup-failed'))
  assert.deepEqual(judge(notFound('nxdomain'), null).verdict.reasons, ['domain-not-found'])
})
