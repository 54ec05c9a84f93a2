import type { Report } from '../model/report.ts'
import {
  confidenceOf,
  endpoint,
  finding,
  judgedAs,
  mxHost,
  profilesOf,
  report,
  stages,
} from './fixtures.ts'

/** Reports of the families of scenarios that the others leave out. */

/** A server that answers, but lets nobody in for now. */
export function inconclusive(): Report {
  const name = 'mx.busy.example'
  const at = { host: name, address: '192.0.2.90', port: 25 }
  const text = '4.7.0 Too many connections, try again later'
  const turnedAway = endpoint(at.address, { stages: stages('ok 12, temp 20'), judged: false })
  return report('busy.example', {
    verdict: judgedAs('inconclusive', 0, 1),
    confidence: confidenceOf(null),
    hosts: [mxHost(name, 10, [{ ...turnedAway, connections: 2 }])],
    findings: [finding('rate-limited', 'info', at, { stage: 'connect', code: 421, text })],
  })
}

/** The same server, asked for known faults with `--probe`. */
export function withProbes(base: Report): Report {
  const [host] = base.hosts
  const [first] = host?.endpoints ?? []
  if (host === undefined || first === undefined) return base
  first.probes = [
    {
      id: 'starttls-command-injection',
      state: 'vulnerable',
      detail: 'answered-inside-tls',
      connection: 2,
    },
    { id: 'heartbleed', state: 'not-vulnerable', detail: 'no-heartbeat', connection: 4 },
    { id: 'ccs-injection', state: 'not-vulnerable', detail: 'refused', connection: 3 },
    { id: 'robot', state: 'not-tested', detail: 'inconsistent', connection: null },
    { id: 'ticketbleed', state: 'not-tested', detail: 'rate-limited', connection: null },
  ]
  const at = { host: host.name, address: first.address, port: first.port }
  return { ...base, findings: [finding('starttls-command-injection', 'error', at)] }
}

/** A verdict by the sender `mandatory-authenticated` instead of the guide's. */
export function byOtherSender(base: Report): Report {
  return {
    ...base,
    verdict: { ...base.verdict, profile: 'mandatory-authenticated' },
    profiles: profilesOf({
      'tls12-authenticated': 'never plaintext / plaintext',
      opportunistic: 'always encrypted / encrypted',
      'mandatory-authenticated': 'never bounced / bounced',
    }),
  }
}
