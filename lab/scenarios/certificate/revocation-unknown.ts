import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer(
  'revocation-unknown',
  '127.77.7.62',
  withCertificate('with-revocation-list'),
)

export const revocationUnknown: Scenario = {
  ...server,
  zone: { ...server.zone, 'crl.revocation-unknown.example': { A: ['127.77.7.63'] } },
  web: {
    '127.77.7.63': {
      name: 'crl.revocation-unknown.example',
      certificate: null,
      routes: () => ({ '/list.crl': { status: 503 } }),
    },
  },
  about:
    'The web server of the CA does not hand out its list: that is no fault of the mail server.',
  rules: ['contract: revocation-unknown', 'RFC 5280 6.3'],
  mutation: 'severity.ts: what could not be found out is an error',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    // As without looking: only that its name comes from an unsigned zone takes points.
    confidence: { min: 97, max: 97 },
    finds: ['revocation-unknown'],
    clears: ['revoked'],
    args: {
      'revocation-unknown': { subject: 'CN=mx.revocation-unknown.example', why: 'http-503' },
    },
    stages: allWell,
    connections: 1,
  },
}
