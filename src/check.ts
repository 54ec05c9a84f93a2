import { judge } from './judge/judge.ts'
import { isChainUnmetByDane, isUnmetByDane } from './judge/dane.ts'
import { judgeVisit } from './judge/endpoint.ts'
import { withStandards } from './judge/standards/compare-standards.ts'
import type { Evidence } from './model/evidence.ts'
import type { SenderProfile } from './model/profile.ts'
import type { Report } from './model/report.ts'
import type { StandardChoice } from './model/standard.ts'
import type { Target } from './model/target.ts'
import { observe } from './observe/observe.ts'
import type { ObserveOptions, Progress } from './observe/observe-options.ts'
import { version } from './version.ts'
import type { World } from './world/world.ts'

export interface CheckOptions
  extends Omit<
    ObserveOptions,
    'toolVersion' | 'outcomeOf' | 'isUnmetByDane' | 'isChainUnmetByDane' | 'onProgress'
  > {
  /** Judge the validity of certificates as of then (ISO 8601); null for now. */
  readonly at: string | null
  /** The sender whose demands give the verdict. Absent: the guide's. */
  readonly profile?: SenderProfile
  /** The standards to compare with. Absent: none. */
  readonly standards?: readonly StandardChoice[]
  readonly onProgress?: (progress: Progress) => void
}

/** What `mxseal check` does with no options given. */
export const defaultCheckOptions: CheckOptions = {
  port: 25,
  families: { ipv4: true, ipv6: true },
  helo: null,
  mailFrom: '',
  rcpt: null,
  timeoutMs: 30_000,
  depth: 'standard',
  maxConnections: null,
  parallel: 1,
  dane: true,
  mtaSts: true,
  revocation: true,
  fetchIssuers: false,
  at: null,
}

/** Observes a target and judges what was seen: the main job. */
export async function check(target: Target, options: CheckOptions, world: World): Promise<Report> {
  return (await examine(target, options, world)).report
}

/** The same, with what was seen: judged again, it gives the same report. */
export async function examine(
  target: Target,
  options: CheckOptions,
  world: World,
): Promise<{ readonly evidence: Evidence; readonly report: Report }> {
  const { at, profile, standards = [], onProgress = () => undefined, ...observing } = options
  const time = { at: at ?? world.clock.now(), isObservation: at === null }
  const evidence = await observe(
    target,
    {
      ...observing,
      toolVersion: version,
      onProgress,
      outcomeOf: (visit, host, certificates) =>
        judgeVisit(visit, host, certificates.evidence(), time).result?.outcome ?? null,
      isUnmetByDane: (visit, tlsa, certificates) =>
        isUnmetByDane(visit, tlsa, certificates.evidence(), time),
      isChainUnmetByDane: (chain, tlsa, certificates) =>
        isChainUnmetByDane(chain, tlsa, certificates.evidence(), time),
    },
    world,
  )
  return { evidence, report: withStandards(judge(evidence, at, profile), evidence, standards) }
}
