import assert from 'node:assert/strict'
import { check, type CheckOptions, defaultCheckOptions } from '../src/check.ts'
import type { Target } from '../src/model/target.ts'
import { parseTarget } from '../src/observe/parse-target.ts'
import { resolverCounters } from '../test/peers/names.ts'
import { mustRun } from '../test/peers/program.ts'
import type { PeerWorld } from '../test/peers/world.ts'
import { ratio } from './measure.ts'
import { openWorld } from './open-world.ts'

/** What it costs to know the right server: the same check with and without DANE, MTA-STS and TLSRPT. */
export async function rightServer(
  world: PeerWorld,
  { domain, about }: { readonly domain: string; readonly about: string },
  runs: number,
): Promise<string> {
  const target = parseTarget(domain)
  assert.ok(target.ok)
  const samples = new Map<string, Sample[]>()
  for (let round = 0; round <= runs; round++) {
    for (const [name, options] of ways) {
      const measured = await coldAndWarm(world, target.value, options)
      // The first round warms up the process itself.
      if (round > 0) {
        for (const [state, sample] of Object.entries(measured)) {
          const key = `${state}, ${name}`
          samples.set(key, [...(samples.get(key) ?? []), sample])
        }
      }
    }
  }
  const lines = (['cold', 'warm'] as const).map((state) => {
    const [all, without] = ways.map(([name]) => middleOf(samples.get(`${state}, ${name}`) ?? []))
    if (all === undefined || without === undefined) return ''
    const times = `${all.ms.toFixed(1)} ms against ${without.ms.toFixed(1)} ms`
    return `  ${state}  ${times}, ${ratio(all.ms, without.ms)};  ${all.queries} DNS questions against ${without.queries}`
  })
  return [`Everything, against --no-dane --no-mta-sts, ${about} (medians)`, ...lines, ''].join('\n')
}

const ways: readonly (readonly [name: string, options: CheckOptions])[] = [
  ['everything', defaultCheckOptions],
  ['without', { ...defaultCheckOptions, dane: false, mtaSts: false }],
]

interface Sample {
  readonly ms: number
  readonly queries: number
}

/** `cold`: nobody knows anything, not even the resolver. `warm`: one more check of the same process. */
async function coldAndWarm(world: PeerWorld, target: Target, options: CheckOptions) {
  const control = ['unbound-control', '-c', `${world.namesFolder}/unbound.conf`] as const
  await mustRun([...control, 'flush_zone', '.'])
  const live = openWorld(world)
  const sample = async (): Promise<Sample> => {
    const before = await resolverCounters(world.namesFolder)
    const began = performance.now()
    const report = await check(target, options, live)
    const ms = performance.now() - began
    const after = await resolverCounters(world.namesFolder)
    assert.equal(report.verdict.id, 'encrypted')
    assert.equal(report.mx?.dnssec, 'secure')
    assert.equal(report.mtaSts.status, options.mtaSts ? 'valid' : 'not-tested')
    assert.equal(report.tlsRpt.status, options.mtaSts ? 'valid' : 'not-tested')
    const name = 'total.num.queries'
    return { ms, queries: (after[name] ?? 0) - (before[name] ?? 0) }
  }
  return { cold: await sample(), warm: await sample() }
}

function middleOf(samples: readonly Sample[]): Sample | undefined {
  return samples.toSorted((a, b) => a.ms - b.ms)[Math.floor(samples.length / 2)]
}
