import { badCertificate, mailDomain, type Scenario } from '../../scenario.ts'

const certificate = { kind: 'private-ca', names: privateNames() } as const

export const guide3PrivateCa: Scenario = {
  ...mailDomain('guide-3-private-ca', {
    mail2: { at: ['127.77.0.31'], script: { tls: { certificate, maxVersion: 'TLSv1.2' } } },
    mail1: { at: ['127.77.0.30'], script: { tls: { certificate, maxVersion: 'TLSv1.2' } } },
  }),
  about:
    'The guide’s third result: two hosts of equal preference with one certificate for many names, signed by a ' +
    'private CA whose self-signed certificate is sent along.',
  rules: [
    'contract: verdict invalid-certificate',
    'contract: self-signed-in-chain',
    'RFC 5280 6.1',
  ],
  mutation: 'path.ts: a self-signed certificate in the chain counts as trust anchor',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    scope: 'all',
    judged: 2,
    endpoints: 2,
    confidence: { min: 1, max: 89 },
    finds: ['self-signed-in-chain'],
    clears: ['hostname-mismatch', 'self-signed', 'untrusted-root', 'incomplete-chain', 'expired'],
    stages: badCertificate,
    connections: 4,
  },
}

function privateNames(): readonly string[] {
  const hosts = ['mail', 'mail1', 'mail2', 'mail3', 'mail4', 'mail5', 'mail6']
  return hosts.map((label) => `${label}.guide-3-private-ca.example`)
}
