import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeCase, limboCases, remarks } from './x509-limbo-cases.ts'

/** Conformance with the public suite x509-limbo; each case is printed: agree, or DISAGREE with what was found. */
const cases = limboCases()
const reasons = remarks('disagreements.json')

test('the certificates of x509-limbo are judged as the suite expects, but for the cases listed', (t) => {
  const others: string[] = []
  for (const one of cases) {
    const { path, conformant } = judgeCase(one)
    const isAgreed = conformant === (one.expected_result === 'SUCCESS')
    if (!isAgreed) others.push(one.id)
    const found = path?.problems.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)
    const why = isAgreed ? '' : `: ${reasons[one.id] ?? found?.join('; ')}`
    t.diagnostic(`${isAgreed ? 'agree   ' : 'DISAGREE'} ${one.id} (${one.expected_result})${why}`)
  }
  t.diagnostic(`${cases.length - others.length} of ${cases.length} cases agree`)
  assert.deepEqual(others.sort(), Object.keys(reasons).sort())
})

test('at least 96 % of all x509-limbo cases agree', () => {
  const others = cases.filter(({ id }) => reasons[id] !== undefined)
  assert.equal(cases.length, 183)
  assert.ok(others.length / cases.length <= 0.04, `${others.length} of ${cases.length}`)
})

test('no case of x509-limbo, made to take long, takes long', () => {
  for (const one of cases.filter(({ id }) => id.startsWith('pathological::'))) {
    const start = process.cpuUsage()
    judgeCase(one)
    const { user, system } = process.cpuUsage(start)
    assert.ok(user + system < 500_000, `${one.id}: ${user + system} us`)
  }
})
