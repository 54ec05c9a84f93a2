import { parseArgs } from 'node:util'
import { check } from '../src/check.ts'
import { type CheckFlags, readCheckFlags } from '../src/cli/check-flags.ts'
import { readTarget } from '../src/cli/commands/check.ts'
import type { Report } from '../src/model/report.ts'
import { liveWorld } from '../src/world/live-world.ts'
import type { World } from '../src/world/world.ts'
import type { Scenario } from './scenario.ts'
import type { Lab } from './start-lab.ts'

export type ScenarioRunner = (scenario: Scenario) => Promise<Report>

/** Checks scenarios' targets inside this process, with the flags that a user would type. */
export function createScenarioRunner(lab: Lab): ScenarioRunner {
  // A world holds the trust store, which takes a while to build; only its time bound and resolver differ here.
  const worlds = new Map<string, World>()
  return (scenario) => {
    const flags = readCheckFlags(checkFlags(lab.flagsFor(scenario)))
    const { timeoutMs, resolvers } = flags.world
    const key = JSON.stringify([
      timeoutMs,
      resolvers[0],
      flags.world.trustStores?.map(({ name }) => name),
    ])
    const world = worlds.get(key) ?? liveWorld(flags.world)
    worlds.set(key, world)
    return check(readTarget(scenario.target), flags.check, world)
  }
}

/** Command-line flags as the options of `check`. */
export function checkFlags(args: readonly string[]): CheckFlags {
  const { values } = parseArgs({ args: [...args], options: flagTypes })
  const {
    'ca-file': caFile,
    'allow-network': allowNetwork,
    'connect-to': connectTo,
    standard,
  } = values
  return {
    ...values,
    ...(caFile === undefined ? {} : { caFile }),
    ...(allowNetwork === undefined ? {} : { allowNetwork }),
    ...(connectTo === undefined ? {} : { connectTo }),
    ...(standard === undefined ? {} : { standard }),
    ...(values['max-connections'] === undefined
      ? {}
      : { maxConnections: values['max-connections'] }),
    ...(values['mail-from'] === undefined ? {} : { mailFrom: values['mail-from'] }),
    ...(values['trust-store'] === undefined ? {} : { trustStore: values['trust-store'] }),
    ...(values['trust-anchor'] === undefined ? {} : { trustAnchor: values['trust-anchor'] }),
    ...(values['no-dane'] === true ? { dane: false } : {}),
    ...(values['no-mta-sts'] === true ? { mtaSts: false } : {}),
    ...(values['no-revocation'] === true ? { revocation: false } : {}),
    ...(values['fetch-issuers'] === true ? { fetchIssuers: true } : {}),
  }
}

const flagTypes = {
  resolver: { type: 'string', multiple: true },
  'ca-file': { type: 'string', multiple: true },
  'allow-network': { type: 'string', multiple: true },
  'connect-to': { type: 'string', multiple: true },
  'mail-from': { type: 'string' },
  timeout: { type: 'string' },
  depth: { type: 'string' },
  standard: { type: 'string', multiple: true },
  'max-connections': { type: 'string' },
  parallel: { type: 'string' },
  helo: { type: 'string' },
  rcpt: { type: 'string' },
  at: { type: 'string' },
  ipv4: { type: 'boolean' },
  ipv6: { type: 'boolean' },
  probe: { type: 'boolean' },
  'no-revocation': { type: 'boolean' },
  'fetch-issuers': { type: 'boolean' },
  'no-dane': { type: 'boolean' },
  'no-mta-sts': { type: 'boolean' },
  'trust-store': { type: 'string', multiple: true },
  'trust-anchor': { type: 'string' },
} as const
