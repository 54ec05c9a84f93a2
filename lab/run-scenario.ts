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
  // A world holds the trust store, which takes a while to build; only its time bound differs here.
  const worlds = new Map<number, World>()
  return (scenario) => {
    const flags = readCheckFlags(checkFlags(lab.flagsFor(scenario)))
    const world = worlds.get(flags.world.timeoutMs) ?? liveWorld(flags.world)
    worlds.set(flags.world.timeoutMs, world)
    return check(readTarget(scenario.target), flags.check, world)
  }
}

/** Command-line flags as the options of `check`. */
export function checkFlags(args: readonly string[]): CheckFlags {
  const { values } = parseArgs({ args: [...args], options: flagTypes })
  const { 'ca-file': caFile, 'allow-network': allowNetwork, 'connect-to': connectTo } = values
  return {
    ...values,
    ...(caFile === undefined ? {} : { caFile }),
    ...(allowNetwork === undefined ? {} : { allowNetwork }),
    ...(connectTo === undefined ? {} : { connectTo }),
    ...(values['mail-from'] === undefined ? {} : { mailFrom: values['mail-from'] }),
    ...(values['no-revocation'] === true ? { revocation: false } : {}),
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
  helo: { type: 'string' },
  rcpt: { type: 'string' },
  at: { type: 'string' },
  ipv4: { type: 'boolean' },
  ipv6: { type: 'boolean' },
  'no-revocation': { type: 'boolean' },
} as const
