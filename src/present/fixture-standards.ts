import type { Report, ReportRequirement, ReportStandard } from '../model/report.ts'
import { daneValid } from './fixture-right-server.ts'

/** A report that was compared with standards: every state, every kind of evidence. */
export function withStandards(): Report {
  return { ...daneValid(), standards: [bsi(), ncsc()] }
}

type Evidence = ReportRequirement['evidence'][number]

const first = { host: 'mx1.example', address: '192.0.2.71', port: 25 }
const second = { host: 'mx2.example', address: '2001:db8::72', port: 25 }

const requirement = (
  id: ReportRequirement['id'],
  section: string | null,
  asked: readonly string[],
  ...evidence: readonly Evidence[]
): ReportRequirement => ({
  id,
  section: section ?? id,
  sectionKnown: section !== null,
  level: section === null ? 'must' : 'should',
  state: evidence[0]?.state ?? 'not-tested',
  asked: [...asked],
  evidence: [...evidence],
})

const seen = (state: Evidence['state'], ...values: readonly string[]) => ({
  state,
  what: 'seen' as const,
  values: [...values],
})

function bsi(): ReportStandard {
  const groups = ['secp256r1', 'secp384r1', 'secp521r1', 'ffdhe3072']
  return {
    id: 'bsi-tr-02102-2',
    version: '2026-01',
    date: '2026-01-27',
    basis: 'BSI, TR-02102-2',
    source: 'converted-text',
    notes: ['not-listed-not-insecure', 'hybrids-intended'],
    compared: 2,
    endpoints: 3,
    requirements: [
      requirement(
        'versions',
        '3.2',
        ['TLSv1.3', 'TLSv1.2'],
        { ...first, ...seen('not-met', 'TLSv1', 'TLSv1.1') },
        { ...second, ...seen('met', 'TLSv1.2', 'TLSv1.3') },
      ),
      requirement(
        'groups-1.3',
        '3.4.2',
        groups,
        { ...first, ...seen('not-listed', 'X25519MLKEM768', 'x25519') },
        { ...second, ...seen('not-listed', 'X25519MLKEM768', 'x25519') },
      ),
      requirement('keys', '3.6.1', ['rsa 3000', 'ec 250'], {
        ...first,
        ...seen('not-met', 'rsa 2048'),
      }),
      requirement('dh-primes', '3.6.1', ['3000', 'ffdhe3072'], {
        ...first,
        ...seen('not-listed', '4096 RFC 3526 group 16'),
      }),
      requirement('compression', '3.3.4.3', ['no'], {
        ...first,
        state: 'met',
        what: 'refused',
        values: [],
      }),
      requirement('encrypt-then-mac', '3.3.4.5', ['yes'], {
        ...first,
        state: 'met',
        what: 'not-applicable',
        values: [],
      }),
      requirement('early-data', '3.4.1', [], {
        state: 'not-tested',
        what: 'unobservable',
        values: [],
      }),
      requirement('suites-1.3', '3.4.4', ['TLS_AES_256_GCM_SHA384'], {
        ...first,
        state: 'not-tested',
        what: 'so-far',
        values: ['TLS_AES_256_GCM_SHA384'],
      }),
    ],
  }
}

function ncsc(): ReportStandard {
  return {
    id: 'ncsc-nl-2025',
    version: '2025-05',
    date: '2025-05-01',
    basis: 'NCSC-NL',
    source: 'second-hand',
    notes: ['phase-out'],
    compared: 3,
    endpoints: 3,
    requirements: [
      requirement('suites-weak', null, ['null', 'rc4', '3des'], {
        ...first,
        ...seen('not-met', '3des'),
      }),
      requirement('version-1.3', null, ['TLSv1.3'], {
        ...second,
        state: 'not-met',
        what: 'missing',
        values: ['TLSv1.3'],
      }),
      requirement('server-order', null, ['server'], { ...first, ...seen('not-met', 'client') }),
      requirement('certificate-lifetime', null, ['366'], { ...first, ...seen('not-met', '825') }),
      requirement('dnssec-hosts', null, [], {
        host: 'mx1.example',
        ...seen('not-met', 'insecure'),
      }),
      requirement('groups', null, ['x25519'], {
        ...first,
        state: 'not-tested',
        what: 'unasked',
        values: [],
      }),
      requirement('curves', null, ['secp256r1'], {
        ...second,
        state: 'not-tested',
        what: 'no-tls',
        values: [],
      }),
    ],
  }
}
