import { readCertificate } from '../src/judge/certificate.ts'
import { senders } from '../src/judge/profiles/senders.ts'
import type { AddressLookup, TlsaEvidence } from '../src/model/dns.ts'
import type { Evidence, HostEvidence, StsEvidence, Visit } from '../src/model/evidence.ts'
import type { SenderOutcome } from '../src/model/profile.ts'
import type { Report } from '../src/model/report.ts'
import { associationOf } from '../src/protocol/dane/association.ts'
import { evidenceOf } from './fixture-evidence.ts'

/** What senders look at beside the visits: signed addresses, TLSA records, an MTA-STS policy. */

const doubt = { reason: null, failing: null }

export const signed: AddressLookup = {
  status: 'found',
  detail: null,
  dnssec: 'secure',
  doubt,
  bogus: [],
  canonicalName: null,
  addresses: ['192.0.2.1'],
  ipv4: 'found',
  ipv6: 'no-data',
  ms: 5,
}

export function tlsa(
  status: TlsaEvidence['status'],
  records: TlsaEvidence['records'] = [],
): TlsaEvidence {
  return {
    status,
    baseDomain: records.length === 0 && status !== 'bogus' ? null : 'mx.example',
    records,
    referenceNames: ['mx.example'],
    detail: status === 'error' ? 'servfail' : null,
    doubt,
  }
}

/** `3 1 1` of the certificate at this place of the chain sent, or with another usage. */
export function tlsaFor({ facts: { handshake } }: Visit, usage: 2 | 3 = 3): TlsaEvidence {
  const chain = handshake.state === 'known' ? handshake.value.chain : []
  const certificate = readCertificate(chain[usage === 3 ? 0 : 1] ?? '', evidenceOf([]))
  const form = { selector: 1, matchingType: 1 }
  const association = certificate === null ? null : associationOf(certificate, form)
  return tlsa('found', [{ usage, ...form, association: association ?? '00'.repeat(32) }])
}

export const otherTlsa = tlsa('found', [
  { usage: 3, selector: 1, matchingType: 1, association: 'ab'.repeat(32) },
])

/** RFC 7672 3.1.3: usages 0 and 1 are of no use for mail. */
export const unusableTlsa = tlsa('found', [
  { usage: 1, selector: 1, matchingType: 1, association: 'ab'.repeat(32) },
])

export function policy(
  mode: 'enforce' | 'testing' | 'none',
  mx: readonly string[] = ['mx.example', '*.example'],
): StsEvidence {
  const lines = [
    'version: STSv1',
    `mode: ${mode}`,
    'max_age: 2419200',
    ...mx.map((one) => `mx: ${one}`),
  ]
  return {
    record: stsRecord(['v=STSv1; id=20261101;']),
    policy: {
      state: 'fetched',
      status: 200,
      contentType: 'text/plain',
      body: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
      handshake: null,
    },
  }
}

export function stsRecord(texts: readonly string[]): StsEvidence['record'] {
  const status = texts.length === 0 ? 'nxdomain' : 'found'
  const name = '_mta-sts.domain.example'
  return { name, status, detail: null, dnssec: 'insecure', doubt, texts }
}

export const policyOutOfReach: StsEvidence = {
  record: stsRecord(['v=STSv1; id=20261101;']),
  policy: { state: 'failed', fault: { kind: 'tcp', reason: 'refused' }, handshake: null },
}

export const noPolicy: StsEvidence = { record: stsRecord([]), policy: null }

/** Evidence of a domain in a signed zone. */
export function signedEvidence(
  hosts: readonly HostEvidence[],
  changes: Partial<Evidence> = {},
): Evidence {
  const whole = evidenceOf(hosts)
  const mx = whole.mx === null ? null : { ...whole.mx, dnssec: 'secure' as const }
  return { ...whole, mx, sts: policy('enforce'), ...changes }
}

/** The outcome of the only endpoint for each sender. */
export function outcomesOf({ profiles }: Report): Readonly<Record<string, SenderOutcome>> {
  return Object.fromEntries(
    profiles.map(({ id, endpoints }) => [id, endpoints[0]?.outcome ?? 'unknown']),
  )
}

export const senderIds = senders.map(({ id }) => id)
