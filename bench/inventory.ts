import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import * as mxseal from '../test/peers/mxseal.ts'
import { hostOf, type Peer } from '../test/peers/peer.ts'
import { mustRun } from '../test/peers/program.ts'
import { ServerLog } from '../test/peers/server-log.ts'
import type { PeerWorld } from '../test/peers/world.ts'
import { formatTimings, ratio, timeInTurns, type Subject } from './measure.ts'

/**
 * The TLS inventory of one Postfix, from the start of the process to its end, beside sslscan and nmap:
 * time, and connections as Postfix counted them. A tool that is not installed is named instead.
 */
export async function inventories(world: PeerWorld, peer: Peer, runs: number): Promise<string> {
  const [address] = peer.addresses
  const taken = (depth: 'full' | 'exhaustive', more: readonly string[] = []): Subject => ({
    name: ['mxseal', depth, ...more].join(' '),
    run: async () => {
      const flags = ['--depth', depth, ...more]
      const run = await mxseal.check(`host:${hostOf(peer)}`, world, flags)
      const { inventory } = mxseal.endpointOf(mxseal.reportOf(run), address)
      assert.ok(inventory?.complete, `${depth}: ${JSON.stringify(inventory)}`)
    },
  })
  const subjects = [taken('full'), taken('exhaustive')]
  const lacking: string[] = []
  for (const { name, file, command } of others(address, hostOf(peer))) {
    if (!existsSync(file)) lacking.push(`  ${name}: not installed, left out\n`)
    else {
      const run = async () => {
        assert.match(await mustRun(command, { seconds: 120 }), /ECDHE/)
      }
      subjects.push({ name, run })
    }
  }
  const timings = await timeInTurns(subjects, Math.min(runs, mostRuns))
  const bases = subjects.map(({ name }) => name).filter((name) => !name.startsWith('mxseal'))
  const title = 'The TLS inventory of a Postfix as installed, from nothing to the last byte'
  const counted = await countConnections(world, peer, subjects)
  return formatTimings(title, timings, bases) + lacking.join('') + tellConnections(counted, bases)
}

/** A run takes seconds. */
const mostRuns = 7

const others = (address: string, host: string) =>
  [
    {
      name: 'sslscan',
      file: '/usr/bin/sslscan',
      command: ['sslscan', '--starttls-smtp', `--sni-name=${host}`, `${address}:25`],
    },
    {
      name: 'nmap',
      file: '/usr/bin/nmap',
      command: ['nmap', ...nmapFlags, address],
    },
  ] as const

/** No ping, no names, one port: it goes nowhere but to this address. */
const nmapFlags = ['-Pn', '-n', '-sT', '-p', '25', '--script', 'ssl-enum-ciphers'] as const

async function countConnections(
  world: PeerWorld,
  peer: Peer,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, number>> {
  const log = new ServerLog(world.logs.postfix ?? '')
  const counted = new Map<string, number>()
  for (const { name, run } of subjects) {
    log.begin()
    await run()
    counted.set(name, (await log.visits(peer, peer.addresses[0])).connections)
  }
  return counted
}

function tellConnections(counted: ReadonlyMap<string, number>, bases: readonly string[]): string {
  return [...counted]
    .map(([name, count]) => {
      const shares = bases.map((base) => `${ratio(count, counted.get(base))} ${base}`)
      return `  ${name}: ${count} connections, ${shares.join(', ')}\n`
    })
    .join('')
}
