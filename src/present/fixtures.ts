import { bandIds } from '../model/bands.ts'
import type { FindingArgs, FindingCode, FindingPlace, Severity } from '../model/finding.ts'
import { senderOutcomes } from '../model/profile.ts'
import type {
  EndpointCertificate,
  Report,
  ReportCertificate,
  ReportEndpoint,
  ReportHost,
  ReportProfile,
  ReportStage,
  ReportStages,
} from '../model/report.ts'
import type { StageId, StageStatus } from '../model/stage.ts'

/** Pieces of reports for tests: whole, plausible and valid by the schema. */

/** `ok 103, fail, temp 30000, -`: up to eight, the rest was not tried. */
export function stages(cells: string): ReportStages {
  let elapsed = 0
  const made = cells.split(', ').map((cell): ReportStage => {
    const [word = '-', ms] = cell.split(' ')
    const status = statuses[word] ?? 'skipped'
    const own = status === 'skipped' ? null : Number(ms ?? 0)
    elapsed += own ?? 0
    return { status, ms: own, elapsedMs: own === null ? null : elapsed }
  })
  const at = (index: number): ReportStage =>
    made[index] ?? { status: 'skipped', ms: null, elapsedMs: null }
  const seven = {
    answer: at(0),
    connect: at(1),
    helo: at(2),
    tls: at(3),
    cert: at(4),
    secure: at(5),
    from: at(6),
  }
  return made.length > 7 ? { ...seven, to: at(7) } : seven
}

const statuses: Readonly<Record<string, StageStatus>> = {
  ok: 'ok',
  fail: 'fail',
  temp: 'temporary',
  '-': 'skipped',
}

/** A fingerprint out of a number. */
export function sha(number: number): string {
  return number.toString(16).padStart(64, '0')
}

export function endpoint(
  address: string,
  own: Partial<ReportEndpoint> & Pick<ReportEndpoint, 'stages'>,
): ReportEndpoint {
  return {
    address,
    family: address.includes(':') ? 6 : 4,
    port: 25,
    judged: true,
    outcome: null,
    connections: 1,
    smtp: { greeting: null, ehlo: [], ehloTls: [] },
    tls: null,
    certificate: null,
    otherCertificates: [],
    dane: { status: 'not-tested', baseDomain: null, records: [] },
    transcript: [],
    ...own,
  }
}

export function skippedEndpoint(
  address: string,
  because: NonNullable<ReportEndpoint['because']>,
): ReportEndpoint {
  return endpoint(address, { stages: stages('-'), because, judged: false, connections: 0 })
}

export function mxHost(
  name: string,
  preference: number,
  endpoints: readonly ReportEndpoint[],
): ReportHost {
  return {
    name,
    preference,
    kind: 'mx',
    addresses: { status: 'found', detail: null, dnssec: 'not-tested', canonicalName: null },
    endpoints: [...endpoints],
  }
}

export function finding(
  code: FindingCode,
  severity: Severity,
  at: FindingPlace = {},
  args: FindingArgs = {},
): Report['findings'][number] {
  const listed = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' || typeof value === 'number' ? value : [...value],
  ])
  return { code, severity, at: { ...at }, args: Object.fromEntries(listed) }
}

export function certificate(own: Partial<ReportCertificate>): ReportCertificate {
  return {
    subject: 'CN=mail.example.org',
    issuer: "CN=E8,O=Let's Encrypt,C=US",
    serialNumber: '03df5e2a',
    notBefore: '2026-10-01T00:00:00.000Z',
    notAfter: '2026-12-30T00:00:00.000Z',
    keyType: 'RSA',
    keyBits: 2048,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    subjectAltNames: [],
    pem: '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
    ...own,
  }
}

/** The certificate of a public CA that issued others. */
export function intermediate(): ReportCertificate {
  return certificate({
    subject: "CN=E8,O=Let's Encrypt,C=US",
    issuer: 'CN=ISRG Root X1,O=Internet Security Research Group,C=US',
    notBefore: '2024-03-13T00:00:00.000Z',
    notAfter: '2027-03-12T23:59:59.000Z',
    keyType: 'EC',
    keyBits: 384,
  })
}

export function shownCertificate(
  chain: readonly string[],
  hostname: { expected: string; presented: readonly string[]; matched: string | null },
  own: Partial<EndpointCertificate> = {},
): EndpointCertificate {
  return {
    chain: [...chain],
    roles: chain.map((_, i) => (i === 0 ? 'leaf' : 'path')),
    hostname: { ...hostname, presented: [...hostname.presented] },
    trusted: true,
    conformant: true,
    opensslVerify: 'ok',
    revocation: 'not-tested',
    revocationChecks: [],
    comparedStores: [],
    ...own,
  }
}

