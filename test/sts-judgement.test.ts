import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../src/judge/judge.ts'
import type { TextLookup } from '../src/model/dns.ts'
import type { Evidence, StsEvidence } from '../src/model/evidence.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

const seen = evidenceOf([hostOf(10, [[tlsVisit('healthy')]])])

function texts(name: string, ...values: string[]): TextLookup {
  const doubt = { reason: null, failing: null }
  return { name, status: 'found', detail: null, dnssec: 'insecure', doubt, texts: values }
}

function stsOf(records: readonly string[], lines: readonly string[]): StsEvidence {
  return {
    record: texts('_mta-sts.domain.example', ...records),
    policy: {
      state: 'fetched',
      status: 200,
      contentType: 'text/plain',
      body: Buffer.from(lines.join('\n')).toString('base64'),
      handshake: null,
    },
  }
}

const record = 'v=STSv1; id=1;'
const policy = ['version: STSv1', 'mode: enforce', 'mx: mx.example', 'max_age: 604800']

/** Findings about MTA-STS and TLSRPT, each as `code argument argument`. */
function found(evidence: Partial<Evidence>): string[] {
  return judge({ ...seen, ...evidence }, null)
    .findings.filter(({ code }) => /^(?:sts|tlsrpt|record)-/.test(code))
    .map(({ code, args }) => [code, ...Object.values(args)].join(' '))
}

test('a policy that is well finds nothing', () => {
  assert.deepEqual(found({ sts: stsOf([record], policy) }), [])
})

test('what is wrong with a policy is told by its weight', () => {
  const lines = [...policy, 'mode: none', 'colour: blue', '', 'max_age : 1']
  assert.deepEqual(found({ sts: stsOf([record], lines) }), [
    'sts-policy-disputed 7 empty-line',
    'sts-policy-disputed 8 blank-before-colon',
    'sts-policy-advice 5 duplicate-key',
    'sts-policy-advice 6 unknown-key',
    'sts-policy-advice 8 duplicate-key',
  ])
})

test('a max_age that is too short is told once', () => {
  const lines = policy.with(3, 'max_age: 3600')
  assert.deepEqual(found({ sts: stsOf([record], lines) }), ['sts-short-max-age 3600'])
})

test('a policy that cannot be used is told with what led to it', () => {
  const lines = policy.with(2, 'mx: mx.müller.example')
  assert.deepEqual(found({ sts: stsOf([record], lines) }), [
    'sts-policy-invalid 0 mx-missing',
    'sts-policy-invalid 3 mx-not-ascii',
  ])
})

test('so is a record', () => {
  assert.deepEqual(found({ sts: stsOf(['v=STSv1; id 2026;'], policy) }), [
    'sts-record-invalid no-equals',
    'sts-record-invalid id-missing',
  ])
  assert.deepEqual(found({ sts: stsOf(['v=STSv1; id=a; id=b;; x=1'], policy) }), [
    'sts-record-disputed empty-field',
    'sts-record-advice duplicate-field',
    'sts-record-advice unknown-field',
  ])
})

test('a record of TLSRPT too, and a lookup that failed is not "none"', () => {
  const name = '_smtp._tls.domain.example'
  const tlsRpt = texts(name, 'v=TLSRPTv1; rua=mailto:a@x.example; ruf=mailto:b@x.example')
  assert.deepEqual(found({ tlsRpt }), ['tlsrpt-advice unknown-field'])
  assert.deepEqual(found({ tlsRpt: { ...texts(name), status: 'timeout' } }), [
    `record-lookup-failed ${name} timeout -`,
  ])
})

test('a policy host that lacks a family is told only where the other one works', () => {
  const sts = stsOf([record], policy)
  const of = (ipv4: 'reached' | 'not-tested', ipv6: 'no-address' | 'unreached' | 'not-tested') =>
    found({ sts: { ...sts, policyHost: { ipv4, ipv6 } } })
  const host = 'mta-sts.domain.example'
  assert.deepEqual(of('reached', 'no-address'), [`sts-policy-host-family ${host} IPv6 no-address`])
  assert.deepEqual(of('reached', 'unreached'), [`sts-policy-host-family ${host} IPv6 unreached`])
  assert.deepEqual(of('reached', 'not-tested'), [])
  assert.deepEqual(of('not-tested', 'unreached'), [])
})

test('a host given for the domain is held against its policy; an address has no name to be listed', () => {
  const sts = stsOf([record], policy.with(2, 'mx: other.example'))
  const target = (host: string, isAddress: boolean) => ({
    ...seen.target,
    given: { host, isAddress, port: null },
  })
  const hosts = (name: string) =>
    seen.hosts.map((host) => ({ ...host, name, kind: 'given' as const }))
  assert.deepEqual(
    found({ sts, mx: null, target: target('mx.example', false), hosts: hosts('mx.example') }),
    ['sts-mx-not-listed mx.example other.example enforce'],
  )
  const literal = found({ sts, target: target('192.0.2.10', true), hosts: hosts('192.0.2.10') })
  assert.ok(
    literal.every((one) => !one.startsWith('sts-mx-not-listed')),
    literal.join(),
  )
})

test('a host without an address is an MX host all the same', () => {
  const without = { ...hostOf(20, []), name: 'backup.example' }
  const hosts = [...seen.hosts, without]
  const both = [...policy, 'mx: backup.example']
  assert.deepEqual(found({ sts: stsOf([record], both), hosts }), [])
  assert.deepEqual(found({ sts: stsOf([record], policy), hosts }), [
    'sts-mx-not-listed backup.example mx.example enforce',
  ])
})
