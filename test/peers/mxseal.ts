import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Report, ReportEndpoint } from '../../src/model/report.ts'
import { resolver } from './names.ts'
import { runProgram, type Run } from './program.ts'
import type { PeerWorld } from './world.ts'

export const launcher = join(import.meta.dirname, '..', '..', 'bin', 'mxseal.js')

/** The networks of the peers, loopback and private, which a check contacts only where it is allowed to. */
export const allowances = ['--allow-network', '127.77.0.0/16', '--allow-network', 'fd77::/16']

/** `mxseal check` as a user would call it, with the peers' resolver, trust anchor and root. */
export function check(
  target: string,
  { rootFile, anchorFile }: Pick<PeerWorld, 'rootFile' | 'anchorFile'>,
  more: readonly string[] = [],
): Promise<Run> {
  const trust = ['--ca-file', rootFile, '--trust-anchor', anchorFile]
  const flags = ['--resolver', resolver, ...trust, '--format', 'json', ...allowances]
  return runProgram([process.execPath, launcher, 'check', target, ...flags, ...more])
}

/** The report that a check printed; fails with everything it printed if there is none. */
export function reportOf(run: Run): Report {
  assert.ok(
    run.stdout.startsWith('{'),
    `no report, status ${run.status}: ${run.stdout}${run.stderr}`,
  )
  return JSON.parse(run.stdout)
}

/** The one endpoint of that address; fails if the report has none. */
export function endpointOf(report: Report, address: string): ReportEndpoint {
  const all = report.hosts.flatMap(({ endpoints }) => endpoints)
  const endpoint = all.find((one) => one.address === address)
  assert.ok(endpoint, `${address} is not among ${all.map((one) => one.address).join(', ')}`)
  return endpoint
}

export function codesOf(report: Report): readonly string[] {
  return report.findings.map(({ code }) => code)
}
