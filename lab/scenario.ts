import type { DnssecState } from '../src/model/dns.ts'
import type { SkipReason } from '../src/model/evidence.ts'
import type { FindingArgs, FindingCode, Severity } from '../src/model/finding.ts'
import type {
  Report,
  ReportEndpoint,
  ReportInventory,
  ReportRollover,
} from '../src/model/report.ts'
import type { ProbeId } from '../src/model/probe.ts'
import type { StageId, StageStatus } from '../src/model/stage.ts'
import type { RequirementKey, RequirementState } from '../src/model/standard.ts'
import type { OutcomeId, VerdictId } from '../src/model/verdict.ts'
import type { CertificateSpec } from './certificates.ts'
import type { Zones } from './dns-zones.ts'
import type { HttpHostScript } from './http-server.ts'
import type { LabAuthority } from './mint-presets.ts'
import type { Signing } from './signed-zones.ts'
import type { RawTlsScript } from './raw-tls-server.ts'
import type { ServerScript } from './smtp-script.ts'
import type { TlsaSpec } from './tlsa-records.ts'

/** A small world with one question in it, and what the program must answer. */
export interface Scenario {
  /** Also the name of its file, and of its domain under `.example`. */
  readonly id: string
  /** What is the case in this world, for people who try it. */
  readonly about: string
  /** What it is for: MX-n, ST-n, T-n, D-n, S-n, R-n of `rules.ts`, `contract: …`, `RFC n …`. */
  readonly rules: readonly string[]
  /** The change of the program that turns it red. */
  readonly mutation: string
  readonly target: string
  readonly zone: Zones
  /** How its zones are signed; absent: not at all. */
  readonly signing?: Signing
  /** TLSA records below `_25._tcp`, by base domain, with digests of the servers' own certificates. */
  readonly tlsa?: Readonly<Record<string, readonly TlsaSpec[]>>
  /** Its resolver is not the good one. */
  readonly resolver?: WeakResolver
  /** By address; port 25. */
  readonly hosts: Readonly<Record<string, LabHost>>
  /** Web servers by address; ports 80 and 443. */
  readonly web?: Readonly<Record<string, WebHost>>
  /** Command-line flags beyond those of the lab. */
  readonly flags?: readonly string[]
  /** `--trust-store` of this name, with the root of the lab's private CA: another root program. */
  readonly privateRootIn?: string
  /** `--at`, in days from the start of the lab. */
  readonly atDays?: number
  readonly expect: Expectation
}

/**
 * `strips`: hands on no DNSSEC records. `late`: all that it has is from two months ago, signatures of the root
 * too; to whom it answers it looks as if his own clock were wrong.
 */
export type WeakResolver = 'strips' | 'late'

/** A server whose TLS is written byte by byte, for what no library serves any more; with an RSA certificate. */
export interface RawServer {
  readonly rawTls: Omit<RawTlsScript, 'chains'>
}

export interface LabHost {
  /** What the server calls itself, and the name in its certificate. */
  readonly name: string
  /** `refuses`: nobody listens. `black-hole`: the connection is neither accepted nor refused. */
  readonly script: ServerScript | RawServer | 'refuses' | 'black-hole'
}

export interface WebHost {
  readonly name: string
  /** null: no certificate, handshakes fail. */
  readonly certificate: CertificateSpec | null
  /** By path; made when the lab starts, where certificates have to be known. */
  readonly routes: (authority: LabAuthority) => HttpHostScript['routes']
  /** Nobody listens at this address. */
  readonly refuses?: true
}

/** A subset of the report; what is not named may be anything, errors aside: `finds` names them all. */
export interface Expectation {
  readonly verdict: VerdictId
  readonly exitCode: 0 | 1 | 3
  readonly scope?: 'all' | 'some'
  readonly judged?: number
  readonly endpoints?: number
  readonly confidence?: { readonly min: number; readonly max: number } | null
  readonly finds: readonly FindingCode[]
  readonly clears: readonly FindingCode[]
  /** Arguments that a finding of this code must have, in one place at least. */
  readonly args?: Readonly<Partial<Record<FindingCode, FindingArgs>>>
  /** Of every finding of this code. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity>>>
  /** Exactly the addresses where findings of this code stand. */
  readonly places?: Readonly<Partial<Record<FindingCode, readonly string[]>>>
  /** Of every endpoint that was visited. */
  readonly stages?: ExpectedStages
  readonly proof?: ExpectedProof
  /** Names that the resolver must not be asked for. */
  readonly unasked?: readonly string[]
  /** Of single endpoints, by address. */
  readonly at?: Readonly<Record<string, ExpectedEndpoint>>
  /** By id; of the requirements named, and no others. */
  readonly standards?: Readonly<Record<string, ExpectedStandard>>
  /** To all servers together, as they counted them. */
  readonly connections?: number
  /** false: the servers do not listen to the end, so that QUIT cannot be asked for. */
  readonly quits?: boolean
}

