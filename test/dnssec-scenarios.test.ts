import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runScenario, type Comparison } from './dnssec-scenarios/run-scenario.ts'
import { failingLookups, setAside } from './dnssec-scenarios/set-aside.ts'

/** DNSSEC against the scenarios of unbound (NLnet Labs, BSD licence): what it answers, we must find too. */

const folder = join(import.meta.dirname, 'vectors', 'unbound-rpl')
const files = readdirSync(folder).filter((file) => file.endsWith('rpl'))

function run(file: string): Promise<readonly Comparison[]> {
  return runScenario(readFileSync(join(folder, file), 'utf8'))
}

const differs = ({ expected, actual }: Comparison) => expected !== actual

test('every scenario agrees, but for those set aside by name', async (t) => {
  const tally = { scenarios: 0, questions: 0, aside: 0 }
  const failing: string[] = []
  const idle = new Set(Object.keys(setAside))
  for (const file of files) {
    const comparisons = await run(file)
    assert.ok(comparisons.length > 0, `${file} asks nothing`)
    const differing = comparisons.filter(differs)
    const isFailing = comparisons.some((one) => one.isLookupFailure && !differs(one))
    if (isFailing) failing.push(file)
    const unexpected = differing.filter(({ question }) => {
      const key = file in setAside ? file : `${file}#${question}`
      idle.delete(key)
      return !(key in setAside)
    })
    assert.deepEqual(unexpected, [], file)
    tally.questions += comparisons.length - differing.length
    if (differing.length === 0) tally.scenarios += 1
    else tally.aside += 1
  }
  assert.deepEqual([...idle], [], 'set aside, but agrees or does not exist')
  assert.deepEqual(failing, failingLookups)
  t.diagnostic(
    `${tally.scenarios} of ${files.length} scenarios agree, ${tally.aside} are set aside in whole or part; ` +
      `${tally.questions} questions agree`,
  )
  assert.ok(tally.scenarios >= 140)
})

test('a scenario whose signature is spoilt does not agree any more', async () => {
  const text = readFileSync(join(folder, 'val_positive.rpl'), 'utf8')
  const spoilt = text.replaceAll(
    'www.example.com. IN A\t10.20.30.40',
    'www.example.com. IN A\t10.20.30.41',
  )
  assert.notEqual(spoilt, text)
  const [comparison] = await runScenario(spoilt)
  assert.equal(comparison?.actual, 'servfail')
})

test('a scenario at a later date does not agree any more', async () => {
  const text = readFileSync(join(folder, 'val_positive.rpl'), 'utf8')
  const [comparison] = await runScenario(text.replace('20070916134226', '20170916134226'))
  assert.equal(comparison?.actual, 'servfail')
})
