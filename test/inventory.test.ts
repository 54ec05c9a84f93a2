import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFlags } from '../lab/run-scenario.ts'
import { otherKeyExpired } from '../lab/scenarios/inventory/other-key-expired.ts'
import { startLab } from '../lab/start-lab.ts'
import { readCheckFlags } from '../src/cli/check-flags.ts'
import { readTarget } from '../src/cli/commands/check.ts'
import { judge } from '../src/judge/judge.ts'
import { readEvidence } from '../src/model/evidence-schema.ts'
import { observe } from '../src/observe/observe.ts'
import type { Progress } from '../src/observe/observe-options.ts'
import { liveWorld } from '../src/world/live-world.ts'

test('an inventory is heard of as it goes on, kept with the evidence, and judged again from there', async () => {
  const lab = await startLab([otherKeyExpired])
  try {
    const flags = readCheckFlags(checkFlags(lab.flagsFor(otherKeyExpired)))
    const heard: Progress[] = []
    const evidence = await observe(
      readTarget(otherKeyExpired.target),
      {
        ...flags.check,
        toolVersion: '0.0.0',
        onProgress: (progress) => void heard.push(progress),
        outcomeOf: () => 'encrypted',
        isUnmetByDane: () => false,
        isChainUnmetByDane: () => false,
      },
      liveWorld(flags.world),
    )
    const connections = heard.flatMap((one) => (one.kind === 'inventory' ? [one.connection] : []))
    const taken = evidence.hosts[0]?.endpoints[0]?.inventory
    assert.ok(taken)
    // The first is the delivery.
    assert.deepEqual(
      connections,
      Array.from({ length: taken.connections - 1 }, (_, index) => index + 2),
    )
    const kept = readEvidence(JSON.parse(JSON.stringify(evidence)))
    assert.ok(kept.ok)
    assert.deepEqual(kept.value, evidence)
    const report = judge(kept.value, null)
    const [endpoint] = report.hosts[0]?.endpoints ?? []
    assert.equal(endpoint?.connections, taken.connections)
    const [other] = endpoint?.otherCertificates ?? []
    assert.equal(other?.keyType, 'rsa')
    const expired = report.findings.filter(({ code }) => code === 'expired')
    assert.deepEqual(
      expired.map(({ severity, at }) => [severity, at.certificate]),
      [['warning', other?.chain[0]]],
    )
    assert.ok(report.certificates[other?.chain[0] ?? ''])
    assert.deepEqual(report.verdict.reasons, [])
    // Judged for a moment before it expired, nothing is wrong with it.
    const earlier = new Date(Date.parse(evidence.startedAt) - 20 * 86_400_000).toISOString()
    const then = judge(kept.value, earlier)
    assert.ok(!then.findings.some(({ code }) => code === 'expired'))
  } finally {
    await lab.stop()
  }
})
