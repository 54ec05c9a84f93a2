import { probeGaps, probeSigns, type ProbeGap, type ProbeSign } from '../../model/probe.ts'
import type { ReportProbe } from '../../model/report.ts'
import { listTried, type HostEndpoint } from '../endpoints.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import type { Said } from './certificates.ts'

/** Addresses at which the active probes showed the same, and what. */
export interface ToldProbes {
  readonly addresses: readonly HostEndpoint[]
  readonly rows: readonly { readonly label: string; readonly line: Said }[]
}

/** Empty where none were asked for. What was not tested is said with its reason. */
export function tellProbes(matter: Matter): readonly ToldProbes[] {
  const { names } = matter.words.probes
  const tell = ({ endpoint }: HostEndpoint) =>
    (endpoint.probes ?? []).map((probe) => ({
      label: names[probe.id],
      line: tellProbe(matter, probe),
    }))
  const probed = listTried(matter.report).filter(({ endpoint }) => endpoint.probes !== undefined)
  return groupBy(probed, (place) => JSON.stringify(tell(place))).map((addresses) => ({
    addresses,
    rows: addresses[0] === undefined ? [] : tell(addresses[0]),
  }))
}

function tellProbe({ words }: Matter, { state, detail }: ReportProbe): Said {
  const { signs, gaps, vulnerable, notVulnerable, notTested } = words.probes
  const why = isSign(detail) ? signs[detail] : isGap(detail) ? gaps[detail] : ''
  if (state === 'vulnerable') return { text: vulnerable(why), mood: 'bad' }
  if (state === 'not-vulnerable') return { text: notVulnerable(why), mood: 'good' }
  return { text: notTested(why), mood: 'unsure' }
}

function isSign(detail: ReportProbe['detail']): detail is ProbeSign {
  return probeSigns.some((sign) => sign === detail)
}

function isGap(detail: ReportProbe['detail']): detail is ProbeGap {
  return probeGaps.some((gap) => gap === detail)
}
