import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer('issuers-fetched', '127.77.7.65', withCertificate('issuer-elsewhere'))

export const issuersFetched: Scenario = {
  ...server,
  zone: { ...server.zone, 'ca.issuers-fetched.example': { A: ['127.77.7.66'] } },
  web: {
    '127.77.7.66': {
      name: 'ca.issuers-fetched.example',
      certificate: null,
      routes: ({ intermediate }) => ({ '/lab.crt': { status: 200, body: intermediate.der } }),
    },
  },
  about:
    'The intermediate is not sent; the certificate says where it is, and it is fetched for advice.',
  rules: ['contract: --fetch-issuers', 'RFC 5280 4.2.2.1'],
  mutation: 'certificate-chain.ts: a fetched issuer makes the chain that was sent complete',
  flags: ['--fetch-issuers'],
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['incomplete-chain'],
    clears: ['trust-disagreement'],
    stages: badCertificate,
    connections: 2,
  },
}
