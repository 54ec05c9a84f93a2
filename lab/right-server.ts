import type { CertificateSpec } from './certificates.ts'
import type { ZonePlan } from './dnssec-zone-signer-plan.ts'
import type { HttpRoute } from './http-server.ts'
import { oneServer, type LabHost, type Scenario, type WebHost } from './scenario.ts'
import type { TlsaSpec } from './tlsa-records.ts'

/** A domain with one MX host and one address, in one signed zone. */
export function signedServer(
  id: string,
  address: string,
  script: LabHost['script'],
  plan: ZonePlan = {},
) {
  return { ...oneServer(id, address, script), signing: { [`${id}.example`]: plan } }
}

/** The same with TLSA records for its host. */
export function daneServer(
  id: string,
  address: string,
  script: LabHost['script'],
  ...specs: readonly TlsaSpec[]
) {
  return { ...signedServer(id, address, script), tlsa: { [`mx.${id}.example`]: specs } }
}

/** What a domain says of MTA-STS; what is left out is well. */
export interface PolicyPlan {
  /** Of the policy host. */
  readonly address: string
  /** Lines of the policy; absent: `enforce` for all hosts of the domain. */
  readonly policy?: readonly string[]
  /** In place of the policy. */
  readonly route?: HttpRoute
  readonly certificate?: CertificateSpec
  /** TXT records in place of the good one. */
  readonly records?: readonly string[]
}

/** A domain with an MTA-STS record and a policy host. */
export function withPolicy<T extends Pick<Scenario, 'id' | 'zone'>>(scenario: T, plan: PolicyPlan) {
  const domain = `${scenario.id}.example`
  const { address, certificate = { kind: 'healthy' }, records = ['v=STSv1; id=20261123a;'] } = plan
  const { policy = policyLines(domain) } = plan
  const route = plan.route ?? { status: 200, body: policy.map((line) => `${line}\r\n`).join('') }
  const name = `mta-sts.${domain}`
  const host: WebHost = {
    name,
    certificate,
    routes: () => ({ '/.well-known/mta-sts.txt': route }),
  }
  const zone = {
    ...scenario.zone,
    [`_mta-sts.${domain}`]: { TXT: records },
    [name]: { A: [address] },
  }
  return { ...scenario, zone, web: { [address]: host } }
}

/** A policy for the hosts of a domain, with what differs. */
export function policyLines(
  domain: string,
  { mode = 'enforce', mx = [`*.${domain}`], maxAge = '2419200' } = {},
): readonly string[] {
  return [
    'version: STSv1',
    `mode: ${mode}`,
    ...mx.map((pattern) => `mx: ${pattern}`),
    `max_age: ${maxAge}`,
  ]
}
