import { type BandId, bandIds } from '../model/bands.ts'
import type { Report } from '../model/report.ts'
import type { TlsVersion } from '../model/tls.ts'
import type { EndpointJudgement } from './endpoint.ts'

/**
 * Where the older tool's scale would put these servers. Its formula is not published, but its bands are: one for
 * each TLS version, which certificate and suite move within the band only. The number of a domain is a weighted
 * average, by weights that are not published either, so that it lies between the bands of the worst and the best
 * server. null where there is no server.
 */
export function bandsOf(judgements: readonly EndpointJudgement[]): Report['bands'] {
  if (judgements.length === 0) return null
  const bands = judgements.flatMap((one) => (one.outcome === null ? [] : [bandOf(one)]))
  const lowest = bandIds.find((id) => bands.includes(id)) ?? 'not-tested'
  const highest = bandIds.findLast((id) => bands.includes(id)) ?? 'not-tested'
  return { of: 'CheckTLS', lowest, highest }
}

function bandOf({ outcome, shown }: EndpointJudgement): BandId {
  const handshake = shown?.facts.handshake
  if (outcome === 'no-tls' || handshake?.state !== 'known') return 'no-encryption'
  return bandOfVersion[handshake.value.version]
}

const bandOfVersion: Readonly<Record<TlsVersion, BandId>> = {
  SSLv3: 'bad-encryption',
  TLSv1: 'very-weak',
  'TLSv1.1': 'weak',
  'TLSv1.2': 'good',
  'TLSv1.3': 'strong',
}
