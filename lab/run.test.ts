import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { statusOf } from '../src/cli/exit-status.ts'
import { mismatches } from './compare.ts'
import { presentationFaults } from './test-presentable.ts'
import { createScenarioRunner, type ScenarioRunner } from './run-scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { startLab, type Lab } from './start-lab.ts'

const only = process.env['SCENARIO']
const chosen = scenarios.filter(({ id }) => only === undefined || id === only)

void describe('every scenario ends with the answer that stands in its file', {
  concurrency: 16,
}, () => {
  let lab: Lab
  let run: ScenarioRunner
  before(async () => {
    lab = await startLab(chosen)
    run = createScenarioRunner(lab)
  })
  after(() => lab.stop())
  for (const scenario of chosen) {
    void test(scenario.id, async () => {
      const report = await run(scenario)
      assert.deepEqual(mismatches(scenario, report, lab), [])
      assert.deepEqual(presentationFaults(report), [])
      assert.equal(statusOf(report), scenario.expect.exitCode)
    })
  }
})

void describe('the flags of the lab are all that the command line needs', () => {
  for (const scenario of scenarios.slice(0, 4)) {
    void test(scenario.id, async () => {
      const lab = await startLab([scenario])
      try {
        const { status, output } = await mxseal(['check', scenario.target, ...lab.flags])
        assert.equal(status, scenario.expect.exitCode)
        assert.equal(JSON.parse(output).verdict.id, scenario.expect.verdict)
      } finally {
        await lab.stop()
      }
      assert.equal(existsSync(lab.caFile), false)
    })
  }
})

/** Runs the program in a process of its own. */
async function mxseal(args: readonly string[]): Promise<{ status: unknown; output: string }> {
  const launcher = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))
  const child = spawn(process.execPath, [launcher, ...args, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const status = new Promise((resolve) => child.on('exit', resolve))
  return { output: (await child.stdout.toArray()).join(''), status: await status }
}