export interface ExpectedStandard {
  readonly version: string
  readonly states: Readonly<Partial<Record<RequirementKey, RequirementState>>>
}

export type ExpectedStages = Readonly<Partial<Record<StageId, StageStatus>>>

/** How the right server is known: the MX answer, DANE of every endpoint visited, MTA-STS, TLSRPT. */
export interface ExpectedProof {
  readonly mx?: DnssecState
  readonly dane?: DaneStatus
  readonly baseDomain?: string
  /** Of the only host: what is there for the next change of key, and what each TLSA record fits. */
  readonly rollover?: {
    readonly scheme: ReportRollover['scheme']
    readonly matches: readonly ReportRollover['records'][number]['matches'][]
  }
  readonly sts?: Report['mtaSts']['status']
  readonly tlsRpt?: Report['tlsRpt']['status']
}

type DaneStatus = ReportEndpoint['dane']['status']

export interface ExpectedEndpoint {
  readonly dane?: DaneStatus
  readonly stages?: ExpectedStages
  readonly because?: SkipReason
  readonly outcome?: OutcomeId | null
  readonly connections?: number
  /** Of the key types that were not negotiated. */
  readonly otherCertificates?: readonly {
    readonly keyType: string
    readonly trusted: boolean
    readonly dane?: DaneStatus
  }[]
  readonly inventory?: ExpectedInventory
  /** By which of the stores compared with its chain would be trusted. */
  readonly stores?: Readonly<Record<string, boolean>>
  /** `crl revoked`: source and status of every source of every certificate, from the leaf on. */
  readonly revocation?: readonly (readonly string[])[]
  /** State and detail of single probes: `not-vulnerable: dropped`. */
  readonly probes?: Readonly<Partial<Record<ProbeId, string>>>
}

/** Of what an endpoint offers in TLS. */
export interface ExpectedInventory {
  readonly complete?: boolean
  /** Connections in all. */
  readonly atMost?: number
  readonly protocols?: Readonly<
    Partial<
      Record<
        ReportInventory['protocols'][number]['version'],
        ReportInventory['protocols'][number]['offered']
      >
    >
  >
  readonly postQuantum?: Partial<ReportInventory['postQuantum']>
  /** Exactly these of its fields have something that is not tested. */
  readonly open?: readonly string[]
  /** Exactly these classes are accepted. */
  readonly weak?: readonly ReportInventory['weakClasses'][number]['id'][]
  /** OpenSSL names of the ciphers of each version, in any order: exactly these. */
  readonly ciphers?: Readonly<Record<string, readonly string[]>>
}

export interface HostPlan {
  readonly preference?: number
  readonly at: readonly string[]
  readonly script: LabHost['script']
}

/** A domain `<id>.example` with its MX hosts `<label>.<id>.example`: target, zone and servers. */
export function mailDomain(
  id: string,
  plans: Readonly<Record<string, HostPlan>>,
): Pick<Scenario, 'id' | 'target' | 'zone' | 'hosts'> {
  const domain = `${id}.example`
  const named = Object.entries(plans).map(([label, plan]) => [`${label}.${domain}`, plan] as const)
  const mx = named.map(([name, { preference = 10 }]) => [preference, name] as const)
  return {
    id,
    target: domain,
    zone: {
      [domain]: { MX: mx },
      ...Object.fromEntries(named.map(([name, { at }]) => [name, addresses(at)])),
    },
    hosts: Object.fromEntries(
      named.flatMap(([name, { at, script }]) => at.map((address) => [address, { name, script }])),
    ),
  }
}

/** The common case: one MX host with one address. */
export function oneServer(id: string, address: string, script: LabHost['script']) {
  return mailDomain(id, { mx: { at: [address], script } })
}

/** The A and AAAA records of one name. */
export function addresses(at: readonly string[]): {
  A?: readonly string[]
  AAAA?: readonly string[]
} {
  const ipv4 = at.filter((address) => !address.includes(':'))
  const ipv6 = at.filter((address) => address.includes(':'))
  return {
    ...(ipv4.length === 0 ? {} : { A: ipv4 }),
    ...(ipv6.length === 0 ? {} : { AAAA: ipv6 }),
  }
}

/** The stages of a delivery that goes well. */
export const allWell: ExpectedStages = {
  answer: 'ok',
  connect: 'ok',
  helo: 'ok',
  tls: 'ok',
  cert: 'ok',
  secure: 'ok',
  from: 'ok',
}

/** Encrypted, but the certificate is not acceptable. */
export const badCertificate: ExpectedStages = { ...allWell, cert: 'fail' }

/** Without TLS: the dialogue goes on in clear text. */
export const clearText: ExpectedStages = { ...allWell, tls: 'fail', cert: 'fail', secure: 'fail' }
