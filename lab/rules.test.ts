import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { isIP } from 'node:net'
import { test } from 'node:test'
import { specialNetwork } from '../src/world/guard.ts'
import { findingsWithout, rules, rulesWithout, scenariosByRule, unfoundCodes } from './rules.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { isLabAddress } from './start-lab.ts'

void test('every rule has a scenario, or stands with a reason among those without', () => {
  const table = scenariosByRule(scenarios)
  const without = Object.keys(rules).filter((rule) => table.get(rule)?.length === 0)
  assert.deepEqual(without, Object.keys(rulesWithout))
})

void test('every finding code is found by a scenario, or stands with a reason among those without', () => {
  assert.deepEqual(unfoundCodes(scenarios).toSorted(), Object.keys(findingsWithout).toSorted())
})

void test('a scenario names only rules that exist, the contract, or an RFC', () => {
  for (const { id, rules: named } of scenarios) {
    assert.ok(named.length > 0, id)
    for (const rule of named) {
      assert.ok(rule in rules || /^contract: .|^RFC \d+/.test(rule), `${id}: ${rule}`)
    }
  }
})

void test('every file of scenarios is listed, under the name of its scenario', () => {
  const folder = new URL('scenarios/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const ids = files.flatMap((file) => /([^/\\]+)\.ts$/.exec(file)?.[1] ?? [])
  assert.deepEqual(
    ids.filter((id) => id !== 'index').toSorted(),
    scenarios.map(({ id }) => id).toSorted(),
  )
  assert.deepEqual(
    scenarios.slice(0, 4).map(({ id }) => id),
    ['healthy', 'guide-1-no-tls', 'guide-2-old-tls', 'guide-3-private-ca'],
  )
})

void test('every name lies under .example, in the world of its scenario', () => {
  for (const { id, zone } of scenarios) {
    const world = id === 'idn' ? 'xn--bcher-kva.example' : `${id}.example`
    for (const name of Object.keys(zone)) assert.ok(name === world || name.endsWith(`.${world}`))
  }
})

void test('no address leads out: it is in the lab and has its own server, or is one that is never dialled', () => {
  const owners = new Map<string, string>()
  for (const scenario of scenarios) {
    for (const address of addressesOf(scenario)) {
      const { id, hosts, web = {} } = scenario
      assert.notEqual(isIP(address), 0, `${id}: ${address}`)
      assert.equal(owners.get(address) ?? id, id, `${address} belongs to two scenarios`)
      owners.set(address, id)
      const isServed = address in hosts || address in web
      if (isLabAddress(address)) assert.ok(isServed, `${id}: nobody stands at ${address}`)
      else assert.notEqual(specialNetwork(address), null, `${id}: ${address} is a public address`)
    }
  }
})

void test('the exit status follows from the verdict', () => {
  const negative = ['no-tls', 'old-tls', 'invalid-certificate']
  for (const { id, expect } of scenarios) {
    const status = expect.verdict === 'encrypted' ? 0 : negative.includes(expect.verdict) ? 1 : 3
    assert.equal(expect.exitCode, status, id)
  }
})

function addressesOf({ zone, hosts }: Scenario): Set<string> {
  const inZone = Object.values(zone).flatMap(({ A = [], AAAA = [] }) => [...A, ...AAAA])
  return new Set([...inZone, ...Object.keys(hosts)])
}