export function tls(
  version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3',
  serverName: string,
): NonNullable<ReportEndpoint['tls']> {
  const facts = {
    'TLSv1.1': ['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'ECDHE-RSA-AES256-SHA', 'secp256r1', null],
    'TLSv1.2': [
      'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      'ECDHE-RSA-AES256-GCM-SHA384',
      'x25519',
      'rsa_pss_rsae_sha256',
    ],
    'TLSv1.3': [
      'TLS_AES_256_GCM_SHA384',
      'TLS_AES_256_GCM_SHA384',
      'X25519MLKEM768',
      'ecdsa_secp256r1_sha256',
    ],
  } as const
  const [iana, openssl, group, signatureScheme] = facts[version]
  return {
    version,
    cipher: { iana, openssl, bits: 256 },
    group,
    dhBits: null,
    signatureScheme,
    serverName,
    clientCertificateRequested: false,
  }
}

/** A report with the domain, hosts and findings given, and the average of its stages. */
export function report(
  domain: string,
  own: Pick<Report, 'verdict' | 'confidence' | 'hosts'> & Partial<Report>,
): Report {
  return {
    schema: 'mxseal-report/1',
    tool: { name: 'mxseal', version: '0.1.0' },
    startedAt: '2026-11-23T12:55:52.000Z',
    durationMs: 1420,
    judgedAt: '2026-11-23T12:55:52.000Z',
    vantage: vantage(),
    target: { input: domain, kind: 'domain', domain, asciiDomain: domain },
    bands: bandsFor(own.hosts),
    mx: {
      status: 'found',
      detail: null,
      dnssec: 'not-tested',
      canonicalName: null,
      records: own.hosts.map(({ preference, name }) => ({ preference, exchange: name })),
    },
    certificates: {},
    mtaSts: { status: 'not-tested', mode: null, maxAge: null, id: null, mxPatterns: [] },
    tlsRpt: { status: 'not-tested', rua: [] },
    profiles: [],
    standards: [],
    average: averageOf(own.hosts),
    findings: [],
    ...own,
  }
}

/** As `judge` has them: by the versions of the judged addresses. */
function bandsFor(hosts: Report['hosts']): Report['bands'] {
  const endpoints = hosts.flatMap((one) => one.endpoints)
  if (endpoints.length === 0) return null
  const versions = { SSLv3: 1, TLSv1: 2, 'TLSv1.1': 3, 'TLSv1.2': 4, 'TLSv1.3': 5 } as const
  const ranks = endpoints
    .filter(({ judged }) => judged)
    .map((one) => (one.outcome === 'no-tls' || one.tls === null ? 0 : versions[one.tls.version]))
  const band = (rank: number) => bandIds[rank] ?? 'not-tested'
  return ranks.length === 0
    ? { of: 'CheckTLS', lowest: 'not-tested', highest: 'not-tested' }
    : { of: 'CheckTLS', lowest: band(Math.min(...ranks)), highest: band(Math.max(...ranks)) }
}

type Outcome = ReportProfile['worst']

/** `never plaintext / plaintext`: how and outcomes normally, and at worst. */
export function profilesOf(told: Readonly<Record<string, string>>): ReportProfile[] {
  return Object.entries(told).map(([id, text]) => {
    const [normally = '', worst = 'unknown'] = text.split(' / ')
    const [how = '', ...outcomes] = normally.split(' ')
    return {
      id,
      basis: 'RFC 3207',
      date: '2014-12-01',
      normally: {
        outcomes: outcomes.map(outcomeNamed),
        how: how === 'always' || how === 'sometimes' || how === 'never' ? how : null,
      },
      worst: outcomeNamed(worst),
      endpoints: [],
      reasons: [],
    }
  })
}

function outcomeNamed(name: string): Outcome {
  return senderOutcomes.find((outcome) => outcome === name) ?? 'unknown'
}

function vantage(): Report['vantage'] {
  return {
    heloNames: [{ family: 4, name: 'probe.example.net', from: 'ptr', confirmed: true }],
    addresses: ['198.51.100.7'],
    families: { ipv4: true, ipv6: true },
    resolver: ['127.0.0.53:53'],
    dnssecCapable: null,
    trustStore: {
      name: 'mozilla-bundled',
      version: 'Node.js 26.10.0',
      count: 142,
      digest: sha(142),
      added: 0,
    },
    comparedStores: [],
    nodeVersion: '26.10.0',
    opensslVersion: '3.5.4',
  }
}

function averageOf(hosts: readonly ReportHost[]): Report['average'] {
  const tried = hosts.flatMap(({ endpoints }) =>
    endpoints.filter(({ because }) => because === undefined),
  )
  const share = (stage: StageId) => {
    const passed = tried.filter(({ stages }) => stages[stage]?.status === 'ok').length
    const total = tried.length
    return { passed, total, percent: total === 0 ? null : Math.round((passed / total) * 100) }
  }
  const seven = {
    answer: share('answer'),
    connect: share('connect'),
    helo: share('helo'),
    tls: share('tls'),
    cert: share('cert'),
    secure: share('secure'),
    from: share('from'),
  }
  return tried.some(({ stages }) => stages.to !== undefined) ? { ...seven, to: share('to') } : seven
}

export function judgedAs(
  id: Report['verdict']['id'],
  judged: number,
  endpoints: number,
  reasons: readonly FindingCode[] = [],
): Report['verdict'] {
  const scope = judged === endpoints && judged > 0 ? 'all' : 'some'
  return { id, scope, judged, endpoints, profile: 'tls12-authenticated', reasons: [...reasons] }
}

export function confidenceOf(
  value: number | null,
  parts: readonly Report['confidence']['parts'][number][] = [],
  notCounted: readonly Report['confidence']['notCounted'][number][] = [],
): Report['confidence'] {
  return {
    value,
    formula: 'mxseal-confidence/2',
    depth: 'standard',
    parts: [...parts],
    notCounted: [...notCounted],
  }
}
