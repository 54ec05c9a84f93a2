import { allWell, oneServer, type Scenario } from '../../scenario.ts'

const certificate = { kind: 'with-revocation-list' } as const

export const stapledGood: Scenario = {
  ...oneServer('stapled-good', '127.77.7.75', { tls: { certificate, staple: 'good' } }),
  about:
    'The OCSP response that the server sends along is fresh and signed by the CA: nobody else is asked.',
  rules: ['RFC 6066 8', 'RFC 6960 4.2'],
  mutation: 'revocation.ts: the CRL is fetched although the stapled response has told',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['revocation-unknown'],
    clears: ['revoked'],
    args: { 'revocation-unknown': { why: 'no-source' } },
    stages: allWell,
    unasked: ['crl.stapled-good.example'],
    at: { '127.77.7.75': { revocation: [['stapled-ocsp good'], []] } },
    connections: 1,
  },
}
