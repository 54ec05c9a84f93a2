import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ReportInventory } from '../src/model/report.ts'
import { crowding } from './compare.ts'
import { createScenarioRunner, type ScenarioRunner } from './run-scenario.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { startLab, type Lab } from './start-lab.ts'

/**
 * Every server of the lab, asked in depth full with twelve connections at most: what is worth most is
 * known of each that lets us ask, TLS 1.2 with its extensions, the older versions, SSL, the weak classes.
 */

/** Servers that do not let us, by scenario, and why. */
const unasked: Readonly<Record<string, string>> = {
  intermittent: 'offers STARTTLS on some connections only',
  'tls-garbage': 'answers each hello with bytes that are no TLS',
  'tls-flood': 'answers each hello with bytes without end',
  'tls-byte-by-byte': 'answers each hello byte by byte, slower than our time',
  'close-at-handshake': 'closes at each hello',
  'reset-at-handshake': 'resets the connection at each hello',
  'silence-at-handshake': 'says nothing to any hello',
  'inventory-shared-names': 'two names with a certificate each share the twelve connections',
}

/** Waits before each line, so that a dozen connections take half a minute and more; else like any other. */
const slow = new Set(['greet-pause', 'slow-greeting', 'slow-lines'])

/** With room for fewer connections than depth full has, or for several at a time. */
const own = new Set(['--max-connections', '--parallel', '--probe'])
const able = scenarios.filter(
  ({ id, flags = [] }) => !slow.has(id) && !flags.some((flag) => own.has(flag)),
)
/** One scenario for all that have the same servers. */
const chosen = [...new Map(able.toReversed().map((one) => [serversOf(one), one])).values()]

void test('those that do not let us are servers of the lab', () => {
  const ids = chosen.map(({ id }) => id)
  assert.deepEqual(
    Object.keys(unasked).filter((id) => !ids.includes(id)),
    [],
  )
})

void describe('in depth full', { concurrency: 16 }, () => {
  let lab: Lab
  let run: ScenarioRunner
  before(async () => {
    lab = await startLab(chosen)
    run = createScenarioRunner(lab)
  })
  after(() => lab.stop())
  for (const scenario of chosen) {
    void test(scenario.id, async () => {
      const report = await run(fullDepth(scenario))
      for (const endpoint of report.hosts.flatMap(({ endpoints }) => endpoints)) {
        const { address, inventory, connections } = endpoint
        assert.deepEqual(crowding(address, lab.servers.get(address)?.mostOpen() ?? 1, []), [])
        if (inventory === undefined) {
          assert.equal(endpoint.tls, null, `${address}: no inventory`)
          continue
        }
        assert.ok(connections <= 12, `${address}: ${connections} connections`)
        const open = openOfFirstFour(inventory)
        if (!(scenario.id in unasked)) assert.deepEqual(open, [], address)
      }
    })
  }
})

function serversOf({ hosts }: Scenario): string {
  const scripts = Object.values(hosts).map(({ script }) => JSON.stringify(script))
  return [...new Set(scripts)].toSorted().join(' ')
}

function fullDepth(scenario: Scenario): Scenario {
  return { ...scenario, flags: [...(scenario.flags ?? []), '--depth', 'full'] }
}

/** The names of what is not tested among the first four of the order of worth. */
function openOfFirstFour(inventory: ReportInventory): readonly string[] {
  const { protocols, weakClasses } = inventory
  const extensions = [
    'secureRenegotiation',
    'extendedMasterSecret',
    'sessionTickets',
    'heartbeat',
    'compression',
  ] as const
  return [
    ...protocols.map(({ version, offered }) => [version, offered]),
    ...weakClasses.map(({ id, offered }) => [id, offered]),
    ...extensions.map((id) => [id, inventory[id].offered]),
  ].flatMap(([name = '', offered]) => (offered === 'not-tested' ? [name] : []))
}
