import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Value } from 'typebox/value'
import { judge } from '../src/judge/judge.ts'
import { evidenceSchema } from '../src/model/evidence-schema.ts'
import type { Evidence } from '../src/model/evidence.ts'
import { probeIds, type ProbeFact } from '../src/model/probe.ts'
import { reportSchema } from '../src/model/report.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

/** What the active probes showed, from evidence to report. */

const vulnerable = probeIds.map((id): ProbeFact => {
  const sign = id === 'robot' ? 'strong' : 'over-read'
  return { id, vulnerable: 'yes', sign, connection: 3 }
})

function probed(facts: readonly ProbeFact[]): Evidence {
  const host = hostOf(10, [[tlsVisit('healthy')]])
  const probes = { connections: 4, facts }
  return evidenceOf([
    { ...host, endpoints: host.endpoints.map((endpoint) => ({ ...endpoint, probes })) },
  ])
}

const without = judge(evidenceOf([hostOf(10, [[tlsVisit('healthy')]])]), null)

test('each fault is a finding of severity error at its endpoint, and ROBOT says how much it tells', () => {
  const { findings } = judge(probed(vulnerable), null)
  const found = findings.filter(({ code }) => probeIds.some((id) => id === code))
  const at = { host: 'mx.example', address: '192.0.2.10', port: 25 }
  assert.deepEqual(
    found,
    probeIds.map((id) => ({
      code: id,
      severity: 'error',
      at,
      args: id === 'robot' ? { strength: 'strong' } : {},
    })),
  )
})

test('faults of the software change neither verdict nor confidence, nor what senders do', () => {
  const report = judge(probed(vulnerable), null)
  assert.deepEqual(report.verdict, without.verdict)
  assert.equal(report.verdict.id, 'encrypted')
  assert.deepEqual(report.confidence, without.confidence)
  assert.deepEqual(report.profiles, without.profiles)
})

test('the report has every probe with its state, and counts its connections', () => {
  const facts: readonly ProbeFact[] = [
    { id: 'heartbleed', vulnerable: 'no', sign: 'no-heartbeat', connection: 4 },
    { id: 'robot', vulnerable: 'not-tested', because: 'budget' },
  ]
  const report = judge(probed(facts), null)
  const [endpoint] = report.hosts[0]?.endpoints ?? []
  assert.deepEqual(endpoint?.probes, [
    { id: 'heartbleed', state: 'not-vulnerable', detail: 'no-heartbeat', connection: 4 },
    { id: 'robot', state: 'not-tested', detail: 'budget', connection: null },
  ])
  assert.equal(endpoint?.connections, 5)
  assert.equal(without.hosts[0]?.endpoints[0]?.connections, 1)
  assert.equal('probes' in (without.hosts[0]?.endpoints[0] ?? {}), false)
})

test('evidence and report with probes are valid by their schemas', () => {
  const evidence = probed([
    ...vulnerable,
    { id: 'robot', vulnerable: 'not-tested', because: 'inconsistent' },
  ])
  assert.ok(Value.Check(evidenceSchema, evidence))
  assert.ok(Value.Check(reportSchema, judge(evidence, null)))
  const [first] = vulnerable
  assert.ok(first)
  const wrong = probed([{ ...first, sign: 'no such sign' } as unknown as ProbeFact])
  assert.equal(Value.Check(evidenceSchema, wrong), false)
})
