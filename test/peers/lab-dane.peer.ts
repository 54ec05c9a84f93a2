import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createScenarioRunner, type ScenarioRunner } from '../../lab/run-scenario.ts'
import { scenarios } from '../../lab/scenarios/index.ts'
import { startLab, type Lab } from '../../lab/start-lab.ts'
import { daneDifferences } from './dane-differences.ts'
import { expectedOfPostfix } from './expected-of-postfix.ts'
import { openLab, type LabNetwork } from './open-lab.ts'
import { postfixDane } from './oracles.ts'
import { runningWorld } from './world.ts'

/**
 * `posttls-finger -l dane` as second opinion on every scenario of the lab that has a DANE rule, with unbound
 * as its resolver. Where the two differ, the table of differences says who is right and why.
 */

const chosen = scenarios.filter(({ rules }) => rules.some((rule) => rule.startsWith('D-')))

test('the table of differences names scenarios with a DANE rule only', () => {
  const ids = new Set(chosen.map(({ id }) => id))
  assert.deepEqual(
    Object.keys(daneDifferences).filter((id) => !ids.has(id)),
    [],
  )
})

void describe('Postfix makes the same of every DANE scenario', { concurrency: 4 }, () => {
  const { folder } = runningWorld()
  let lab: Lab
  let network: LabNetwork
  let run: ScenarioRunner
  before(async () => {
    lab = await startLab(chosen)
    network = await openLab(lab, join(folder, 'lab-dane'))
    run = createScenarioRunner(lab)
  })
  after(async () => {
    await network.stop()
    await lab.stop()
  })
  for (const scenario of chosen) {
    void test(scenario.id, async () => {
      const report = await run(scenario)
      const { resolvConf } = network
      const postfix = await postfixDane({ folder }, scenario.target, resolvConf)
      const expected = expectedOfPostfix(report, postfix.address)
      const difference = daneDifferences[scenario.id]
      if (difference === undefined) {
        assert.equal(postfix.word, expected, postfix.printed)
        return
      }
      const { ours, theirs } = difference
      assert.deepEqual([expected, postfix.word], [ours, theirs], postfix.printed)
      assert.notEqual(ours, theirs, 'no difference: to be taken off the table')
    })
  }
})
