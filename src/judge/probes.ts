import type { ProbesEvidence } from '../model/probe.ts'
import type { ReportProbe } from '../model/report.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'

/** What the active probes showed at an endpoint, as the report shows it. */
export function reportProbes({ facts }: ProbesEvidence): ReportProbe[] {
  return facts.map((fact) =>
    fact.vulnerable === 'not-tested'
      ? { id: fact.id, state: 'not-tested', detail: fact.because, connection: null }
      : {
          id: fact.id,
          state: fact.vulnerable === 'yes' ? 'vulnerable' : 'not-vulnerable',
          detail: fact.sign,
          connection: fact.connection,
        },
  )
}

/** One finding for each fault that a probe proved; it has the probe's name. */
export function findingsOfProbes({ endpoint, host }: EndpointJudgement): Found[] {
  const { address, port, probes } = endpoint
  const at = { host: host.name, address, port }
  return (probes?.facts ?? []).flatMap((fact) => {
    if (fact.vulnerable !== 'yes') return []
    const args = fact.id === 'robot' ? { strength: fact.sign } : {}
    return [{ code: fact.id, at, args }]
  })
}
