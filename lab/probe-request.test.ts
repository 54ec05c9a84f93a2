import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from '../src/check.ts'
import { readCheckFlags } from '../src/cli/check-flags.ts'
import { readTarget } from '../src/cli/commands/check.ts'
import { liveWorld } from '../src/world/live-world.ts'
import { checkFlags } from './run-scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { startLab } from './start-lab.ts'

void test('evidence says whether the active probes were asked for', async (t) => {
  const scenario = scenarios.find(({ id }) => id === 'probe-without-tls')
  assert.ok(scenario)
  const lab = await startLab([scenario])
  t.after(() => lab.stop())
  for (const flags of [[], ['--probe']]) {
    const { check, world } = readCheckFlags(checkFlags([...lab.flags, ...flags]))
    const { evidence } = await examine(readTarget(scenario.target), check, liveWorld(world))
    assert.deepEqual(evidence.request, {
      port: 25,
      depth: 'standard',
      rcpt: false,
      ...(flags.length > 0 ? { probe: true } : {}),
    })
  }
})
