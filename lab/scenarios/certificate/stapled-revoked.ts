import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'

const certificate = { kind: 'with-revocation-list' } as const

export const stapledRevoked: Scenario = {
  ...oneServer('stapled-revoked', '127.77.7.74', { tls: { certificate, staple: 'revoked' } }),
  about: 'The server itself sends the OCSP response that says its certificate is revoked.',
  rules: ['contract: revoked', 'RFC 6066 8', 'RFC 6960 4.2'],
  mutation: 'revocation.ts: stapled responses are passed over',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['revoked'],
    clears: ['trust-disagreement'],
    stages: badCertificate,
    unasked: ['crl.stapled-revoked.example'],
    at: { '127.77.7.74': { revocation: [['stapled-ocsp revoked'], []] } },
    connections: 2,
  },
}
